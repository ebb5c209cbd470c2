import * as g from '../../instrument/schema/grammar.js';
import { digest, fullDate, id, plain } from '../../instrument/schema/primitives.js';
import type { JsonObject } from '../../kernel/json-value.js';
import { type RecordDocument, recordFormat, type Withheld } from '../document.js';
import { asSealed, asStated, leaf } from './committing.js';
import { entryGrammars } from './entries.js';
import { actor } from './parts.js';

/** What a copy says of what it leaves out. */
export const withheldGrammar: g.Grammar<Withheld> = g.object({
  audience: id,
  by: actor(asStated),
  on: fullDate,
  basis: g.optional(plain()),
  pointers: g.list(g.string({ most: 2000 }), 100_000),
});

const sealed = entryGrammars(asSealed);

/** What is under the seal: an entry with commitments in place of the parts that can be erased. */
export const sealedEntry: g.Grammar<JsonObject> = g.choice(
  'kind',
  ...([sealed.assessment, sealed.review, sealed.challenge, sealed.decision] as const),
  ...([sealed.notice, sealed.supersession, sealed.erasure, sealed.abandonment] as const),
) as unknown as g.Grammar<JsonObject>;

/** The grammar of `veo-record/1` as it is stored; what stands in the parts is checked when it is opened. */
export const recordSchema: g.Grammar<RecordDocument> = g.object({
  format: g.literal(recordFormat),
  seal: digest,
  sealed: sealedEntry,
  leaves: g.record(digest, leaf),
  withheld: g.optional(withheldGrammar),
});
