import type { JsonObject } from '../../src/kernel/json-value.js';
import type { Checked } from '../../src/kernel/issue.js';
import { createRegistry } from '../../src/registry/create-registry.js';
import type { ErratumDocument, InstrumentNoticeDocument } from '../../src/registry/documents.js';
import type { RegistryIssue, RegistryIssues } from '../../src/registry/issues.js';
import { registryIssue } from '../../src/registry/issues.js';
import { parseErratum } from '../../src/registry/parse-erratum.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import { parseInstrumentNotice } from '../../src/registry/parse-notice.js';
import type { SignatureCheck } from '../../src/record/signatures/signature-check.js';
import { erratum, issuesOf, notice, opened, pin, pinOf, type Shelved, shelf, ten, tenItems, tooFew } from './desk.js';

/** A document, or several, that should be told a code. */
export interface BadRegistryDocument {
  readonly pointer: string;
  readonly read: () => Checked<unknown, RegistryIssue>;
}

const zeros = '0'.repeat(64);
const sound = shelf({ instruments: [ten, tenItems('1.1.0')], notices: [notice()], errata: [erratum()] });
const path = 'ten-items/1.0.0.json';

function badNotice(pointer: string, more: object): BadRegistryDocument {
  return { pointer, read: () => parseInstrumentNotice({ ...notice(), ...more }) };
}

function badErratum(pointer: string, more: Partial<ErratumDocument>): BadRegistryDocument {
  return { pointer, read: () => parseErratum(erratum(more)) };
}

/** An index of which one entry is changed. */
function badEntry(pointer: string, more: object): BadRegistryDocument {
  const [first, ...rest] = sound.index.instruments;
  return { pointer, read: () => parseRegistryIndex({ ...sound.index, instruments: [{ ...first, ...more }, ...rest] }) };
}

function badTogether(pointer: string, documents: readonly unknown[]): BadRegistryDocument {
  return { pointer, read: () => createRegistry(documents) };
}

/** What opening a folder tells, or asking it for its first instrument. */
function badFolder(pointer: string, open: () => ReturnType<typeof opened>): BadRegistryDocument {
  return {
    pointer,
    read: () => {
      const registry = open();
      return refused([...issuesOf(registry.get(pin)), ...registry.issues]);
    },
  };
}

function refused(issues: readonly RegistryIssue[]): Checked<unknown, RegistryIssue> {
  const [first, ...rest] = issues;
  if (first === undefined) throw new Error('nothing is told');
  return first.severity === 'error' ? { ok: false, issues: [first, ...rest] } : { ok: true, value: null, issues };
}

function fromFolder(code: keyof RegistryIssues, facts: JsonObject): BadRegistryDocument {
  return { pointer: '', read: () => refused([registryIssue(code, '', facts as never)]) };
}

function changedFile(document: object): () => ReturnType<typeof opened> {
  const { files } = shelf({ instruments: [ten] });
  const text = JSON.stringify(document);
  return () => opened(sound, { files: { ...files, [path]: text } });
}

/** A shelf whose first file holds something else than the index says, with its file digest. */
function otherFile(shelved: Shelved, at: string, from: string): () => ReturnType<typeof opened> {
  const other = shelf(shelved);
  const text = other.files[from] ?? '';
  const entries = sound.index.instruments.map((entry) =>
    entry.path === at ? { ...entry, file: other.index.instruments[0]?.file ?? other.index.notices[0]?.file } : entry,
  );
  return () => opened(sound, { files: { [at]: text }, index: { instruments: entries } });
}

/** Demands signatures of all, and trusts nobody. */
export const nobody: SignatureCheck = { demands: () => true, verify: (_envelope, claim) => tooFew(claim) };

const second = pinOf(tenItems('1.1.0'));
const byVersion: Partial<ErratumDocument> = {
  correction: { by: 'instrument', version: '1.1.0', digest: second.digest },
};

function from(more: Partial<InstrumentNoticeDocument>): InstrumentNoticeDocument {
  return notice({ number: 'A-2', from: '2026-03-01', ...more });
}

/** For every code: the compiler asks for those that are missing. */
export const badRegistryDocuments: { readonly [Code in keyof RegistryIssues]: BadRegistryDocument } = {
  'registry.unknown-key': badNotice('/untill', { untill: '2026-12-31' }),
  'registry.missing-key': { pointer: '', read: () => parseErratum({ format: 'veo-erratum/1' }) },
  'registry.wrong-type': badNotice('/authority', { authority: 3 }),
  'registry.not-in-list': badNotice('/says', { says: 'authorized' }),
  'registry.bad-id': badEntry('/instruments/0/id', { id: 'Ten Items' }),
  'registry.bad-version': badEntry('/instruments/0/version', { version: 'latest' }),
  'registry.bad-date': badNotice('/from', { from: '2026-02-30' }),
  'registry.bad-language': badNotice('/reason/FR', { reason: { FR: 'Essai.' } }),
  'registry.bad-form': badEntry('/instruments/0/digest', { digest: 'abc' }),
  'registry.out-of-range': badNotice('/number', { number: '' }),
  'registry.wrong-format': badNotice('/format', { format: 'veo-instrument/1' }),
  'registry.newer-format': badNotice('/format', { format: 'veo-instrument-notice/2' }),
  'registry.bad-path': badEntry('/instruments/0/path', { path: '../elsewhere.json' }),
  'registry.repeated-path': badEntry('/instruments/1/path', { path: 'ten-items/1.1.0.json' }),
  'registry.duplicate-entry': badEntry('/instruments/1', { version: '1.1.0' }),
  'registry.version-taken': badTogether('/1', [ten, tenItems('1.0.0', { title: 'Ten others, summed' })]),
  'registry.unreadable-file': badFolder('/notices/0', () => {
    const { index, files } = shelf({ instruments: [ten], notices: [notice()] });
    return opened({ index, files: { [path]: files[path] ?? '' } });
  }),
  // Only a file system has these: test/node has folders that are told them.
  'registry.outside-folder': fromFolder('registry.outside-folder', { path }),
  'registry.busy': fromFolder('registry.busy', { path: 'index.json.lock' }),
  'registry.path-taken': fromFolder('registry.path-taken', { path }),
  'registry.cannot-write': fromFolder('registry.cannot-write', { path, reason: 'ENOSPC' }),
  'registry.altered': badFolder('/instruments/0/file', changedFile(tenItems('1.0.0', { title: 'Ten others, summed' }))),
  'registry.other-instrument': badFolder(
    '/instruments/0',
    otherFile({ instruments: [tenItems('1.2.0')] }, path, 'ten-items/1.2.0.json'),
  ),
  'registry.unsound-file': badFolder(
    '/instruments/0',
    otherFile({ instruments: [tenItems('1.0.0', { indicators: [] })] }, path, path),
  ),
  'registry.duplicate-number': badTogether('/2', [ten, notice(), notice({ says: 'suspended' })]),
  'registry.unknown-superseded': badTogether('/1/supersedes/0', [ten, from({ supersedes: ['A-1'] })]),
  'registry.supersedes-other': badTogether('/3/supersedes/0', [
    ...[ten, tenItems('1.1.0')],
    ...[notice(), from({ instrument: second, supersedes: ['A-1'] })],
  ]),
  'registry.notice-of-unknown': badTogether('/0/instrument', [notice()]),
  'registry.notice-other-digest': badTogether('/1/instrument/digest', [
    ten,
    notice({ instrument: { ...pin, digest: zeros } }),
  ]),
  'registry.dates-reversed': badNotice('/until', { until: '2025-12-31' }),
  'registry.withdrawn-until': badNotice('/until', { says: 'withdrawn', until: '2026-12-31' }),
  'registry.empty-scope': badNotice('/scope', { scope: {} }),
  'registry.versions-reversed': badErratum('/packages', { packages: { from: '0.2.0', through: '0.1.9' } }),
  'registry.correction-of-none': badErratum('/correction', byVersion),
  'registry.unsigned': { pointer: '/0', read: () => createRegistry([ten], { signatures: nobody }) },
  'registry.signature-refused': {
    pointer: '/0',
    read: () => createRegistry([{ document: ten, envelope: {}, on: '2026-01-01' }], { signatures: nobody }),
  },
};
