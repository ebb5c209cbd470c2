import { withoutWords } from '../../../instrument/digest.js';
import type { Instrument } from '../../../instrument/instrument.js';
import type { JsonValue } from '../../../kernel/json-value.js';
import { type OverlayIssue, overlayIssue } from '../issues.js';
import { counted } from './counted.js';
import { moreProxies, otherScales, raisedStatus } from './document.js';
import { type Documents, otherEvidence } from './evidence.js';
import { departures, type Law } from './law.js';
import { lawOfFacts, lawOfVeo } from './laws.js';
import { otherRaters } from './raters.js';
import { restingOnRisk } from './risk-alone.js';
import type { Looser } from './rule.js';
import { otherDisclosure } from './shown.js';
import { otherWords } from './words.js';

/** What no key says by itself. */
const beside: readonly ((documents: Documents) => readonly Looser[])[] = [
  otherEvidence,
  otherRaters,
  otherScales,
  otherWords,
  otherDisclosure,
  counted,
  moreProxies,
];

/** An issue, and the places of the base or the result that it is about, the likeliest first. */
export interface PlacedIssue {
  readonly issue: OverlayIssue;
  readonly places: readonly string[];
}

/**
 * Everything in which a result is looser than its base, or in which nothing shows that it is not. The documents are
 * compared, never the changes: what was taken away and put back under the same id is held to the same.
 *
 * @param documents - The base with roles and capacities under their new names, and the result.
 * @param instrument - The base as it was accepted.
 */
export function loosenings(documents: Documents, instrument: Instrument): readonly PlacedIssue[] {
  const facts = heldTo(lawOfFacts, documents);
  const isVeo = documents.base.policy === 'veo';
  return [
    ...facts.map(({ place }) => ({ places: [place], issue: overlayIssue('overlay.fixed', '', { place }) })),
    ...[...raisedStatus(documents), ...(isVeo ? ofVeo(documents, instrument) : [])].map(issueOf),
  ];
}

function ofVeo(documents: Documents, instrument: Instrument): readonly Looser[] {
  return [
    ...heldTo(lawOfVeo(documents, restingOnRisk(instrument)), documents),
    ...beside.flatMap((check) => check(documents)),
  ];
}

/** Words are held to laws of their own. */
function heldTo(law: Law, { base, result }: Documents): readonly Looser[] {
  return departures(law, { was: withoutWords(base), is: withoutWords(result), place: '' });
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
