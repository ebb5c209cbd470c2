import * as z from 'zod/mini';
import type { Language, Reference, Text } from '../texts.js';
import { id, languageCode, plain } from './primitives.js';

const translations = z.record(languageCode, plain());

/** Words for people: a plain string or one per language. */
export const text: z.ZodMiniType<Text> = z.union([plain(), translations]);

/** One language of an instrument. */
export const language: z.ZodMiniType<Language> = z.strictObject({
  code: languageCode,
  name: plain(100),
  status: z.enum(['none', 'draft', 'reviewed', 'back-translated']),
});

/** A source. */
export const reference: z.ZodMiniType<Reference> = z.strictObject({
  id,
  citation: plain(),
  // A web address; what else could stand here is a citation.
  link: z.exactOptional(z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/\S+$/, 'bad-form'))),
});
