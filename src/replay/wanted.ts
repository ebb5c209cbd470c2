import type { JsonValue } from '../kernel/json-value.js';
import type { InstrumentWanted } from './instrument-source.js';
import { partOf } from './verdict-of.js';

/** The instrument that an entry names, if it names one in full. */
export function wantedIn(entry: JsonValue): InstrumentWanted | undefined {
  const instrument = partOf(entry, 'instrument');
  const [id, version] = [partOf(instrument, 'id'), partOf(instrument, 'version')];
  const digest = partOf(partOf(entry, 'digests'), 'instrument');
  if (typeof id !== 'string' || typeof version !== 'string' || typeof digest !== 'string') return undefined;
  return { id, version, digest };
}
