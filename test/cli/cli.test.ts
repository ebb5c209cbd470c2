import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { veoRisk } from './desk.js';

const screen = 'instruments/ml-arrival-screen/0.1.0.json';
const example = 'examples/assessments/11-arrival-hurt-and-threatened.json';
const folder = mkdtempSync(join(tmpdir(), 'veo-risk-'));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The arrival screen with one part of its text replaced. */
function changed(name: string, from: string, to: string): string {
  const text = readFileSync(screen, 'utf8');
  expect(text, from).toContain(from);
  return file(name, text.replace(from, to));
}

describe('veo-risk check', () => {
  it.each([screen, 'instruments/ml-veo-intake/0.1.0.json', 'instruments/ml-prison-facility/0.1.0.json', example])(
    'finds nothing in %s',
    (path) => {
      const { code, out, err } = veoRisk('check', '--lang', 'en', path);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`${path}: sound`);
    },
  );

  it('names file, line and column, the code, the remedy, and shows the line', () => {
    const path = changed('titel.json', '"title"', '"titel"');
    const { code, out } = veoRisk('check', '--lang', 'en', path);
    expect(code).toBe(1);
    expect(out).toMatch(/titel\.json:\d+:\d+: error: .*`titel`.*\[instrument\.unknown-key\]/);
    expect(out).toContain('Remedy: ');
    expect(out).toContain('`title`');
    expect(out).toMatch(/> \d+ \| .*"titel"/);
  });

  describe('of an assessment', () => {
    const codesIn = (out: string): readonly string[] =>
      [...out.matchAll(/\[([a-z-]+\.[a-z-]+)\]$/gm)].map(([, code]) => code!);
    const text = readFileSync(example, 'utf8');
    const first = Object.keys((JSON.parse(text) as { ratings: object }).ratings)[0]!;

    it.each([
      {
        why: 'what else is wrong beside a key that is unknown',
        broken: text.replace('"assessedOn"', '"zzz": 1, "assessedOn"').replace(`"${first}"`, '"nobody"'),
        codes: ['assessment.unknown-key', 'assessment.unknown-id'],
      },
      {
        why: 'a misspelt format as that alone',
        broken: text.replace('"format"', '"fromat"'),
        codes: ['assessment.missing-key', 'assessment.unknown-key'],
      },
      {
        why: 'the grammar where the instrument is not named',
        broken: text.replace('"instrument"', '"instrumnt"'),
        codes: ['assessment.missing-key', 'assessment.unknown-key'],
      },
    ])('tells $why, before and instead of a result', ({ why, broken, codes }) => {
      const path = file(`${why.replaceAll(' ', '-')}.json`, broken);
      const checked = veoRisk('check', path);
      expect(checked.code).toBe(1);
      expect(codesIn(checked.out)).toEqual(expect.arrayContaining(codes));
      expect(checked.out).not.toContain('instrument.');
      const { code, out, err } = veoRisk('assess', path);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(codesIn(err)).toEqual(codesIn(checked.out));
    });
  });

  it('speaks French unless told otherwise', () => {
    const { out } = veoRisk('check', changed('cle.json', '"title"', '"titel"'));
    expect(out).toContain('erreur');
    expect(out).toContain('Remède');
  });

  it('tells each issue as one line of JSON', () => {
    const { code, out } = veoRisk(
      'check',
      '--format',
      'json',
      changed('json.json', '"status": "draft"', '"status": "done"'),
    );
    expect(code).toBe(1);
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; pointer: string; line: number });
    expect(told).toEqual([expect.objectContaining({ code: 'instrument.not-in-list', pointer: '/status' })]);
    expect(told[0]?.line).toBeGreaterThan(1);
  });

  it.each([
    { name: 'not.json', text: 'hello', code: 'kernel.not-json' },
    { name: 'cut.json', text: '{"format": "veo-instrument/1", ', code: 'kernel.truncated' },
    { name: 'empty.json', text: '', code: 'kernel.empty-document' },
    { name: 'deep.json', text: '['.repeat(1_000_000), code: 'kernel.too-deep' },
    { name: 'proto.json', text: '{"__proto__": {}}', code: 'kernel.forbidden-key' },
    { name: 'twice.json', text: '{"a": 1, "a": 2}', code: 'kernel.duplicate-key' },
    { name: 'huge.json', text: '{"a": 1e400}', code: 'kernel.number-out-of-range' },
    { name: 'digits.json', text: '{"a": 1.2345678901234567}', code: 'kernel.number-too-long' },
    { name: 'lone.json', text: '{"a": "\\ud800"}', code: 'kernel.lone-surrogate' },
    { name: 'nul.json', text: '{"a": "\\u0000"}', code: 'kernel.nul-character' },
    { name: 'array.json', text: '[]', code: 'instrument.wrong-type' },
    { name: 'newer.json', text: '{"format": "veo-instrument/2"}', code: 'instrument.newer-format' },
    { name: 'other.json', text: '{"format": "something"}', code: 'instrument.wrong-format' },
  ])('refuses $name with $code', ({ name, text, code }) => {
    const result = veoRisk('check', file(name, text));
    expect(result.code).toBe(1);
    expect(result.out + result.err).toContain(`[${code}]`);
  });

  it('refuses 100 MB without reading it all', () => {
    const { code, out, err } = veoRisk('check', file('large.json', ' '.repeat(100_000_000)));
    expect(code).toBe(1);
    expect(out + err).toContain('[kernel.too-large]');
  });

  it('refuses UTF-16', () => {
    const path = join(folder, 'utf16.json');
    writeFileSync(path, Buffer.from('\uFEFF{}', 'utf16le'));
    const { code, out, err } = veoRisk('check', path);
    expect(code).toBe(1);
    expect(out + err).toContain('[kernel.not-utf-8]');
  });

  it('says which file cannot be read', () => {
    const { code, err } = veoRisk('check', '--lang', 'en', join(folder, 'absent.json'));
    expect(code).toBe(1);
    expect(err).toContain('absent.json: there is no such file (ENOENT)');
  });

  it('lets no control character of a document reach the terminal', () => {
    const { out, err } = veoRisk('check', file('escape.json', '{"\\u001b[31m": 1, "\u202E": 2}'));
    expect(out + err).not.toMatch(/[\u001B\u202E]/);
  });
});

describe('veo-risk test', () => {
  it.each(['ml-arrival-screen', 'ml-veo-intake', 'ml-prison-facility'])('holds every case of %s', (id) => {
    const { code, out } = veoRisk('test', '--lang', 'en', `instruments/${id}/0.1.0.json`);
    expect(code, out).toBe(0);
    expect(out).toMatch(/\n[1-9]\d+ held, 0 failed\n$/);
  });

  it('fails without cases', () => {
    const { code, err } = veoRisk('test', '--lang', 'en', file('alone.json', readFileSync(screen, 'utf8')));
    expect(code).toBe(1);
    expect(err).toContain('alone.cases.json does not exist');
  });

  it('shows what was expected and what was given', () => {
    const path = file('differs.json', readFileSync(screen, 'utf8'));
    const assessment = JSON.parse(readFileSync(example, 'utf8')) as { format: unknown; instrument: unknown };
    const { format: _format, instrument: _instrument, ...rest } = assessment;
    const one = { name: 'one', assessment: rest, expect: { flags: { injury_tonight: 'not_raised' } } };
    const instrument = { id: 'ml-arrival-screen', version: '0.1.0' };
    file('differs.cases.json', JSON.stringify({ format: 'veo-cases/1', instrument, cases: [one] }));
    const { code, out } = veoRisk('test', '--lang', 'en', path);
    expect(code).toBe(1);
    expect(out).toContain('FAILS  one');
    expect(out).toContain('flags/injury_tonight');
    expect(out).toContain('expected: "not_raised"');
    expect(out).toContain('given: "raised"');
    expect(out).toContain('0 held, 1 failed');
  });

  it.each([
    { text: '{}', code: 'authoring.wrong-format' },
    {
      text: '{"format": "veo-cases/1", "instrument": {"id": "x", "version": "0.1.0"}, "cases": []}',
      code: 'authoring.no-cases',
    },
    {
      text: '{"format": "veo-cases/1", "instrument": {"id": "x", "version": "0.1.0"}, "cases": []}',
      code: 'authoring.wrong-instrument',
    },
    {
      text: '{"format": "veo-cases/1", "cases": [{"name": "n", "assessment": {}, "expect": {}}]}',
      code: 'authoring.expects-nothing',
    },
    {
      text: '{"format": "veo-cases/1", "cases": [{"name": "n", "assessment": {}, "expects": {}}]}',
      code: 'authoring.unknown-key',
    },
    {
      text: '{"format": "veo-cases/1", "cases": [{"name": "n", "expect": {"flags": 1}}]}',
      code: 'authoring.wrong-part',
    },
  ])('refuses cases with $code', ({ text, code }) => {
    const path = file('cases-of.json', readFileSync(screen, 'utf8'));
    file('cases-of.cases.json', text);
    const result = veoRisk('test', path);
    expect(result.code).toBe(1);
    expect(result.err).toContain(`[${code}]`);
  });
});

describe('veo-risk assess', () => {
  it('prints the report in French, its status first', () => {
    const { code, out, err } = veoRisk('assess', example);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 3).join('\n')).toContain('PROJET\u00A0: cet instrument n’est pas validé');
    expect(out).toMatch(/SHA-256 evaluation {2}[0-9a-f]{64}/);
  });

  it('prints it in English', () => {
    const { out } = veoRisk('assess', '--lang', 'en', example);
    expect(out).toContain('DRAFT');
  });

  it('prints the canonical evaluation, the same each time, with its status', () => {
    const first = veoRisk('assess', '--format', 'json', example).out;
    expect(veoRisk('assess', '--format', 'json', '--instrument', screen, example).out).toBe(first);
    const evaluation = JSON.parse(first) as { instrument: { status: string } };
    expect(evaluation.instrument.status).toBe('draft');
  });

  it('tells more with --detail', () => {
    const length = (...words: readonly string[]): number => veoRisk('assess', example, ...words).out.length;
    expect(length('--detail')).toBeGreaterThan(length());
  });

  it('names what comes with the package when the instrument does not', () => {
    const text = readFileSync(example, 'utf8').replace('"0.1.0"', '"9.9.9"');
    const { code, err } = veoRisk('assess', '--lang', 'en', file('other-version.json', text));
    expect(code).toBe(1);
    expect(err).toContain('ml-arrival-screen 9.9.9');
    expect(err).toContain('ml-veo-intake 0.1.0');
  });

  it('refuses an assessment of another version', () => {
    const text = readFileSync(example, 'utf8').replace('"0.1.0"', '"9.9.9"');
    const { code, out, err } = veoRisk('assess', '--instrument', screen, file('other.json', text));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('[assessment.wrong-version]');
  });

  it('does not leave its folder for an instrument', () => {
    const text = readFileSync(example, 'utf8').replace('"ml-arrival-screen"', '"../../package"');
    const { code, err } = veoRisk('assess', file('path.json', text));
    expect(code).toBe(1);
    expect(err).not.toContain('package.json');
  });
});

describe('veo-risk types', () => {
  it('prints the types that stand beside the instrument', () => {
    const { code, out } = veoRisk('types', screen);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(screen.replace('.json', '.d.ts'), 'utf8'));
  });
});
