import { canonicalJson } from '../kernel/canonical.js';
import { type CanonicalValue, parseCanonical } from '../kernel/canonical-text.js';
import { defaultLimits } from '../kernel/limits.js';
import { readSource } from '../kernel/read-source.js';
import { inCanonicalOrder } from '../record/in-canonical-order.js';
import { type ReplayFinding, replayFinding } from './issues.js';

/** A value that was read; without one, the findings say why not. */
export interface CanonicalReading {
  readonly read?: CanonicalValue;
  readonly findings: readonly ReplayFinding[];
}

/** Of a record, the parts that are digested one by one; of other documents it changes nothing. */
const digestedApart: readonly string[] = ['leaves'];

/** Reads a text that has to be the canonical form of what it says, or an object. Never throws. */
export function readCanonical(source: unknown): CanonicalReading {
  const isShort = typeof source === 'string' && source.length <= defaultLimits.maximumCharacters;
  const canonical = isShort ? parseCanonical(source, digestedApart) : undefined;
  if (canonical !== undefined) return { read: canonical, findings: [] };
  const read = readSource(source);
  if (!read.ok) return { findings: read.issues };
  if (typeof source === 'string')
    return {
      read: { value: read.value, write: canonicalJson },
      findings: [replayFinding('replay.not-canonical', '', {})],
    };
  // The keys of an object may stand in any order; what was sealed had them in one.
  return { read: { value: inCanonicalOrder(read.value), write: canonicalJson }, findings: [] };
}
