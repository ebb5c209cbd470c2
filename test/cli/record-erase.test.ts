import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSha256 } from '../../src/node/hash.js';
import { openLineFile } from '../../src/node/line-file/open-line-file.js';
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

  it('puts the new archive in the place of the old one', async () => {
    const mine = file('mine.ndjson');
    copyFileSync(archive, mine);
    const words = ['record', 'erase', mine, file('order.json', order), '--of', number];
    expect(await english(...words, '--replace')).toMatchObject({ code: 0, err: '' });
    expect(await english('archive', 'verify', mine, '--noted', before)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(mine, 'utf8')).not.toBe(readFileSync(archive, 'utf8'));
    expect(readFileSync(mine, 'utf8')).not.toContain(' \n');
    expect(readdirSync(folder).filter((name) => name.startsWith('mine.ndjson'))).toEqual(['mine.ndjson']);
  });

  it('replaces nothing while somebody else writes', async () => {
    const mine = file('busy.ndjson');
    copyFileSync(archive, mine);
    const other = await openLineFile(mine);
    const refused = await english('record', 'erase', mine, file('order.json', order), '--of', number, '--replace');
    if (other.ok) await other.value.close();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${mine}: `);
    expect(refused.err).toContain('[node.file-in-use]');
    expect(readFileSync(mine, 'utf8')).toBe(readFileSync(archive, 'utf8'));
  });

  it('takes one of --out and --replace', async () => {
    const both = await english('record', 'erase', archive, 'o.json', '--of', number, '--out', 'x', '--replace');
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(both.err).toContain('give `--out` or `--replace`, and only one of them');
  });

  it('refuses what no assessment is', async () => {
    const words = ['record', 'erase', archive, file('order.json', order), '--of', 'X', '--out', file('none.ndjson')];
    expect((await english(...words)).err).toContain('[cli.no-such-assessment]');
  });

  it('asks for where, in French', async () => {
    const { err } = await veoRiskWaiting('record', 'erase', archive, 'order.json', '--of', number);
    expect(err).toContain('donner `--out` ou `--replace`, et un seul des deux');
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

describe('veo-risk record erase --whole', () => {
  const { pointers: _pointers, ...whole } = order;

  it('leaves a tombstone in the place of each entry: roots hold, replaying says who, when and why', async () => {
    const mine = file('whole.ndjson');
    copyFileSync(archive, mine);
    const words = ['record', 'erase', mine, file('order.json', whole), '--of', number, '--whole', '--replace'];
    const made = await english(...words);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('lines changed: 5; entries added that say what is gone: 0');
    expect(noted(made)).toBe(before);
    const tombstones = linesOf(mine)
      .slice(2)
      .map((line) => JSON.parse(line) as { readonly seal: string; readonly order: object });
    expect(tombstones.map(({ seal }) => seal)).toEqual(
      chain.map((line) => (JSON.parse(line) as { readonly seal: string }).seal),
    );
    expect(tombstones.map((one) => one.order)).toEqual(chain.map(() => whole));
    const [, , first] = linesOf(archive);
    expect(first).toContain('g5_ill_treatment');
    expect(readFileSync(mine, 'utf8').slice(readFileSync(mine, 'utf8').lastIndexOf('"tombstone"'))).not.toContain(
      'g5_',
    );
    expect(await english('archive', 'verify', mine, '--noted', before)).toMatchObject({ code: 0, err: '' });
    const { seal } = tombstones[0] ?? { seal: '' };
    expect(JSON.parse((await english('archive', 'proof', mine, '--seal', seal)).out)).toMatchObject({ index: 2 });
    const replayed = await english('replay', mine);
    expect(replayed.code).toBe(1);
    expect(replayed.out).toContain('cannot be replayed: 5');
    expect(replayed.out.replaceAll(/\s+/g, ' ')).toContain(
      'erased as a whole on 2027-03-01 by `staff_01` (`director`), on the basis of `Court order 7 of 2027`',
    );
  });

  it('says that nothing can follow what is gone', async () => {
    const mine = file('gone.ndjson');
    const words = ['record', 'erase', archive, file('order.json', whole), '--of', number, '--whole', '--out', mine];
    expect(await english(...words)).toMatchObject({ code: 0 });
    const again = await english(
      'record',
      'erase',
      mine,
      file('order.json', whole),
      '--of',
      number,
      '--whole',
      '--replace',
    );
    expect(again.err).toContain('[cli.no-such-assessment]');
  });

  it('needs no instrument', async () => {
    const [bare, to] = [file('bare.ndjson', `${linesOf(archive).toSpliced(1, 1).join('\n')}\n`), file('bared.ndjson')];
    const words = ['record', 'erase', bare, file('order.json', whole), '--of', number, '--whole', '--out', to];
    expect(await english(...words)).toMatchObject({ code: 0, err: '' });
  });

  it('refuses an order of parts, and writes nothing', async () => {
    const to = file('refused.ndjson');
    const refused = await erase(order, to, '--whole');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('[record.unknown-key]');
    expect(existsSync(to)).toBe(false);
  });
});
