import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOfHex, hexOfBytes } from '../../src/kernel/bytes.js';
import { checkInclusion } from '../../src/kernel/merkle-check.js';
import { leafHash } from '../../src/kernel/merkle-hash.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';
import { lineText } from '../../src/record/archive/line.js';
import { checkpointText } from '../../src/record/log/checkpoint.js';
import { namedSignerOf, signCheckpoint } from '../../src/record/log/sign-checkpoint.js';
import { verifyTlogProof } from '../../src/record/log/verify-tlog-proof.js';
import { parseTrust } from '../../src/record/signatures/trust.js';
import { signing } from '../docs/signing-desk.js';
import { first, fourth, noticeOn } from '../replay/lines.js';
import { type Outcome, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-archive-'));
const file = (name: string, content?: string | Uint8Array): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
const archive = (...words: readonly string[]): Promise<Outcome> => veoRiskWaiting('archive', ...words, '--lang', 'en');

const origin = 'prison.example/archive';
const sound = file('sound.ndjson');
const record = file('first.json', JSON.stringify(first, null, 2));
let noted = '';

beforeAll(async () => {
  expect(await archive('create', sound, '--origin', origin, '--opened', '2026-01-05')).toMatchObject({
    code: 0,
    err: '',
  });
  for (const [name, entry] of Object.entries({ first, notice: noticeOn(first.seal), fourth })) {
    const appended = await archive('append', sound, file(`${name}.json`, JSON.stringify(entry)));
    expect(appended).toMatchObject({ code: 0, err: '' });
    noted = /\d{1,9}:[0-9a-f]{64}/.exec(appended.out)?.[0] ?? '';
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The archive with some lines changed. */
function changed(name: string, change: (lines: string[]) => readonly (string | Uint8Array)[]): string {
  const lines = readFileSync(sound, 'utf8').split('\n').slice(0, -1);
  return file(name, Buffer.concat(change(lines).flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
}

/** A checkpoint of the archive as it was with so many lines, signed. */
async function checkpointOf(name: string, size: number, of = origin): Promise<string> {
  const { out } = await archive(
    'verify',
    changed(`${name}.ndjson`, (lines) => lines.slice(0, size)),
  );
  const root = bytesOfHex(/root: +(?<root>[0-9a-f]{64})/.exec(out)?.groups?.['root'] ?? '') ?? new Uint8Array();
  const signer = namedSignerOf(signing.key);
  const signed = signer && signCheckpoint(checkpointText({ origin: of, size, root, extensions: [] }), signer);
  if (signed?.ok !== true) throw new Error(JSON.stringify(signed));
  return file(name, signed.value);
}

const trustFile = (): string => file('trust.json', JSON.stringify(signing.trust.document));

describe('veo-risk archive append', () => {
  it('embeds the bundled instrument once, before the first record', () => {
    const kinds = readFileSync(sound, 'utf8').split('\n').slice(0, -1);
    expect(
      kinds.map((line) => /"kind":"(?<kind>header|instrument)"/.exec(line.slice(0, 300))?.groups?.['kind']),
    ).toHaveLength(5);
    expect(kinds.filter((line) => line.startsWith('{"digest":"'))).toHaveLength(1);
    expect(kinds[2]).toBe(lineText(first));
  });

  it.each([
    ['a record that is there', () => record, 'replay.entry-twice'],
    ['no JSON', () => file('bad.json', '{'), 'kernel.truncated'],
    [
      'a broken seal',
      () => file('seal.json', JSON.stringify({ ...first, seal: 'a'.repeat(64) })),
      'replay.seal-broken',
    ],
    [
      'an unknown chain',
      () => file('chain.json', JSON.stringify(noticeOn('b'.repeat(64), 'b'.repeat(64)))),
      'replay.unknown-root',
    ],
    ['a file that is not there', () => file('absent.json'), 'cli.unreadable-file'],
  ])('refuses %s, and leaves the archive as it was', async (_, from, code) => {
    const before = readFileSync(sound);
    const refused = await archive('append', sound, from());
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    expect(readFileSync(sound).equals(before)).toBe(true);
  });

  it('takes the instrument of a file, and refuses another', async () => {
    const path = file('other.ndjson');
    await archive('create', path, '--origin', 'other');
    const wrong = await archive('append', path, record, '--instrument', 'instruments/ml-arrival-screen/0.1.0.json');
    expect(wrong.err).toContain('[replay.instrument-altered]');
    const right = await archive('append', path, record, '--instrument', 'instruments/ml-veo-intake/0.1.0.json');
    expect(right).toMatchObject({ code: 0 });
    expect(right.out).toContain('line 3');
  });

  it('refuses to make an archive where one is, and to append where none is', async () => {
    expect((await archive('create', sound, '--origin', origin)).err).toContain('[replay.second-header]');
    expect((await archive('append', file('none.ndjson'), record)).err).toContain('[node.unwritable-file]');
    expect((await archive('create', file('x.ndjson'), '--origin', 'A B')).err).toContain('[replay.malformed]');
  });
});

describe('veo-risk archive verify', () => {
  it('says that everything holds, with what to note on paper', async () => {
    const { code, out, err } = await archive('verify', sound);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`archive:   ${origin}\nlines:     5, of them 3 entries; each holds\n`);
    expect(out).toContain('missing:   2026/0002 to 2026/0003');
    expect(out).toContain(`to note:   ${noted}\n`);
  });

  it('says it in French where nothing is asked', async () => {
    const { out } = await veoRiskWaiting('archive', 'verify', sound);
    expect(out.replaceAll('\u00A0', ' ')).toContain('lignes :    5, dont 3 écritures ; chacune tient');
  });

  it('holds it against what was noted, and against an older checkpoint', async () => {
    expect(await archive('verify', sound, '--noted', noted)).toMatchObject({ code: 0 });
    const checkpoint = await checkpointOf('older.txt', 3);
    const { code, out } = await archive(
      'verify',
      sound,
      '--checkpoint',
      checkpoint,
      '--trust',
      trustFile(),
      '--on',
      '2026-05-01',
    );
    expect(code).toBe(0);
    expect(out).toContain('holds:     the first 3 lines are those of the checkpoint, signed by director');
    expect((await archive('verify', sound, '--checkpoint', checkpoint)).out).toContain('no signature was looked at');
  });

  it.each<readonly [string, (lines: string[]) => readonly (string | Uint8Array)[], number, string]>([
    ['a line that was taken out', (lines) => lines.toSpliced(4, 1), 0, 'cli.too-short'],
    [
      'a line that was put in',
      (lines) => [...lines.slice(0, 2), '{"format":"veo-record/2"}', ...lines.slice(2)],
      3,
      'cli.other-root',
    ],
    ['lines out of order', ([a = '', b = '', c = '', d = '', e = '']) => [a, b, d, c, e], 3, 'replay.unknown-root'],
    ['a line twice', (lines) => [...lines, lines[2] ?? ''], 6, 'replay.entry-twice'],
    ['an instrument twice', (lines) => [...lines, lines[1] ?? ''], 6, 'replay.instrument-twice'],
    [
      'an instrument that was changed',
      (lines) => lines.map((line, at) => (at === 1 ? line.replace('ml-veo-intake', 'ml-veo-intakf') : line)),
      2,
      'replay.instrument-altered',
    ],
    [
      'a record that was changed',
      (lines) => lines.map((line, at) => (at === 2 ? line.replace('"kind":"assessment"', '"kind":"notice"') : line)),
      3,
      'replay.seal-broken',
    ],
    ['a later format', (lines) => [...lines, '{"format":"veo-record/2"}'], 6, 'replay.newer-format'],
    ['an empty line', (lines) => [...lines, ''], 6, 'kernel.empty-document'],
    ['no UTF-8', (lines) => [...lines, Uint8Array.of(0xff, 0xfe)], 6, 'node.malformed-line'],
    ['CRLF', (lines) => lines.map((line) => `${line}\r`), 1, 'node.malformed-line'],
    ['NUL', (lines) => [...lines, 'a\0b'], 6, 'node.malformed-line'],
    [
      'one line of 50 MB',
      (lines) => [...lines, Buffer.alloc(50_000_000, 0x20).fill('[', 0, 1).fill(']', 49_999_999)],
      6,
      'kernel.too-large',
    ],
    ['an empty file', () => [], 0, 'cli.too-short'],
  ])('tells %s, goes on to the end, and ends with 1', async (_, change, line, code) => {
    const path = changed('damaged.ndjson', change);
    const result = await archive('verify', path, '--noted', noted);
    expect(result.code).toBe(1);
    expect(result.out).toContain(`[${code}]`);
    expect(result.out).toContain(line === 0 ? `${path}: ` : `${path}:${String(line)}:`);
    expect(result.out).toContain('to note:');
  });

  it('ends with 1 for an empty file of which nothing was noted', async () => {
    expect(await archive('verify', file('empty.ndjson', ''))).toMatchObject({
      code: 1,
      out: expect.stringContaining('[replay.no-header]') as string,
    });
  });

  it('tells bytes behind the last line, which are no part of the tree', async () => {
    const path = changed('torn.ndjson', (lines) => lines);
    appendFileSync(path, '{"format"');
    const { code, out } = await archive('verify', path, '--noted', noted);
    expect(code).toBe(1);
    expect(out).toContain('[node.torn-end]');
    expect(out).toContain('holds:     the first 5 lines');
  });

  it('refuses a checkpoint of another archive, one that nobody trusted signed, and one that is none', async () => {
    const foreign = await checkpointOf('foreign.txt', 3, 'prison.example/other');
    expect((await archive('verify', sound, '--checkpoint', foreign)).out).toContain('[cli.other-origin]');
    const other = file(
      'other-trust.json',
      JSON.stringify(signing.trust.document).replaceAll(origin, 'prison.example/x'),
    );
    const checkpoint = await checkpointOf('signed.txt', 3);
    expect((await archive('verify', sound, '--checkpoint', checkpoint, '--trust', other)).err).toContain(
      '[log.other-origin]',
    );
    expect(await archive('verify', sound, '--checkpoint', file('none.txt', 'x'))).toMatchObject({ code: 1, out: '' });
    expect(await archive('verify', file('absent.ndjson'))).toMatchObject({ code: 1, out: '' });
  });
});

describe('veo-risk archive checkpoint', () => {
  it('prints what the archive says of itself, which is signed and holds', async () => {
    const { code, out, err } = await archive('checkpoint', sound);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [size = '', root = ''] = noted.split(':');
    expect(out).toBe(`${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`);
    const key = file('key.json', JSON.stringify(signing.key.document));
    const signed = await veoRiskWaiting('sign', file('plain.txt', out), '--key', key, '--kind', 'checkpoint');
    const checkpoint = file('signed.txt', signed.out);
    const trust = file('trust-for-checkpoint.json', JSON.stringify(signing.trust.document));
    const held = await archive('verify', sound, '--checkpoint', checkpoint, '--trust', trust, '--on', '2026-05-01');
    expect(held).toMatchObject({ code: 0, err: '' });
    expect(held.out).toContain('signed by director');
  });

  it('prints nothing of an archive that does not hold, and says why', async () => {
    const spoilt = changed('spoilt.ndjson', (lines) =>
      lines.map((line) => line.replace('"kind":"notice"', '"kind":"n"')),
    );
    const refused = await archive('checkpoint', spoilt);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('spoilt.ndjson:');
    const empty = await archive('checkpoint', file('nothing.ndjson', ''));
    expect(empty).toMatchObject({ code: 1, out: '' });
    expect(empty.err).toContain('[replay.no-header]');
    const absent = await archive('checkpoint', file('absent.ndjson'));
    expect(absent).toMatchObject({ code: 1, out: '' });
    expect(absent.err).toContain('[cli.unreadable-file]');
  });
});

describe('veo-risk archive proof', () => {
  it('prints a proof as C2SP has it, which holds without the archive', async () => {
    const checkpoint = await checkpointOf('whole.txt', 5);
    const { code, out } = await archive('proof', sound, '--seal', fourth.seal, '--checkpoint', checkpoint);
    expect(code).toBe(0);
    const trust = parseTrust(signing.trust.document);
    if (!trust.ok) throw new Error('no trust');
    const leaf = leafHash(utf8Bytes(`entry ${fourth.seal}`));
    const expected = { trust: trust.value, on: '2026-05-01' };
    expect(verifyTlogProof(out, { ...expected, leaf })).toMatchObject({ ok: true, value: { index: 4 } });
    const other = leafHash(utf8Bytes(`entry ${first.seal}`));
    expect(verifyTlogProof(out, { ...expected, leaf: other }).ok).toBe(false);
  });

  it.each([first, fourth])('prints hashes as hex where there is no checkpoint', async ({ seal }) => {
    const { code, out } = await archive('proof', sound, '--seal', seal);
    expect(code).toBe(0);
    const proof = JSON.parse(out) as {
      index: number;
      size: number;
      root: string;
      leaf: string;
      path: readonly string[];
    };
    const bytes = (hex: string): Uint8Array => bytesOfHex(hex) ?? new Uint8Array();
    expect(`${String(proof.size)}:${proof.root}`).toBe(noted);
    expect(proof.leaf).toBe(hexOfBytes(leafHash(utf8Bytes(`entry ${seal}`))));
    const { index, size } = proof;
    const claim = { index, size, leaf: bytes(proof.leaf), root: bytes(proof.root), path: proof.path.map(bytes) };
    expect(checkInclusion(claim)).toBe('holds');
  });

  it('refuses a seal that is not there, or not yet, and a checkpoint of other lines', async () => {
    expect((await archive('proof', sound, '--seal', 'a'.repeat(64))).err).toContain('[cli.no-such-record]');
    const older = await checkpointOf('older-still.txt', 3);
    expect((await archive('proof', sound, '--seal', fourth.seal, '--checkpoint', older)).err).toContain(
      '[cli.no-such-record]',
    );
    expect(await archive('proof', sound, '--seal', first.seal, '--checkpoint', older)).toMatchObject({ code: 0 });
    const damaged = changed('reordered.ndjson', ([a = '', b = '', c = '', d = '', e = '']) => [a, b, d, c, e]);
    const whole = await checkpointOf('whole-2.txt', 5);
    expect((await archive('proof', damaged, '--seal', fourth.seal, '--checkpoint', whole)).err).toContain(
      '[cli.other-root]',
    );
    const short = changed('short.ndjson', (lines) => lines.slice(0, 3));
    expect((await archive('proof', short, '--seal', first.seal, '--checkpoint', whole)).err).toContain(
      '[cli.too-short]',
    );
  });
});

describe('veo-risk archive, misused', () => {
  it.each([
    { words: ['burn', 'a'], en: 'the first word is create, append, verify, checkpoint or proof, not `burn`' },
    { words: ['append', 'a'], en: 'a file is missing' },
    { words: ['verify', 'a', 'b'], en: 'one file at a time' },
    { words: ['append', 'a', 'b', 'c'], en: '2 files, no more' },
    { words: ['create', 'a'], en: '`--origin` is missing' },
    { words: ['proof', 'a'], en: '`--seal` is missing' },
    { words: ['verify', 'a', '--seal', 'a'.repeat(64)], en: 'there is no option `--seal` here' },
    { words: ['verify', 'a', '--trust', 't'], en: '`--checkpoint` is missing' },
    { words: ['proof', 'a', '--seal', 'AB'], en: '`--seal` takes 64 hexadecimal digits in lower case, not `AB`' },
    { words: ['verify', 'a', '--noted', '5'], en: '`--noted` takes SIZE:ROOT as it was printed, not `5`' },
    { words: ['create', 'a', '--origin', 'o', '--opened', '2026-02-30'], en: '`--opened` takes a day such as' },
  ])('ends with 2 for $words', async ({ words, en }) => {
    const english = await archive(...words);
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err).toContain(en);
    expect(await veoRiskWaiting('archive', ...words)).toMatchObject({ code: 2, out: '' });
  });
});
