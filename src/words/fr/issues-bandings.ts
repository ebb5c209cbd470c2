import type { BandingIssues, TableAnswers } from '../../instrument/banding-issues.js';
import { chain, tick, ticks } from '../input.js';
import { type Tells, told } from '../words.js';
import { decimal, fr } from './grammar.js';
import { meant } from './issues-schema.js';

/** Decision tables and adjustments, in French. */
export const bandingIssues: Tells<BandingIssues> = {
  'instrument.empty-band': ({ band, measure, below, above }) =>
    told(
      `aucun cas ne peut tomber dans la tranche ${tick(band)}, car la mesure ${tick(measure)} saute de ${decimal(below)} à ${decimal(above)}`,
      'Changer le seuil, ou retirer la tranche.',
    ),
  'instrument.no-rule': ({ answers }) =>
    told(
      `aucune règle du tableau ne vaut pour ${answered(answers)}`,
      'Ajouter une règle pour ces réponses, ou en élargir une.',
    ),
  'instrument.two-rules': ({ first, answers }) =>
    told(
      `pour ${answered(answers)}, cette règle vaut, et aussi celle qui se trouve à ${tick(first)}`,
      fr`Restreindre l’une des deux : pour chaque combinaison de réponses, une seule règle vaut.`,
    ),
  'instrument.band-without-rule': ({ band }) =>
    told(
      `aucune règle du tableau ne donne la tranche ${tick(band)}`,
      'Ajouter une règle qui la donne, ou retirer la tranche.',
    ),
  'instrument.unknown-answer': ({ input, answer, answers, nearest }) =>
    told(
      `${tick(answer)} n’est pas une réponse de ${tick(input)}`,
      meant(nearest, fr`Choisir parmi : ${ticks(answers)}.`),
    ),
  'instrument.fact-not-an-answer': ({ fact, type }) =>
    told(
      `le fait ${tick(fact)} est de type ${tick(type)}, ce qui ne donne au tableau aucune réponse à chercher`,
      fr`Prendre un fait par oui ou non, ou à choix unique ; pour un nombre, poser d’abord des tranches sur une mesure.`,
    ),
  'instrument.idle-adjustment': ({ adjustment }) =>
    told(
      `l’ajustement ${tick(adjustment)} laisse chaque tranche telle quelle`,
      'Corriger sa tranche ou son nombre de rangs, ou le retirer.',
    ),
  'instrument.banding-cycle': ({ path }) =>
    told(
      fr`ce découpage est fait de lui-même : ${chain(path)}`,
      'Retirer l’une de ces entrées, ou ce que lit la condition d’un ajustement.',
    ),
};

function answered(answers: TableAnswers): string {
  return Object.entries(answers)
    .map(([input, answer]) => `${tick(input)} = ${tick(answer)}`)
    .join(', ');
}
