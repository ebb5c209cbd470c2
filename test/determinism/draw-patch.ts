import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { ChoiceFact, Fact, ListField, NumberFact } from '../../src/instrument/facts.js';
import { type Indicator, standings, unknownReasons } from '../../src/instrument/indicators.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/kernel/json-value.js';
import type { Chance } from '../exactness/chance.js';

/** What a patch is drawn from. */
export interface Ground {
  readonly chance: Chance;
  readonly instrument: InstrumentDocument;
  /** The assessment document that the patch is for. */
  readonly base: JsonObject;
}

/** Texts with characters of one to four bytes, what JSON escapes, and what canonical JSON does not. */
const notes = [
  'Constaté au quartier C.',
  '« oui » \u2028 \u0007 "\\/',
  'Ɲɛ̀ — \u07D2\u07D8\u07CF',
  '\u{1F600} €',
  '\uFFFF',
];

/** A JSON Merge Patch with other ratings and facts, and now and then another day, birth or standing. */
export function drawPatch(ground: Ground): JsonObject {
  const { chance, base } = ground;
  const parts = {
    ratings: drawRatings(ground),
    ...(chance.percent(70) ? drawFacts(ground) : {}),
    ...(chance.percent(20) ? { assessedOn: drawDay(chance, yearOf(base['assessedOn']), 2) } : {}),
    ...(chance.percent(25) ? drawBirth(ground) : {}),
    ...(chance.percent(15) ? drawStanding(ground) : {}),
    ...(chance.percent(40) ? drawOffers(ground) : {}),
  };
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => !isJsonObject(part) || Object.keys(part).length > 0),
  );
}

function drawRatings({ chance, instrument, base }: Ground): JsonObject {
  const { indicators } = instrument;
  const most = chance.among([1, 3, 6, indicators.length]);
  const share = Math.ceil((100 * most) / Math.max(indicators.length, 1));
  const rated = objectAt(base, 'ratings');
  return Object.fromEntries(
    indicators
      .filter(() => chance.percent(share))
      .map((indicator) => [indicator.id, drawRating({ chance, instrument, base }, indicator, rated[indicator.id])]),
  );
}

function drawRating({ chance, instrument }: Ground, indicator: Indicator, before: JsonValue | undefined): JsonValue {
  const { scales } = instrument;
  const scale = scales.find(({ id }) => id === indicator.scale) ?? scales[0];
  if (scale === undefined || chance.percent(8)) return null;
  if (chance.percent(25)) {
    const unrated = chance.among(indicator.nonRatings ?? scale.nonRatings ?? unknownReasons);
    return { unrated, ...(chance.percent(50) ? { reason: chance.among(notes) } : {}), level: null, axes: null };
  }
  const level = chance.among(scale.levels).id;
  if (indicator.axes !== undefined && chance.percent(70)) {
    const axes = indicator.axes.map((axis): [string, JsonValue] => {
      const levels = scales.find(({ id }) => id === axis.scale)?.levels ?? [];
      return [axis.id, chance.percent(80) ? chance.among(levels).id : null];
    });
    return { level, unrated: null, reason: null, axes: Object.fromEntries(axes) };
  }
  const note = chance.percent(10) ? { note: chance.among(notes) } : {};
  return isJsonObject(before) ? { level, unrated: null, reason: null, ...note } : level;
}

function drawFacts({ chance, instrument: { facts = [] } }: Ground): JsonObject {
  const own = facts.filter((fact) => !('from' in fact));
  const share = chance.among([10, 40, 100]);
  const drawn = own.filter(() => chance.percent(share)).map((fact) => [fact.id, drawFact(chance, fact)] as const);
  return { facts: Object.fromEntries(drawn) };
}

function drawFact(chance: Chance, fact: Fact): JsonValue {
  if (chance.percent(10)) return null;
  switch (fact.type) {
    case 'date':
      return drawDay(chance, 2015, 8).slice(0, chance.among([10, 10, 7, 4]));
    case 'text':
      return chance.among(notes);
    case 'list':
      return Array.from({ length: chance.whole(0, 3) }, () => drawRecord(chance, fact.fields));
    case 'choice':
      return 'several' in fact && fact.several
        ? chance.some(fact.choices.map(({ id }) => id))
        : drawField(chance, fact);
    default:
      return drawField(chance, fact);
  }
}

function drawRecord(chance: Chance, fields: readonly ListField[]): JsonObject {
  return Object.fromEntries(
    fields.map((field) => [field.id, chance.percent(10) ? null : drawField(chance, field)] as const),
  );
}

type Field = ListField | Extract<Fact, { type: 'boolean' | 'number' | 'choice' }>;

function drawField(chance: Chance, field: Field): JsonValue {
  switch (field.type) {
    case 'boolean':
      return chance.percent(50);
    case 'number':
      return drawNumber(chance, field);
    case 'choice':
      return chance.among((field as ChoiceFact).choices).id;
  }
}

/** Often a whole number, often an end of what is allowed, else with all its digits. */
function drawNumber(chance: Chance, { minimum = 0, maximum = 30, places = 0 }: Omit<NumberFact, 'role'>): number {
  if (chance.percent(15)) return chance.among([minimum, maximum]);
  const digits = chance.percent(25) ? 0 : Math.min(places, 6);
  const [least, most] = [minimum, maximum].map((end) => Math.trunc(Number(`${String(end)}e${String(digits)}`)));
  return Number(`${String(chance.whole(least ?? 0, most ?? 0))}e-${String(digits)}`);
}

function drawBirth({ chance, base }: Ground): JsonObject {
  if (!Object.hasOwn(base, 'subject') || !Object.hasOwn(objectAt(base, 'subject'), 'birth')) return {};
  const day = drawDay(chance, 1985, 25).slice(0, chance.among([10, 7, 4]));
  const about = { about: day.slice(0, 4), plusMinusYears: chance.whole(1, 3) };
  return { subject: { birth: chance.percent(25) ? about : day } };
}

/** One piece of evidence as firm as another; a patch takes a list whole. */
function drawStanding({ chance, base }: Ground): JsonObject {
  const evidence = base['evidence'];
  if (!Array.isArray(evidence) || evidence.length === 0) return {};
  const place = chance.whole(0, evidence.length - 1);
  const changed = (evidence as readonly JsonObject[]).map((item, at) =>
    at === place ? { ...item, standing: chance.among(standings) } : item,
  );
  return { evidence: changed };
}

function drawOffers({ chance, base }: Ground): JsonObject {
  const offers = Object.keys(objectAt(objectAt(base, 'facility'), 'offers'));
  const drawn = offers.filter(() => chance.percent(50)).map((key) => [key, chance.among([true, false, null])] as const);
  return drawn.length === 0 ? {} : { facility: { offers: Object.fromEntries(drawn) } };
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return isJsonObject(value) ? value : {};
}

function yearOf(date: JsonValue | undefined): number {
  return typeof date === 'string' ? Number(date.slice(0, 4)) : 2025;
}

/** A day of some years around one; the last days of February come up more often than by chance. */
function drawDay(chance: Chance, year: number, around: number): string {
  const drawn = chance.whole(year - around, year + around);
  if (chance.percent(10)) return `${String(drawn - (drawn % 4))}-02-${chance.among(['28', '29'])}`;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${String(drawn)}-${twoDigits(chance.whole(1, 12))}-${twoDigits(chance.whole(1, 28))}`;
}
