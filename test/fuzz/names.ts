import { isJsonObject, type JsonValue } from '../../src/kernel/json-value.js';

/** The names that conditions of an instrument may read, and some that they may not. */
export function namesOf(document: JsonValue): readonly string[] {
  const ids = (key: string): readonly string[] => {
    const list = isJsonObject(document) ? document[key] : undefined;
    return Array.isArray(list) ? (list as readonly { id: string }[]).map(({ id }) => id) : [];
  };
  const indicators = ids('indicators').slice(0, 6);
  return [
    ...indicators.flatMap((id) => [`ratings.${id}`, `is_rated.${id}`]),
    ...indicators
      .slice(0, 2)
      .flatMap((id) => ['sources', 'days_since', 'standing'].map((of) => `evidence.${id}.${of}`)),
    ...ids('facts').map((id) => `facts.${id}`),
    ...ids('measures').map((id) => `measures.${id}`),
    ...ids('bandings').map((id) => `bands.${id}`),
    ...ids('flags').map((id) => `flags.${id}`),
    ...['subject.age', 'legal.final_conviction', 'share_unknown.all'],
  ];
}
