import { isJsonObject, ownValue } from '../../kernel/json-value.js';
import type { MapFacility, MapRole } from './document.js';
import { overlayIssue } from './issues.js';
import { type Draft, draftOf, type DraftObject } from './place.js';
import { type Run, tellIdle } from './run.js';

/** The objects of a list of the draft; none where there is no such list. */
function partsOf(draft: DraftObject, key: string): readonly DraftObject[] {
  const list = ownValue(draft, key);
  return Array.isArray(list) ? list.filter((part): part is DraftObject => isJsonObject(part)) : [];
}

interface Mapping {
  readonly kind: 'capacity' | 'role';
  readonly from: string;
  readonly to: string | undefined;
}

/** Whether a key can be mapped: the old one is there, the new one is not; otherwise that is told. */
function canBeMapped({ kind, from, to }: Mapping, known: readonly string[], { at, run }: Told): boolean {
  const before = run.issues.length;
  if (!known.includes(from)) {
    const nearest = run.suggest(from, known);
    run.issues.push(overlayIssue('overlay.not-mapped', `${at}/from`, { kind, id: from, nearest }));
  }
  if (to === from) tellIdle(`${at}/to`, from, run);
  else if (to !== undefined && known.includes(to)) {
    run.issues.push(overlayIssue('overlay.taken', `${at}/to`, { kind, id: to }));
  }
  return run.issues.length === before;
}

interface Told {
  readonly at: string;
  readonly run: Run;
}

/** Another capacity key wherever an intervention asks for it. */
export function mapFacility({ from, to }: MapFacility, at: string, run: Run): void {
  const interventions = partsOf(run.draft, 'interventions');
  const known = interventions.map((part) => ownValue(part, 'capacity')).filter((key) => typeof key === 'string');
  if (!canBeMapped({ kind: 'capacity', from, to }, [...new Set(known)], { at, run })) return;
  for (const part of interventions.filter((one) => ownValue(one, 'capacity') === from)) part['capacity'] = to;
}

/** Another id and title for a role, wherever it stands. */
export function mapRole({ from, to, title }: MapRole, at: string, run: Run): void {
  const roles = partsOf(run.draft, 'roles');
  const known = roles.map((role) => ownValue(role, 'id')).filter((id) => typeof id === 'string');
  if (to === undefined && title === undefined) {
    tellIdle(at, from, run);
    return;
  }
  if (!canBeMapped({ kind: 'role', from, to }, known, { at, run })) return;
  for (const role of roles.filter((one) => ownValue(one, 'id') === from)) {
    if (title !== undefined) role['title'] = draftOf(title);
    run.touched.push({ place: `roles/${to ?? from}`, pointer: at });
  }
  if (to === undefined) return;
  renameRole(run.draft, from, to);
  if (Array.isArray(run.draft['roles'])) run.names.forget(run.draft['roles']);
}

function renameRole(draft: DraftObject, from: string, to: string): void {
  for (const role of partsOf(draft, 'roles')) replaceAt(role, 'id', { from, to });
  for (const intervention of partsOf(draft, 'interventions')) replaceAt(intervention, 'responsible', { from, to });
  for (const indicator of partsOf(draft, 'indicators')) replaceIn(indicator, 'raters', { from, to });
  const conclusions = ownValue(draft, 'conclusions');
  if (isJsonObject(conclusions)) replaceIn(conclusions, 'confirmedBy', { from, to });
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

function replaceIn(part: DraftObject, key: string, { from, to }: Renamed): void {
  const list = ownValue(part, key);
  if (Array.isArray(list)) part[key] = list.map((one: Draft) => (one === from ? to : one));
}

function replaceAt(part: DraftObject, key: string, { from, to }: Renamed): void {
  if (ownValue(part, key) === from) part[key] = to;
}
