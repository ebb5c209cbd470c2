import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformSha256 } from '../../src/node/hash.js';
import { openRecord } from '../../src/record/open-record.js';
import { type Outcome, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-copy-'));
const file = (name: string, content?: string | object): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const english = (...words: readonly string[]): Promise<Outcome> => veoRiskWaiting(...words, '--lang', 'en');
const archive = file('archive.ndjson');
const chain = readFileSync('examples/records/chain.ndjson', 'utf8').trimEnd().split('\n');
const handed = { by: { id: 'staff_01', role: 'director' }, on: '2026-10-01', basis: 'Request 12' };
const copy = (given: string | object, ...more: readonly string[]): Promise<Outcome> =>
  english('record', 'copy', archive, file('handed.json', given), '--of', 'I-2026-0118', ...more);
const copiesIn = ({ out }: Outcome): readonly string[] => out.trimEnd().split('\n').slice(2);

beforeAll(async () => {
  await english('archive', 'create', archive, '--origin', 'prison.example/archive', '--opened', '2026-01-05');
  for (const line of chain) await english('archive', 'append', archive, file('entry.json', line));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('veo-risk record copy', () => {
  it('prints every entry without what the reader must not read, each with what is withheld, by whom and why', async () => {
    const made = await copy(handed, '--audience', 'security');
    expect(made.code).toBe(0);
    expect(made.err).toMatch(/^copied for security: 5 entries, parts withheld: \d+\n/);
    const opened = copiesIn(made).map((line) => openRecord(line, platformSha256));
    expect(opened.map((one) => [one.ok, one.issues])).toEqual(chain.map(() => [true, []]));
    expect(opened.map((one) => one.ok && one.value.seal)).toEqual(
      chain.map((line) => (JSON.parse(line) as { readonly seal: string }).seal),
    );
    expect(opened.map((one) => one.ok && one.value.document.withheld)).toMatchObject(
      chain.map(() => ({ ...handed, audience: 'security' })),
    );
    const [root] = opened;
    const withheld = root?.ok === true ? (root.value.document.withheld?.pointers ?? []) : [];
    expect(withheld).toContain('/assessment/ratings/g5_ill_treatment');
    expect(chain[0]).toContain('g5_ill_treatment');
  });

  it('holds nothing of the lines before but what is about nobody: no record that stands where the header should', async () => {
    const other = chain[0]!.replaceAll('I-2026-0118', 'I-2026-0119');
    const headless = file('headless.ndjson', `${[other, ...chain].join('\n')}\n`);
    const made = await english(
      'record',
      'copy',
      headless,
      file('handed.json', handed),
      '--of',
      'I-2026-0118',
      '--audience',
      'security',
    );
    expect(made.out).not.toContain('I-2026-0119');
    expect(made.out.trimEnd().split('\n')).toHaveLength(chain.length);
  });

  it('is replayed as far as it goes: nothing differs, and the report says for whom it was made', async () => {
    const to = file('copy.ndjson');
    expect(await copy(handed, '--audience', 'security', '--out', to)).toMatchObject({ code: 0, out: '' });
    const { code, out } = await english('replay', to);
    expect(code).toBe(1);
    expect(out).toContain('cannot be replayed: 5');
    expect(out).toContain('differs: 0');
    expect(out.match(/this copy was made for `security`/g)?.length).toBe(5);
  });

  it('never goes into an archive, and never over a file', async () => {
    const [root = ''] = copiesIn(await copy(handed, '--audience', 'security'));
    const appended = await english('archive', 'append', archive, file('copied.json', root));
    expect(appended.err).toContain('[replay.withheld]');
    const over = await copy(handed, '--audience', 'security', '--out', file('mine.ndjson', 'mine'));
    expect(over.err).toContain('[cli.unwritable-file]');
    expect(readFileSync(file('mine.ndjson'), 'utf8')).toBe('mine');
  });

  it('says it in French where nothing is asked', async () => {
    const words = ['record', 'copy', archive, file('handed.json', handed), '--of', 'I-2026-0118'];
    const { err } = await veoRiskWaiting(...words, '--audience', 'prosecution');
    expect(err).toContain('copie pour prosecution\u00a0: 5 écritures, parties retenues\u00a0: ');
  });

  it.each<readonly [string, string | object, string]>([
    ['no JSON', '{', 'kernel.truncated'],
    ['no statement', '[]', 'record.missing-key'],
    ['nobody', { ...handed, by: undefined }, 'record.missing-key'],
    ['a day that is none', { ...handed, on: '2026-02-30' }, 'record.bad-date'],
  ])('refuses %s', async (_, given, code) => {
    const refused = await copy(given, '--audience', 'security');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    expect(refused.err).toContain('handed.json');
  });

  it('asks for whom', async () => {
    const refused = await copy(handed);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--audience');
  });
});
