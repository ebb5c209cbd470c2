import type { InstrumentDocument } from '../../../instrument/document.js';
import { isJsonObject, type JsonValue, ownValue } from '../../../kernel/json-value.js';

/** Every name that some condition of an instrument reads. */
export function namesReadIn(document: InstrumentDocument): ReadonlySet<string> {
  const names = new Set<string>();
  const open: JsonValue[] = [document as unknown as JsonValue];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) for (const part of value as readonly JsonValue[]) open.push(part);
    else if (isJsonObject(value)) {
      const name = ownValue(value, 'var');
      if (typeof name === 'string') names.add(name);
      for (const part of Object.values(value)) open.push(part);
    }
  }
  return names;
}
