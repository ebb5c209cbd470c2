import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewriteArchive } from '../../../src/node/archive/rewrite-archive.js';
import { claimName } from '../../../src/node/line-file/claim.js';
import { followLines } from '../../../src/node/line-file/follow-lines.js';
import type { LineFileCode, LineFileIssue } from '../../../src/node/line-file/issues.js';
import { openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { ownIdentity } from '../../../src/node/line-file/process-identity.js';
import { readLines, type ReadLinesOptions } from '../../../src/node/line-file/read-lines.js';
import { lineFileIssueWords } from '../../../src/node/line-file/words.js';
import { inThisThread } from '../../../src/node/replay/batches.js';
import { resumeReplay } from '../../../src/node/replay/resume-replay.js';
import { newPath, writer } from './desk.js';
import { both, failsAt, faultyWriter } from './faulty.js';
import { sampleFacts, samples } from './samples.js';

type Refused = LineFileIssue | undefined;

async function opening(path: string): Promise<Refused> {
  const opened = await openLineFile(path, { waitMilliseconds: 1 });
  return opened.ok ? undefined : opened.issues[0];
}

async function appending(
  path: string,
  line: string,
  before: (path: string) => void = () => undefined,
): Promise<Refused> {
  const file = await writer(path, { maximumLineBytes: 10 });
  before(path);
  const appended = await file.append([line]);
  await file.close();
  return appended.ok ? undefined : appended.issues[0];
}

async function reading(bytes: string, options: ReadLinesOptions = {}): Promise<Refused> {
  const path = newPath();
  writeFileSync(path, bytes);
  for await (const entry of readLines(path, options)) if (entry.kind !== 'line') return entry.issue;
  return undefined;
}

/** Somebody who makes or has a file that is told each code. */
const raised: { readonly [Code in LineFileCode]: (path: string) => Promise<Refused> } = {
  'node.file-in-use': async (path) => {
    const file = await writer(path);
    const refused = await opening(path);
    await file.close();
    return refused;
  },
  'node.file-claimed-elsewhere': async (path) => {
    const elsewhere = { ...(await ownIdentity()), host: 'e'.repeat(16) };
    writeFileSync(join(dirname(path), claimName(basename(path), elsewhere, 'f'.repeat(16))), 'desk-2\n');
    return opening(path);
  },
  'node.unwritable-file': (path) => opening(join(path, 'a.ndjson')),
  'node.not-a-plain-file': (path) => {
    writeFileSync(path, '');
    linkSync(path, `${path}.second`);
    return opening(path);
  },
  'node.changed-by-another': (path) => appending(path, 'a', () => writeFileSync(path, 'foreign\n')),
  'node.not-appended': (path) => {
    writeFileSync(path, 'a\n');
    return faultyWriter(path, failsAt('write', 1), async (file) => (await file.append(['b'])).issues[0]);
  },
  'node.not-cut-back': (path) => {
    writeFileSync(path, 'a\n');
    const fault = both(failsAt('write', 1), failsAt('truncate', 1));
    return faultyWriter(path, fault, async (file) => (await file.append(['b'])).issues[0]);
  },
  'node.file-closed': async (path) => {
    const file = await writer(path);
    await file.close();
    return (await file.append(['a'])).issues[0];
  },
  'node.unfit-line': (path) => appending(path, '{"n":\n1}'),
  'node.line-too-long': () => reading('12345678901\n', { maximumLineBytes: 10 }),
  'node.malformed-line': () => reading('{"n":1}\r\n'),
  'node.torn-end': () => reading('a\n{"n":1'),
  'node.other-leaf': async (path) => {
    writeFileSync(path, '{}\n');
    const anew = await rewriteArchive(path, { changed: new Map([[1, '[]']]) });
    const issue = anew.issues[0] as LineFileIssue;
    return { ...issue, pointer: issue.pointer.slice('/0'.length) };
  },
  'node.not-a-line-start': () => reading('a\n', { from: 1 }),
  'node.other-replay': async (path) => {
    writeFileSync(path, 'no state\n');
    const replayer = inThisThread({ instruments: () => ({ found: 'nothing' }) });
    const resumed = await resumeReplay(path, { replayer, state: path });
    return resumed.ok ? undefined : resumed.issues[0];
  },
  'node.reading-stopped': async (path) => {
    writeFileSync(path, 'a\n');
    const lines = followLines(path, { everyMilliseconds: 1 });
    await lines.next();
    rmSync(path);
    const { value } = await lines.next();
    await lines.return();
    return value === undefined || value.kind === 'line' ? undefined : value.issue;
  },
};

const codes = Object.keys(raised) as LineFileCode[];

describe('every code of a file of lines', () => {
  it.each(codes)('is told: %s', async (code) => {
    const issue = await raised[code](newPath());
    const facts = sampleFacts[code];
    // Where a claim stands, and whose it is, is another in every run.
    const varies = ['claim', 'process'].filter((fact) => fact in facts);
    const expected = { ...facts, ...Object.fromEntries(varies.map((fact) => [fact, expect.anything()])) };
    expect(issue).toEqual({ ...samples.find((sample) => sample.code === code), facts: expected });
  });

  it.each(samples)('has words: $code', (sample) => {
    const [en, fr] = [lineFileIssueWords(sample, 'en'), lineFileIssueWords(sample, 'fr')];
    for (const words of [en, fr]) {
      expect(words?.sentence).toMatch(/^[^\n]{15,}[^.\n]$/);
      expect(words?.remedy).toMatch(/^\p{Lu}[^\n]{10,}\.$/u);
    }
    expect(fr).not.toEqual(en);
  });
});

describe('lineFileIssueWords', () => {
  it('knows no other codes', () => {
    const issue = { pointer: '', severity: 'error', facts: {} } as const;
    expect(lineFileIssueWords({ ...issue, code: 'kernel.empty-document' }, 'fr')).toBeUndefined();
    expect(lineFileIssueWords({ ...issue, code: 'constructor' }, 'en')).toBeUndefined();
  });

  it('says what the system calls a reason that it has no words for', () => {
    const issue = { ...samples[2]!, code: 'node.unwritable-file', facts: { reason: 'EUNATCH' } } as const;
    expect(lineFileIssueWords(issue, 'en')?.sentence).toBe('the file cannot be written: `EUNATCH`');
  });

  it('lets no name move the cursor, close its quotation or fill the page', () => {
    const facts = { claim: `a\u001B[2J\u202E\`\n${'x'.repeat(2000)}`, host: '\u0007`\u2066' };
    const words = lineFileIssueWords({ ...samples[1]!, facts }, 'fr');
    const text = `${words?.sentence ?? ''}${words?.remedy ?? ''}`;
    expect(text).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
    expect(text.match(/`/g)?.length).toBe(4);
    expect(text.length).toBeLessThan(700);
  });
});
