import type { JsonObject, JsonValue } from '../../../kernel/json-value.js';
import { type OverlayIssue, overlayIssue } from '../issues.js';
import { moreRestrictions, otherLevels, raisedStatus, reworded } from './document.js';
import { type Documents, lessEvidence } from './evidence.js';
import { moreRaters } from './raters.js';
import type { Looser } from './rule.js';
import { shown } from './shown.js';
import { looserByTable, otherFacts, type Pair } from './table.js';

const ofVeo: readonly ((documents: Documents) => readonly Looser[])[] = [
  lessEvidence,
  moreRaters,
  otherLevels,
  reworded,
  shown,
  moreRestrictions,
];

/** An issue, and the places of the base or the result that it is about, the likeliest first. */
export interface PlacedIssue {
  readonly issue: OverlayIssue;
  readonly places: readonly string[];
}

/**
 * Everything in which a result is looser than its base. The documents are compared, never the changes: what was taken
 * away and put back under the same id is held to the same.
 *
 * @param documents - The base with roles and capacities under their new names, and the result.
 */
export function loosenings(documents: Documents): readonly PlacedIssue[] {
  const { base, result } = documents;
  const pair: Pair = { base: base as unknown as JsonObject, result: result as unknown as JsonObject };
  const isVeo = base.policy === 'veo';
  const looser = isVeo ? [...looserByTable(pair), ...ofVeo.flatMap((check) => check(documents))] : [];
  return [
    ...otherFacts(pair).map(({ place }) => ({ places: [place], issue: overlayIssue('overlay.fixed', '', { place }) })),
    ...[...raisedStatus(documents), ...looser].map(issueOf),
  ];
}

function issueOf({ what, place, was, is, also = [] }: Looser): PlacedIssue {
  return {
    places: [place, ...also],
    issue: overlayIssue('overlay.loosens', '', { what, place, was: written(was), is: written(is) }),
  };
}

/** A value as a fact: short enough to be read. */
function written(value: JsonValue | undefined): string | null {
  if (value === undefined) return null;
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')
    : value;
  return (typeof text === 'string' ? text : JSON.stringify(text)).slice(0, 200);
}
