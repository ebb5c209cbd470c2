import type { BandingIssues, TableAnswers } from '../../instrument/banding-issues.js';
import { chain, tick, ticks } from '../input.js';
import { type Tells, told } from '../words.js';
import { meant } from './issues-schema.js';

/** Decision tables and adjustments, in English. */
export const bandingIssues: Tells<BandingIssues> = {
  'instrument.empty-band': ({ band, measure, below, above }) =>
    told(
      `no case can fall into the band ${tick(band)}, since the measure ${tick(measure)} jumps from ${below} to ${above}`,
      'Change the cut-off, or remove the band.',
    ),
  'instrument.no-rule': ({ answers }) =>
    told(
      `no rule of the table holds for ${answered(answers)}`,
      'Add a rule for these answers, or widen one that is there.',
    ),
  'instrument.two-rules': ({ first, answers }) =>
    told(
      `for ${answered(answers)} this rule holds, and so does the one at ${tick(first)}`,
      'Narrow one of the two: for every combination of answers one rule holds.',
    ),
  'instrument.band-without-rule': ({ band }) =>
    told(`no rule of the table gives the band ${tick(band)}`, 'Add a rule that gives it, or remove the band.'),
  'instrument.unknown-answer': ({ input, answer, answers, nearest }) =>
    told(`${tick(answer)} is no answer of ${tick(input)}`, meant(nearest, `Choose among: ${ticks(answers)}.`)),
  'instrument.fact-not-an-answer': ({ fact, type }) =>
    told(
      `the fact ${tick(fact)} is of type ${tick(type)}, which gives a table no answer to look up`,
      'Use a fact of yes or no, or of one choice; for a number lay bands over a measure first.',
    ),
  'instrument.idle-adjustment': ({ adjustment }) =>
    told(
      `the adjustment ${tick(adjustment)} leaves every band as it is`,
      'Correct its band or its places, or remove it.',
    ),
  'instrument.banding-cycle': ({ path }) =>
    told(
      `this banding is made of itself: ${chain(path)}`,
      'Remove one of these inputs, or what the condition of an adjustment reads.',
    ),
};

function answered(answers: TableAnswers): string {
  return Object.entries(answers)
    .map(([input, answer]) => `${tick(input)} = ${tick(answer)}`)
    .join(', ');
}
