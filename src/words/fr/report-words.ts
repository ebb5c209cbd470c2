import type { ReportWords } from '../report/report-words.js';
import { closing, headings, notices } from './closing.js';
import { flags, outcomes, ratings } from './findings.js';
import { fr, grammar } from './grammar.js';
import { interventions } from './interventions.js';
import { lists } from './lists.js';
import { measures } from './measures.js';
import { opening, population } from './opening.js';
import { tasks } from './tasks.js';
import { trace } from './trace.js';

/** Everything that French brings to a report. */
export const reportWords: ReportWords = {
  ...{ grammar, lists, headings, opening, population, flags, outcomes, ratings, interventions, measures, trace },
  ...{ closing, notices, tasks },
  unknownNotice: (code) =>
    fr`Un avis porte le code ${code}, que cette version du logiciel ne sait pas dire en mots : demander une version plus récente.`,
};
