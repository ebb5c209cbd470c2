import type { Node } from './grammar.js';

/** A name that an expression reads, and where. */
export interface Reference {
  /** A declared name; of a field, the name of its list. */
  readonly name: string;
  /** The field of the list's element that is read. */
  readonly field?: string;
  readonly pointer: string;
}

/**
 * Everything that an expression reads, in document order, each reading by itself: what data-flow analysis
 * starts from.
 *
 * @example
 * ```ts
 * // { "some": [{ "var": "facts.events" }, { "var": "dated" }] } at /flags/0/when
 * referencesOf(node);
 * // [{ name: 'facts.events', pointer: '/flags/0/when/some/0' },
 * //  { name: 'facts.events', field: 'dated', pointer: '/flags/0/when/some/1' }]
 * ```
 */
export function referencesOf(node: Node): readonly Reference[] {
  if (node.kind === 'literal') return [];
  if (node.kind === 'operation') {
    return [...node.operands, ...(node.body === undefined ? [] : [node.body])].flatMap(referencesOf);
  }
  const { name, list, pointer } = node;
  return [list === undefined ? { name, pointer } : { name: list, field: name, pointer }];
}
