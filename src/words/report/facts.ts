import { factsKeptFrom } from '../../instrument/hidden-names.js';
import { isWithoutReason } from './interventions.js';
import { minimumAge } from './population.js';
import { readingLabel } from './reading.js';
import type { Paragraph } from './report.js';
import { listing, type Telling } from './telling.js';

/** The age, the legal status and the facts that leave something undecided: to be found out, and no fault of anyone. */
export function factParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const { population, measures, bands, flags, outcomes, review } = evaluation;
  const interventions = evaluation.interventions.filter((each) => !isWithoutReason(each, telling));
  // How things are delivered is asked where that stands, and so is what may be weighed.
  const open = new Set(openNames([population, measures, bands, flags, outcomes, interventions, review]));
  const titles = askable(telling)
    .filter((name) => open.has(name))
    .map((name) => readingLabel(name, telling));
  return listing(words.ratings.factsUnknown, titles);
}

const age = 'subject.age';

/** Deeper than any result: each operator is an object in a list. */
const deepest = 200;

/** What this reader may be asked to find out; what is read of another evaluation is found out there. */
function askable({ instrument, options: { audience } }: Telling): readonly string[] {
  const silent = audience === undefined ? undefined : factsKeptFrom(instrument, audience);
  const facts = (instrument.facts ?? []).filter((fact) => !('from' in fact || silent?.has(fact.id) === true));
  return [age, 'legal.final_conviction', ...facts.map(({ id }) => `facts.${id}`)];
}

/** Keys by which the parts of a result say whether they are decided, and what they read. */
interface Part {
  readonly id?: string;
  readonly effect?: string;
  readonly result?: string;
  readonly decisive?: boolean;
  readonly status?: string;
  readonly band?: string;
  readonly need?: string;
  readonly source?: string;
  readonly class?: string;
  readonly term?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly var?: string;
  readonly operands?: readonly Part[];
  readonly elements?: unknown;
}

/** Names that are not known, or known in part, in what is undecided. */
function openNames(part: unknown, depth = 0): readonly string[] {
  if (typeof part !== 'object' || part === null || depth > deepest || isDecided(part)) return [];
  const { elements, operands = [] } = part as Part;
  // Of a list that is known some record is not known well enough.
  if (elements !== undefined) return operands.flatMap(({ var: list }) => list ?? []);
  return [openName(part), ...Object.values(part).flatMap((inner) => openNames(inner, depth + 1))];
}

/** Also what stands against a thing that is not needed is not asked. */
function isDecided({ result = 'unknown', decisive, status, band, need }: Part): boolean {
  return result !== 'unknown' || decisive === false || status === 'known' || band !== undefined || need === 'no';
}

function openName(part: Part): string {
  const { var: read, result, value, class: known } = part;
  const isKnown = value !== undefined || known === 'not_applicable';
  if (read === undefined) return isKnown ? '' : nameOf(part);
  return result !== undefined || Object.values(part).includes(null) ? read : '';
}

/** What a term, an input, or the gate of the least age reads. */
function nameOf({ id, effect, source, term = '', name = '' }: Part): string {
  if (source === 'fact') return `facts.${term}`;
  const isAge = name === 'subject.birth' || (id === minimumAge && effect !== undefined);
  return isAge ? age : name;
}
