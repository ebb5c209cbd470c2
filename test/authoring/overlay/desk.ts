import type { OverlayChange, OverlayDocument } from '../../../src/authoring/overlay/document.js';
import type { OverlayIssue } from '../../../src/authoring/overlay/issues.js';
import { parseOverlay } from '../../../src/authoring/overlay/parse-overlay.js';
import { type Resolution, resolveOverlay } from '../../../src/authoring/overlay/resolve-overlay.js';
import { instrumentDigest } from '../../../src/instrument/digest.js';
import type { Instrument } from '../../../src/instrument/instrument.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import type { JsonObject } from '../../../src/kernel/json-value.js';
import type { Checked } from '../../../src/kernel/issue.js';
import { patched, type PatchStep } from '../../instrument/patched.js';

/** A fixture, changed and read as an instrument. */
export function baseOf(name: string, patch: readonly PatchStep[] = []): Instrument {
  const parsed = parseInstrument(patched(name, patch));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** The overlay of a base with these changes, and with keys of its own. */
export function overlayOf(
  { document: { id, version, status }, document }: Instrument,
  changes: readonly OverlayChange[],
  own: Partial<OverlayDocument> = {},
): OverlayDocument {
  return {
    format: 'veo-overlay/1',
    extends: { id, version, digest: instrumentDigest(document) },
    id: 'neighbour',
    version: '0.1.0',
    status: status === 'validated' ? 'pilot' : status,
    title: document.title,
    changes,
    ...own,
  };
}

/** What an overlay and a base come to. */
export function resolved(overlay: unknown, base: Instrument): Checked<Resolution, OverlayIssue> {
  const parsed = parseOverlay(overlay);
  return parsed.ok ? resolveOverlay(parsed.value, base) : parsed;
}

/** What changes of a base come to; that they are refused fails the test. */
export function made(
  base: Instrument,
  changes: readonly OverlayChange[],
  own: Partial<OverlayDocument> = {},
): Resolution {
  const result = resolved(overlayOf(base, changes, own), base);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

/** Code, pointer and facts of each issue. */
export function toldOf(
  base: Instrument,
  changes: readonly OverlayChange[],
  own: Partial<OverlayDocument> = {},
): readonly (readonly [string, string, JsonObject])[] {
  return resolved(overlayOf(base, changes, own), base).issues.map(({ code, pointer, facts }) => [code, pointer, facts]);
}

/** The fixture that policy `veo` takes, with words in two languages where the tests need them. */
export const veo: Instrument = baseOf('minimal-veo');

/** The same, where an officer rates violence too, and does nothing else: what is asked of a risk may grow. */
export const ratedByTwo: Instrument = baseOf('minimal-veo', [
  { op: 'add', path: '/roles/3', value: { id: 'officer', title: 'Officer', kind: 'security' } },
  { op: 'replace', path: '/indicators/0/raters', value: ['head_of_security', 'officer'] },
]);
