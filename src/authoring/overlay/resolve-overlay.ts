import type { InstrumentDocument } from '../../instrument/document.js';
import { instrumentDigest, scoringDigest } from '../../instrument/digest.js';
import { inDocumentOrder } from '../../instrument/document-order.js';
import type { Instrument } from '../../instrument/instrument.js';
import { parseInstrument } from '../../instrument/parse-instrument.js';
import { instrumentSchema } from '../../instrument/schema/document.js';
import { suggestions } from '../../instrument/suggestions.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { type Checked, checked, hasErrors } from '../../kernel/issue.js';
import type { JsonObject, JsonValue } from '../../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import { assertStage } from '../../kernel/stage.js';
import { makeChanges, makeRenames } from './changes.js';
import type { OverlayDocument } from './document.js';
import { type OverlayIssue, overlayIssue } from './issues.js';
import type { Overlay } from './parse-overlay.js';
import { draftOf, type DraftObject, listNames } from './place.js';
import type { Run } from './run.js';
import { withoutLanguages } from './texts.js';
import { type ChangeAt, changesByPlace, type Origin, toldHere } from './told-here.js';
import { loosenings, type PlacedIssue } from './tightening/loosenings.js';
import { rewordedPlaces } from './tightening/words.js';

/** What an overlay and its base come to. */
export interface Resolution {
  /** The flat instrument, ready to compile: its document is the identity, and what is published. */
  readonly instrument: Instrument;
  readonly provenance: Provenance;
  /** Whether the result counts as the base does: but for words, languages, origins, and the names of roles and capacities. */
  readonly sameScoring: boolean;
  /**
   * The places of words that are others than those of the base, in a language that both have. No machine can tell
   * whether they say less: someone has to compare them.
   */
  readonly reworded: readonly string[];
}

/** Digests of what a flat instrument was made from, and its own. */
export interface Provenance {
  readonly base: string;
  readonly overlay: string;
  readonly result: string;
}

/**
 * The digest of an overlay: the SHA-256 of `veo-overlay/1`, a line feed and the canonical form (RFC 8785) of the whole
 * document but its `$schema`.
 *
 * @param document - What `parseOverlay` accepted.
 * @param digest - A faster function with the same answers; default `sha256Hex`.
 * @returns 64 lower-case hexadecimal digits.
 * @throws `RiskError` `kernel.not-canonical` for what JSON cannot say: never for a document that was accepted.
 * @example
 * ```ts
 * overlayDigest(overlay.document); // '996e21b08ea8…'
 * ```
 */
export function overlayDigest(document: OverlayDocument, digest: DigestFunction = sha256Hex): string {
  const { $schema: _, ...rest } = document;
  return digest(`veo-overlay/1\n${canonicalJson(rest as unknown as JsonValue)}`);
}

/**
 * One flat instrument from an overlay and the instrument that it extends. All checks of `parseInstrument` are made on
 * it; under policy `veo` it may be stricter than the base, never looser (laws 1, 5 to 8, 10 and 11).
 *
 * @param overlay - What `parseOverlay` accepted.
 * @param base - The instrument that it extends, as `parseInstrument` gave it.
 * @param hash - The platform's SHA-256 of text as hex; default `sha256Hex`.
 * @returns The flat instrument with its warnings; or every {@link OverlayIssue}, at most 1000 and how many more, by
 *   pointers into the overlay. When a change cannot be made, what would come out is not looked at.
 * @throws `RiskError` `kernel.wrong-stage` for anything but what those two functions give.
 * @example
 * ```ts
 * const resolved = resolveOverlay(overlay, instrument);
 * resolved.ok && resolved.value.instrument.document.id; // 'bf-arrival-screen'
 * resolved.ok && resolved.value.sameScoring; // true
 * ```
 */
export function resolveOverlay(
  overlay: Overlay,
  base: Instrument,
  hash: DigestFunction = sha256Hex,
): Checked<Resolution, OverlayIssue> {
  assertStage(overlay, { key: 'document', format: 'veo-overlay/1', type: 'Overlay', madeBy: 'parseOverlay' });
  assertStage(base, { key: 'document', format: 'veo-instrument/1', type: 'Instrument', madeBy: 'parseInstrument' });
  const { document } = overlay;
  const digest = instrumentDigest(base.document, hash);
  const mistaken = mistakenBase(document, base.document, digest);
  if (mistaken.some(({ code }) => code === 'overlay.wrong-base')) return refused(mistaken, document);
  const run = runOn(base.document);
  makeChanges(document.changes, run);
  if (run.issues.length > 0) return refused([...mistaken, ...run.issues], document);
  const provenance = { base: digest, overlay: overlayDigest(document, hash) };
  const result = flat(run.draft, { overlay: document, base: base.document, provenance });
  return verdict(result, { overlay: document, base: base.document, instrument: base, provenance, run, mistaken, hash });
}

function refused(issues: readonly OverlayIssue[], document: OverlayDocument): Checked<never, OverlayIssue> {
  // INVARIANT: an issue at least is an error.
  return checked(undefined as never, inDocumentOrder(issues, document as unknown as JsonObject));
}

/** Whether the overlay was written for this very document. */
function mistakenBase(
  { extends: pin }: OverlayDocument,
  { id, version }: InstrumentDocument,
  digest: string,
): readonly OverlayIssue[] {
  const [expected, got] = [`${id}@${version}`, `${pin.id}@${pin.version}`];
  if (got !== expected) return [overlayIssue('overlay.wrong-base', '/extends', { expected, got })];
  if (pin.digest === digest) return [];
  return [overlayIssue('overlay.wrong-digest', '/extends/digest', { expected: digest, got: pin.digest })];
}

function runOn(document: InstrumentDocument): Run {
  const { changelog: _, studies: __, ...rest } = document;
  const written = document.languages.filter(({ status }) => status !== 'none');
  return {
    draft: draftOf(rest as unknown as JsonObject) as DraftObject,
    onlyLanguage: written.length === 1 ? written[0]?.code : undefined,
    touched: [],
    removed: [],
    issues: [],
    suggest: suggestions(),
    names: listNames(),
  };
}

interface Parts {
  readonly overlay: OverlayDocument;
  readonly base: InstrumentDocument;
  readonly provenance: Omit<Provenance, 'result'>;
}

/** The flat document: who it is from the overlay, the rest from the base as it was changed. */
function flat(draft: DraftObject, { overlay, base, provenance }: Parts): JsonObject {
  const { languages = base.languages, licence = base.licence, changelog, studies } = overlay;
  const codes = new Set(languages.map(({ code }) => code));
  const gone = base.languages.filter(({ code }) => !codes.has(code)).map(({ code }) => code);
  const { $schema, format, ...rest } = draft;
  const own = {
    id: overlay.id,
    version: overlay.version,
    thresholdsVersion: thresholdsOf(draft, { overlay, base, provenance }),
    status: overlay.status,
    adaptedFrom: { id: base.id, version: base.version, digest: provenance.base, overlay: provenance.overlay },
    policy: base.policy,
    subject: base.subject,
    method: base.method,
    languages,
    title: overlay.title,
    licence,
    ...(changelog === undefined ? {} : { changelog }),
    ...(studies === undefined ? {} : { studies }),
  } as unknown as JsonObject;
  const head = $schema === undefined ? {} : { $schema };
  const result = draftOf({ ...head, format, ...own, ...rest, ...own } as JsonObject) as DraftObject;
  withoutLanguages(result, new Set(gone));
  return result;
}

/** The cut-offs are those of the base while nothing that is computed or cut differs. */
function thresholdsOf(draft: DraftObject, { overlay, base }: Parts): string {
  const isSame = computedDigest(draft as unknown as InstrumentDocument) === computedDigest(base);
  return isSame ? (base.thresholdsVersion ?? base.version) : overlay.version;
}

/** The parts that numbers and bands come from, without their words. */
function computedDigest({ scales, measures = [], bandings = [] }: InstrumentDocument): string {
  return scoringDigest({ scales, measures, bandings } as unknown as InstrumentDocument, (text) => text);
}

interface Made extends Parts {
  readonly instrument: Instrument;
  readonly run: Run;
  readonly mistaken: readonly OverlayIssue[];
  readonly hash: DigestFunction;
}

function verdict(result: JsonObject, made: Made): Checked<Resolution, OverlayIssue> {
  const { overlay, base, run, mistaken, provenance, hash } = made;
  const parsed = parseInstrument(result);
  const changeAt = changesByPlace(run.touched);
  const origin: Origin = { overlay, result, changeAt, removed: run.removed };
  const issues = [...mistaken, ...looser(result, changeAt, made), ...toldHere(parsed.issues, origin)];
  if (!parsed.ok || hasErrors(issues)) return refused(issues, overlay);
  const { value: instrument } = parsed;
  const sameScoring =
    scoringDigest({ ...instrument.document, id: base.id }, hash) === scoringDigest(renamedBase(made), hash);
  const own = { ...provenance, result: instrumentDigest(instrument.document, hash) };
  const told = inDocumentOrder(issues, overlay as unknown as JsonObject);
  const reworded = rewordedPlaces({ base: renamedBase(made), result: instrument.document });
  return checked({ instrument, provenance: own, sameScoring, reworded }, told);
}

/** In what the result is looser than the base, told at the change that brought it. */
function looser(result: JsonObject, changeAt: ChangeAt, made: Made): readonly OverlayIssue[] {
  if (!instrumentSchema.accepts(result)) return [];
  const documents = { base: renamedBase(made), result: result as unknown as InstrumentDocument };
  const found = loosenings(documents, made.instrument);
  return found.map(({ issue, places }: PlacedIssue) => ({ ...issue, pointer: pointerOfPlaces(places, changeAt) }));
}

/** The base with its roles and capacities under their new names. */
function renamedBase({ overlay, base }: Made): InstrumentDocument {
  const run = runOn(base);
  makeRenames(overlay.changes, run);
  return { ...base, ...(run.draft as unknown as InstrumentDocument) };
}

function pointerOfPlaces(places: readonly string[], changeAt: ChangeAt): string {
  if (places.includes('status')) return '/status';
  const changes = places.map((place) => changeAt(place)?.pointer);
  return changes.find((pointer) => pointer !== undefined) ?? '';
}
