import * as g from './grammar.js';
import type { Language, Reference, Text } from '../texts.js';
import { id, languageCode, plain } from './primitives.js';

const translations = g.record(languageCode, plain());

/** Words for people: a plain string or one per language. */
export const text: g.Grammar<Text> = g.union(plain(), translations);

/** One language of an instrument. */
export const language: g.Grammar<Language> = g.object({
  code: languageCode,
  name: plain(100),
  status: g.oneOf(['none', 'draft', 'reviewed', 'back-translated']),
});

/** A source. */
export const reference: g.Grammar<Reference> = g.object({
  id,
  citation: plain(),
  // A web address; what else could stand here is a citation.
  link: g.optional(g.string({ most: 2000, pattern: /^https?:\/\/\S+$/, reason: 'bad-form' })),
});
