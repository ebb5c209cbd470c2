import { createHash } from 'node:crypto';
import { type LineReplay, packageVersion, type Registry } from '../../records.js';
import { platformSha256 } from '../hash.js';
import type { LinePlace } from './replay-places.js';

/** The format of the file in which a replay keeps how far it is. */
const stateFormat = 'veo-replay-state/1';

/** What one line of a state holds: what lines of the archive came to, and a digest of all that was read up to there. */
export interface StatePart {
  /** Lines of the archive up to there. */
  readonly lines: number;
  /** SHA-256 over all that was read of them. */
  readonly digest: string;
  readonly replays: readonly LineReplay[];
}

/** The first line of a state: what it was kept with, by digest. */
export function stateHeader(settings: string, registry: Registry | undefined): string {
  const { instruments, notices, errata, issues } = registry ?? {};
  const keptWith = [packageVersion, settings, instruments, notices, errata, issues];
  return JSON.stringify({ format: stateFormat, with: platformSha256(JSON.stringify(keptWith)) });
}

/** Whether a line is the header of some state. */
export function isStateHeader(text: string): boolean {
  return parsed(text)['format'] === stateFormat;
}

/** What a line of a state holds, if it is one. */
export function statePart(text: string): StatePart | undefined {
  const { lines, digest, replays } = parsed(text);
  if (typeof lines !== 'number' || typeof digest !== 'string' || !Array.isArray(replays)) return undefined;
  // INVARIANT: the file is of whoever replays, who alone writes in it.
  return { lines, digest, replays: replays as readonly LineReplay[] };
}

function parsed(text: string): { readonly [key: string]: unknown } {
  try {
    return Object(JSON.parse(text)) as { readonly [key: string]: unknown };
  } catch {
    return {};
  }
}

/** A digest over places of an archive as they are read, that can be asked for at any time. */
export interface ReadingDigest {
  readonly take: (place: LinePlace) => void;
  readonly mark: () => string;
}

/** Over nothing yet. */
export function readingDigest(): ReadingDigest {
  const hash = createHash('sha256');
  return {
    take: (place) => {
      // How many bytes stood there says how the line ended.
      hash.update(`${String(place.bytes)} `).update('text' in place ? place.text : place.replayed.tree);
      hash.update('\n');
    },
    mark: () => hash.copy().digest('hex'),
  };
}
