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
      'instrument.gap-below-bands',
      { measure: 'm', cutOff: '3', least: '2', notApplicable: ['a', 'b'] },
      'la mesure `m` peut descendre à 2, sous le premier seuil 3, quand `a`, `b` sont sans objet et comptent donc 0, et n’aurait alors aucune tranche',
      'Retirer de leurs `nonRatings` ceux qui disent sans objet : ce qui n’est pas coté est alors inconnu, ce que `unknown` de la mesure peut refuser. N’abaisser le premier seuil que si une telle personne a sa place dans cette tranche.',
      'the measure `m` can fall to 2, below the first cut-off 3, when `a`, `b` are not applicable and so count 0, and would then have no band',
      'Take the non-ratings that say not applicable out of their `nonRatings`: what is not rated is then unknown, which `unknown` of the measure can refuse. Lower the first cut-off only if such a person belongs in that band.',
    ],
    [
      'instrument.cannot-prorate',
      { measure: 'm', obstacle: 'minimum' },
      'la mesure `m` ne peut pas être estimée à partir de ce qui est coté : le nombre minimal d’indicateurs cotés dépasse le nombre de ses termes',
      'Choisir `bounds` ou `refuse` pour les inconnus, ou abaisser `minimumRated`.',
      'the measure `m` cannot be estimated from what is rated: the least number of rated indicators is larger than the number of its terms',
      'Choose `bounds` or `refuse` for unknowns, or lower `minimumRated`.',
    ],
    [
      'instrument.cannot-prorate',
      { measure: 'm', obstacle: 'points' },
      'la mesure `m` ne peut pas être estimée à partir de ce qui est coté : un de ses termes a ses propres points',
      'Choisir `bounds` ou `refuse` pour les inconnus, ou donner à ces indicateurs une échelle qui a ces points (ses niveaux à rebours pour une question inversée) et faire une somme à part des termes qui se ressemblent, et la compter dans la somme entière (`measure`).',
      'the measure `m` cannot be estimated from what is rated: one of its terms has points of its own',
      'Choose `bounds` or `refuse` for unknowns, or give these indicators a scale that has these points (its levels the other way round for a reversed question) and make a sum of its own of the terms that are alike, and count it in the whole sum (`measure`).',
    ],
    [
      'assessment.wrong-digest',
      { of: 'instrument', expected: 'a', got: 'b' },
      'l’instrument n’est pas celui qui a servi à cette évaluation (`b` et non `a`)',
      'Retrouver le fichier d’origine. Une version publiée ne change jamais.',
      'the instrument is not exactly what this assessment was made with (`b`, not `a`)',
      'Find the original file. A published version never changes.',
    ],
    [
      'assessment.narrative-missing',
      { part: 'scenarios', needed: 1, got: 0 },
      'l’instrument demande 1 scénario à cette étape, et il y en a 0',
      'Écrire sous `scenarios` : cela est gardé et ne compte dans rien.',
      'the instrument asks for 1 scenario at this stage, and finds 0',
      'Write under `scenarios`: what stands there is kept and counts in nothing.',
    ],
    [
      'assessment.day-out-of-range',
      { date: '2101-01-01', earliest: '1900-01-01', latest: '2100-12-31' },
      'le jour de l’évaluation (2101-01-01) est hors du calendrier de ce logiciel',
      'Écrire un jour du 1er janvier 1900 au 31 décembre 2100.',
      'the day of the assessment (2101-01-01) is outside the calendar of this software',
      'Write a day from 1 January 1900 to 31 December 2100.',
    ],
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
