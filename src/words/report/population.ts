import type { GateResult } from '../../evaluate/evaluation.js';
import { ended, joined } from '../grammar.js';
import { partOf } from './names.js';
import { detailLines } from './reasons.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** The gate that `population.minimumAge` stands for. */
const minimumAge = 'minimum_age';

/** Whether the instrument is for this person, and where to turn if not. */
export function populationParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const { status, gates } = evaluation.population;
  const verdict = {
    within: words.population.within,
    outside: words.population.outside,
    no_level: words.population.noLevel,
  };
  return [
    paragraph(verdict[status]),
    ...gates.filter(({ applies }) => applies).map((gate) => applyingGate(gate, telling)),
    ...gates.filter(isOpen).map((gate) => openGate(gate, telling)),
  ];
}

function isOpen({ applies, result }: GateResult): boolean {
  return !applies && result === 'unknown';
}

function applyingGate(gate: GateResult, telling: Telling): Paragraph {
  const { words } = telling;
  const { reason, referral } = textsOf(gate, telling);
  const details = [...line(telling, words.population.refer, referral), ...detailLines(gate.trace, telling)];
  return paragraph(ended(reason), details);
}

function openGate(gate: GateResult, telling: Telling): Paragraph {
  return paragraph(telling.words.population.unchecked(textsOf(gate, telling).reason), detailLines(gate.trace, telling));
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
      referral: gate.referral === undefined ? undefined : names.text(gate.referral),
    };
  }
  if (id !== minimumAge || population?.minimumAge === undefined) return { reason: id, referral: undefined };
  const say = words.population.minimumAge[result === 'true' ? 'true' : 'unknown'];
  const referral = population.referral === undefined ? undefined : joined(names.text(population.referral));
  return { reason: say(population.minimumAge), referral };
}
