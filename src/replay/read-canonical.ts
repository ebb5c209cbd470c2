import { canonicalJson } from '../kernel/canonical.js';
import type { JsonValue } from '../kernel/json-value.js';
import { defaultLimits } from '../kernel/limits.js';
import { readSource } from '../kernel/read-source.js';
import { type ReplayFinding, replayFinding } from './issues.js';

/** A value that was read; without one, the findings say why not. */
export interface CanonicalReading {
  readonly value?: JsonValue;
  readonly findings: readonly ReplayFinding[];
}

/**
 * Reads a text that has to be the canonical form of what it says, or an object. A canonical text is known by its being
 * what its value is written as: that it repeats no key and hides no digit follows. Never throws.
 */
export function readCanonical(source: unknown): CanonicalReading {
  const quick = typeof source === 'string' ? canonicalValue(source) : undefined;
  if (quick !== undefined) return { value: quick, findings: [] };
  const read = readSource(source);
  if (!read.ok) return { findings: read.issues };
  return {
    value: read.value,
    findings: typeof source === 'string' ? [replayFinding('replay.not-canonical', '', {})] : [],
  };
}

function canonicalValue(text: string): JsonValue | undefined {
  if (text.length > defaultLimits.maximumCharacters) return undefined;
  try {
    const value = JSON.parse(text) as JsonValue;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    // Whatever is wrong with the text, the strict reader says it in a finding.
    return undefined;
  }
}
