import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import {
  bundledRegistry,
  checkArchive,
  inThisThread,
  inWorkers,
  platformSha256,
  replayArchiveFile,
} from '../../src/node/index.js';
import { lineText } from '../../src/record/archive/line.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { registrySource } from '../../src/replay/registry-source.js';
import { sound as value } from '../registry/desk.js';
import { first, numbered, sound } from '../replay/lines.js';
import { veoRisk, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-replay-'));

function archive(name: string, lines: readonly (string | Uint8Array)[]): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
  return path;
}

const soundLines = sound.map(lineText);
let soundFile = '';
let brokenFile = '';

beforeAll(() => {
  soundFile = archive('sound.ndjson', soundLines);
  brokenFile = archive('broken.ndjson', [
    ...soundLines,
    Buffer.from([0xff, 0xfe]),
    `${soundLines[4] ?? ''}\r`,
    'a\u0000b',
    lineText({ ...numbered('2026/0009'), sealed: first.sealed }),
    lineText(numbered('<script>alert(1)</script>')),
    lineText(numbered('<script>alert(1)</script>')),
    lineText(numbered('2026/0010')),
  ]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('veo-risk replay', () => {
  it('ends with 0 where everything is the same, and says so', async () => {
    const { code, out, err } = await veoRiskWaiting('replay', '--lang', 'en', soundFile);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Every record replays the same, and nothing else was found.');
    expect(out).toContain('missing: 2026/0002 to 2026/0003, 2 numbers');
    expect(out).toContain('No record is sorted or singled out by a level');
  });

  it('gives each line a verdict, goes on, and ends with 1', async () => {
    const { code, out } = await veoRiskWaiting('replay', '--format', 'json', brokenFile);
    const report = JSON.parse(out) as ArchiveReport;
    expect(code).toBe(1);
    expect(out).toBe(`${canonicalJson(report as unknown as JsonValue)}\n`);
    expect(report.lines).toEqual({ header: 1, instrument: 1, entry: 7, tombstone: 0, unreadable: 3 });
    expect(
      report.findings.map(({ line, is, findings, verdict }) => [line, is, findings[0]?.code ?? verdict?.step]),
    ).toEqual([
      [6, 'unreadable', 'node.malformed-line'],
      [7, 'unreadable', 'node.malformed-line'],
      [8, 'unreadable', 'node.malformed-line'],
      [9, 'entry', 'replay.number-twice'],
      [11, 'entry', 'replay.number-twice'],
    ]);
    expect(report.findings[3]?.verdict).toMatchObject({ verdict: 'differs', step: 'seal' });
  });

  it('says in French and English what is wrong, where and what to do', async () => {
    const french = (await veoRiskWaiting('replay', brokenFile)).out;
    expect(french).toContain('Ligne 9, évaluation,');
    expect(french).toContain('replay.seal-broken');
    expect(french).toContain('Demander le fichier d’origine');
    const english = (await veoRiskWaiting('replay', '--lang', 'en', brokenFile)).out;
    expect(english).toContain('first step that does not hold: the seal');
    expect(english).not.toContain('undefined');
  });

  it('makes a page in which nothing of the archive is markup', async () => {
    const { out } = await veoRiskWaiting('replay', '--format', 'html', '--lang', 'en', brokenFile);
    expect(out).toContain('<html lang="en">');
    expect(out).toContain('&lt;script&gt;');
    expect(out).not.toContain('<script');
  });

  it('evaluates as known on a day, and refuses a day that is none', async () => {
    const { out } = await veoRiskWaiting('replay', '--as-known', '2020-01-01', '--lang', 'en', brokenFile);
    expect(out.includes('as known on 2020-01-01')).toBe(true);
    expect(veoRisk('replay', '--as-known', '2020-02-30', soundFile)).toMatchObject({ code: 2 });
  });

  it.each([
    ['--workers', '0'],
    ['--workers', 'many'],
    ['--format', 'xml'],
    ['--instrument', 'x.json'],
  ])('does not take %s %s', (flag, value) => {
    expect(veoRisk('replay', flag, value, soundFile).code).toBe(2);
  });

  it('tells a file that is not there', async () => {
    const { code, err } = await veoRiskWaiting('replay', '--lang', 'en', join(folder, 'none.ndjson'));
    expect(code).toBe(1);
    expect(err).toContain('there is no such file');
  });

  it('says of an empty file that nothing is in it', async () => {
    expect((await veoRiskWaiting('replay', archive('empty.ndjson', []))).code).toBe(1);
  });
});

describe('the tree of a replay', () => {
  const replayer = inThisThread({ instruments: () => ({ found: 'nothing' }) });

  it('is that of `archive verify`, also where bytes stand behind the last line: they are no leaf', async () => {
    const whole = (await replayArchiveFile(soundFile, { replayer })).tree;
    const torn = archive('torn.ndjson', soundLines);
    appendFileSync(torn, '{"format"');
    const report = await replayArchiveFile(torn, { replayer });
    expect(report.tree).toEqual(whole);
    expect(report.tree).toEqual((await checkArchive(torn)).tree);
    expect(report).toMatchObject({ isSame: false, lines: { unreadable: 0 }, end: { code: 'node.torn-end' } });
    const { code, out } = await veoRiskWaiting('replay', '--lang', 'en', torn);
    expect(code).toBe(1);
    expect(out).toContain('Behind the last line');
    expect(out).toContain('node.torn-end');
  });

  it('has another leaf for other bytes, also of lines that are no text and fail alike', async () => {
    const roots = new Set<string>();
    const bytes = [
      [0xff, 0x41],
      [0xff, 0x42],
      [0x61, 0],
      [0x62, 0],
      [0x61, 0x0d],
      [0x62, 0x0d],
    ];
    for (const line of bytes) {
      const path = archive('alike.ndjson', [...soundLines, Uint8Array.from(line)]);
      const { tree } = await replayArchiveFile(path, { replayer });
      expect(tree).toEqual((await checkArchive(path)).tree);
      roots.add(tree.root);
    }
    expect(roots.size).toBe(bytes.length);
  });
});

describe('replaying in other threads', () => {
  it('gives the same bytes as in this one', async () => {
    // Inside the repository, so that it finds the instruments of the package.
    const worker = join('temp', 'replay-test', 'worker.mjs');
    await build({
      ...{ entryPoints: ['src/node/replay/replay-worker.ts'], bundle: true, platform: 'node', format: 'esm' },
      outfile: worker,
    });
    const registry = value(bundledRegistry());
    const alone = inThisThread({ instruments: registrySource(registry), registry });
    const expected = canonicalJson((await replayArchiveFile(brokenFile, { replayer: alone })) as unknown as JsonValue);
    for (const count of [1, 3]) {
      const replayer = inWorkers(count, {}, join(process.cwd(), worker));
      const report = await replayArchiveFile(brokenFile, { replayer });
      await replayer.close();
      expect(platformSha256(canonicalJson(report as unknown as JsonValue))).toBe(platformSha256(expected));
    }
  });
});

describe('veo-risk compare', () => {
  it('says that a version changes nothing of itself', async () => {
    const same = ['--from', 'ml-veo-intake@0.1.0', '--to', 'ml-veo-intake@0.1.0', '--lang', 'en'];
    const { code, out } = await veoRiskWaiting('compare', soundFile, ...same);
    expect(code).toBe(0);
    expect(out).toContain('Records made with the first version: 2; unchanged: 2; changed: 0.');
  });

  it('asks for both versions, and for ones that there are', async () => {
    expect(veoRisk('compare', soundFile, '--from', 'ml-veo-intake@0.1.0')).toMatchObject({ code: 2 });
    const unknown = await veoRiskWaiting('compare', soundFile, '--from', 'ml-veo-intake@latest', '--to', 'x@1.0.0');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('ml-veo-intake@0.1.0');
  });

  it('takes versions from a registry, and says which it holds', async () => {
    const versions = ['--registry', 'instruments', '--from', 'ml-veo-intake@0.1.0', '--lang', 'en'];
    const { code, out } = await veoRiskWaiting('compare', soundFile, ...versions, '--to', 'ml-veo-intake@0.1.0');
    expect([code, out]).toEqual([0, expect.stringContaining('unchanged: 2; changed: 0.')]);
    const other = await veoRiskWaiting('compare', soundFile, ...versions, '--to', 'ml-veo-intake@9.0.0');
    expect([other.code, other.out]).toEqual([1, '']);
    expect(other.err).toMatch(
      /holds no instrument ml-veo-intake 9\.0\.0 \[cli\.not-held\][\s\S]*ml-arrival-screen@0\.1\.0/u,
    );
    const nowhere = await veoRiskWaiting(
      'compare',
      soundFile,
      '--registry',
      'test',
      '--from',
      'a@1.0.0',
      '--to',
      'b@1.0.0',
    );
    expect(nowhere.code).toBe(1);
  });
});
