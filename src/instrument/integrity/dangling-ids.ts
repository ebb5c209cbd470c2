import { type IdKind, type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type Suggest, suggestions } from '../suggestions.js';
import type { Check } from './check.js';
import type { ById, DocumentIndex } from './document-index.js';
import { type Mention, mentionsOf } from './mentions.js';

const tables: { readonly [Kind in IdKind]?: (index: DocumentIndex) => ById<unknown> } = {
  indicator: ({ indicators }) => indicators,
  domain: ({ domains }) => domains,
  scale: ({ scales }) => scales,
  fact: ({ facts }) => facts,
  'linked-input': ({ inputs }) => inputs,
  measure: ({ measures }) => measures,
  banding: ({ bandings }) => bandings,
  outcome: ({ outcomes }) => outcomes,
  stage: ({ stages }) => stages,
  role: ({ roles }) => roles,
  reference: ({ references }) => references,
  intervention: ({ interventions }) => interventions,
};

/** Every id that is mentioned names something, of the kind that is needed there. */
export const danglingIds: Check = ({ document, index }) => {
  const suggest = suggestions();
  return mentionsOf(document).flatMap((mention): readonly InstrumentIssue[] => {
    const { kind, id, pointer } = mention;
    const known = tables[kind]?.(index);
    if (known === undefined || known.has(id)) return [];
    const is = kindsOf(id, index)[0];
    if (is !== undefined) return [instrumentIssue('instrument.other-kind', pointer, { kind, id, is })];
    const facts = { kind, id, nearest: meant(mention, known, suggest) };
    return [instrumentIssue('instrument.dangling-id', pointer, facts)];
  });
};

function kindsOf(id: string, index: DocumentIndex): readonly IdKind[] {
  return (Object.keys(tables) as IdKind[]).filter((kind) => tables[kind]?.(index).has(id));
}

/** Never the part that the mention stands in: nothing is made of itself. */
function meant({ id, pointer }: Mention, known: ById<unknown>, suggest: Suggest): string | null {
  const ids = [...known.keys()];
  const nearest = suggest(id, ids);
  const found = nearest === null ? undefined : known.get(nearest);
  if (found === undefined || !pointer.startsWith(`${found.pointer}/`)) return nearest;
  return suggest(
    id,
    ids.filter((other) => other !== nearest),
  );
}
