import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryText } from '../docs/markdown.js';
import { veoRisk } from './desk.js';

/*
 * What a methodologist gets wrong in a copy of a bundled instrument, and what he or she is then told: each finding
 * stands in the table of docs/guides/methodologist.md.
 */

const folder = mkdtempSync(join(tmpdir(), 'veo-mending-'));
const guide = repositoryText('docs/guides/methodologist.md');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

interface Part {
  id: string;
  [key: string]: unknown;
}

interface Document {
  indicators: Part[];
  bandings: { bands: { cutOff: number }[] }[];
  interventions: Part[];
  facts: Part[];
  flags: Part[];
}

/** A copy of an instrument with one part of its data changed. */
function edited(id: string, edit: (document: Document) => void): string {
  const document = JSON.parse(readFileSync(`instruments/${id}/0.1.0.json`, 'utf8')) as Document;
  edit(document);
  return JSON.stringify(document, null, 2);
}

const screen = (edit: (document: Document) => void): string => edited('ml-arrival-screen', edit);
const first = (parts: readonly Part[]): Part => {
  const [part] = parts;
  if (part === undefined) throw new Error('the part is there');
  return part;
};
/** The text with one place of it changed. */
const rewritten = (pattern: RegExp, by: string): string => screen(() => undefined).replace(pattern, by);

interface Mistake {
  readonly why: string;
  readonly text: string;
  /** What stands in the line that is shown. */
  readonly shown: string;
  readonly en: readonly [finding: string, remedy: string];
  readonly fr: readonly [finding: string, remedy: string];
}

const mistakes: readonly Mistake[] = [
  {
    why: 'a misspelt key',
    text: rewritten(/"title"/, '"titel"'),
    shown: '"titel"',
    en: ['there is no key `titel` here', 'Write `title`, if that is what you meant.'],
    fr: ['la clé `titel` n’existe pas ici', 'Écrire `title`, si c’est ce que vous vouliez dire.'],
  },
  {
    why: 'a text without its French',
    text: screen(({ indicators }) => {
      first(indicators)['title'] = { en: 'Visible injury' };
    }),
    shown: '"title"',
    en: ['this text is missing in `fr`, a language that the instrument promises', 'Add the text in `fr`'],
    fr: ['ce texte manque en `fr`, langue que l’instrument promet', 'Ajouter le texte en `fr`'],
  },
  {
    why: 'a cut-off below the one before it',
    text: screen(({ bandings }) => {
      const bands = bandings.flatMap((banding) => (banding.bands.length > 2 ? [banding.bands] : []))[0] ?? [];
      const [, second, third] = bands;
      if (second === undefined || third === undefined) throw new Error('there are three bands');
      [second.cutOff, third.cutOff] = [third.cutOff, second.cutOff];
    }),
    shown: '"cutOff"',
    en: ['is not above the one before', 'Let the cut-offs rise from band to band.'],
    fr: ['n’est pas au-dessus de celui d’avant', 'Faire monter les seuils d’une tranche à l’autre.'],
  },
  {
    why: 'a name of nothing',
    text: screen(({ interventions }) => {
      first(interventions.filter(({ hooks }) => hooks !== undefined))['hooks'] = ['visible_injry'];
    }),
    shown: '"visible_injry"',
    en: [
      '`visible_injry` names nothing that is declared (indicator)',
      'Write `visible_injury`, if that is what you meant.',
    ],
    fr: [
      '`visible_injry` ne nomme rien de déclaré (indicateur)',
      'Écrire `visible_injury`, si c’est ce que vous vouliez dire.',
    ],
  },
  {
    why: 'an indicator pasted twice',
    text: screen(({ indicators }) => {
      indicators.push(first(indicators));
    }),
    shown: '"id": "visible_injury"',
    en: ['the id `visible_injury` (indicator) is used twice', 'Give one of the two parts another id.'],
    fr: ['l’identifiant `visible_injury` (indicateur) sert deux fois', 'Donner un autre identifiant'],
  },
  {
    why: 'an anchor for a level that the scale does not have',
    text: rewritten(/"clearly_shown": \{(?=\s+"fr": "Plaie)/, '"very_clear": {'),
    shown: '"very_clear"',
    en: ['has no level `very_clear`', 'Use a level of this scale.'],
    fr: ['n’a pas de niveau `very_clear`', 'Employer un niveau de cette échelle.'],
  },
  {
    why: 'a condition on a name that is not declared',
    text: screen(({ flags }) => {
      first(flags)['when'] = { '>=': [{ var: 'ratings.distres' }, 1] };
    }),
    shown: '{',
    en: ['nothing has the name `ratings.distres`', 'Write `ratings.distress`, if that is what you meant.'],
    fr: ['rien ne porte le nom `ratings.distres`', 'Écrire `ratings.distress`, si c’est ce que vous vouliez dire.'],
  },
  {
    why: 'a flag on who someone is',
    text: screen(({ facts, flags }) => {
      const title = { fr: 'Région', en: 'Region' };
      facts.push({ id: 'region', type: 'boolean', role: 'monitoring', about: 'origin', title });
      first(flags)['when'] = { var: 'facts.region' };
    }),
    shown: '"when"',
    en: ['a flag reads `facts.region`, which is not allowed', 'Read conduct or a recorded need instead'],
    fr: ['une alerte lit `facts.region`, ce qui n’est pas permis', 'Lire à la place une conduite ou un besoin noté'],
  },
  {
    why: 'a word that stands in for who someone is',
    text: screen(({ indicators }) => {
      first(indicators)['definition'] = { fr: 'Porte une barbe.', en: 'Has an injury.' };
    }),
    shown: 'Porte une barbe.',
    en: ['the word `barbe` in `visible_injury` can stand in for religion', 'Write the conduct or the need itself.'],
    fr: ['le mot `barbe` dans `visible_injury` peut remplacer la religion', 'Écrire la conduite ou le besoin même.'],
  },
  {
    why: 'a restriction for what someone thinks',
    text: edited('ml-veo-intake', ({ interventions }) => {
      first(interventions.filter(({ type }) => type === 'safeguard'))['when'] = {
        '>=': [{ var: 'ratings.c5_revenge' }, 1],
      };
    }),
    shown: '{',
    en: [
      'rests on `ratings.c5_revenge`, which is not conduct',
      'Read only risk indicators whose `nature` is `conduct`.',
    ],
    fr: [
      'repose sur `ratings.c5_revenge`, qui n’est pas une conduite',
      'Ne lire que des indicateurs de risque dont `nature` est `conduct`.',
    ],
  },
  {
    why: 'a weight with 17 digits',
    text: rewritten(/"weight": [\d.]+/, '"weight": 0.12345678901234567'),
    shown: '"weight": 0.12345678901234567',
    en: [
      'the number `0.12345678901234567` has too many digits: 17, the limit is 15',
      'Write it with at most 15 digits',
    ],
    fr: [
      'le nombre `0.12345678901234567` a trop de chiffres : 17, la limite est 15',
      'L’écrire avec au plus 15 chiffres',
    ],
  },
  {
    why: 'a comma too many',
    text: rewritten(/\n\}$/, ',\n}'),
    shown: '}',
    en: ['not JSON at line', 'Remove the comma after the last element.'],
    fr: ['pas du JSON à la ligne', 'Retirer la virgule qui suit le dernier élément.'],
  },
  {
    why: 'a right under a condition',
    text: screen(({ interventions }) => {
      first(interventions.filter(({ type }) => type === 'entitlement'))['when'] = {
        '>=': [{ var: 'ratings.distress' }, 1],
      };
    }),
    shown: '"when"',
    en: ['has a condition (`when`), while it is due to everyone', 'Remove the condition'],
    fr: ['est soumis à une condition (`when`), alors qu’il est dû à toute personne', 'Retirer la condition'],
  },
];

describe('a methodologist who breaks a copy', () => {
  it.each(mistakes)('by $why is told where, what and what to do', ({ why, text, shown, en, fr }) => {
    const path = join(folder, `${why.replaceAll(' ', '-')}.json`);
    writeFileSync(path, text);
    for (const [lang, [finding, remedy]] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const { code, out } = veoRisk('check', '--lang', lang, path);
      expect(code).toBe(1);
      const blocks = plain(out).split('\n\n');
      const told = blocks.filter((block) => block.includes(finding));
      expect(told.length, out).toBeGreaterThan(0);
      const [block = ''] = told;
      const [head = '', told2 = ''] = block.split('\n');
      expect(head).toMatch(/\.json:\d+:\d+: (?:error: |erreur : )[^A-Z]/);
      expect(told2).toContain(remedy);
      expect(block.split('\n').find((line) => line.startsWith('  >'))).toContain(shown);
    }
  });

  it.each(mistakes)('finds what is said of $why in the guide', ({ en: [finding, remedy] }) => {
    expect(guide.replaceAll(/\s+/g, ' ')).toContain(finding);
    expect(guide.replaceAll(/\s+/g, ' ')).toContain(remedy);
  });

  it('is told on which line the other place stands', () => {
    const [twice] = mistakes.filter(({ why }) => why === 'an indicator pasted twice');
    const path = join(folder, 'twice.json');
    writeFileSync(path, twice?.text ?? '');
    expect(veoRisk('check', '--lang', 'en', path).out).toMatch(/ {2}Where: \/indicators\/0\/id on line \d+\n/);
    expect(plain(veoRisk('check', path).out)).toMatch(/ {2}Où : \/indicators\/0\/id à la ligne \d+\n/);
  });
});
