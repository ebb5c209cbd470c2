import type { ReportWords } from '../report/report-words.js';
import { closing, headings, notices } from './closing.js';
import { flags, outcomes, ratings } from './findings.js';
import { grammar } from './grammar.js';
import { interventions } from './interventions.js';
import { lists } from './lists.js';
import { measures } from './measures.js';
import { opening, population } from './opening.js';
import { tasks } from './tasks.js';
import { trace } from './trace.js';

/** Everything that English brings to a report. */
export const reportWords: ReportWords = {
  ...{ grammar, lists, headings, opening, population, flags, outcomes, ratings, interventions, measures, trace },
  ...{ closing, notices, tasks },
  unknownNotice: (code) =>
    `A notice has the code ${code}, which this version of the software cannot put into words: ask for a later version.`,
};
