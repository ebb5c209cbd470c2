import { describe, expect, it } from 'vitest';
import { veoRisk } from './desk.js';

const names = ['check', 'test', 'assess', 'types', 'record', 'archive', 'registry', 'keygen', 'sign', 'verify'];
const example = 'examples/assessments/11-arrival-hurt-and-threatened.json';
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('veo-risk without a command', () => {
  it.each([
    { words: [], says: 'usage : veo-risk COMMANDE' },
    { words: ['--lang', 'en'], says: 'usage: veo-risk COMMAND' },
    { words: ['--lang=fr'], says: 'usage : veo-risk COMMANDE' },
  ])('shows how it is used, on standard error: $words', ({ words, says }) => {
    const { code, out, err } = veoRisk(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(plain(err)).toContain(says);
  });

  it.each(['--help', '-h', 'help'])('shows every command for %s, in both languages', (word) => {
    for (const [lang, says] of [
      ['fr', 'Exemples :'],
      ['en', 'Examples:'],
    ] as const) {
      const { code, out, err } = veoRisk(word, '--lang', lang);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const name of names) expect(out).toContain(`  ${name}`);
      expect(plain(out)).toContain(says);
    }
  });
});

describe('help for a command', () => {
  it.each(names)('shows usage, exit codes and an example for %s, in both languages', (name) => {
    const french = veoRisk(name, '--help');
    expect(french).toMatchObject({ code: 0, err: '' });
    expect(plain(french.out)).toContain(`usage : veo-risk ${name}`);
    expect(plain(french.out)).toMatch(/Exemples? :\n {2}veo-risk/);
    expect(plain(french.out)).toContain('Fin : 0');
    const english = veoRisk(name, '-h', '--lang', 'en');
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toContain(`usage: veo-risk ${name}`);
    expect(english.out).toMatch(/Examples?:\n {2}veo-risk/);
    expect(english.out).toContain('Exit: 0');
  });

  it('is not longer than a terminal is wide', () => {
    for (const lang of ['fr', 'en']) {
      for (const name of names) {
        for (const line of veoRisk(name, '--help', '--lang', lang).out.split('\n')) {
          expect(line.length, line).toBeLessThanOrEqual(128);
        }
      }
    }
  });
});

describe('a command line that cannot be taken', () => {
  it.each([
    {
      words: ['judge', 'x.json'],
      why: 'an unknown command',
      fr: 'il n’y a pas de commande `judge` ; voir `veo-risk --help`',
      en: 'there is no command `judge`; see `veo-risk --help --lang en`',
    },
    { words: ['assess'], why: 'no file', fr: 'il manque un fichier', en: 'a file is missing' },
    { words: ['assess', 'a', 'b'], why: 'two files', fr: 'un seul fichier à la fois', en: 'one file at a time' },
    {
      words: ['check', '--format', 'xml', 'a'],
      why: 'an unknown format',
      fr: '`--format` accepte text ou json, pas `xml`',
      en: '`--format` takes text or json, not `xml`',
    },
    {
      words: ['assess', '--audience', 'police', 'a'],
      why: 'an unknown reader',
      fr: '`--audience` accepte management, security, social, psychology, clinical, religious, external, prosecution ou intelligence, pas `police`',
      en: '`--audience` takes management, security, social, psychology, clinical, religious, external, prosecution or intelligence, not `police`',
    },
    {
      words: ['assess', '--audience', 'security', '--format', 'json', 'a'],
      why: 'a part of what is sealed whole',
      fr: '--audience vaut pour le texte : le JSON est l’évaluation entière, telle qu’elle est scellée',
      en: '--audience is for text: the JSON is the whole evaluation, as it is sealed',
    },
    {
      words: ['test', '--detail', 'a'],
      why: 'an option of another command',
      fr: 'l’option `--detail` n’existe pas ici',
      en: 'there is no option `--detail` here',
    },
    {
      words: ['check', '-x', 'a'],
      why: 'an option that is none',
      fr: 'l’option `-x` n’existe pas ici',
      en: 'there is no option `-x` here',
    },
    {
      words: ['assess', 'a', '--instrument'],
      why: 'an option without its value',
      fr: '`--instrument` demande une valeur à sa suite',
      en: '`--instrument` needs a value after it',
    },
    {
      words: ['assess', '--instrument', '--detail', 'a'],
      why: 'an option in the place of a value',
      fr: '`--instrument` demande une valeur à sa suite',
      en: '`--instrument` needs a value after it',
    },
    {
      words: ['assess', '--detail=yes', 'a'],
      why: 'a value that is not taken',
      fr: '`--detail` ne prend pas de valeur',
      en: '`--detail` takes no value',
    },
  ])('is refused with 2: $why', ({ words, fr, en }) => {
    const french = veoRisk(...words);
    expect(french).toMatchObject({ code: 2, out: '' });
    expect(plain(french.err).split('\n')[0]).toBe(fr);
    const english = veoRisk(...words, '--lang', 'en');
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err.split('\n')[0]).toBe(en);
  });

  it('is refused in French when its language is none', () => {
    const { code, err } = veoRisk('check', '--lang', 'de', 'a.json');
    expect(code).toBe(2);
    expect(plain(err)).toContain('`--lang` accepte fr ou en, pas `de`');
  });
});

describe('a report for one reader', () => {
  const texts = (...words: readonly string[]): string => plain(veoRisk('assess', example, ...words).out);

  it('leaves out what the instrument hides from them, and says so', () => {
    expect(texts()).toContain('Maladie du moment');
    const guarded = texts('--audience', 'security');
    expect(guarded).toContain('! Rapport fait pour la sécurité. Des parties en ont été retirées');
    expect(guarded).not.toContain('Maladie du moment');
  });

  it('explains nothing from what is hidden, also in detail', () => {
    expect(texts('--audience', 'security', '--detail')).not.toContain('Maladie du moment');
  });
});
