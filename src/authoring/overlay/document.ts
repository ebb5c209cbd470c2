import type { Change as ChangelogEntry, InstrumentStatus, Study } from '../../instrument/document.js';
import type { JsonValue } from '../../kernel/json-value.js';
import type { Language, Text } from '../../instrument/texts.js';

/**
 * A place in an instrument: keys and ids with `/` between, such as `indicators/distress/anchors/clearly_shown`. An
 * element is named by its `id`; a language by its `code`; a term by what it reads; an element of a list of ids by
 * itself; any other by its number, from 0.
 */
export type Place = string;

/** Words in one language, where there are none yet. */
export interface Translate {
  readonly change: 'translate';
  /** The language of the words, a code of the instrument's `languages`. */
  readonly language: string;
  readonly texts: { readonly [place: Place]: string };
  readonly reason?: string;
}

/** Other words, in the languages that are given; those of the others stay. */
export interface ReplaceText {
  readonly change: 'replace_text';
  readonly texts: { readonly [place: Place]: Text };
  readonly reason: string;
}

/** One element more in a list, or a key that is not there. */
export interface Add {
  readonly change: 'add';
  readonly to: Place;
  readonly value: JsonValue;
  /** The element of the list before which it goes, as a place would name it. Default: at the end. */
  readonly before?: string;
  readonly reason: string;
}

/** An element of a list less, or a key. */
export interface Remove {
  readonly change: 'remove';
  readonly at: Place;
  readonly reason: string;
}

/** Other weights, points or cut-offs. */
export interface Reweight {
  readonly change: 'reweight';
  readonly values: { readonly [place: Place]: number };
  readonly reason: string;
}

/** What a limit is set to: a number, a word, yes or no, or a list of ids. */
export type LimitValue = number | string | boolean | readonly string[];

/** Other limits: days, ages, evidence, raters; under policy `veo` stricter ones only. */
export interface SetLimit {
  readonly change: 'set_limit';
  readonly values: { readonly [place: Place]: LimitValue };
  readonly reason: string;
}

/** Another capacity key, everywhere an intervention asks for it. */
export interface MapFacility {
  readonly change: 'map_facility';
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** Another id, another title, or both, for a role; its kind stays, since hands apart and disclosure rest on it. */
export interface MapRole {
  readonly change: 'map_role';
  readonly from: string;
  readonly to?: string;
  readonly title?: Text;
  readonly reason?: string;
}

/** One change of an overlay; they are made in their order. */
export type OverlayChange = Translate | ReplaceText | Add | Remove | Reweight | SetLimit | MapFacility | MapRole;

/**
 * An instrument said as changes to another one (`veo-overlay/1`). `resolveOverlay` makes one flat instrument of both,
 * and only that is ever evaluated.
 */
export interface OverlayDocument {
  readonly $schema?: string;
  readonly format: 'veo-overlay/1';
  /** The instrument that is extended, by the digest of exactly one document. */
  readonly extends: { readonly id: string; readonly version: string; readonly digest: string };
  /** Of the instrument that comes out; never that of the base. */
  readonly id: string;
  /** Of the instrument that comes out. */
  readonly version: string;
  /** Of the instrument that comes out; above that of the base only with a validation study of its own. */
  readonly status: InstrumentStatus;
  /** Instead of those of the base; words in languages of the base that are left out go. Default: the base's. */
  readonly languages?: readonly Language[];
  readonly title: Text;
  /** Default: the base's. */
  readonly licence?: string;
  /** Of the instrument that comes out; that of the base does not go along. */
  readonly changelog?: readonly ChangelogEntry[];
  /** Of the instrument that comes out; those of the base do not go along, since they are of another instrument. */
  readonly studies?: readonly Study[];
  readonly changes: readonly OverlayChange[];
}
