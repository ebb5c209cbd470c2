import type { GateResult } from '../../evaluate/evaluation.js';
import { ended, joined } from '../grammar.js';
import { partOf } from './names.js';
import { detailLines } from './reasons.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** The gate that `population.minimumAge` stands for. */
export const minimumAge = 'minimum_age';

/** Where the instrument is not for this case, or may not be, or has no level for it: what to do. */
export function decidingPopulation(telling: Telling): readonly Paragraph[] {
  const { words, evaluation } = telling;
  const { status, gates } = evaluation.population;
  const open = gates.filter(isOpen).map((gate) => openGate(gate, telling));
  if (status === 'within') return open;
  const applying = gates.filter(({ applies }) => applies).map((gate) => applyingGate(gate, telling));
  return [...applying, paragraph(status === 'outside' ? words.population.outside : words.population.noLevel), ...open];
}

/** That nothing stands against it is said late: there is nothing to do. */
export function quietPopulation(telling: Telling): readonly Paragraph[] {
  const { status, gates } = telling.evaluation.population;
  return status === 'within' && !gates.some(isOpen) ? [paragraph(telling.words.population.within)] : [];
}

function isOpen({ applies, result }: GateResult): boolean {
  return !applies && result === 'unknown';
}

function applyingGate(gate: GateResult, telling: Telling): Paragraph {
  const { reason, referral } = textsOf(gate, telling);
  const todo = line(telling, telling.words.population.refer, referral);
  return paragraph(joined(ended(reason), ...todo.map(ended)), detailLines(gate.trace, telling));
}

function openGate(gate: GateResult, telling: Telling): Paragraph {
  const { reason } = textsOf(gate, telling);
  return paragraph(ended(telling.words.population.unchecked(reason)), detailLines(gate.trace, telling));
}

function textsOf(
  { id, result }: GateResult,
  { instrument, names, words }: Telling,
): { readonly reason: string; readonly referral: string | undefined } {
  const { population } = instrument;
  const gate = partOf(population?.gates, id);
  if (gate !== undefined) {
    return {
      reason: names.text(gate.reason),
      referral: names.named(gate.referral),
    };
  }
  if (id !== minimumAge || population?.minimumAge === undefined) return { reason: id, referral: undefined };
  const say = words.population.minimumAge[result === 'true' ? 'true' : 'unknown'];
  const referral = names.named(population.referral);
  return { reason: say(population.minimumAge), referral };
}
