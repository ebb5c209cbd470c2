import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkpoint, signed as signedCheckpoint } from '../record/log/desk.js';
import { keys, trustDocument } from '../record/signatures/desk.js';
import { type Outcome, veoRisk } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-signatures-'));
const instrument = join(folder, 'screen.json');
const beside = join(folder, 'screen.signatures.json');
const trust = join(folder, 'trust.json');
const on = ['--on', '2026-05-01'];
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function put(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  return path;
}

function keyFile(holder: keyof typeof keys): string {
  return put(`${holder}.key.json`, keys[holder].document);
}

function sign(...words: readonly string[]): Outcome {
  return veoRisk('sign', '--lang', 'en', ...words);
}

beforeAll(() => {
  writeFileSync(instrument, readFileSync('instruments/audit-c/0.1.0.json', 'utf8'));
  put('trust.json', trustDocument);
  const first = sign(instrument, '--key', keyFile('registrar'), '--kind', 'instrument');
  const path = put('first.json', first.out);
  const both = sign(instrument, '--key', keyFile('director'), '--kind', 'instrument', '--signatures', path);
  put('screen.signatures.json', both.out);
});

describe('veo-risk keygen', () => {
  it('writes a key that only its owner may read, and prints what a trust file says of it', () => {
    const path = join(folder, 'new.key.json');
    const made = veoRisk('keygen', '--lang', 'en', path, '--holder', 'director', '--name', 'prison.example/director');
    expect(made.code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const key = JSON.parse(readFileSync(path, 'utf8')) as { readonly id: string; readonly secretKey: string };
    const trusted = JSON.parse(made.out) as object;
    expect(trusted).toEqual({
      id: key.id,
      publicKey: expect.stringMatching(/^.{43}=$/),
      holder: 'director',
      name: 'prison.example/director',
    });
    expect(made.out + made.err).not.toContain(key.secretKey);
    expect(made.err).toContain(`read back: ${key.id.match(/.{4}/g)?.join(' ') ?? ''}\n`);
    const signed = sign(instrument, '--key', path, '--kind', 'instrument');
    expect(signed.code).toBe(0);
    expect(veoRisk('keygen', path, '--holder', 'x').err).toContain('[cli.unwritable-file]');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(key);
  });

  it('makes another key each time', () => {
    const ids = ['a', 'b'].map((name) => {
      const { out } = veoRisk('keygen', join(folder, `${name}.key.json`), '--holder', 'director');
      return (JSON.parse(out) as { readonly id: string }).id;
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('says why not', () => {
    const lost = veoRisk('keygen', '--lang', 'en', join(folder, 'none', 'x.json'), '--holder', 'director');
    expect(lost).toMatchObject({ code: 1, out: '' });
    expect(lost.err).toContain('there is no such folder (ENOENT) [cli.unwritable-file]');
    const person = veoRisk('keygen', '--lang', 'en', join(folder, 'person.json'), '--holder', 'Mr Smith');
    expect(person).toMatchObject({ code: 1, out: '' });
    expect(person.err).toContain('[signature.bad-id]');
    expect(veoRisk('keygen', '--lang', 'en', join(folder, 'x.json'))).toMatchObject({ code: 2, out: '' });
  });
});

describe('veo-risk sign', () => {
  it('prints signatures, and adds to those that are there', () => {
    const first = sign(instrument, '--key', keyFile('director'), '--kind', 'instrument');
    expect(first.code).toBe(0);
    expect(first.err).toMatch(
      /^Signed by director \((?:[0-9a-f]{4} ){7}[0-9a-f]{4}\):\n {2}veo-instrument\/1 audit-c 0\.1\.0\n {2}SHA-256 [0-9a-f]{64}\nSignatures now: 1\.\n$/,
    );
    const path = put('one.json', first.out);
    const both = sign(instrument, '--key', keyFile('registrar'), '--kind', 'instrument', '--signatures', path);
    expect(both.err).toContain('Signatures now: 2.');
    expect(both.out).toBe(readFileSync(beside, 'utf8'));
  });

  it('says in French who signed', () => {
    const { err } = veoRisk('sign', instrument, '--key', keyFile('director'), '--kind', 'instrument');
    expect(plain(err)).toContain('Signé par director (21fe 31df');
    expect(plain(err)).toContain('Signatures à présent : 1.');
  });

  it('signs a checkpoint, whole', () => {
    const path = put('checkpoint.txt', checkpoint);
    const first = sign(path, '--key', keyFile('director'), '--kind', 'checkpoint');
    const both = sign(put('half.txt', first.out), '--key', keyFile('registrar'), '--kind', 'checkpoint');
    expect(both).toMatchObject({ code: 0, out: signedCheckpoint });
    expect(both.err).toContain(`:\n${checkpoint.replaceAll(/^(?=.)/gm, '  ')}Signatures now: 2.\n`);
  });

  const director = (): string => keyFile('director');

  it.each([
    {
      why: 'an unsound instrument',
      words: () => [
        put('bad.json', readFileSync(instrument, 'utf8').replace('"title"', '"titel"')),
        '--kind',
        'instrument',
      ],
      code: 'instrument.unknown-key',
    },
    { why: 'another kind of document', words: () => [instrument, '--kind', 'notice'], code: 'cli.other-kind' },
    {
      why: 'a document that nobody signs',
      words: () => [trust, '--kind', 'record'],
      code: 'signature.cannot-be-signed',
    },
    {
      why: 'a file that is not there',
      words: () => [join(folder, 'none.json'), '--kind', 'instrument'],
      code: 'cli.unreadable-file',
    },
    {
      why: 'signatures that are not there',
      words: () => [instrument, '--kind', 'instrument', '--signatures', join(folder, 'none.json')],
      code: 'cli.unreadable-file',
    },
    {
      why: 'signatures of another document',
      words: () => [
        put('other.json', readFileSync('instruments/gad-7/0.1.0.json', 'utf8')),
        '--kind',
        'instrument',
        '--signatures',
        beside,
      ],
      code: 'signature.other-document',
    },
    {
      why: 'a second signature of one key',
      words: () => [instrument, '--kind', 'instrument', '--signatures', beside],
      code: 'signature.duplicate',
    },
    { why: 'a checkpoint that is none', words: () => [instrument, '--kind', 'checkpoint'], code: 'log.bad-line' },
  ])('refuses, and prints nothing: $why', ({ words, code }) => {
    const refused = sign(...words(), '--key', director());
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
  });

  it('needs a sound key, and shows nothing of its secret', () => {
    const { secretKey } = keys.director.document;
    const path = put('spoilt.key.json', { ...keys.director.document, id: keys.registrar.document.id });
    const refused = sign(instrument, '--key', path, '--kind', 'instrument');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('[signature.wrong-key-id]');
    expect(refused.err).not.toContain(secretKey);
    const { name, ...document } = keys.director.document;
    expect(name).toBe('prison.example/director');
    const nameless = sign(put('c.txt', checkpoint), '--key', put('nameless.json', document), '--kind', 'checkpoint');
    expect(nameless.err).toContain('nameless.json:1:1: error: the key');
    expect(nameless).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    { words: ['--kind', 'instrument'], says: '`--key` is missing' },
    { words: ['--key', 'x'], says: '`--kind` is missing' },
    {
      words: ['--key', 'x', '--kind', 'will'],
      says: '`--kind` takes instrument, notice, record or checkpoint, not `will`',
    },
  ])('is misused without what it needs: $words', ({ words, says }) => {
    const refused = sign(instrument, ...words);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err.split('\n')[0]).toBe(says);
  });
});

describe('veo-risk verify', () => {
  const verify = (...words: readonly string[]): Outcome =>
    veoRisk('verify', '--lang', 'en', '--trust', trust, ...words);

  it('says who signed', () => {
    const verified = verify(instrument, ...on);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toMatch(
      /screen\.json: signed; 2 count, 2 needed for an instrument, on 2026-05-01\n(?: {2}(?:director|registrar) {2}(?:[0-9a-f]{4} ?){8}\n){2}$/,
    );
    const french = veoRisk('verify', '--trust', trust, instrument, ...on);
    expect(plain(french.out)).toContain('signé ; 2 comptent, il en faut 2 pour un instrument, au 2026-05-01');
  });

  it('says so to programs', () => {
    const { code, out } = verify(instrument, ...on, '--format', 'json');
    expect(code).toBe(0);
    const [, , third] = trustDocument.keys;
    expect(JSON.parse(out)).toEqual({
      file: instrument,
      kind: 'instrument',
      on: '2026-05-01',
      threshold: 2,
      signedBy: trustDocument.keys
        .filter(({ id }) => id !== third?.id)
        .map(({ id, holder }) => ({ key: id, holder }))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    });
  });

  it('judges for today where no day is given, and says which day that is', () => {
    const { code, out } = verify(instrument, '--signatures', beside);
    expect(code).toBe(0);
    expect(out).toMatch(/, on \d{4}-\d{2}-\d{2}\n/);
  });

  it('verifies a checkpoint', () => {
    const verified = verify(put('signed.txt', signedCheckpoint), ...on);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toContain('signed; 2 count, 2 needed for a checkpoint');
  });

  it.each([
    {
      why: 'a document without signatures',
      words: () => [put('alone.json', readFileSync(instrument, 'utf8'))],
      code: 'signature.not-signed',
    },
    {
      why: 'a document without signatures, whatever its name',
      words: () => [put('alone', readFileSync(instrument, 'utf8'))],
      code: 'signature.not-signed',
    },
    {
      why: 'signatures that are not there',
      words: () => [instrument, '--signatures', join(folder, 'none.json')],
      code: 'cli.unreadable-file',
    },
    {
      why: 'one signature where two are demanded',
      words: () => [instrument, '--signatures', join(folder, 'first.json')],
      code: 'signature.too-few',
    },
    {
      why: 'another document',
      words: () => [put('other.json', readFileSync('instruments/gad-7/0.1.0.json', 'utf8')), '--signatures', beside],
      code: 'signature.other-document',
    },
    {
      why: 'a document that is unsound',
      words: () => [put('unsound.json', readFileSync(instrument, 'utf8').replace('"title"', '"titel"'))],
      code: 'instrument.unknown-key',
    },
    { why: 'a document that nobody signs', words: () => [trust], code: 'signature.cannot-be-signed' },
    {
      why: 'an altered checkpoint',
      words: () => [put('altered.txt', signedCheckpoint.replace('\n5\n', '\n6\n'))],
      code: 'signature.does-not-verify',
    },
    { why: 'a file that is not there', words: () => [join(folder, 'none.txt')], code: 'cli.unreadable-file' },
  ])('refuses $why', ({ words, code }) => {
    const refused = verify(...words(), ...on);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    const told = verify(...words(), ...on, '--format', 'json');
    expect(told).toMatchObject({ code: 1, err: '' });
    expect(told.out).toContain(`"code":"${code}"`);
  });

  it('tells good signatures that do not count, and goes on', () => {
    const { instrument: demand } = trustDocument.demands;
    const narrow = put('narrow.json', {
      ...trustDocument,
      demands: { instrument: { ...demand, threshold: 1, keys: [keys.director.document.id] } },
    });
    const verified = veoRisk('verify', '--lang', 'en', '--trust', narrow, instrument, ...on);
    expect(verified.code).toBe(0);
    expect(verified.err).toContain('warning: the signature of the key');
    expect(verified.out).toContain('1 count, 1 needed');
    const french = veoRisk('verify', '--trust', narrow, instrument, ...on);
    expect(plain(french.out)).toContain('signé ; 1 compte, il en faut 1');
  });

  it('needs a trust file, a sound one, and a day that is one', () => {
    expect(veoRisk('verify', '--lang', 'en', instrument)).toMatchObject({ code: 2, out: '' });
    const bad = veoRisk(
      'verify',
      '--lang',
      'en',
      instrument,
      '--trust',
      put('bad-trust.json', { format: 'veo-trust/1' }),
    );
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toContain('[signature.missing-key]');
    expect(verify(instrument, '--on', '2026-02-30')).toMatchObject({ code: 2, out: '' });
    expect(verify(instrument, '--format', 'html')).toMatchObject({ code: 2, out: '' });
  });
});
