import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { instrumentDigest, textDigest } from '../../src/instrument/digest.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { publishedInstruments } from '../../src/instrument/published.js';

const folder = new URL('../../instruments/', import.meta.url);
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /^[^/\\]+[/\\]\d+\.\d+\.\d+\.json$/.test(name))
  .sort();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (file: string): string => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8');

function parsed(text: string, hash?: (text: string) => string) {
  const read = parseInstrument(text, hash);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read;
}

describe('the instruments that come with the package', () => {
  it('are pinned, each and no other; after a change of one, run `npm run published`', () => {
    const found = files.map((file) => sha256(textOf(file)));
    expect(publishedInstruments.map(({ file }) => file)).toEqual(found);
    expect(found.length).toBeGreaterThan(2);
  });

  it.each(files)('%s passes every check without a warning, and has the digests that are pinned', (file) => {
    const text = textOf(file);
    const { value, issues } = parsed(text);
    const pinned = publishedInstruments.find((one) => one.file === sha256(text));
    expect(issues).toEqual([]);
    expect(value.published).toBeUndefined();
    expect(pinned?.characters).toBe(text.length);
    expect(pinned?.whole).toBe(instrumentDigest(value.document));
    const languages = value.document.languages.filter(({ status }) => status !== 'none').map(({ code }) => code);
    expect(pinned?.texts).toEqual(
      Object.fromEntries(languages.map((code) => [code, textDigest(value.document, code)])),
    );
  });

  it.each(files)('%s is the same when it is known by its digest', (file) => {
    const text = textOf(file);
    const known = parsed(text, sha256);
    const whole = parsed(text);
    expect(known.value.published?.file).toBe(sha256(text));
    expect(known.issues).toEqual(whole.issues);
    expect(known.value.document).toEqual(whole.value.document);
    expect(JSON.stringify(known.value.document)).toBe(JSON.stringify(whole.value.document));
    expect(known.value.conditions).toEqual(whole.value.conditions);
    expect(Object.isFrozen(known.value.document.indicators[0])).toBe(true);
    const [one, other] = [compileInstrument(known.value, sha256), compileInstrument(whole.value)];
    expect(one.digest).toBe(other.digest);
    expect(one.digests.text('fr')).toBe(other.digests.text('fr'));
    expect(one.digests.text('bm')).toBe(other.digests.text('bm'));
  });
});

describe('an instrument that differs by one character', () => {
  const text = textOf(files.find((file) => file.startsWith('ml-arrival-screen'))!);

  it('is checked like any other', () => {
    const changed = text.replace('"policy": "veo"', '"policy": "vex"');
    expect(changed.length).toBe(text.length);
    expect(parseInstrument(changed, sha256).issues).toMatchObject([{ code: 'instrument.not-in-list' }]);
  });

  it('has the digest of what it says', () => {
    const at = text.indexOf('"licence": "') + '"licence": "'.length;
    const changed = `${text.slice(0, at)}X${text.slice(at + 1)}`;
    const { value } = parsed(changed, sha256);
    expect(value.published).toBeUndefined();
    expect(compileInstrument(value, sha256).digest).toBe(instrumentDigest(value.document));
    expect(compileInstrument(value).digest).not.toBe(publishedInstruments[0]?.whole);
  });
});

describe('the digest of a text', () => {
  const text = textOf(files[0]!);
  const asked: string[] = [];
  const counting = (given: string): string => {
    asked.push(given);
    return sha256(given);
  };

  it('is asked for only where the length is that of a pinned one', () => {
    parseInstrument(`${text} `, counting);
    parseInstrument(JSON.parse(text), counting);
    expect(asked).toEqual([]);
    parseInstrument(text, counting);
    expect(asked).toEqual([text]);
  });

  it('is not asked for twice, once the instrument is compiled', () => {
    const compiled = compileInstrument(parsed(text, sha256).value, counting);
    asked.length = 0;
    expect(compiled.digest).toBe(publishedInstruments[0]?.whole);
    expect(asked).toEqual([]);
    expect(compileInstrument(parsed(text).value, counting).digest).toBe(publishedInstruments[0]?.whole);
    expect(asked.length).toBe(1);
  });
});
