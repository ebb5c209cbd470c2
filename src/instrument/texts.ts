/**
 * Words for people: one text per declared language, or, in an instrument of one language, a plain string.
 *
 * @example
 * ```ts
 * const title: Text = { fr: 'Violence ou menace', en: 'Violence or threat' };
 * ```
 */
export type Text = string | { readonly [language: string]: string };

/** How far a translation has come. Texts are demanded in every language but those at `none`. */
export type TranslationStatus = 'none' | 'draft' | 'reviewed' | 'back-translated';

/** One language of an instrument. The first one that is not at `none` is the language of reference. */
export interface Language {
  /** BCP 47 primary tag, lower case: `fr`, `en`, `bm`, `ff`, `taq`. */
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly status: TranslationStatus;
}

/** A source that indicators, guards, flags and interventions point at by `id`. */
export interface Reference {
  readonly id: string;
  /** The full citation: author, title, section, year. */
  readonly citation: string;
  readonly link?: string;
}
