import { appendPointer } from '../../kernel/pointer.js';
import type { ListField } from '../facts.js';
import type { Subject } from '../indicators.js';
import type { Measure } from '../measures.js';
import type { CheckContext, Place } from '../integrity/check.js';
import { type DocumentIndex, located } from '../integrity/document-index.js';
import { selected } from '../integrity/select.js';

/** One part of the instrument reads a name. */
export interface Read {
  /** The name as conditions write it: `facts.age`, `measures.total`. */
  readonly name: string;
  /** Of a list's records, the field. */
  readonly field?: string;
  readonly pointer: string;
  readonly place: Place | 'measure' | 'banding';
  /** Id of the part that reads. */
  readonly owner: string;
  /** The name under which others read what this read goes into; none where it ends. */
  readonly into?: string;
}

/** Who reads what, across measures, bandings and conditions. */
export interface Flow {
  readonly reads: readonly Read[];
  /** What goes into a derived name (`measures.`, `bands.`, `flags.`). */
  readonly into: ReadonlyMap<string, readonly Read[]>;
  /** Who reads a name. */
  readonly of: ReadonlyMap<string, readonly Read[]>;
}

/** The data flow of an instrument. */
export function flowOf(context: CheckContext): Flow {
  const { document } = context;
  const reads = [
    ...located(document.measures, '/measures').flatMap(({ part, pointer }) => measureReads(part, pointer, context)),
    ...located(document.bandings, '/bandings').map(({ part, pointer }): Read => ({
      name: `measures.${part.measure}`,
      pointer: `${pointer}/measure`,
      place: 'banding',
      owner: part.id,
      into: `bands.${part.id}`,
    })),
    ...conditionReads(context),
    ...hookReads(context),
  ];
  return { reads, into: grouped(reads, ({ into }) => into), of: grouped(reads, ({ name }) => name) };
}

function measureReads(measure: Measure, at: string, { document }: CheckContext): readonly Read[] {
  const common = { place: 'measure', owner: measure.id, into: `measures.${measure.id}` } as const;
  if (measure.kind !== 'weighted_sum') {
    return selected(measure.of, document).map(({ id }) => ({ ...common, name: `ratings.${id}`, pointer: `${at}/of` }));
  }
  return located(measure.terms, `${at}/terms`).map(({ part, pointer }) => ({
    ...common,
    name: 'indicator' in part ? `ratings.${part.indicator}` : `facts.${part.fact}`,
    pointer,
  }));
}

function conditionReads({ conditions }: CheckContext): readonly Read[] {
  return conditions.flatMap(({ place, owner, references }) =>
    references.map((reference): Read => ({
      ...reference,
      place,
      owner,
      ...(place === 'flag' ? { into: `flags.${owner}` } : {}),
    })),
  );
}

/** Hooks say how many needs an intervention meets and, without `when`, whether there is one. */
function hookReads({ document }: CheckContext): readonly Read[] {
  return located(document.interventions, '/interventions').flatMap(({ part, pointer }) =>
    (part.hooks ?? []).map((hook, place): Read => {
      const at = appendPointer(`${pointer}/hooks`, place);
      return { name: `ratings.${hook}`, pointer: at, place: 'need', owner: part.id };
    }),
  );
}

function grouped(
  reads: readonly Read[],
  key: (read: Read) => string | undefined,
): ReadonlyMap<string, readonly Read[]> {
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const name = key(read);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [read]);
    else group.push(read);
  }
  return groups;
}

/** From a source, through one read of it, on to where the first of everything that follows ends. */
export function pathOnward(read: Read, flow: Flow, index: DocumentIndex): readonly string[] {
  const path = [...pointersOf(read.name, index), read.pointer];
  let next = read.into;
  while (next !== undefined) {
    const [onward]: readonly Read[] = flow.of.get(next) ?? [];
    // Nothing that is derived reads itself; a path is never longer than all reads.
    if (onward === undefined || path.length > flow.reads.length) return path;
    path.push(onward.pointer);
    next = onward.into;
  }
  return path;
}

/** Every source that a name rests on, by name, with the path from it to the reader of the name. */
export function sourcesOf(read: Read, flow: Flow, index: DocumentIndex): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const open: { readonly read: Read; readonly path: readonly string[] }[] = [{ read, path: [read.pointer] }];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name } = next.read;
    if (seen.has(name)) continue;
    seen.add(name);
    const before = flow.into.get(name);
    if (before === undefined) found.set(name, [...pointersOf(name, index), ...next.path]);
    for (const earlier of [...(before ?? [])].reverse()) {
      open.push({ read: earlier, path: [earlier.pointer, ...next.path] });
    }
  }
  return found;
}

/** What stands behind a name that is not derived from others. */
export type Source =
  | { readonly kind: 'fact'; readonly role: string; readonly about?: Subject }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'age' | 'legal' | 'completeness' | 'derived' };

/** The source of a name; facts and indicators that are missing have none. */
export function sourceOf({ name, field }: Pick<Read, 'name' | 'field'>, index: DocumentIndex): Source | undefined {
  const [space = '', id = ''] = name.split('.');
  switch (space) {
    case 'facts':
      return factSource(id, field, index);
    case 'ratings':
    case 'evidence':
      return { kind: 'indicator', id };
    case 'subject':
      return { kind: 'age' };
    case 'legal':
      return { kind: 'legal' };
    default:
      return { kind: space === 'is_rated' || space === 'share_unknown' ? 'completeness' : 'derived' };
  }
}

function factSource(id: string, field: string | undefined, index: DocumentIndex): Source | undefined {
  const fact = index.facts.get(id)?.part;
  if (fact === undefined) return undefined;
  const fields: readonly ListField[] = fact.type === 'list' ? fact.fields : [];
  const about = fields.find((one) => one.id === field)?.about ?? fact.about;
  return { kind: 'fact', role: fact.role, ...(about === undefined ? {} : { about }) };
}

function pointersOf(name: string, index: DocumentIndex): readonly string[] {
  const [space, id = ''] = name.split('.');
  const parts = space === 'facts' ? index.facts : index.indicators;
  const at = space === 'subject' || space === 'legal' ? undefined : parts.get(id)?.pointer;
  return at === undefined ? [] : [at];
}
