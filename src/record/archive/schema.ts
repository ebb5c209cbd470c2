import * as g from '../../instrument/schema/grammar.js';
import { digest, plain } from '../../instrument/schema/primitives.js';
import type { JsonObject } from '../../kernel/json-value.js';
import { moment } from '../schema/parts.js';
import { wholeErasureOrder } from '../schema/statements.js';
import { archiveFormat, type HeaderLine, type InstrumentLine, type TombstoneLine } from './line.js';

/** The first line of an archive. A checkpoint carries its origin, which may hold no white space and no plus sign. */
export const headerLine: g.Grammar<HeaderLine> = g.object({
  format: g.literal(archiveFormat),
  kind: g.literal('header'),
  origin: g.string({ least: 1, most: 200, pattern: /^[a-z0-9][a-z0-9._/-]*$/, reason: 'bad-form' }),
  opened: moment,
});

/** An instrument in an archive; whether it is one is seen when it is read. */
export const instrumentLine: g.Grammar<InstrumentLine> = g.object({
  format: g.literal(archiveFormat),
  kind: g.literal('instrument'),
  digest,
  document: g.record(plain(), g.anything) as g.Grammar<JsonObject>,
});

/** What is left of an entry that was erased as a whole. */
export const tombstoneLine: g.Grammar<TombstoneLine> = g.object({
  format: g.literal(archiveFormat),
  kind: g.literal('tombstone'),
  seal: digest,
  order: wholeErasureOrder,
  of: g.optional(digest),
  previous: g.optional(digest),
});
