import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import { holdsWords } from '../../instrument/integrity/marks.js';
import type { ConclusionReason, Position } from '../../instrument/outcomes.js';
import { nonconformity } from '../nonconformities.js';
import type { Grounds, Nonconformity } from '../parts.js';

/** A conclusion whose reasons are looked at. */
export interface Reasoned {
  readonly outcome: string;
  /** Absent where nothing stands anywhere: no code is asked for, and any of the list will do. */
  readonly position?: Position | undefined;
  readonly grounds?: Grounds;
  /** Where it stands in the entry. */
  readonly pointer: string;
}

/** What is not within what the guards admit has reasons: a code where the instrument lists some, and own words. */
export function groundsOf(of: Reasoned, compiled: CompiledInstrument): readonly Nonconformity[] {
  const { grounds, pointer, position, outcome } = of;
  const isWordless = grounds === undefined || !holdsWords(grounds.text);
  const isLacking = isWordless && position !== undefined && position !== 'within';
  return [
    ...(isLacking ? [nonconformity('record.no-grounds', pointer, { outcome, position })] : []),
    ...(grounds === undefined ? [] : codeOf({ ...of, grounds }, compiled)),
  ];
}

function codeOf(
  { position, grounds: { code }, pointer }: Reasoned & { readonly grounds: Grounds },
  { instrument }: CompiledInstrument,
): readonly Nonconformity[] {
  const reasons = instrument.document.conclusions?.reasons ?? [];
  const at = `${pointer}/grounds`;
  if (code === undefined) return noCode(position, at, reasons);
  const reason = reasons.find(({ id }) => id === code);
  if (reason === undefined)
    return [nonconformity('record.unknown-reason', `${at}/code`, { code, allowed: idsOf(reasons) })];
  if (position === undefined || isFor(reason, position)) return [];
  return [nonconformity('record.reason-not-for-position', `${at}/code`, { code, position })];
}

function noCode(
  position: Position | undefined,
  at: string,
  reasons: readonly ConclusionReason[],
): readonly Nonconformity[] {
  if (position === undefined || position === 'within') return [];
  const allowed = idsOf(reasons.filter((reason) => isFor(reason, position)));
  return allowed.length === 0 ? [] : [nonconformity('record.no-reason-code', at, { position, allowed })];
}

function isFor(reason: ConclusionReason, position: Position): boolean {
  return reason.for?.includes(position) ?? true;
}

function idsOf(reasons: readonly ConclusionReason[]): readonly string[] {
  return reasons.map(({ id }) => id);
}
