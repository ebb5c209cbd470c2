import type { EntryKind } from './document.js';

/** Which parts below a place are erasable: the place itself, and parts of it by key or each of them. */
export interface Erasable {
  readonly isLeaf: boolean;
  /** By key; `*` stands for every key of an object, and for every place of a list. */
  readonly parts: ReadonlyMap<string, Erasable>;
}

const actor = (at: string): string => `${at}/by/id`;
const grounds = (at: string): string => `${at}/grounds/text`;

// A digest of what can be erased would let what is gone be guessed and checked: it is erasable itself.
const ofEvaluation = (at: string): readonly string[] => [
  ...['population', 'presumedInnocent', 'involvement', 'review', 'digests/assessment'].map((key) => `${at}/${key}`),
  ...['ratings', 'measures', 'bands', 'outcomes', 'flags', 'mitigators', 'interventions', 'accommodations'].map(
    (key) => `${at}/${key}/*`,
  ),
  ...['notices', 'inputs'].map((key) => `${at}/${key}/*`),
];

const ofAssessment: readonly string[] = [
  ...['ref', 'birth', 'legalHistory', 'receivedOn'].map((key) => `/assessment/subject/${key}`),
  ...['legalBasis', 'decidingAuthority', 'setting', 'formulation', 'facility'].map((key) => `/assessment/${key}`),
  ...['id', 'trainingReference', 'conflict'].map((key) => `/assessment/contributors/*/${key}`),
  ...['', '/summary', '/words', '/recordedBy'].map((key) => `/assessment/evidence/*${key}`),
  ...['', '/by', '/enteredBy', '/note', '/reason'].map((key) => `/assessment/ratings/*${key}`),
  ...['facts', 'requests', 'linked', 'additionalIndicators', 'scenarios'].map((key) => `/assessment/${key}/*`),
  '/assessment/involvementNotEstablished',
];

const ofConclusion = (at: string): readonly string[] => [at, actor(at), grounds(at), `${at}/seen/evaluation`];

const byKind: { readonly [Kind in EntryKind]: readonly string[] } = {
  assessment: [
    ...ofAssessment,
    ...ofEvaluation('/evaluation'),
    ...['/digests/assessment', '/digests/evaluation', '/attached/*', '/nonconformities/*'],
    ...ofConclusion('/conclusions/*'),
    ...['/changes/*', actor('/changes/*'), grounds('/changes/*')],
    ...['/paper/scanDigest', '/paper/typist/id', actor('/paper/doubleEntry')],
  ],
  review: [actor(''), grounds(''), '/seen/evaluation', '/conclusion', '/nonconformities/*'],
  challenge: [
    ...['/receivedBy/id', '/statement', '/disputed/*', '/recomputed', '/nonconformities/*'],
    ...[actor('/decision'), grounds('/decision')],
  ],
  notice: [actor(''), '/interpreter', '/statement', '/nonconformities/*'],
  supersession: [actor(''), grounds(''), '/nonconformities/*'],
  erasure: [actor('')],
  abandonment: [actor(''), grounds('')],
};

/**
 * The parts of an entry that are committed each for itself, as JSON Pointers of which a `*` stands for every key or
 * place: evidence, ratings and facts, free words, identities, everything that an evaluation says of them, and every
 * digest of these. What is left names the instrument, the dates, the kinds and how many parts there are.
 */
export function erasablePointers(kind: EntryKind): readonly string[] {
  return byKind[kind];
}

/** Whether a value names a kind of entry. */
export function isEntryKind(value: unknown): value is EntryKind {
  return typeof value === 'string' && Object.hasOwn(byKind, value);
}

const trees = new Map<EntryKind, Erasable>();

/** {@link erasablePointers} as a tree, made once. */
export function erasableParts(kind: EntryKind): Erasable {
  const known = trees.get(kind);
  if (known !== undefined) return known;
  const tree = treeOf(byKind[kind].map((pointer) => pointer.split('/').slice(1)));
  trees.set(kind, tree);
  return tree;
}

function treeOf(paths: readonly (readonly string[])[]): Erasable {
  const below = new Map<string, (readonly string[])[]>();
  for (const [key, ...rest] of paths) {
    if (key !== undefined) below.set(key, [...(below.get(key) ?? []), rest]);
  }
  const parts = new Map([...below].map(([key, rests]) => [key, treeOf(rests)]));
  return { isLeaf: paths.some((path) => path.length === 0), parts };
}
