import type { InstrumentIssue, SchemaIssues } from '../../instrument/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../../kernel/issue.js';
import type { ReaderIssue } from '../../kernel/reader-issues.js';

/** How the result is looser than the base. */
export type Loosening =
  | ('removed' | 'added' | 'changed' | 'lower' | 'higher' | 'wider' | 'narrower' | 'reworded' | 'exchanged')
  | ('shown' | 'hidden' | 'hides' | 'counted' | 'restriction' | 'status');

/** What may be stricter or looser, where nothing shows which. */
export const unproven: ReadonlySet<Loosening> = new Set<Loosening>([
  ...(['added', 'changed', 'exchanged', 'hidden', 'hides', 'counted'] as const),
]);

/** What is wrong with an overlay, taken by itself or together with the instrument that it extends. */
export interface OverlayFindings {
  /** The document says that it is something else. */
  'overlay.wrong-format': { readonly expected: string; readonly got: string };
  /** The overlay has the id of the instrument that it extends: one id and version would name two instruments. */
  'overlay.same-id': { readonly id: string };
  /** The overlay extends another instrument, or another version of it. */
  'overlay.wrong-base': { readonly expected: string; readonly got: string };
  /** The digest is that of another document than the instrument that was given. */
  'overlay.wrong-digest': { readonly expected: string; readonly got: string };
  /** Nothing of the base stands at a place. */
  'overlay.no-such-place': { readonly place: string; readonly part: string; readonly nearest: string | null };
  /** A place lies in what an earlier change of the overlay removed. */
  'overlay.removed': { readonly place: string; readonly by: string };
  /** An overlay cannot change this: it says who an instrument is, or which law holds for it. */
  'overlay.fixed': { readonly place: string };
  /** No words for people stand at a place. */
  'overlay.not-a-text': { readonly place: string };
  /** The text has words in this language already. */
  'overlay.already-translated': { readonly place: string; readonly language: string };
  /** The text has no words in this language yet. */
  'overlay.nothing-to-replace': { readonly place: string; readonly language: string };
  /** A key is there already. */
  'overlay.already-there': { readonly place: string };
  /** A place holds no weight, no points and no cut-off. */
  'overlay.not-a-weight': { readonly place: string };
  /** A place holds no limit. */
  'overlay.not-a-limit': { readonly place: string };
  /** A capacity or a role is mapped that the base does not have. */
  'overlay.not-mapped': { readonly kind: 'capacity' | 'role'; readonly id: string; readonly nearest: string | null };
  /** A capacity or a role is mapped to one that is there already. */
  'overlay.taken': { readonly kind: 'capacity' | 'role'; readonly id: string };
  /** A change that leaves everything as it is. */
  'overlay.changes-nothing': { readonly change: string };
  /** What was removed is still read elsewhere; `readers` are the places. */
  'overlay.removed-still-used': { readonly place: string; readonly readers: readonly string[] };
  /** The result is looser than the base, at a place of the base or the result (laws 1, 5 to 8, 10 and 11). */
  'overlay.loosens': {
    readonly what: Loosening;
    readonly place: string;
    readonly was: string | null;
    readonly is: string | null;
  };
}

/** Every code of an overlay. */
export interface OverlayIssues extends SchemaIssues<'overlay'>, OverlayFindings {}

/**
 * Everything that an overlay can be told; `code` is one of a closed list, and tells which `facts` there are. Issues of
 * the instrument that comes out are told at the change that brought them, where that is known, else of the whole overlay.
 */
export type OverlayIssue = ReaderIssue | InstrumentIssue | IssueOf<OverlayIssues>;

/** Makes the issues of overlays. */
export const overlayIssue: IssueMaker<OverlayIssues> = issueMaker<OverlayIssues>();
