import * as g from '../../instrument/schema/grammar.js';
import { fullDate, id, plain } from '../../instrument/schema/primitives.js';
import type { Demand, TrustDocument, TrustedKey } from './trust-document.js';

/** The most keys that a trust file has: each signature may have to be tried with each of them. */
export const mostKeys = 64;

/** The longest name of a log or of a key in it. */
const longestName = 200;

/** The id of a key. */
export const keyId: g.Grammar<string> = g.string({ pattern: /^[0-9a-f]{32}$/, reason: 'bad-form' });

/** The name of a log, or of a key that signs its checkpoints (C2SP signed-note): neither spaces nor `+`. */
export const logName: g.Grammar<string> = g.string({
  least: 1,
  most: longestName,
  pattern: /^[^\s\u0000-\u001F\u0085+]+$/,
  reason: 'bad-form',
});

/** Who holds a key: the id of an office, never the name of a person. */
export const holder: g.Grammar<string> = id;

/** Bytes as base64; whether they are is looked at after the grammar. */
export const base64Text: g.Grammar<string> = g.string({ least: 1, most: 200 });

const trustedKey: g.Grammar<TrustedKey> = g.object({
  id: keyId,
  publicKey: base64Text,
  holder,
  name: g.optional(logName),
  from: g.optional(fullDate),
  until: g.optional(fullDate),
});

const counting = { threshold: g.whole(1, mostKeys), keys: g.list(keyId, mostKeys, 1) };
const demand: g.Grammar<Demand> = g.object(counting);

/** The grammar of `veo-trust/1`. */
export const trustSchema: g.Grammar<TrustDocument> = g.object({
  $schema: g.optional(plain(500)),
  format: g.literal('veo-trust/1'),
  keys: g.list(trustedKey, mostKeys, 1),
  demands: g.object({
    instrument: g.optional(demand),
    notice: g.optional(demand),
    record: g.optional(demand),
    checkpoint: g.optional(g.object({ ...counting, origin: logName })),
  }),
});
