import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Envelope, keyOfSeed, nameDocument, signEnvelope, signerOf, trustedKeyOf } from '../../src/records.js';
import { erratum, notice, pin, sound, ten, tenItems } from '../registry/desk.js';
import { type Outcome, veoRisk } from './desk.js';

const base = mkdtempSync(join(tmpdir(), 'veo-cli-registry-'));
let made = 0;

afterAll(() => {
  rmSync(base, { recursive: true });
});

function write(name: string, document: unknown): string {
  const path = join(base, name);
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

const instrument = write('ten.json', ten);
const authorised = write('notice.json', notice());
const correction = write('erratum.json', erratum());

function newFolder(): string {
  made += 1;
  return join(base, `registry-${String(made)}`);
}

function registry(...words: readonly string[]): Outcome {
  return veoRisk('registry', ...words, '--lang', 'en');
}

function filled(): string {
  const folder = newFolder();
  for (const [action, file] of [
    ['add', instrument],
    ['notice', authorised],
    ['notice', correction],
  ] as const) {
    expect(registry(action, folder, file)).toMatchObject({ code: 0, err: '' });
  }
  return folder;
}

describe('veo-risk registry add', () => {
  it('enters an instrument, and says where', () => {
    const folder = newFolder();
    const entered = 'instrument ten-items@1.0.0 entered\n  ten-items/1.0.0.json\n';
    expect(registry('add', folder, instrument)).toEqual({ code: 0, out: entered, err: '' });
    const again = 'l’instrument ten-items@1.0.0 s’y trouve déjà\u00a0; rien n’a été écrit\n';
    expect(veoRisk('registry', 'add', folder, instrument)).toEqual({ code: 0, out: again, err: '' });
    expect(readFileSync(join(folder, 'ten-items/1.0.0.json'), 'utf8')).toBe(JSON.stringify(ten));
  });

  it('refuses changed bytes of a known version, and writes nothing', () => {
    const folder = filled();
    const before = readFileSync(join(folder, 'index.json'), 'utf8');
    const changed = registry('add', folder, write('changed.json', tenItems('1.0.0', { title: 'Others' })));
    expect(changed).toMatchObject({ code: 1, out: '' });
    expect(changed.err).toContain('[registry.version-taken]');
    expect(changed.err).toContain(`is another document already, with the digest \`${pin.digest}\``);
    const spaced = registry('add', folder, write('spaced.json', JSON.stringify(ten, null, 1)));
    expect(spaced.err).toContain('[registry.altered]');
    expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe(before);
  });

  it('runs the full check first, and tells warnings', () => {
    const folder = newFolder();
    const unsound = registry('add', folder, write('unsound.json', tenItems('1.0.0', { indicators: [] })));
    expect(unsound).toMatchObject({ code: 1, out: '' });
    expect(unsound.err).toContain('[instrument.dangling-id]');
    expect(existsSync(folder)).toBe(false);
    const warned = registry('add', folder, write('warned.json', tenItems('1.0.0', { limits: [] })));
    expect(warned).toMatchObject({ code: 0, out: expect.stringContaining('entered') as string });
    expect(warned.err).toContain('warning: ');
  });

  it.each([
    { why: 'a notice', action: 'add', file: authorised, code: 'cli.other-kind' },
    { why: 'an instrument', action: 'notice', file: instrument, code: 'cli.other-kind' },
    {
      why: 'an assessment',
      action: 'notice',
      file: 'examples/assessments/11-arrival-hurt-and-threatened.json',
      code: 'instrument.wrong-format',
    },
    { why: 'no file', action: 'add', file: join(base, 'nothing.json'), code: 'cli.unreadable-file' },
  ])('$action refuses $why', ({ action, file, code }) => {
    const folder = newFolder();
    const refused = registry(action, folder, file);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    expect(existsSync(folder)).toBe(false);
  });

  it('writes one line of JSON', () => {
    const folder = newFolder();
    const written = { kind: 'instrument', name: 'ten-items@1.0.0', written: ['ten-items/1.0.0.json'] };
    expect(JSON.parse(registry('add', folder, instrument, '--format', 'json').out)).toEqual(written);
    const again = write('again.json', JSON.stringify(ten, null, 1));
    const refused = registry('add', folder, again, '--format', 'json');
    expect(JSON.parse(refused.out)).toMatchObject({ code: 'registry.altered', severity: 'error' });
    expect([refused.code, refused.err]).toEqual([1, '']);
  });

  it('is left alone while somebody else writes, and tells of an index that is unsound', () => {
    const folder = filled();
    writeFileSync(join(folder, 'index.json.lock'), '');
    const busy = registry('add', folder, instrument);
    expect(busy.code).toBe(1);
    expect(busy.err).toContain('[registry.busy]');
    rmSync(join(folder, 'index.json.lock'));
    writeFileSync(join(folder, 'index.json'), '{\n  "format": "veo-registry/1"\n}');
    const { code, err } = registry('add', folder, instrument);
    expect(code).toBe(1);
    expect(err).toContain(
      `${join(folder, 'index.json')}:1:1: error: the key \`instruments\` is missing [registry.missing-key]`,
    );
  });
});

describe('a registry whose index is a pipe', () => {
  it('is refused, and nobody waits for it', () => {
    const folder = newFolder();
    mkdirSync(folder);
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'index.json')]);
    const { code, err } = registry('list', folder);
    expect(code).toBe(1);
    expect(err).toContain('index.json: it is no plain file (not-a-file) [cli.unreadable-file]');
    const document = join(folder, 'notice.json');
    writeFileSync(document, readFileSync(authorised));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'notice.signatures.json')]);
    expect(registry('notice', newFolder(), document).err).toContain('notice.signatures.json: it is no plain file');
  });
});

describe('veo-risk registry notice', () => {
  it('enters notices and errata', () => {
    const folder = newFolder();
    registry('add', folder, instrument);
    expect(registry('notice', folder, authorised).out).toBe('notice A-1 entered\n  notices/A-1.json\n');
    expect(registry('notice', folder, correction).out).toBe('erratum E-1 entered\n  errata/E-1.json\n');
  });

  it('refuses a number that is taken, and tells of a notice about nothing that is there', () => {
    const folder = newFolder();
    const alone = registry('notice', folder, authorised);
    expect(alone).toMatchObject({ code: 0 });
    expect(alone.err).toContain('warning: this registry holds no `ten-items` `1.0.0`');
    const taken = registry('notice', folder, write('taken.json', notice({ says: 'withdrawn' })));
    expect(taken).toMatchObject({ code: 1, out: '' });
    expect(taken.err).toContain('a notice with the number `A-1` stands at `/notices/0` already');
  });
});

describe('veo-risk registry list', () => {
  it('lists what is there, with what notices say', () => {
    const lines = [
      'ten-items 1.0.0',
      `  SHA-256 ${pin.digest}`,
      '  Notice ‘A-1’ of Direction nationale: authorised from 1 January 2026 on, for every use.',
      '',
      'E-1: A mean is rounded twice.',
      '',
      'instruments: 1; notices: 1; errata: 1\n',
    ];
    expect(registry('list', filled())).toEqual({ code: 0, err: '', out: lines.join('\n') });
  });

  it('says what was in force on a day', () => {
    const folder = filled();
    const english = registry('list', folder, '--on', '2025-12-31').out;
    expect(english).toContain('  Instrument ten-items 1.0.0 was not yet in force on 31 December 2025.\n');
    const french = veoRisk('registry', 'list', folder, '--on', '2026-01-01').out;
    expect(french).toContain('  L’instrument ten-items 1.0.0 était en vigueur le 1er janvier 2026.\n');
  });

  it('writes one line of JSON for each, and for each fault', () => {
    const folder = filled();
    writeFileSync(join(folder, 'errata/E-1.json'), '');
    const { code, out } = registry('list', folder, '--on', '2026-01-01', '--format', 'json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly [key: string]: unknown });
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      {
        ...{ kind: 'instrument', id: 'ten-items', version: '1.0.0', digest: pin.digest },
        ...{ answer: 'found', inForce: 'in-force' },
      },
      { kind: 'notice', path: 'notices/A-1.json', signed: false, document: { number: 'A-1' } },
      { code: 'registry.altered', pointer: '/errata/0/file', sentence: expect.any(String) as string },
    ]);
  });

  it('fails where a file was changed, and says where the index lists it', () => {
    const folder = filled();
    writeFileSync(join(folder, 'ten-items/1.0.0.json'), JSON.stringify(tenItems('1.0.0', { title: 'Others' })));
    const { code, out, err } = registry('list', folder);
    expect(code).toBe(1);
    expect(out).toContain('  The file of ten-items 1.0.0 was changed after it was entered in the registry.\n');
    expect(err).toMatch(
      /index\.json:\d+:\d+: error: `ten-items\/1\.0\.0\.json` was changed since it was entered.*\[registry\.altered\]/,
    );
  });

  it('lists the instruments of the package', () => {
    const { code, out } = registry('list', 'instruments', '--on', '2026-09-14');
    expect(code).toBe(0);
    expect(out).toContain('Nobody had authorised ml-arrival-screen 0.1.0 for this use by 14 September 2026.');
  });

  it.each([
    { why: 'no such folder', folder: join(base, 'nowhere'), code: 'cli.unreadable-file' },
    { why: 'a folder without an index', folder: base, code: 'cli.unreadable-file' },
  ])('refuses $why', ({ folder, code }) => {
    const refused = registry('list', folder);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
  });

  it('obeys nothing that stands in its documents', () => {
    const folder = newFolder();
    registry('add', folder, instrument);
    const evil = notice({ authority: 'X\u001b[2J\u202e', number: 'N\u0007' });
    registry('notice', folder, write('evil.json', evil));
    const effect = { fr: 'a', en: 'b\u009b' };
    registry('notice', folder, write('evil-too.json', erratum({ number: '\u001b[1m', effect })));
    expect(registry('list', folder).out).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
    expect(registry('list', folder, '--on', '2026-01-01').out).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
  });
});

describe('signatures in a registry', () => {
  const key = sound(keyOfSeed(new Uint8Array(32).fill(7), { holder: 'director' }));
  const demand = { threshold: 1, keys: [key.document.id] };
  const trust = write('trust.json', {
    format: 'veo-trust/1',
    keys: [trustedKeyOf(key)],
    demands: { notice: demand },
  });
  const envelope = (document: unknown): Envelope => sound(signEnvelope(sound(nameDocument(document)), signerOf(key)));

  it('are taken from the file beside it, and have to count where they are demanded', () => {
    const folder = newFolder();
    registry('add', folder, instrument);
    const unsigned = registry('notice', folder, authorised, '--trust', trust);
    expect(unsigned).toMatchObject({ code: 1, out: '' });
    expect(unsigned.err).toContain('[registry.unsigned]');
    const file = write('signed.json', notice());
    write('signed.signatures.json', envelope(notice({ says: 'suspended' })));
    expect(registry('notice', folder, file, '--trust', trust).err).toContain('[registry.signature-refused]');
    write('signed.signatures.json', envelope(notice()));
    const out = 'notice A-1 entered\n  notices/A-1.json\n  notices/A-1.signatures.json\n';
    expect(registry('notice', folder, file, '--trust', trust, '--on', '2026-01-05')).toEqual({ code: 0, err: '', out });
    const listed = registry('list', folder, '--trust', trust, '--format', 'json').out.split('\n')[1] ?? '';
    expect(JSON.parse(listed)).toMatchObject({ kind: 'notice', signed: true });
  });

  it('are taken from where it is said', () => {
    const folder = newFolder();
    registry('add', folder, instrument);
    const elsewhere = write('elsewhere.json', envelope(notice()));
    expect(registry('notice', folder, authorised, '--signatures', elsewhere, '--trust', trust).code).toBe(0);
    const none = registry('notice', folder, authorised, '--signatures', join(base, 'none.json'));
    expect(none.err).toContain('[cli.unreadable-file]');
  });

  it('were stripped: what has to be signed is listed no more, and nothing is in force', () => {
    const folder = filled();
    const { code, out, err } = registry('list', folder, '--trust', trust, '--on', '2026-01-01');
    expect(code).toBe(1);
    expect(err.match(/\[registry\.unsigned\]/g)).toHaveLength(2);
    expect(out).toContain('It cannot be said whether ten-items 1.0.0 was in force on 1 January 2026.');
    expect(registry('list', folder, '--trust', write('no-trust.json', '{}')).err).toContain('[signature.');
  });
});

describe('a command line about registries that cannot be taken', () => {
  it.each([
    { words: ['show', 'a'], says: 'the first word is add, list or notice, not `show`' },
    { words: ['list'], says: 'a file is missing' },
    { words: ['add', 'a'], says: 'a file is missing' },
    { words: ['list', 'a', 'b'], says: 'one file at a time' },
    { words: ['list', 'a', '--signatures', 'b'], says: 'there is no option `--signatures` here' },
    { words: ['list', 'a', '--on', 'today'], says: '`--on` takes a day such as 2026-09-30, not `today`' },
  ])('is refused with 2: $words', ({ words, says }) => {
    const { code, err } = registry(...words);
    expect([code, err.split('\n')[0]]).toEqual([2, says]);
  });
});
