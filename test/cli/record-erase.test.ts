import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSha256 } from '../../src/node/hash.js';
import { openRecord } from '../../src/record/open-record.js';
import { standing } from '../../src/record/standing.js';
import { type Outcome, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-erase-'));
const file = (name: string, content?: string | object): string => {
  const path = join(folder, name);
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};
const english = (...words: readonly string[]): Promise<Outcome> => veoRiskWaiting(...words, '--lang', 'en');
const archive = file('archive.ndjson');
const chain = readFileSync('examples/records/chain.ndjson', 'utf8').trimEnd().split('\n');
const number = 'I-2026-0118';
const order = {
  time: { on: '2027-03-01', source: 'paper' },
  by: { id: 'staff_01', role: 'director' },
  basis: 'Court order 7 of 2027',
  pointers: ['/assessment/ratings/g5_ill_treatment'],
};
const erase = (given: string | object, to: string, ...more: readonly string[]): Promise<Outcome> =>
  english('record', 'erase', archive, file('order.json', given), '--of', number, '--out', to, ...more);
const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
const noted = ({ out }: Outcome): string => /to note: +(\S+)/.exec(out)?.[1] ?? '';

let before = '';

beforeAll(async () => {
  await english('archive', 'create', archive, '--origin', 'prison.example/archive', '--opened', '2026-01-05');
  for (const line of chain) {
    const appended = await english('archive', 'append', archive, file('entry.json', line));
    expect(appended).toMatchObject({ code: 0, err: '' });
    before = noted(appended);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('veo-risk record erase', () => {
  it('writes a new archive without the parts, in which roots and seals from before still hold', async () => {
    const [old, to] = [readFileSync(archive, 'utf8'), file('erased.ndjson')];
    const made = await erase(order, to);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^lines changed: 3; entries added that say what is gone: 3\nto note: 10:[0-9a-f]{64}\n/);
    expect(readFileSync(archive, 'utf8')).toBe(old);
    const lines = linesOf(to);
    expect(lines.slice(0, 2)).toEqual(linesOf(archive).slice(0, 2));
    const records = lines.slice(2).map((line) => openRecord(line, platformSha256));
    expect(records.flatMap(({ issues }) => issues)).toEqual([]);
    expect(records.slice(0, 5).map((one) => one.ok && one.value.seal)).toEqual(
      chain.map((line) => (JSON.parse(line) as { readonly seal: string }).seal),
    );
    const root = records[0]?.ok === true ? records[0].value.missing.map(({ pointer }) => pointer) : [];
    expect(root).toContain('/assessment/ratings/g5_ill_treatment');
    const stood = standing(lines.slice(2), platformSha256);
    expect(stood.ok && stood.value.erasures.length).toBe(3);
    expect(await english('archive', 'verify', to, '--noted', before)).toMatchObject({ code: 0, err: '' });
    const replayed = await english('replay', to);
    expect(replayed.out).toContain('erased');
    expect((await english('archive', 'verify', to)).out).toContain(noted(made));
  });

  it('says it in French where nothing is asked, and takes the instrument of a file', async () => {
    const words = [
      'record',
      'erase',
      archive,
      file('order.json', order),
      '--of',
      number,
      '--out',
      file('french.ndjson'),
    ];
    const { code, out } = await veoRiskWaiting(...words, '--instrument', 'instruments/ml-veo-intake/0.1.0.json');
    expect(code).toBe(0);
    expect(out).toContain('lignes changées\u00a0: 3');
  });

  it.each<readonly [string, string | object, string]>([
    ['no JSON', '{', 'kernel.truncated'],
    ['no order', '[]', 'record.unknown-key'],
    ['nobody', { ...order, by: undefined }, 'record.missing-key'],
    ['what is no part', { ...order, pointers: ['/kind'] }, 'record.no-such-part'],
    ['nothing', { ...order, pointers: [] }, 'record.out-of-range'],
  ])('refuses %s, and writes nothing', async (_, given, code) => {
    const to = file('refused.ndjson');
    const refused = await erase(given, to);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    expect(existsSync(to)).toBe(false);
  });

  it('never writes over a file that is there', async () => {
    const to = file('there.ndjson', 'mine');
    const refused = await erase(order, to);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${to}:`);
    expect(refused.err).toContain('[cli.unwritable-file]');
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  it('refuses an archive of which something cannot be read, at its line, and leaves no new file', async () => {
    const [bad, to] = [file('bad.ndjson'), file('of-bad.ndjson')];
    copyFileSync(archive, bad);
    writeFileSync(bad, Buffer.from([0xff, 0x0a]), { flag: 'a' });
    const words = ['record', 'erase', bad, file('order.json', order), '--of', number, '--out', to];
    const refused = await english(...words);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${bad}:8: `);
    expect(refused.err).toContain('[node.malformed-line]');
    expect(existsSync(to)).toBe(false);
  });

  it('refuses what no assessment is', async () => {
    const words = ['record', 'erase', archive, file('order.json', order), '--of', 'X', '--out', file('none.ndjson')];
    expect((await english(...words)).err).toContain('[cli.no-such-assessment]');
  });

  it.each([
    ['--of', ['--out', 'x']],
    ['--out', ['--of', number]],
  ])('asks for %s', async (flag, words) => {
    const refused = await english('record', 'erase', archive, 'order.json', ...words);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(flag);
  });
});
