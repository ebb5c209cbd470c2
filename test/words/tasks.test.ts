import { describe, expect, it } from 'vitest';
import type { Evaluation, InterventionResult } from '../../src/evaluate/evaluation.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, evaluation, instrument } from './desk.js';
import { type Asked, lines } from './lines.js';

const offer: InterventionResult = {
  id: 'course',
  type: 'offer',
  need: 'no',
  obstacle: 'none',
  status: 'not_indicated',
  calledForBy: [],
  unknownHooks: [],
};
const { unknownHooks, calledForBy } = offer;
const restriction: InterventionResult = {
  ...{
    id: 'searches',
    type: 'safeguard',
    need: 'yes',
    obstacle: 'none',
    status: 'indicated',
    calledForBy,
    unknownHooks,
  },
  when: { result: 'true', trace: comparison('2', 'true') },
};
const searched = 'Fouille : « montré clairement » (seuil : au moins « montré clairement »)';
const searchedEn = 'Search: ‘clearly shown’ (threshold: at least ‘clearly shown’)';
const flag = { id: 'weapon', severity: 'urgent', result: 'true', trace: comparison('2', 'true') } as const;

const rows: readonly (Asked & {
  readonly why: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
})[] = [
  {
    why: 'who does what, each with the first day to look again',
    part: 'tasks',
    result: {
      interventions: [
        { ...offer, need: 'yes', status: 'indicated', reviewOn: '2026-12-21' },
        { ...offer, id: 'talk', need: 'yes', status: 'unavailable_here' },
        { ...offer, id: 'family', type: 'entitlement', need: 'yes', status: 'due' },
        { ...restriction, latestEvent: '2026-11-01', lapsesOn: '2026-12-01' },
        { ...offer, id: 'gone', need: 'possible', status: 'possible' },
      ],
    },
    fr: [
      'Travailleur social.',
      '· À proposer : Atelier.',
      '· Premier point à revoir le 21 décembre 2026.',
      'Sans responsable nommé : en désigner un.',
      '· À examiner par l’autorité nommée, sans rien décider d’avance : Fouille ciblée.',
      '· Dû, à assurer : Famille.',
      '· Pas disponible ici, à chercher ailleurs : Entretien.',
      '· Selon une réponse qui manque : gone.',
    ],
    en: [
      'Social worker.',
      '· To propose: Workshop.',
      '· First point to review on 21 December 2026.',
      'Nobody is named as responsible: name someone.',
      '· For the named authority to examine, with nothing decided beforehand: Targeted search.',
      '· Due, to be provided: Family.',
      '· Not available here, to be found elsewhere: Talk.',
      '· Depends on an answer that is missing: gone.',
    ],
  },
  {
    why: 'of a restriction every comparison, also of what calls for it',
    part: 'safeguards',
    result: { interventions: [{ ...restriction, calledForBy: ['search'], latestEvent: '2026-11-01' }] },
    document: { interventions: [{ id: 'searches', type: 'safeguard', title: { fr: 'Fouille ciblée', en: 'Search' } }] },
    fr: [
      'Une restriction demande un fait de conduite daté, une base légale et une autorité qui décide. Une étape moins contraignante vient toujours d’abord. Rien ci-dessous n’est une décision.',
      'Fouille ciblée : restriction à examiner par l’autorité nommée. Ce qui l’appelle : Fouille (« montré clairement »).',
      `· ${searched}`,
    ],
    en: [
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
      'Search: restriction for the named authority to examine. Called for by: Search (‘clearly shown’).',
      `· ${searchedEn}`,
    ],
  },
  {
    why: 'of an offer not again what calls for it',
    part: 'offers',
    result: {
      interventions: [
        {
          ...{ ...offer, id: 'talk', need: 'yes', status: 'indicated', calledForBy: ['search'] },
          when: { result: 'true', trace: comparison('2', 'true') },
        },
      ],
    },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'Entretien : offre indiquée. Ce qui l’appelle : Fouille (« montré clairement »).',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Talk: offer indicated. Called for by: Search (‘clearly shown’).',
    ],
  },
  {
    why: 'what is not due at this stage is not told as a no',
    part: 'flags',
    result: {
      flags: [{ ...flag, result: 'false', trace: comparison('0', 'false'), status: 'not_raised' }],
      ratings: [{ indicator: 'search', class: 'not_applicable', nonRating: 'not_due' }],
    },
    fr: [
      'Aucune alerte n’est déclenchée. Cela ne dit rien de ce qui n’est pas connu.',
      'Pas encore regardé, car pas dû à cette étape. Ce n’est pas un non : Arme.',
    ],
    en: [
      'No flag is raised. That says nothing about what is not known.',
      'Not looked at yet, since not due at this stage. That is not a no: Weapon.',
    ],
  },
  {
    why: 'an offer that nothing calls for since nothing is due yet',
    part: 'offers',
    result: {
      interventions: [offer],
      ratings: ['search', 'visits'].map((indicator) => ({
        indicator,
        class: 'not_applicable' as const,
        nonRating: 'not_due' as const,
      })),
    },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'Aucune offre n’est appelée par ce qui est connu. La personne peut toujours en demander une.',
      'Pas encore regardé, car pas dû à cette étape. Ce n’est pas un non : Atelier.',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Nothing that is known calls for an offer. The person can always ask for one.',
      'Not looked at yet, since not due at this stage. That is not a no: Workshop.',
    ],
  },
  {
    why: 'what a facility has, and that rights stay due where it is missing',
    part: 'offers',
    result: {
      instrument: { ...evaluation.instrument, subject: 'facility' },
      interventions: [
        { ...offer, need: 'yes', status: 'indicated', calledForBy: ['search'] },
        { ...offer, id: 'talk' },
      ],
    },
    fr: [
      'D’après la visite. La famille, le culte, les soins, l’avocat et l’activité de chaque jour restent dus à toute personne. Ce qui manque ici se trouve ailleurs ou se crée.',
      'Atelier : existe ici. D’après : Fouille (« montré clairement »).',
      'N’existe pas ici, ou pas en état de servir : Entretien.',
    ],
    en: [
      'By the visit. Family contact, worship, health care, a lawyer and daily activity stay due to everyone. What is missing here is found elsewhere or created.',
      'Workshop: exists here. By: Search (‘clearly shown’).',
      'Does not exist here, or not in working order: Talk.',
    ],
  },
];

describe('what is to be done', () => {
  it.each(rows)('tells $why', ({ fr: french, en: english, ...asked }) => {
    expect(lines(fr, asked)).toEqual(french);
    expect(lines(en, asked)).toEqual(english);
  });
});

describe('what comes first', () => {
  const alert: Evaluation['flags'][number] = { ...flag, status: 'raised' };
  const ids = (status: Evaluation['population']['status']): readonly string[] => {
    const gates = [{ id: 'minimum_age', effect: 'outside', applies: true, result: 'true' }] as const;
    const result = { ...evaluation, flags: [alert], population: { status, gates } };
    return fr.evaluationWords(result, instrument).sections.map(({ id }) => id);
  };

  it('is where to turn, for someone whom the instrument is not for', () => {
    expect(ids('outside')).toEqual(['population', 'identity', 'limits', 'challenge']);
  });

  it('is what needs attention, also where there is no level', () => {
    expect(ids('no_level').slice(0, 2)).toEqual(['flags', 'population']);
    expect(ids('within').slice(0, 2)).toEqual(['flags', 'unknown']);
  });
});
