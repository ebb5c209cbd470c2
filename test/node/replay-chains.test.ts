import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { type BatchReplayer, inThisThread } from '../../src/node/replay/batches.js';
import { inWorkers } from '../../src/node/replay/in-workers.js';
import { replayArchiveFile } from '../../src/node/replay/replay-archive-file.js';
import { type ArchiveLine, lineText } from '../../src/record/archive/line.js';
import type { Entry, RecordDocument } from '../../src/record/document.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { sealEntry } from '../../src/record/seal.js';
import type { FollowStatement } from '../../src/record/statement.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { lineIndex, linesBefore } from '../../src/replay/archive/line-index.js';
import { compiled, concluded, day, hash, recorded, sealOf, secret, stated } from '../record/desk.js';
import { header } from '../replay/lines.js';
import { tombstoneOf } from '../record/tombstone.js';

mkdirSync('temp', { recursive: true });
const desk = mkdtempSync(join('temp', 'chains-'));
const worker = join(desk, 'worker.mjs');
const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const root = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }));
const instrument: ArchiveLine = {
  ...{ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest },
  document: compiled.instrument.document as unknown as JsonObject,
};
const byConcluder: FollowStatement = {
  ...{ kind: 'review', time: day('2026-09-20'), outcome: 'harm_to_prisoners', reviewed: day('2026-09-19') },
  ...{ by: { id: 'w1', role: 'social_worker' }, decision: 'confirm', grounds },
  seen: { what: 'explained', evaluation: sealOf().digest },
};
const challenge: FollowStatement = {
  ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'lawyer', raised: day('2026-09-21') },
  ...{ receivedBy: { id: 'w3', role: 'nurse' }, disputed: [{ part: 'indicator', id: 'violence' }] },
};

beforeAll(async () => {
  const entryPoints = ['src/node/replay/replay-worker.ts'];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: worker });
});

afterAll(() => {
  rmSync(desk, { recursive: true });
});

function followed(chain: readonly RecordDocument[], statement: FollowStatement): RecordDocument {
  const result = followRecord(compiled, { chain, statement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Sealed again as if nothing were wrong with it. */
function cleaned(of: RecordDocument): RecordDocument {
  const opened = openRecord(of, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const entry: Entry = { ...opened.value.entry, nonconformities: [] };
  return sealEntry(entry, { hash, secret });
}

let files = 0;
async function reportOf(lines: readonly (ArchiveLine | string)[], replayer: BatchReplayer): Promise<ArchiveReport> {
  files += 1;
  const path = join(desk, `archive-${String(files)}.ndjson`);
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : lineText(line)}\n`).join(''));
  try {
    return await replayArchiveFile(path, { replayer });
  } finally {
    await replayer.close();
  }
}

const alone = (): BatchReplayer => inThisThread({ instruments: () => ({ found: 'nothing' }) });

/** The report of one thread, which two workers give in the same bytes. */
async function report(...lines: readonly (ArchiveLine | string)[]): Promise<ArchiveReport> {
  const all = [header, instrument, ...lines];
  const registry = join(desk, 'registry');
  mkdirSync(registry, { recursive: true });
  const index = { format: 'veo-registry/1', instruments: [], notices: [], errata: [] };
  writeFileSync(join(registry, 'index.json'), JSON.stringify(index));
  const [one, two, first] = [
    await reportOf(all, inWorkers(1, { registry }, join(process.cwd(), worker))),
    await reportOf(all, inWorkers(2, { registry }, join(process.cwd(), worker))),
    await reportOf(all, alone()),
  ];
  const bytes = (of: ArchiveReport): string => canonicalJson(of as unknown as JsonValue);
  expect(bytes(one)).toBe(bytes(two));
  expect([one.verdicts, one.tree]).toEqual([first.verdicts, first.tree]);
  return first;
}

describe('entries that follow in an archive file', { timeout: 60_000 }, () => {
  const [reviewed, tombstone] = [followed([root], byConcluder), tombstoneOf(root.seal)];
  const disputed = followed([root, reviewed], challenge);

  it('are made again from the lines before them', async () => {
    const honest = await report(root, 'é{', reviewed, '', disputed);
    expect(honest.verdicts).toEqual({ same: 3, same_with_erratum: 0, differs: 0, cannot: 0 });
  });

  it('differ where somebody took away what was wrong with them and sealed them again', async () => {
    const clean = cleaned(reviewed);
    const forged = await report(root, clean, followed([root, clean], challenge));
    expect(forged).toMatchObject({ isSame: false, verdicts: { same: 2, differs: 1 } });
    expect(forged.findings).toMatchObject([{ line: 4, verdict: { verdict: 'differs', step: 'nonconformities' } }]);
  });

  it('cannot be made again behind a tombstone, or before what they follow', async () => {
    const erased = await report(tombstone, reviewed);
    expect(erased.findings.map(({ verdict }) => verdict?.findings)).toMatchObject([
      [{ code: 'replay.erased-whole' }],
      [{ facts: { reason: 'tombstone' } }],
    ]);
    const turned = await report(reviewed, root);
    expect(turned.findings[0]?.verdict?.findings).toMatchObject([{ facts: { reason: 'previous-missing' } }]);
  });

  it('are the same where many lines stand between', async () => {
    const between = Array.from({ length: 70 }, () => '');
    expect((await report(root, ...between, reviewed, ...between, disputed)).verdicts.same).toBe(3);
  });
});

describe('lines before an entry', () => {
  const link = (seal: number, previous?: number): string => {
    const hex = (number: number): string => number.toString(16).padStart(8, '0').repeat(8);
    const before = previous === undefined ? '' : `"previous":"${hex(previous)}"`;
    return `{"format":"veo-record/1","leaves":{},"seal":"${hex(seal)}","sealed":{${before}}}`;
  };

  it('are found beyond the first that the index holds, the nearest first', () => {
    const texts = Array.from({ length: 3000 }, (_, place) =>
      place === 0 ? link(0) : link(place, place < 3 ? place - 1 : 0),
    );
    const index = lineIndex((offset, bytes) => texts.join('\n').slice(offset, offset + bytes - 1));
    for (const text of texts) index.take(text, text.length + 1);
    expect(index.before(texts[2] ?? '')).toEqual({ texts: [texts[1], texts[0]], isCut: false });
    expect(index.before(texts[2999] ?? '')).toEqual({ texts: [texts[0]], isCut: false });
    expect(index.before('{}')).toBeUndefined();
  });

  it('are cut where there are too many, or too many characters', () => {
    expect(linesBefore(link(1, 1), () => link(1, 1))).toMatchObject({ isCut: true, texts: { length: 256 } });
    const long = `${link(1, 1)}${' '.repeat(20_000_000)}`;
    expect(linesBefore(link(1, 1), () => long)).toMatchObject({ isCut: true, texts: { length: 2 } });
  });
});
