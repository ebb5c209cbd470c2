import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { RiskError } from '../../src/kernel/risk-error.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const issueOf = (code: string, facts: object): Issue => ({
  code,
  pointer: '',
  severity: 'error',
  facts: facts as never,
});

describe('issues whose words depend on their facts', () => {
  it.each([
    [
      'instrument.out-of-range',
      { of: 'items', got: 0, minimum: 1, maximum: null },
      'le nombre d’éléments de cette liste est hors des bornes : 0',
      'Rester à 1 au moins.',
      'the number of elements of this list is out of bounds: 0',
      'Keep it at least 1.',
    ],
    [
      'instrument.out-of-range',
      { of: 'characters', got: 9, minimum: null, maximum: 5 },
      'la longueur de ce texte est hors des bornes : 9',
      'Rester à 5 au plus.',
      'the length of this text is out of bounds: 9',
      'Keep it at most 5.',
    ],
    [
      'instrument.wrong-type',
      { expected: ['object', 'string'], got: 'thing' },
      'ici se trouve thing, là où il faut un objet ou un texte',
      'Écrire une valeur de la sorte demandée.',
      'thing stands here, where there must be an object or a text',
      'Write a value of the type that is needed.',
    ],
    [
      'expression.not-one-operator',
      { count: 0, keys: [] },
      'cet objet n’a pas d’opérateur',
      'Écrire un seul opérateur par objet. Réunir plusieurs conditions par `and` ou `or`.',
      'this object has no operator',
      'Write one operator in each object. Join several conditions by `and` or `or`.',
    ],
    [
      'expression.operator-not-in-profile',
      { operator: 'log', instead: null },
      'l’opérateur `log` n’est pas admis, car il devine ou convertit',
      'Écrire la condition avec les opérateurs admis.',
      'the operator `log` is not allowed, since it guesses or converts',
      'Write the condition with the operators that are allowed.',
    ],
    [
      'expression.wrong-type',
      { operator: null, expected: 'boolean', actual: 'string' },
      'ici se trouve un texte, là où cette place demande `true` ou `false`',
      'Comparer des valeurs de même sorte, ou lire un autre nom.',
      'a text stands here, where this place needs `true` or `false`',
      'Compare values of the same type, or read another name.',
    ],
    [
      'expression.too-many-digits',
      { digits: null, limit: 15 },
      'ce nombre n’en est pas un',
      'Écrire un nombre d’au plus 15 chiffres.',
      'this number is none',
      'Write a number of at most 15 digits.',
    ],
    [
      'expression.may-pass-digits',
      { operator: null, digits: 40, limit: 34 },
      'ce nombre peut demander 40 chiffres, plus que les 34 calculés exactement',
      'Multiplier moins de nombres, ou des nombres plus courts.',
      'this number may need 40 digits, more than the 34 that are computed exactly',
      'Multiply fewer numbers, or shorter ones.',
    ],
    [
      'instrument.no-such-indicator',
      { needed: 'conduct' },
      'l’instrument n’a aucun indicateur de conduite',
      'Ajouter au moins un indicateur dont `nature` est `conduct`.',
      'the instrument has no indicator of conduct',
      'Add at least one indicator whose `nature` is `conduct`.',
    ],
    [
      'instrument.total-in-spj',
      { kind: 'banding' },
      'un instrument de jugement professionnel structuré a des tranches',
      'Retirer cette partie, ou choisir la méthode `actuarial`.',
      'an instrument of structured professional judgement has bands',
      'Remove this part, or choose the method `actuarial`.',
    ],
    [
      'kernel.not-plain-object',
      { reason: 'unreadable', name: '' },
      'les parties de cet objet ne peuvent pas être lues',
      'Donner un objet simple, tel que le rend la lecture d’un texte JSON.',
      'the parts of this object cannot be read',
      'Give a plain object, such as reading a JSON text yields.',
    ],
    [
      'assessment.purpose-not-valid',
      { purpose: 'intake', validFor: [] },
      'l’instrument n’est pas fait pour ce but : entretien d’accueil (`intake`)',
      'Employer un instrument fait pour ce but.',
      'the instrument is not made for this purpose: intake (`intake`)',
      'Use an instrument made for this purpose.',
    ],
    [
      'assessment.instrument-not-in-force',
      { assessedOn: '2026-01-01', from: null, until: '2025-12-31' },
      'l’instrument n’est pas en vigueur le 1er janvier 2026',
      'Employer la version en vigueur ce jour-là. Celle-ci vaut jusqu’au 31 décembre 2025.',
      'the instrument is not in force on 1 January 2026',
      'Use the version in force on that day. This one stands until 31 December 2025.',
    ],
  ])('%s %j', (code, facts, ...expected) => {
    const told = [fr, en].flatMap(({ issueWords }) =>
      Object.values(issueWords(issueOf(code, facts)) as object as Record<string, string>),
    );
    expect(told.map(plain)).toEqual(expected);
  });
});

describe('refusals whose words depend on their facts', () => {
  it('tell another reading of one instrument from another instrument', () => {
    const refusal = new RiskError('evaluate.wrong-instrument', { expected: 'a@1', got: 'a@1', differs: 'reading' });
    const told = [fr, en].map(({ refusalWords }) => refusalWords(refusal));
    expect(told.flatMap(({ sentence, remedy }) => [sentence, remedy]).map(plain)).toEqual([
      'cette évaluation a été vérifiée avec une autre lecture de l’instrument `a@1` : mêmes identifiant et version, mais lus une autre fois',
      'La vérifier à nouveau avec cette lecture-ci, puis calculer.',
      'this assessment was validated against another reading of the instrument `a@1`: the same id and version, read another time',
      'Validate it again against this reading, then evaluate.',
    ]);
  });
});
