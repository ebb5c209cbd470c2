import type { EntryKind } from './document.js';

/** Which parts below a place are erasable: the place itself, and parts of it by key or each of them. */
export interface Erasable {
  readonly isLeaf: boolean;
  /** By key; `*` stands for every key of an object, and for every place of a list. */
  readonly parts: ReadonlyMap<string, Erasable>;
}

const actor = (at: string): string => `${at}/by/id`;
const grounds = (at: string): string => `${at}/grounds/text`;
const below = (at: string, ...keys: readonly string[]): readonly string[] => keys.map((key) => `${at}/${key}`);
/** A list whose length or order says something of what stands in it: it can go as a whole, and each of its parts. */
const list = (at: string): readonly string[] => [at, `${at}/*`];

const ofAssessment: readonly string[] = [
  '/assessment',
  ...below('/assessment/subject', 'ref', 'birth', 'legalHistory', 'receivedOn'),
  ...below('/assessment', 'legalBasis', 'decidingAuthority', 'setting', 'formulation', 'facility'),
  ...below('/assessment/contributors/*', 'id', 'trainingReference', 'conflict'),
  ...list('/assessment/evidence'),
  ...below('/assessment/evidence/*', 'summary', 'words', 'recordedBy'),
  '/assessment/ratings/*',
  ...below('/assessment/ratings/*', 'by', 'enteredBy', 'note', 'reason'),
  ...below('/assessment', 'facts/*', 'linked/*'),
  ...['requests', 'additionalIndicators', 'scenarios'].flatMap((key) => list(`/assessment/${key}`)),
  '/assessment/involvementNotEstablished',
  ...below('/assessment/involvementNotEstablished', 'by', 'reason'),
];

// A digest of what can be erased would let what is gone be guessed and checked: it is erasable itself.
const ofEvaluation: readonly string[] = [
  '/evaluation',
  ...below('/evaluation', 'presumedInnocent', 'involvement', 'review', 'digests/assessment'),
  ...below('/evaluation/population', 'gates/*/trace'),
  '/evaluation/population',
  ...below('/evaluation', 'inputs/*', 'ratings/*', 'measures/*', 'bands/*', 'outcomes/*', 'flags/*'),
  ...['mitigators', 'interventions', 'accommodations', 'notices'].flatMap((key) => list(`/evaluation/${key}`)),
];

const ofConclusions: readonly string[] = [
  '/conclusions/*',
  ...[actor('/conclusions/*'), grounds('/conclusions/*'), '/conclusions/*/seen/evaluation'],
];

const ofPaper = below('/paper', 'scanDigest', 'typist/id', 'doubleEntry/by/id', 'doubleEntry/differences');

// That something is wrong, and what sort of thing, shows for ever; where and with what can be erased.
const nonconformities = below('/nonconformities/*', 'pointer', 'facts');

const byKind: { readonly [Kind in EntryKind]: readonly string[] } = {
  assessment: [
    ...[...ofAssessment, ...ofEvaluation, ...ofConclusions, ...ofPaper],
    ...['/digests/assessment', '/digests/evaluation', '/attached/*'],
    ...[...list('/changes'), actor('/changes/*'), grounds('/changes/*')],
    ...nonconformities,
  ],
  review: [actor(''), grounds(''), '/seen/evaluation', '/conclusion', ...nonconformities],
  challenge: ['/receivedBy/id', '/statement', ...list('/disputed'), '/recomputed', ...nonconformities],
  decision: [actor(''), grounds(''), ...nonconformities],
  notice: [actor(''), '/language', '/interpreter', '/statement', ...nonconformities],
  supersession: [actor(''), grounds(''), ...nonconformities],
  erasure: [actor(''), ...nonconformities],
  abandonment: [actor(''), grounds(''), ...nonconformities],
};

/** Every kind of entry. */
export const entryKinds: readonly EntryKind[] = Object.keys(byKind) as EntryKind[];

/** Whether a value names a kind of entry. */
export function isEntryKind(value: unknown): value is EntryKind {
  return typeof value === 'string' && Object.hasOwn(byKind, value);
}

const trees = new Map<EntryKind, Erasable>();

/**
 * The parts of an entry that are committed each for itself, as a tree, made once, in which a `*` stands for every key or
 * place: the assessment and the evaluation, in them evidence, ratings, facts, free words, identities and every result;
 * and every digest of these. What is left of an entry without them names the instrument, the number of the register,
 * when it was sealed, the kinds of what was done, the roles, how many conclusions there are, and the codes of what is wrong.
 */
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
