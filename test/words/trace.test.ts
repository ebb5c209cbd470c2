import { describe, expect, it } from 'vitest';
import type { ConditionTrace, Trace } from '../../src/expression/trace.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, instrument } from './desk.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const yes = { result: 'true', decisive: true } as const;

function operation(op: string, operands: readonly Trace[], more: object = {}): ConditionTrace {
  return { op, pointer: '', operands, ...yes, ...more } as ConditionTrace;
}

const rows: readonly {
  readonly why: string;
  readonly trace: ConditionTrace;
  readonly fr: readonly string[];
  readonly en: readonly string[];
}[] = [
  {
    why: 'a level with its number, beside a level that is written',
    trace: comparison('2', 'true'),
    fr: ['Fouille : « montré clairement » (2) est au moins 2 (« montré clairement ») : oui'],
    en: ['Search: ‘clearly shown’ (2) is at least 2 (‘clearly shown’): yes'],
  },
  {
    why: 'an unknown with its bounds, not decisive',
    trace: comparison(null, 'unknown', false),
    fr: ['Fouille (inconnu, entre 0 et 2) est au moins 2 (« montré clairement ») : inconnu (sans effet ici)'],
    en: ['Search (unknown, between 0 and 2) is at least 2 (‘clearly shown’): unknown (without effect here)'],
  },
  {
    why: 'what joins conditions comes first, with a dash for each depth',
    trace: operation('and', [
      operation('!', [{ var: 'facts.alone', result: 'false', decisive: true }]),
      comparison('2', 'true'),
    ]),
    fr: [
      'Toutes ces conditions à la fois : oui',
      '– Le contraire de cette condition : oui',
      '– – Seul en cellule : non',
      '– Fouille : « montré clairement » (2) est au moins 2 (« montré clairement ») : oui',
    ],
    en: [
      'All of these conditions together: yes',
      '– The opposite of this condition: yes',
      '– – Alone in a cell: no',
      '– Search: ‘clearly shown’ (2) is at least 2 (‘clearly shown’): yes',
    ],
  },
  {
    why: 'three operands',
    trace: operation('<=', [{ number: '1' }, { var: 'facts.debts', number: '3.5' }, { number: '4' }]),
    fr: ['Dettes : 3,5 est au moins 1 et au plus 4 : oui'],
    en: ['Debts: 3.5 is at least 1 and at most 4: yes'],
  },
  {
    why: 'three operands, open ends',
    trace: operation('<', [{ number: '1' }, { var: 'facts.debts', number: '3' }, { number: '4' }]),
    fr: ['Dettes : 3 est supérieur à 1 et inférieur à 4 : oui'],
    en: ['Debts: 3 is more than 1 and less than 4: yes'],
  },
  {
    why: 'a code in a declared set of answers',
    trace: operation('in', [{ string: 'tailoring' }, { var: 'facts.wishes', codes: ['tailoring', 'farming'] }]),
    fr: ['« Couture » figure dans : Souhaits : « Couture » et « Culture » : oui'],
    en: ['‘Tailoring’ is in: Wishes: ‘Tailoring’ and ‘Farming’: yes'],
  },
  {
    why: 'one of several written values',
    trace: operation('in', [{ var: 'evidence.search.standing', string: 'observed' }], {
      among: ['observed', 'adjudicated'],
    }),
    fr: [
      'Fouille, élément le plus fermement établi : « observé » est parmi « observé » ou « jugé définitivement » : oui',
    ],
    en: ['Search, firmest evidence: ‘observed’ is among ‘observed’ or ‘finally adjudicated’: yes'],
  },
  {
    why: 'a band that is not known, with what remains possible',
    trace: operation(
      '===',
      [{ var: 'bands.bands', string: null, possible: ['first', 'second'] }, { string: 'second' }],
      { result: 'unknown' },
    ),
    fr: [
      'Total (inconnu, « attention ordinaire » ou « attention renforcée ») est égal à « attention renforcée » : inconnu',
    ],
    en: ['Total (unknown, ‘ordinary attention’ or ‘enhanced attention’) is equal to ‘enhanced attention’: unknown'],
  },
  {
    why: 'arithmetic with its value',
    trace: operation('>', [
      {
        op: '+',
        pointer: '',
        number: '3',
        operands: [
          { var: 'facts.debts', number: '2' },
          { var: 'evidence.search.events', number: '1' },
        ],
      },
      { number: '2' },
    ]),
    fr: ['Dettes : 2 + Fouille, faits distincts : 1 (3) est supérieur à 2 : oui'],
    en: ['Debts: 2 + Search, distinct events: 1 (3) is more than 2: yes'],
  },
  {
    why: 'each element of a list, its fields by their own names',
    trace: operation('some', [{ var: 'facts.events', count: 1 }], { elements: [{ var: 'grave', ...yes }] }),
    fr: [
      'Au moins un élément remplit la condition : Faits relevés (1 élément) : oui',
      '– Élément 1 : oui',
      '– – Grave : oui',
    ],
    en: [
      'At least one element meets the condition: Events noted (1 element): yes',
      '– Element 1: yes',
      '– – Grave: yes',
    ],
  },
  {
    why: 'a list that is not known',
    trace: operation('none', [{ var: 'facts.events', count: null }], { result: 'unknown' }),
    fr: ['Aucun élément ne remplit la condition : Faits relevés (liste inconnue) : inconnu'],
    en: ['No element meets the condition: Events noted (unknown list): unknown'],
  },
  ...(
    [
      ['flags.weapon', 'Alerte « Arme » déclenchée', 'Flag ‘Weapon’ raised'],
      ['legal.final_conviction', 'Condamnation définitive', 'Final conviction'],
      ['is_rated.search', '« Fouille » est coté', '‘Search’ is rated'],
      ['nothing.known', 'nothing.known', 'nothing.known'],
      ['evidence.search.constructor', 'evidence.search.constructor', 'evidence.search.constructor'],
    ] as const
  ).map(([name, french, english]) => ({
    why: name,
    trace: { var: name, ...yes },
    fr: [`${french} : oui`],
    en: [`${english}: yes`],
  })),
  ...(
    [
      ['subject.age', 'Âge en années', 'Age in years'],
      ['share_unknown.all', 'Part d’inconnu dans l’ensemble', 'Share of unknown in the whole'],
      ['share_unknown.d', 'Part d’inconnu dans « Conduite »', 'Share of unknown in ‘Conduct’'],
      ['measures.total', 'Total', 'Total'],
      ['evidence.search.sources', 'Fouille, sources indépendantes', 'Search, independent sources'],
      ['evidence.search.days_since', 'Fouille, jours depuis le dernier fait', 'Search, days since the latest event'],
      ['evidence.search.window_days', 'Fouille, jours observés', 'Search, days observed'],
    ] as const
  ).map(([name, french, english]) => ({
    why: name,
    trace: operation('<', [{ var: name, number: '0.5' }, { number: '1' }]),
    fr: [`${french} : 0,5 est inférieur à 1 : oui`],
    en: [`${english}: 0.5 is less than 1: yes`],
  })),
];

describe('traceWords', () => {
  it.each(rows)('tells $why', ({ trace, fr: french, en: english }) => {
    expect(fr.traceWords(trace, instrument).map(plain)).toEqual(french);
    expect(en.traceWords(trace, instrument)).toEqual(english);
  });
});
