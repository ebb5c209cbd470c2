import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { RiskError } from '../../src/kernel/risk-error.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { issueSamples, refusalSamples } from './samples.js';

const languages = { fr, en };
const issueOf = (code: string, facts: object): Issue => ({
  code,
  pointer: '',
  severity: 'error',
  facts: facts as never,
});

const told = (['fr', 'en'] as const).flatMap((language) => [
  ...Object.entries<object>(issueSamples).map(([code, facts]) => ({
    language,
    code,
    ...languages[language].issueWords(issueOf(code, facts)),
  })),
  ...Object.entries<object>(refusalSamples).map(([code, facts]) => ({
    language,
    code,
    ...languages[language].refusalWords(new RiskError(code, facts as never)),
  })),
]);

const ticked = (text: string): readonly string[] => (text.match(/`[^`]*`/g) ?? []).toSorted();
const outside = (text: string): string => text.replaceAll(/`[^`]*`/g, '');

describe('words for issues and refusals', () => {
  it.each(told)('says $code in $language as the style guide asks', ({ sentence, remedy }) => {
    expect(sentence).toMatch(/^[\p{Ll}`]/u);
    expect(sentence).not.toMatch(/[.!]$/);
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
    for (const text of [sentence, remedy]) {
      expect(text).not.toMatch(/ {2}|\n|\t| [,.]|,,|\.\./);
      expect(outside(text)).not.toMatch(/undefined|null|\[object|NaN|[a-z][A-Z]/);
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  it('never says the same of two codes of one document', () => {
    for (const language of ['fr', 'en']) {
      const own = told.filter(
        (each) => each.language === language && /^(?:kernel|instrument|expression)\./.test(each.code),
      );
      const repeated = own.filter(({ sentence }, at) => own.findIndex((each) => each.sentence === sentence) !== at);
      // A number that is none and a version that is none are told alike, whether read or passed.
      expect(repeated.map(({ code }) => code)).toEqual(['kernel.not-a-version']);
    }
  });

  it.each(Object.keys({ ...issueSamples, ...refusalSamples }))('shows the same input in both languages: %s', (code) => {
    const [french, english] = ['fr', 'en'].map((language) =>
      told.find((each) => each.language === language && each.code === code),
    );
    expect(ticked(french?.sentence ?? '')).toEqual(ticked(english?.sentence ?? ''));
    expect(ticked(french?.remedy ?? '')).toEqual(ticked(english?.remedy ?? ''));
    expect(french?.sentence).not.toBe(english?.sentence);
  });

  it.each([
    ['instrument.points-not-rising', { level: 'l', points: 0.5, previous: 1.5 }],
    ['instrument.cut-offs-not-rising', { band: 'b', cutOff: -0.5, previous: 1.5 }],
    ['instrument.gap-below-bands', { measure: 'm', cutOff: '1.5', least: '-0.5', notApplicable: [] }],
    ['instrument.gap-below-bands', { measure: 'm', cutOff: '1.5', least: '-0.5', notApplicable: ['a'] }],
    ['instrument.unreachable-band', { band: 'b', measure: 'm', cutOff: '2.5', least: '-0.5', greatest: '1.5' }],
    ['instrument.range-reversed', { minimum: 1.5, maximum: -0.5 }],
    ['instrument.points-gap', { from: '-35.1', to: '35.1' }],
    ['instrument.points-gap', { from: '-35.1', to: '-35.1' }],
    ['instrument.points-overlap', { from: '-35.1', to: '35.1' }],
    ['instrument.points-overlap', { from: '-35.1', to: '-35.1' }],
    ['instrument.ranges-not-rising', { from: '-35.1', previous: '35.1' }],
    ['instrument.points-unreachable', { least: '-0.5', greatest: '1.5' }],
    ['instrument.band-without-conduct', { banding: 'b', band: 'x', cutOff: '-0.5', reaches: '1.5' }],
    ['instrument.out-of-range', { of: 'number', got: -0.5, minimum: 0.5, maximum: null }],
    ['assessment.out-of-range', { of: 'number', got: -0.5, minimum: 0.5, maximum: 2.5 }],
    ['assessment.out-of-range', { of: 'number', got: 3.5, minimum: null, maximum: 2.5 }],
  ])('writes decimals as French does, and as reports do: %s %j', (code, facts) => {
    const { sentence, remedy } = fr.issueWords(issueOf(code, facts));
    expect(outside(`${sentence} ${remedy}`)).not.toMatch(/\d\.\d|-\d/);
    expect(outside(sentence)).toMatch(/\d,\d/);
  });

  it('names no number where a table or an adjustment leads to the top band', () => {
    const issue = issueOf('instrument.band-without-conduct', { banding: 'b', band: 'x', cutOff: null, reaches: null });
    expect(fr.issueWords(issue).sentence).toBe(
      'sans conduite à risque et sans besoin, le découpage `b` atteint encore sa tranche la plus haute `x`',
    );
    expect(en.issueWords(issue).sentence).toBe(
      'without risk conduct and without needs the banding `b` still reaches its top band `x`',
    );
  });

  it('names the whole of an evaluation that is none', () => {
    const issue = issueOf('assessment.linked-unreadable', { input: 'before', part: '' });
    expect(fr.issueWords(issue).sentence).toBe('ce qui est joint comme `before` n’est pas une évaluation scellée');
    expect(en.issueWords(issue).sentence).toBe('what is linked as `before` is no sealed evaluation');
  });

  it('writes the bounds of a call as French does too', () => {
    const { sentence } = fr.refusalWords(new RiskError('kernel.interval-reversed', { lower: '1.5', upper: '-0.5' }));
    expect(sentence).toBe('la borne du bas (1,5) est au-dessus de la borne du haut (−0,5)');
  });

  it.each(told.filter(({ language }) => language === 'fr'))(
    'binds French punctuation: $code',
    ({ sentence, remedy }) => {
      for (const text of [sentence, remedy]) expect(outside(text)).not.toMatch(/ [:;!?»]|« |[^\u00a0`] ?»/);
    },
  );

  it.each([
    {
      code: 'instrument.unknown-key',
      facts: { key: 'titel', nearest: 'title' },
      fr: [
        'la clé `titel` n’existe pas ici',
        'Écrire `title`, si c’est ce que vous vouliez dire. Sinon, retirer cette clé, car rien ne la lirait.',
      ],
      en: [
        'there is no key `titel` here',
        'Write `title`, if that is what you meant. Otherwise remove this key, since nothing would read it.',
      ],
      why: 'with a suggestion',
    },
    {
      code: 'assessment.unknown-key',
      facts: { key: 'x', nearest: null },
      fr: ['la clé `x` n’existe pas ici', 'Retirer cette clé, car rien ne la lirait.'],
      en: ['there is no key `x` here', 'Remove this key, since nothing would read it.'],
      why: 'without a suggestion, in the other room',
    },
    {
      code: 'instrument.weak-corroboration',
      facts: { events: 0, sources: 1, least: 2 },
      fr: [
        'cette alerte de risque demande 0 fait distinct et 1 source indépendante',
        'Demander au moins 2 faits distincts et 2 sources indépendantes.',
      ],
      en: [
        'this flag on risk asks for 0 distinct events and 1 independent source',
        'Ask for at least 2 distinct events and 2 independent sources.',
      ],
      why: 'zero is singular in French and plural in English',
    },
    {
      code: 'expression.wrong-operand-count',
      facts: { operator: 'if', actual: 2, minimum: 3, maximum: null, odd: true },
      fr: ['`if` a 2 opérandes, il en faut un autre nombre', 'Donner au moins 3 opérandes, en nombre impair.'],
      en: ['`if` has 2 operands, it needs another number of them', 'Give at least 3 operands, an odd number of them.'],
      why: 'no upper end, odd only',
    },
    {
      code: 'expression.wrong-operand-count',
      facts: { operator: '<', actual: 1, minimum: 2, maximum: 3, odd: false },
      fr: ['`<` a 1 opérande, il en faut un autre nombre', 'Donner de 2 à 3 opérandes.'],
      en: ['`<` has 1 operand, it needs another number of them', 'Give from 2 to 3 operands.'],
      why: 'a range of counts',
    },
    {
      code: 'instrument.outside-domain',
      facts: { measure: 'e', kind: 'exponential' },
      fr: [
        'la mesure `e` (`exponential`) n’a de résultat pour aucun des nombres qu’elle peut recevoir',
        'Corriger ce dont elle est faite\u00a0: l’exposant de e est compris entre −100 et 78.',
      ],
      en: [
        'the measure `e` (`exponential`) has no result for any number that it can be given',
        'Mend what it is made of: the power of e lies between −100 and 78.',
      ],
      why: 'by its kind',
    },
    {
      code: 'instrument.gap-below-bands',
      facts: { measure: 'gcs', cutOff: '3', least: '2', notApplicable: ['verbal'] },
      fr: [
        'la mesure `gcs` peut descendre à 2, sous le premier seuil 3, quand `verbal` est sans objet et compte donc 0, et n’aurait alors aucune tranche',
        'Retirer de leurs `nonRatings` ceux qui disent sans objet\u00a0: ce qui n’est pas coté est alors inconnu, ce que `unknown` de la mesure peut refuser. N’abaisser le premier seuil que si une telle personne a sa place dans cette tranche.',
      ],
      en: [
        'the measure `gcs` can fall to 2, below the first cut-off 3, when `verbal` is not applicable and so counts 0, and would then have no band',
        'Take the non-ratings that say not applicable out of their `nonRatings`: what is not rated is then unknown, which `unknown` of the measure can refuse. Lower the first cut-off only if such a person belongs in that band.',
      ],
      why: 'because of what is not applicable',
    },
    {
      code: 'instrument.other-kind',
      facts: { kind: 'role', id: 'harm', is: 'outcome' },
      fr: [
        '`harm` nomme une autre sorte de partie (point à conclure) que celle qu’il faut ici (rôle)',
        'Nommer une partie de la sorte qu’il faut, ou retirer la mention.',
      ],
      en: [
        '`harm` names another kind of part (outcome) than is needed here (role)',
        'Name a part of the kind that is needed, or remove the mention.',
      ],
      why: 'of no measure',
    },
    {
      code: 'instrument.out-of-range',
      facts: { of: 'number', got: 0, minimum: 1, maximum: 90 },
      fr: ['ce nombre est hors des bornes\u00a0: 0', 'Rester entre 1 et 90.'],
      en: ['this number is out of bounds: 0', 'Keep it between 1 and 90.'],
      why: 'both bounds',
    },
  ])('says $code exactly: $why', ({ code, facts, fr: french, en: english }) => {
    expect(Object.values(fr.issueWords(issueOf(code, facts)))).toEqual(french);
    expect(Object.values(en.issueWords(issueOf(code, facts)))).toEqual(english);
  });

  it.each(['constructor', '__proto__', 'instrument.not-yet-thought-of'])(
    'says honestly that it does not know %s',
    (code) => {
      expect(fr.issueWords(issueOf(code, {})).sentence).toBe(
        `le code \`${code}\` n’est pas connu de cette version du logiciel`,
      );
      expect(en.refusalWords(new RiskError(code)).sentence).toBe(
        `the code \`${code}\` is not known to this version of the software`,
      );
    },
  );

  it('keeps a hostile key on one line, clipped and without escape sequences', () => {
    const key = `a\u001b[31m\n\u202e${'x'.repeat(200)}`;
    const { sentence } = en.issueWords(issueOf('instrument.unknown-key', { key, nearest: null }));
    expect(sentence).toBe(`there is no key \`a[31m ${'x'.repeat(74)}…\` here`);
  });

  it('lists at most twelve values', () => {
    const allowed = Array.from({ length: 13 }, (_, place) => `v${String(place)}`);
    const { remedy } = en.issueWords(issueOf('instrument.not-in-list', { value: 'x', allowed, nearest: null }));
    expect(remedy).toContain('`v11`, ….');
    expect(remedy).not.toContain('v12');
  });
});
