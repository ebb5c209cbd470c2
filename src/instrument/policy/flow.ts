import { appendPointer } from '../../kernel/pointer.js';
import { type Banding, inputName } from '../bandings.js';
import type { ListField } from '../facts.js';
import type { Indicator, Subject } from '../indicators.js';
import type { Computed, Duration, Measure, Projection, Term } from '../measures.js';
import type { CheckContext, ConditionSite, Place } from '../integrity/check.js';
import { type DocumentIndex, type Located, located } from '../integrity/document-index.js';
import { ratedName, selected } from '../integrity/select.js';
import type { InstrumentIssue } from '../issues.js';

/** One part of the instrument reads a name. */
export interface Read {
  /** The name as conditions write it: `facts.age`, `measures.total`. */
  readonly name: string;
  /** Of a list's records, the field. */
  readonly field?: string;
  readonly pointer: string;
  readonly place: Exclude<Place, 'term' | 'adjustment'> | 'measure' | 'banding' | 'outcome';
  /** Id of the part that reads. */
  readonly owner: string;
  /** The name under which others read what this read goes into; none where it ends. */
  readonly into?: string;
}

/** Who reads what, across measures, bandings and conditions. */
export interface Flow {
  readonly reads: readonly Read[];
  /** Reads of what is not derived that go into something others read. */
  readonly sources: readonly Read[];
  /** Who reads a name. */
  readonly of: ReadonlyMap<string, readonly Read[]>;
  /** What a part reads in a place, by both. */
  readonly by: ReadonlyMap<string, readonly Read[]>;
  /** The conditions, by where they stand. */
  readonly sites: ReadonlyMap<string, ConditionSite>;
}

/** The data flow of an instrument. */
export function flowOf(context: CheckContext): Flow {
  const { document } = context;
  const reads = [
    ...located(document.measures, '/measures').flatMap(({ part, pointer }) => measureReads(part, pointer, context)),
    ...located(document.bandings, '/bandings').flatMap(bandingReads),
    ...conditionReads(context),
    ...hookReads(context),
    ...necessaryReads(context),
  ];
  return {
    reads,
    sources: reads.filter(({ name, into }) => into !== undefined && !isDerived(name)),
    of: grouped(reads, ({ name }) => name),
    by: grouped(reads, ({ place, owner }) => `${place} ${owner}`),
    sites: new Map(context.conditions.map((site) => [site.pointer, site])),
  };
}

function measureReads(measure: Measure, at: string, { document }: CheckContext): readonly Read[] {
  const common = { place: 'measure', owner: measure.id, into: `measures.${measure.id}` } as const;
  if ('of' in measure) {
    return selected(measure.of, document).map(({ id }) => ({
      ...common,
      name: ratedName(id, measure.of.axis),
      pointer: `${at}/of`,
    }));
  }
  if (measure.kind !== 'weighted_sum')
    return namesComputed(measure).map(([name, key]) => ({ ...common, name, pointer: `${at}/${key}` }));
  return located(measure.terms, `${at}/terms`).flatMap(({ part, pointer }) => {
    const name = nameRead(part);
    return name === undefined ? [] : [{ ...common, name, pointer }];
  });
}

function bandingReads({ part, pointer }: Located<Banding>): readonly Read[] {
  const common = { place: 'banding', owner: part.id, into: `bands.${part.id}` } as const;
  if (part.kind !== 'table') return [{ ...common, name: `measures.${part.measure}`, pointer: `${pointer}/measure` }];
  return located(part.inputs, `${pointer}/inputs`).map(({ part: input, pointer: at }) => ({
    ...common,
    name: inputName(input),
    pointer: at,
  }));
}

/** What is read by key; the day of assessment is nobody's. */
function namesComputed(measure: Computed | Duration | Projection): readonly (readonly [name: string, key: string])[] {
  if (measure.kind !== 'duration') {
    const over = 'over' in measure ? [[`measures.${measure.over}`, 'over'] as const] : [];
    return [[`measures.${measure.measure}`, 'measure'], ...over];
  }
  return (['from', 'to'] as const).flatMap((key) => {
    const date = measure[key];
    if (date === 'assessed_on') return [];
    return [[date === 'birth' ? 'subject.age' : `facts.${date.fact}`, key] as const];
  });
}

/** What a term reads beside its condition. */
function nameRead(term: Term): string | undefined {
  if ('indicator' in term) return ratedName(term.indicator, term.axis);
  if ('fact' in term) return `facts.${term.fact}`;
  return 'measure' in term ? `measures.${term.measure}` : undefined;
}

function conditionReads({ conditions }: CheckContext): readonly Read[] {
  return conditions.flatMap(({ place, owner, references }) =>
    references.map((reference): Read => ({ ...reference, ...readerOf(place, owner) })),
  );
}

/** What the condition of a term reads, its measure reads; what that of an adjustment reads, its banding. */
function readerOf(place: Place, owner: string): Pick<Read, 'place' | 'owner' | 'into'> {
  if (place === 'term') return { place: 'measure', owner, into: `measures.${owner}` };
  if (place === 'adjustment') return { place: 'banding', owner, into: `bands.${owner}` };
  return place === 'flag' ? { place, owner, into: `flags.${owner}` } : { place, owner };
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

/** While an indicator that an outcome needs is unknown, the outcome has no level. */
function necessaryReads({ document }: CheckContext): readonly Read[] {
  return located(document.outcomes, '/outcomes').flatMap(({ part, pointer }) =>
    part.necessary.map((id, place): Read => {
      const at = appendPointer(`${pointer}/necessary`, place);
      return { name: `ratings.${id}`, pointer: at, place: 'outcome', owner: part.id };
    }),
  );
}

function grouped(reads: readonly Read[], key: (read: Read) => string): ReadonlyMap<string, readonly Read[]> {
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const name = key(read);
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

/** For each derived name that rests on what was looked for: the read by which it does, first. */
export type Trail = ReadonlyMap<string, Read>;

/** Which derived names rest on sources of a kind, at any remove. */
export function restingOn(flow: Flow, isMeant: (read: Read) => boolean): Trail {
  const trail = new Map<string, Read>();
  const open: Read[] = [];
  const lay = (read: Read, into: string): void => {
    trail.set(into, read);
    for (const next of flow.of.get(into) ?? []) open.push(next);
  };
  for (const read of flow.sources) {
    const { into } = read;
    if (into !== undefined && !trail.has(into) && isMeant(read)) lay(read, into);
  }
  // Breadth first: the shortest way is shown.
  for (const read of open) if (read.into !== undefined && !trail.has(read.into)) lay(read, read.into);
  return trail;
}

/** A way from a source to a reader. */
export interface Way {
  /** The name of the source. */
  readonly name: string;
  /** Pointers from the source, where it stands in the document, to the reader. */
  readonly path: readonly string[];
}

/** How a read rests on what a trail was laid from; the read's own name is such a source or lies on the trail. */
export function wayTo(read: Read, trail: Trail, index: DocumentIndex): Way {
  const path = [read.pointer];
  let { name } = read;
  for (let before = trail.get(name); before !== undefined; before = trail.get(name)) {
    path.unshift(before.pointer);
    name = before.name;
  }
  return { name, path: [...pointersOf(name, index), ...path] };
}

/** Whether a name stands for something that others go into. */
function isDerived(name: string): boolean {
  return /^(?:measures|bands|flags)\./.test(name);
}

/** The indicator whose rating, axis or evidence a name reads; whether something is rated is not its rating. */
export function indicatorRead({ name }: Pick<Read, 'name'>, index: DocumentIndex): Indicator | undefined {
  const source = sourceOf({ name }, index);
  return source?.kind === 'indicator' ? index.indicators.get(source.id)?.part : undefined;
}

/** The reads of one part in one place. */
export function readsOf(flow: Flow, place: Read['place'], owner: string): readonly Read[] {
  return flow.by.get(`${place} ${owner}`) ?? [];
}

/** A check of what flows where. */
export type FlowCheck = (flow: Flow, context: CheckContext) => readonly InstrumentIssue[];

/** What stands behind a name that is not derived from others. */
export type Source =
  | { readonly kind: 'fact'; readonly role: string; readonly about?: Subject }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'age' | 'legal' | 'completeness' | 'derived' };

/** The source of a name; facts and indicators that are missing have none. */
export function sourceOf({ name, field }: Pick<Read, 'name' | 'field'>, index: DocumentIndex): Source | undefined {
  const [space = '', id = ''] = name.split('.');
  if (['ratings', 'axes', 'evidence'].includes(space)) return { kind: 'indicator', id };
  switch (space) {
    case 'facts':
      return factSource(id, field, index);
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
