import { type IdKind, instrumentIssue } from '../issues.js';
import { suggestions } from '../suggestions.js';
import type { Check } from './check.js';
import type { ById, DocumentIndex } from './document-index.js';
import { mentionsOf } from './mentions.js';

const tables: { readonly [Kind in IdKind]?: (index: DocumentIndex) => ById<unknown> } = {
  indicator: ({ indicators }) => indicators,
  domain: ({ domains }) => domains,
  scale: ({ scales }) => scales,
  fact: ({ facts }) => facts,
  measure: ({ measures }) => measures,
  banding: ({ bandings }) => bandings,
  outcome: ({ outcomes }) => outcomes,
  stage: ({ stages }) => stages,
  role: ({ roles }) => roles,
  reference: ({ references }) => references,
  intervention: ({ interventions }) => interventions,
};

/** Every id that is mentioned names something. */
export const danglingIds: Check = ({ document, index }) => {
  const suggest = suggestions();
  return mentionsOf(document).flatMap(({ kind, id, pointer }) => {
    const known = tables[kind]?.(index);
    if (known === undefined || known.has(id)) return [];
    const facts = { kind, id, nearest: suggest(id, [...known.keys()]) };
    return [instrumentIssue('instrument.dangling-id', pointer, facts)];
  });
};
