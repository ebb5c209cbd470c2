import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { lineFileIssue } from '../../src/node/line-file/issues.js';
import { lineFileIssueWords } from '../../src/node/line-file/words.js';
import { type BatchMeans, type BatchReplayer, inThisThread } from '../../src/node/replay/batches.js';
import { inWorkers } from '../../src/node/replay/in-workers.js';
import { replayArchiveFile } from '../../src/node/replay/replay-archive-file.js';
import { type ResumeOptions, resumeReplay } from '../../src/node/replay/resume-replay.js';
import { lineText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { registryOf, sound as value, tenItems } from '../registry/desk.js';
import { header, instrument, noticeOn, numbered } from '../replay/lines.js';

/** How often a replay is killed. */
const kills = 8;

mkdirSync('temp', { recursive: true });
const desk = mkdtempSync(join('temp', 'resume-'));
const archive = join(desk, 'archive.ndjson');
const nothing: BatchMeans = { instruments: () => ({ found: 'nothing' }) };

/** Records that need the instrument of the second line, at both ends; between them some wrong, and a line that is no text. */
function lines(): readonly (string | Uint8Array)[] {
  const [first, ...others] = ['2026/0001', '2026/0002', '2026/0003', '2026/0004'].map(numbered) as [
    RecordDocument,
    ...RecordDocument[],
  ];
  const texts: string[] = [];
  for (let before = first; texts.length < 66;) {
    const told = noticeOn(before.seal, first.seal);
    const isWrong = texts.length % 9 === 4;
    texts.push(lineText(isWrong ? { ...told, seal: String(texts.length).padStart(64, '0') } : told));
    // What does not hold is followed by nothing.
    before = isWrong ? before : told;
  }
  return [
    ...[lineText(header), lineText(instrument), lineText(first)],
    ...[...texts.slice(0, 40), Uint8Array.of(0xff), '{', texts[3] ?? '', ...texts.slice(40)],
    ...others.map(lineText),
  ];
}

const all = Buffer.concat(lines().map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')])));
let expected = '';

beforeAll(async () => {
  writeFileSync(archive, all);
  expected = bytesOf(await replayArchiveFile(archive, { replayer: inThisThread(nothing) }));
});

afterAll(() => {
  rmSync(desk, { recursive: true });
});

function bytesOf(report: unknown): string {
  return canonicalJson(report as JsonValue);
}

let states = 0;
function newState(): string {
  states += 1;
  return join(desk, `state-${String(states)}.ndjson`);
}

/** A replayer that fails after some batches, as if the power had. */
function failing(batches: number): BatchReplayer {
  const sound = inThisThread(nothing);
  let left = batches;
  return {
    ...sound,
    replay: (texts, before) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('power')) : sound.replay(texts, before);
    },
  };
}

async function interrupted(state: string, batches: number, more: Partial<ResumeOptions> = {}): Promise<void> {
  const given = { replayer: failing(batches), state, every: 1, ...more };
  await expect(resumeReplay(archive, given)).rejects.toThrow('power');
}

async function resumed(state: string, more: Partial<ResumeOptions> = {}): Promise<string> {
  const report = await resumeReplay(archive, { replayer: inThisThread(nothing), state, ...more });
  return report.ok ? bytesOf(report.value) : JSON.stringify(report.issues);
}

describe('a replay that is resumed', () => {
  it('gives the same report when nothing interrupts it, and once more when it is done', async () => {
    const state = newState();
    expect(await resumed(state)).toBe(expected);
    const kept = readFileSync(state);
    expect(await resumed(state)).toBe(expected);
    expect(readFileSync(state)).toEqual(kept);
  });

  it.each([0, 1, 2])(
    'gives the same report when it is interrupted after batch %i, again and again',
    async (batches) => {
      const state = newState();
      await interrupted(state, batches);
      // The first that it is given are the instruments of before.
      await interrupted(state, 1);
      expect(await resumed(state)).toBe(expected);
    },
  );

  it('goes on where it stopped: what was replayed before is not replayed again', async () => {
    const state = newState();
    await interrupted(state, 2);
    const asked: number[] = [];
    const sound = inThisThread(nothing);
    const replayer: BatchReplayer = {
      ...sound,
      replay: (texts, before) => {
        asked.push(texts.length);
        return sound.replay(texts, before);
      },
    };
    const seen: number[] = [];
    const onProgress = ({ lines: count }: { readonly lines: number }): void => void seen.push(count);
    expect(await resumed(state, { replayer, onProgress })).toBe(expected);
    expect(asked).toEqual([1, 11]);
    expect(seen).toEqual([32, 64, 75]);
  });

  it('reads what was appended to the archive since', async () => {
    const grown = join(desk, 'grown.ndjson');
    const state = newState();
    writeFileSync(grown, all.subarray(0, all.lastIndexOf(0x0a, all.length - 200) + 1));
    const before = await resumeReplay(grown, { replayer: inThisThread(nothing), state });
    expect(before.ok && bytesOf(before.value)).not.toBe(expected);
    writeFileSync(grown, all);
    const after = await resumeReplay(grown, { replayer: inThisThread(nothing), state });
    expect(after.ok && bytesOf(after.value)).toBe(expected);
  });

  it('gives the same report in other threads', async () => {
    const worker = join(desk, 'worker.mjs');
    await build({
      ...{ entryPoints: ['src/node/replay/replay-worker.ts'], bundle: true, platform: 'node', format: 'esm' },
      outfile: worker,
    });
    const registry = join(desk, 'registry');
    mkdirSync(registry);
    const index = { format: 'veo-registry/1', instruments: [], notices: [], errata: [] };
    writeFileSync(join(registry, 'index.json'), JSON.stringify(index));
    const run = async (state: string): Promise<string> => {
      const replayer = inWorkers(2, { registry }, join(process.cwd(), worker));
      const made = await resumed(state, { replayer });
      await replayer.close();
      return made;
    };
    const whole = await run(newState());
    const state = newState();
    await interrupted(state, 2);
    // Without the registry, what was replayed before the interruption says nothing of being in force.
    const mixed = JSON.parse(await run(state)) as { readonly verdicts: object; readonly tree: object };
    const { verdicts, tree } = JSON.parse(whole) as typeof mixed;
    expect({ verdicts: mixed.verdicts, tree: mixed.tree }).toEqual({ verdicts, tree });
    expect(verdicts).toMatchObject({ same: 64, differs: 7 });
  });

  it('gives the same report however often it is killed', { timeout: 120_000 }, async () => {
    const program = join(desk, 'program.mjs');
    await build({
      stdin: {
        contents: `
          import { inThisThread } from './src/node/replay/batches.ts';
          import { resumeReplay } from './src/node/replay/resume-replay.ts';
          const [archive, state] = process.argv.slice(2);
          const replayer = inThisThread({ instruments: () => ({ found: 'nothing' }) });
          const onProgress = () => process.stdout.write('.');
          const report = await resumeReplay(archive, { replayer, state, every: 1, onProgress });
          if (!report.ok) throw new Error(JSON.stringify(report.issues));
        `,
        ...{ resolveDir: process.cwd(), loader: 'ts' },
      },
      ...{ outfile: program, bundle: true, format: 'esm', platform: 'node', logLevel: 'silent' },
    });
    const state = newState();
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawn(process.execPath, [program, archive, state], { stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      const signal = await new Promise<unknown>((resolve) => {
        child.on('close', (_, by) => {
          resolve(by);
        });
        child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), kill * 3));
      });
      expect(said).toBe('');
      if (signal === 'SIGKILL') killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
    expect(await resumed(state)).toBe(expected);
  });
});

describe.each(['fr', 'en'] as const)('why a replay is not resumed, in %s', (language) => {
  it.each(['archive', 'settings', 'no-state'] as const)('is told: %s', (reason) => {
    const issue = lineFileIssue('node.other-replay', { reason });
    const { sentence = '', remedy = '' } = lineFileIssueWords(issue, language) ?? {};
    expect(sentence).toMatch(/^[^\n]{20,}[^.\n]$/u);
    expect(remedy).toMatch(/\.$/u);
  });
});

describe('a replay is not resumed', () => {
  const other = (reason: string): object => ({ ok: false, issues: [{ code: 'node.other-replay', facts: { reason } }] });

  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['a byte of what was read', (bytes) => Buffer.from(bytes).fill(bytes[900] === 0x31 ? 0x32 : 0x31, 900, 901)],
    ['how a line that was read ends', (bytes) => inserted(bytes, bytes.indexOf(0x0a), ' ')],
    ['a line more', (bytes) => inserted(bytes, bytes.indexOf(0x0a) + 1, '{}\n')],
    ['a line less', (bytes) => bytes.subarray(bytes.indexOf(0x0a) + 1)],
    ['an archive cut short', (bytes) => bytes.subarray(0, bytes.indexOf(0x0a) + 1)],
    ['an empty archive', () => Buffer.alloc(0)],
  ])('with %s', async (_, change) => {
    const state = newState();
    await interrupted(state, 2);
    const changed = join(desk, 'changed.ndjson');
    writeFileSync(changed, change(all));
    expect(await resumeReplay(changed, { replayer: inThisThread(nothing), state })).toMatchObject(other('archive'));
  });

  it('with other settings or another registry', async () => {
    const state = newState();
    await interrupted(state, 1, { settings: 'as known on 2026-01-01' });
    const replayer = inThisThread(nothing);
    const registry = registryOf([tenItems()]);
    const settings = 'as known on 2026-01-01';
    expect(await resumeReplay(archive, { replayer, state })).toMatchObject(other('settings'));
    expect(await resumeReplay(archive, { replayer, state, settings, registry })).toMatchObject(other('settings'));
    expect(await resumed(state, { settings })).toBe(expected);
  });

  it.each([
    ['the archive itself', all.toString('latin1')],
    ['a file whose last line has no end', 'notes\nthat matter'],
    ['a file of one line without an end', 'notes'],
    ['a file of no text', '\u0000\n'],
  ])('from %s, which stays as it is', async (_, content) => {
    const state = newState();
    writeFileSync(state, content, 'latin1');
    const before = readdirSync(desk);
    const replayer = inThisThread(nothing);
    expect(await resumeReplay(archive, { replayer, state })).toMatchObject(other('no-state'));
    expect(readFileSync(state, 'latin1')).toBe(content);
    expect(readdirSync(desk)).toEqual(before);
  });

  it('from a state into which somebody wrote', async () => {
    const state = newState();
    await interrupted(state, 1);
    appendFileSync(state, '{"lines":1}\n');
    expect(await resumeReplay(archive, { replayer: inThisThread(nothing), state })).toMatchObject(other('no-state'));
  });

  it('into a folder that is not there', async () => {
    const state = join(desk, 'none', 'state');
    const refused = await resumeReplay(archive, { replayer: inThisThread(nothing), state });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'node.unwritable-file' }] });
  });
});

it('a state that was cut short in its first line is begun again', async () => {
  const [whole, state] = [newState(), newState()];
  await interrupted(whole, 1);
  writeFileSync(state, readFileSync(whole).subarray(0, 20));
  expect(value({ ok: true, value: await resumed(state), issues: [] })).toBe(expected);
});

function inserted(bytes: Buffer, at: number, text: string): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);
}
