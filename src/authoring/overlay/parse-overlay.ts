import { inDocumentOrder } from '../../instrument/document-order.js';
import { schemaIssues } from '../../instrument/schema/schema-issues.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { type Checked, checked } from '../../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../../kernel/json-value.js';
import { isFullDate } from '../../kernel/partial-date.js';
import { pointerOf } from '../../kernel/pointer.js';
import { readSource } from '../../kernel/read-source.js';
import { isVersion } from '../../kernel/semver.js';
import type { OverlayDocument } from './document.js';
import { type OverlayIssue, overlayIssue } from './issues.js';
import { overlaySchema } from './schema.js';

const expected = 'veo-overlay/1';

/** An overlay that keeps to its grammar; what its changes come to is seen beside the instrument that it extends. */
export interface Overlay {
  readonly document: OverlayDocument;
}

/**
 * Reads an overlay (`veo-overlay/1`) by itself. It never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @returns The overlay; or every {@link OverlayIssue} that can be told without the instrument that it extends, at most
 *   1000 and how many more.
 * @example
 * ```ts
 * parseOverlay('{ "format": "veo-instrument/1" }').issues.map(({ code }) => code); // ['overlay.wrong-format']
 * ```
 */
export function parseOverlay(source: unknown): Checked<Overlay, OverlayIssue> {
  const read = readSource(source);
  if (!read.ok) return read;
  const json = read.value;
  const wrong = formatIssues(json);
  const departures = wrong.length > 0 ? wrong : schemaIssues(overlaySchema, json, 'overlay');
  // INVARIANT: departures are errors, so `checked` refuses.
  if (departures.length > 0) return checked(json as never, inDocumentOrder(departures, json));
  const document = json as unknown as OverlayDocument;
  const issues = [...badVersions(document), ...badDates(document), ...sameId(document)];
  return checked({ document: deepFreeze(document) }, inDocumentOrder(issues, json));
}

/** A document that says that it is something else: every further finding would mislead. */
function formatIssues(json: JsonValue): readonly OverlayIssue[] {
  const format = isJsonObject(json) ? ownValue(json, 'format') : undefined;
  if (typeof format !== 'string' || format === expected) return [];
  return [overlayIssue('overlay.wrong-format', '/format', { expected, got: format.slice(0, 64) })];
}

function badVersions({ extends: base, version, changelog = [] }: OverlayDocument): readonly OverlayIssue[] {
  const written = [
    { value: base.version, pointer: '/extends/version' },
    { value: version, pointer: '/version' },
    ...changelog.map((entry, place) => ({ value: entry.version, pointer: pointerOf('changelog', place, 'version') })),
  ];
  return written.flatMap(({ value, pointer }) =>
    isVersion(value) ? [] : [overlayIssue('overlay.bad-version', pointer, { value })],
  );
}

function badDates({ changelog = [] }: OverlayDocument): readonly OverlayIssue[] {
  return changelog.flatMap(({ date: value }, place) =>
    isFullDate(value) ? [] : [overlayIssue('overlay.bad-date', pointerOf('changelog', place, 'date'), { value })],
  );
}

function sameId({ extends: base, id }: OverlayDocument): readonly OverlayIssue[] {
  return base.id === id ? [overlayIssue('overlay.same-id', '/id', { id })] : [];
}
