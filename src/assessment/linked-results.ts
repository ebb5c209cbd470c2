import { decimalOf } from '../kernel/decimal-text.js';
import { compare } from '../kernel/decimal.js';
import type { Interval } from '../kernel/interval.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';

/** Measures and bands of a linked evaluation, by id: of two of one id the first. */
export interface LinkedResults {
  readonly measures: ReadonlyMap<string, JsonObject>;
  readonly bands: ReadonlyMap<string, JsonObject>;
}

/** What an evaluation whose lists were found to hold objects came to. */
export function linkedResults(evaluation: JsonObject): LinkedResults {
  return { measures: byId(evaluation, 'measures', 'id'), bands: byId(evaluation, 'bands', 'banding') };
}

function byId(evaluation: JsonObject, list: string, key: string): ReadonlyMap<string, JsonObject> {
  const parts = ownValue(evaluation, list) as readonly JsonObject[];
  return new Map(parts.map((part) => [textAt(part, key), part] as const).reverse());
}

/** A text of an object; empty where there is none. */
export function textAt(object: JsonObject, key: string): string {
  const value = ownValue(object, key);
  return typeof value === 'string' ? value : '';
}

const decimalForm = /^-?(?:0|[1-9]\d{0,33})(?:\.\d{0,33}[1-9])?$/;

/** What a measure is known to come to; nothing of one that has no value, or may have none. An estimate is not known. */
export function linkedEnds({ measures }: LinkedResults, id: string): Interval | undefined {
  const measure = measures.get(id);
  if (measure === undefined || mayLackValue(measure)) return undefined;
  const [lower, upper] = [textAt(measure, 'lower'), textAt(measure, 'upper')];
  if (!decimalForm.test(lower) || !decimalForm.test(upper)) return undefined;
  const ends = { lower: decimalOf(lower), upper: decimalOf(upper) };
  return compare(ends.lower, ends.upper) > 0 ? undefined : ends;
}

function mayLackValue(measure: JsonObject): boolean {
  return textAt(measure, 'status') === 'refused' || Object.hasOwn(measure, 'mayBeRefused');
}

/** Bases of a band that rests on known values. */
const sure = ['value', 'bounds'];

/**
 * The bands that a banding is known to come to one of; nothing of one that rests on a measure without value, or that may
 * be without: there may then be no band at all.
 */
export function linkedBands(results: LinkedResults, id: string): readonly string[] | undefined {
  const band = results.bands.get(id);
  if (band === undefined || mayLackBand(results, id)) return undefined;
  const [own, possible] = [textAt(band, 'band'), possibleIn(band)];
  if (possible.includes(own) && sure.includes(textAt(band, 'basis'))) return [own];
  return possible.length === 0 ? undefined : possible;
}

/** Whether a measure behind a banding, through tables too, has no value or may have none; so has what is not there. */
function mayLackBand({ measures, bands }: LinkedResults, id: string): boolean {
  const seen = new Set([id]);
  // A set goes on with what is added on the way.
  for (const one of seen) {
    const band = bands.get(one);
    const inputs = band === undefined ? undefined : ownValue(band, 'inputs');
    if (Array.isArray(inputs)) bandsAmong(inputs).forEach((input) => seen.add(input));
    else if (band === undefined || mayLackValue(measures.get(textAt(band, 'measure')) ?? refused)) return true;
  }
  return false;
}

const refused: JsonObject = { status: 'refused' };

/** The bandings that a table looked at. */
function bandsAmong(inputs: readonly JsonValue[]): readonly string[] {
  const names = inputs.map((input) => (isJsonObject(input) ? textAt(input, 'name') : ''));
  return names.filter((name) => name.startsWith('bands.')).map((name) => name.slice('bands.'.length));
}

function possibleIn(band: JsonObject): readonly string[] {
  const listed = ownValue(band, 'possible');
  return Array.isArray(listed) ? [...new Set((listed as readonly JsonValue[]).filter(isText))] : [];
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}
