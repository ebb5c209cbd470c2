import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonValue } from '../../src/kernel/json-value.js';

/** The instruments that come with the package. */
export const bundledIds = ['ml-arrival-screen', 'ml-veo-intake', 'ml-prison-facility'] as const;

type Document = { readonly [key: string]: JsonValue };

/** A bundled instrument, read anew. */
export function bundled(id: string): Document {
  return JSON.parse(readFileSync(new URL(`../../instruments/${id}/0.1.0.json`, import.meta.url), 'utf8')) as Document;
}

/** A worked assessment, read anew. */
export function example(name: string): Document {
  return JSON.parse(
    readFileSync(new URL(`../../examples/assessments/${name}.json`, import.meta.url), 'utf8'),
  ) as Document;
}

/** Lists whose parts nothing else names, but for the interventions that follow one another. */
const lists = ['interventions', 'accommodations', 'mitigators', 'misuse', 'limits'];

/** Keys that may be left out of an intervention, and name others. */
const naming = ['after', 'prerequisites', 'substitutes', 'incompatibleWith'];

/** A bundled instrument with short texts and three parts of a kind where nothing hangs on them: the same law, faster. */
export function reduced(id: string): Document {
  const whole = shortened(bundled(id)) as Document;
  const named = JSON.stringify(whole['proxyJustifications'] ?? []);
  const isKept = (part: JsonValue, place: number): boolean =>
    place < 3 || (isJsonObject(part) && named.includes(JSON.stringify(part['id'])));
  const cut = lists.flatMap((key) => {
    const list = whole[key];
    return Array.isArray(list) ? [[key, (list as readonly JsonValue[]).filter(isKept).map(unnaming)]] : [];
  });
  return { ...whole, ...(Object.fromEntries(cut) as Document) };
}

function unnaming(part: JsonValue): JsonValue {
  if (!isJsonObject(part)) return part;
  return Object.fromEntries(Object.entries(part).filter(([key]) => !naming.includes(key)));
}

/** Every text in few words. */
function shortened(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(shortened);
  if (!isJsonObject(value)) return value;
  if (typeof value['fr'] === 'string') {
    return Object.fromEntries(
      Object.entries(value).map(([language, text]) => [language, (text as string).slice(0, 30)]),
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
}
