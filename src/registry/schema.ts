import * as g from '../instrument/schema/grammar.js';
import { condition, digest, fullDate, instrumentId, plain, version } from '../instrument/schema/primitives.js';
import { text } from '../instrument/schema/texts.js';
import type { Expression } from '../expression/grammar.js';
import {
  type Correction,
  type ErratumDocument,
  type IndexedDocument,
  type IndexedInstrument,
  type IndexedSignatures,
  type InstrumentNoticeDocument,
  type InstrumentPin,
  noticeKinds,
  type NoticeScope,
  type PackageVersions,
  type RegistryIndexDocument,
} from './documents.js';

/** The most notices, or errata, that one stands in the place of. */
const supersededLimit = 100;

const $schema = g.optional(plain(500));
const number = plain(100);
const path = plain(300);
const file = digest;
const supersedes = g.optional(g.list(number, supersededLimit, 1));

/** One document of an instrument. */
export const instrumentPin: g.Grammar<InstrumentPin> = g.object({ id: instrumentId, version, digest });

const signatures: g.Optional<IndexedSignatures> = g.optional(g.object({ path, file, on: fullDate }));

const indexedDocument: g.Grammar<IndexedDocument> = g.object({ path, file, signatures });

const indexedInstrument: g.Grammar<IndexedInstrument> = g.object({
  ...{ id: instrumentId, version, digest, path, file, signatures },
  releasedIn: g.nullable(version),
});

/** The grammar of `veo-registry/1`. */
export const registryIndexSchema: g.Grammar<RegistryIndexDocument> = g.object({
  $schema,
  format: g.literal('veo-registry/1'),
  instruments: g.list(indexedInstrument, 10_000),
  notices: g.list(indexedDocument, 10_000),
  errata: g.list(indexedDocument, 10_000),
});

const words = g.optional(g.list(plain(200), 1000, 1));

const scope: g.Grammar<NoticeScope> = g.object({ purposes: words, settings: words, facilities: words });

/** The grammar of `veo-instrument-notice/1`. */
export const instrumentNoticeSchema: g.Grammar<InstrumentNoticeDocument> = g.object({
  $schema,
  format: g.literal('veo-instrument-notice/1'),
  number,
  says: g.oneOf(noticeKinds),
  instrument: instrumentPin,
  scope: g.union(g.literal('all'), scope),
  issuedOn: fullDate,
  from: fullDate,
  until: g.optional(fullDate),
  authority: plain(500),
  reason: text,
  supersedes,
});

const packages: g.Grammar<PackageVersions> = g.union(
  g.object({ versions: g.list(version, 1000, 1) }),
  g.object({ from: version, through: version }),
);

const correction: g.Grammar<Correction> = g.choice(
  'by',
  g.object({ by: g.literal('instrument'), version, digest }),
  g.object({
    by: g.literal('semantics'),
    name: g.string({ most: 64, pattern: /^[a-z][a-z0-9-]*$/, reason: 'bad-form' }),
  }),
);

/** The grammar of `veo-erratum/1`, but for its condition. */
export const erratumSchema: g.Grammar<ErratumDocument> = g.object({
  $schema,
  format: g.literal('veo-erratum/1'),
  number,
  published: fullDate,
  authority: plain(500),
  semantics: g.string({ most: 64, pattern: /^veo-[a-z]+\/[1-9]\d*$/, reason: 'bad-form' }),
  packages,
  instruments: g.union(g.literal('all'), g.list(instrumentPin, 1000, 1)),
  when: g.optional(condition as g.Grammar<Expression>),
  effect: g.object({ fr: plain(), en: plain() }),
  correction: g.optional(correction),
  supersedes,
});
