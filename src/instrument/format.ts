import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { type InstrumentIssue, instrumentIssue } from './issues.js';

const expected = 'veo-instrument/1';

/**
 * Whether a document says that it is something else than `veo-instrument/1`: then nothing more is looked at,
 * since every further finding would mislead. A document without `format` is read as an instrument that lacks it.
 */
export function formatIssue(document: JsonValue): InstrumentIssue | undefined {
  const format = isJsonObject(document) ? ownValue(document, 'format') : undefined;
  if (typeof format !== 'string' || format === expected) return undefined;
  const got = format.slice(0, 64);
  const integer = /^veo-instrument\/([1-9]\d{0,8})$/.exec(format)?.[1];
  return integer === undefined
    ? instrumentIssue('instrument.wrong-format', '/format', { expected, got })
    : instrumentIssue('instrument.newer-format', '/format', { supported: expected, got });
}
