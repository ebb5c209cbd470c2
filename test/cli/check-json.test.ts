import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { veoRisk } from './desk.js';

const example = readFileSync('examples/assessments/11-arrival-hurt-and-threatened.json', 'utf8');
const screen = 'instruments/ml-arrival-screen/0.1.0.json';
const folder = mkdtempSync(join(tmpdir(), 'veo-risk-json-'));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Line {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** What `check --format json` prints; nothing goes to standard error, and anything found ends with 1. */
function linesOf(...words: readonly string[]): readonly Line[] {
  const { code, out, err } = veoRisk('check', '--format', 'json', ...words);
  const lines = out.split('\n').filter((line) => line !== '');
  expect({ code, err }).toEqual({ code: lines.length === 0 ? 0 : 1, err: '' });
  return lines.map((line) => JSON.parse(line) as Line);
}

describe('veo-risk check --format json', () => {
  it('prints nothing for a sound file, and says so in its help', () => {
    expect(linesOf(screen)).toEqual([]);
    expect(veoRisk('check', '--help', '--lang', 'en').out).toContain('nothing for a sound file');
    expect(plain(veoRisk('check', '--help').out)).toContain('rien pour un fichier sans défaut');
  });

  it('names a file that is not there, in both languages', () => {
    const path = join(folder, 'absent.json');
    const told = {
      ...{ code: 'cli.unreadable-file', pointer: '', severity: 'error', facts: { reason: 'ENOENT' } },
      ...{ file: path, line: 1, column: 1, others: [] },
    };
    expect(linesOf('--lang', 'en', path)).toEqual([
      {
        ...told,
        sentence: 'there is no such file (ENOENT)',
        remedy: 'Check the name of the file, and whether it may be read.',
      },
    ]);
    expect(linesOf(path)).toEqual([
      {
        ...told,
        sentence: 'ce fichier n’existe pas (ENOENT)',
        remedy: 'Vérifier le nom du fichier, et s’il est permis de le lire.',
      },
    ]);
  });

  it('names a folder, and a file that is no text', () => {
    expect(linesOf(folder)).toMatchObject([{ code: 'cli.unreadable-file', file: folder, facts: { reason: 'EISDIR' } }]);
    const path = file('utf16.json', Buffer.from('\uFEFF{}', 'utf16le'));
    expect(linesOf(path)).toMatchObject([{ code: 'kernel.not-utf-8', file: path }]);
  });

  it('names an assessment whose instrument does not come with the package, and what does', () => {
    const path = file('newer.json', example.replace('"0.1.0"', '"9.9.9"'));
    const [told, ...more] = linesOf('--lang', 'en', path);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      ...{ code: 'cli.not-bundled', pointer: '/instrument', file: path },
      facts: { id: 'ml-arrival-screen', version: '9.9.9' },
      sentence: 'no instrument ml-arrival-screen 9.9.9 comes with this package',
    });
    expect(told?.line).toBeGreaterThan(1);
    expect(told).toHaveProperty('remedy', expect.stringContaining('--instrument'));
    expect(told).toHaveProperty('remedy', expect.stringContaining('ml-veo-intake 0.1.0'));
  });

  it('tells besides what is wrong with such an assessment by itself', () => {
    const path = file(
      'newer-odd.json',
      example.replace('"0.1.0"', '"9.9.9"').replace('"assessedOn"', '"zzz": 1, "assessedOn"'),
    );
    expect(linesOf(path).map(({ code }) => code)).toEqual(['cli.not-bundled', 'assessment.unknown-key']);
  });

  it('names the instrument where that is what cannot be used', () => {
    const assessment = file('sound.json', example);
    const broken = file('broken.json', readFileSync(screen, 'utf8').replace('"draft"', '"done"'));
    const absent = join(folder, 'none.json');
    expect(linesOf('--instrument', broken, assessment)).toMatchObject([
      { code: 'instrument.not-in-list', file: broken },
    ]);
    expect(linesOf('--instrument', absent, assessment)).toMatchObject([{ code: 'cli.unreadable-file', file: absent }]);
  });

  it('goes on after a file that cannot be read', () => {
    const path = file('odd.json', '{"format": "veo-instrument/2"}');
    expect(linesOf(join(folder, 'absent.json'), path, screen).map((one) => [one.code, one.file])).toEqual([
      ['cli.unreadable-file', join(folder, 'absent.json')],
      ['instrument.newer-format', path],
    ]);
  });
});

describe('what stands in the way of a command, as text', () => {
  it('is told on standard error, with its code and a remedy', () => {
    const { code, out, err } = veoRisk('check', '--lang', 'en', join(folder, 'absent.json'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `${join(folder, 'absent.json')}: there is no such file (ENOENT) [cli.unreadable-file]\n` +
        '  Remedy: Check the name of the file, and whether it may be read.\n',
    );
  });

  it('says no more of a name than its beginning', () => {
    const path = file('long.json', example.replace('"ml-arrival-screen"', `"${'x'.repeat(100)}"`));
    expect(veoRisk('check', path).err).toContain(`aucun instrument ${'x'.repeat(64)} 0.1.0`);
  });

  it('lets no control character of a document reach the terminal', () => {
    const path = file('escape.json', example.replace('"ml-arrival-screen"', '"a\\u001b[31m\\n\\u202e"'));
    for (const command of ['check', 'assess']) {
      const { out, err } = veoRisk(command, path);
      expect(err).toContain('[cli.not-bundled]');
      expect(out + err).not.toMatch(/[\u001B\u202E]/);
      expect(err).toContain('a\uFFFD[31m\uFFFD\uFFFD 0.1.0');
    }
  });
});
