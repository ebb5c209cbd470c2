import { describe, expect, it } from 'vitest';
import type { InterventionResult, OutcomeResult } from '../../src/evaluate/evaluation.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison } from './desk.js';
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
const outcome: OutcomeResult = {
  id: 'staff',
  status: 'levels_admitted',
  admitted: ['ordinary', 'enhanced'],
  missing: [],
  guards: [],
};
const flag = { id: 'weapon', severity: 'urgent', result: 'true', trace: comparison('2', 'true') } as const;
const searched = 'Fouille : « montré clairement » (seuil : au moins « montré clairement »)';
const searchedEn = 'Search: ‘clearly shown’ (threshold: at least ‘clearly shown’)';
const inDetail = 'Fouille : « montré clairement » (2) est au moins 2 (« montré clairement ») : oui';
const inDetailEn = 'Search: ‘clearly shown’ (2) is at least 2 (‘clearly shown’): yes';

const rows: readonly (Asked & {
  readonly why: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
})[] = [
  {
    why: 'someone who may be a child',
    part: 'population',
    result: {
      population: {
        status: 'outside',
        gates: [{ id: 'minimum_age', effect: 'outside', applies: true, result: 'unknown' }],
      },
    },
    fr: [
      'La personne a peut-être moins de 18 ans. Elle est traitée comme un enfant, jusqu’à preuve de son âge. À faire : Appeler la protection de l’enfant.',
      'L’instrument n’est pas fait pour ce cas. Rien n’est coté ni compté. Seuls valent les droits dus à toute personne, les aménagements et l’orientation dite ci-dessus.',
    ],
    en: [
      'The person may be under 18. They are treated as a child until their age is proven. To do: Call child protection.',
      'The instrument is not made for this case. Nothing is rated or counted. Only what is due to everyone, the accommodations and the referral above stand.',
    ],
  },
  {
    why: 'a gate that could not be checked',
    part: 'population',
    result: {
      population: { status: 'within', gates: [{ id: 'woman', effect: 'no_level', applies: false, result: 'unknown' }] },
    },
    fr: ['N’a pas pu être vérifié, faute d’information : Aucune donnée sur les femmes.'],
    en: ['Could not be checked, for lack of information: No data on women.'],
  },
  {
    why: 'a raised flag, with what raised it and until when',
    part: 'flags',
    result: { flags: [{ ...flag, status: 'raised', latestEvent: '2026-11-01', expiresOn: '2026-12-01' }] },
    fr: [
      'Urgent : Arme. En parler ce soir.',
      `· ${searched}`,
      '· Dernier fait daté : 1er novembre 2026. Dernier jour de l’alerte : 1er décembre 2026.',
    ],
    en: [
      'Urgent: Weapon. Talk about it tonight.',
      `· ${searchedEn}`,
      '· Latest dated event: 1 November 2026. Expires after: 1 December 2026.',
    ],
  },
  {
    why: 'a flag without its second source',
    part: 'flags',
    result: {
      flags: [
        {
          ...flag,
          status: 'uncorroborated',
          latestEvent: '2026-11-02',
          corroboration: { events: 1, eventsNeeded: 2, sources: 1, sourcesNeeded: 2 },
        },
      ],
    },
    fr: [
      'Aucune alerte n’est déclenchée. Cela ne dit rien de ce qui n’est pas connu.',
      'Arme : alerte non confirmée. Elle compte comme non déclenchée et doit être vue.',
      '· Il faut 2 faits distincts et 2 sources indépendantes ; il y a 1 fait distinct et 1 source indépendante.',
      '· Dernier fait daté : 2 novembre 2026.',
      `· ${searched}`,
    ],
    en: [
      'No flag is raised. That says nothing about what is not known.',
      'Weapon: flag without corroboration. It counts as not raised and must be seen.',
      '· It needs 2 distinct events and 2 independent sources; found: 1 distinct event and 1 independent source.',
      '· Latest dated event: 2 November 2026.',
      `· ${searchedEn}`,
    ],
  },
  {
    why: 'an expired flag',
    part: 'flags',
    result: { flags: [{ ...flag, status: 'expired', expiresOn: '2026-11-20' }] },
    fr: [
      'Aucune alerte n’est déclenchée. Cela ne dit rien de ce qui n’est pas connu.',
      'Arme : alerte expirée après le 20 novembre 2026. Seul un fait nouveau la renouvelle.',
      `· ${searched}`,
    ],
    en: [
      'No flag is raised. That says nothing about what is not known.',
      'Weapon: flag that expired after 20 November 2026. Only a new event renews it.',
      `· ${searchedEn}`,
    ],
  },
  {
    why: 'levels that the guards admit',
    part: 'outcomes',
    result: { outcomes: [outcome] },
    fr: [
      'Chaque point se conclut à part. Voici les niveaux que les garde-fous de l’instrument laissent au choix. Une personne formée conclut, et peut conclure autrement en disant pourquoi.',
      'Mal au personnel (sur 1 jour, en détention) : niveaux admis : « attention ordinaire » ou « attention renforcée ». Ce n’est pas une classe de sécurité.',
    ],
    en: [
      'Each point is concluded apart. These are the levels that the guards of the instrument leave open. A trained person concludes, and may conclude otherwise by saying why.',
      'Harm to staff (within 1 day, in custody): levels admitted: ‘ordinary attention’ or ‘enhanced attention’. This is not a security class.',
    ],
  },
  {
    why: 'no level: ordinary regime, what to find out, by when',
    part: 'outcomes',
    result: {
      outcomes: [
        {
          ...outcome,
          status: 'no_level',
          admitted: [],
          reason: 'necessary-unknown',
          missing: ['search'],
          findOutBy: '2026-11-28',
        },
      ],
    },
    fr: [
      'Chaque point se conclut à part. Aucun niveau n’est donné ici : voici ce que cela veut dire, et ce qu’il reste à savoir.',
      'Mal au personnel (sur 1 jour, en détention) : aucun niveau. Ce qu’il faut savoir pour conclure n’est pas connu. Régime ordinaire. À chercher au plus tard le 28 novembre 2026 : « Fouille ».',
    ],
    en: [
      'Each point is concluded apart. No level is given here: this is what that means, and what remains to be found out.',
      'Harm to staff (within 1 day, in custody): no level. What must be known for a conclusion is not known. Ordinary regime. To find out by 28 November 2026: ‘Search’.',
    ],
  },
  {
    why: 'an unknown is a question with whom to ask',
    part: 'unknown',
    result: {
      ratings: [
        { indicator: 'search', class: 'unknown', nonRating: 'asked_not_received' },
        { indicator: 'visits', class: 'not_applicable', nonRating: 'not_offered' },
      ],
    },
    fr: [
      '1 indicateur est inconnu, sur 1 à coter. Inconnu ne veut dire ni absent ni présent. C’est une question à poser, pas un signe.',
      'Fouille : information demandée, pas encore reçue.',
      '· Question à poser : « Qu’a-t-on trouvé ? »',
      '· Qui peut coter : Travailleur social',
      'Sans objet pour le moment :',
      '· Visites (pas proposé ici)',
    ],
    en: [
      '1 indicator is unknown, of 1 to rate. Unknown means neither absent nor present. It is a question to ask, not a sign.',
      'Search: information asked for, not received yet.',
      '· Question to ask: ‘What was found?’',
      '· Who may rate: Social worker',
      'Does not apply for now:',
      '· Visits (not offered here)',
    ],
  },
  {
    why: 'an entitlement is due, also where it is not available',
    part: 'entitlements',
    result: {
      interventions: [
        {
          ...offer,
          id: 'family',
          type: 'entitlement',
          need: 'yes',
          obstacle: 'unavailable_here',
          status: 'due_not_available_here',
        },
      ],
    },
    fr: [
      'Ces droits sont dus à toute personne, quel que soit le résultat. Rien ici ne les retire.',
      'Famille : dû, et pas disponible ici. À fournir autrement ou ailleurs.',
    ],
    en: [
      'These are due to everyone, whatever the result. Nothing here takes them away.',
      'Family: due, and not available here. To be provided otherwise or elsewhere.',
    ],
  },
  {
    why: 'an offer, with what calls for it',
    part: 'offers',
    result: { interventions: [{ ...offer, need: 'yes', status: 'indicated', calledForBy: ['search'] }] },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'Atelier : offre indiquée. Ce qui l’appelle : Fouille (« montré clairement »).',
      '· Responsable : Travailleur social. Accord nécessaire : la personne elle-même.',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Workshop: offer indicated. Called for by: Search (‘clearly shown’).',
      '· Responsible: Social worker. Agreement needed: the person themselves.',
    ],
  },
  {
    why: 'a no says why not, after what is called for',
    part: 'offers',
    detail: true,
    result: { interventions: [offer, { ...offer, id: 'talk', need: 'yes', status: 'indicated' }] },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'Entretien : offre indiquée. Accessible à toute personne.',
      'Atelier : offre non indiquée pour le moment. Rien ne l’appelle : Fouille (« montré clairement ») et Visites (« pas montré »).',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Talk: offer indicated. Open to everyone.',
      'Workshop: offer not indicated for now. Nothing calls for it: Search (‘clearly shown’) and Visits (‘not shown’).',
    ],
  },
  {
    why: 'a contraindication names the reason and what to do instead',
    part: 'offers',
    result: {
      interventions: [
        {
          ...offer,
          need: 'yes',
          obstacle: 'contraindicated',
          status: 'contraindicated',
          calledForBy: ['search'],
          substitutes: ['talk'],
          contraindicatedWhen: { result: 'true', trace: comparison('2', 'true') },
        },
      ],
    },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'Atelier : offre contre-indiquée. Ce qui l’appelle : Fouille (« montré clairement »). Ce qui s’y oppose : Arme récente.',
      `· ${searched}`,
      '· À la place, si ce n’est pas possible : « Entretien »',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Workshop: offer contraindicated. Called for by: Search (‘clearly shown’). What speaks against it: Recent weapon.',
      `· ${searchedEn}`,
      '· Instead, if it is not possible: ‘Talk’',
    ],
  },
  {
    why: 'an offer that waits for what is not known',
    part: 'offers',
    result: { interventions: [{ ...offer, need: 'possible', status: 'possible', unknownHooks: ['visits'] }] },
    fr: [
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
      'On ne sait pas encore. À décider quand la réponse est connue :',
      '· Atelier. À savoir d’abord : « Visites ».',
    ],
    en: [
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
      'Not known yet. To be decided once the answer is known:',
      '· Workshop. To be known first: ‘Visits’.',
    ],
  },
  {
    why: 'a safeguard with legal basis, authority, lesser step and end',
    part: 'safeguards',
    result: { interventions: [{ ...restriction, latestEvent: '2026-11-01', lapsesOn: '2026-12-01' }] },
    fr: [
      'Une restriction demande un fait de conduite daté, une base légale et une autorité qui décide. Une étape moins contraignante vient toujours d’abord. Rien ci-dessous n’est une décision.',
      'Fouille ciblée : restriction à examiner par l’autorité nommée. Sa condition est remplie.',
      `· ${searched}`,
      '· Base légale : Règlement.',
      '· Autorité qui décide : Directeur.',
      '· Étape moins contraignante, à essayer d’abord : Parler.',
      '· Dernier fait daté : 1er novembre 2026',
      '· Dernier jour permis : 1er décembre 2026',
      '· Durée la plus longue, 30 jours après le fait.',
      '· Ce qui se passe à l’échéance : Elle cesse.',
    ],
    en: [
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
      'Targeted search: restriction for the named authority to examine. Its condition is met.',
      `· ${searchedEn}`,
      '· Legal basis: Regulation.',
      '· Authority that decides: Director.',
      '· Lesser step, to be tried first: Talk first.',
      '· Latest dated event: 1 November 2026',
      '· Lapses after: 1 December 2026',
      '· At most 30 days after the event.',
      '· What happens when it lapses: It ends.',
    ],
  },
  {
    why: 'a safeguard without a dated event is none',
    part: 'safeguards',
    detail: true,
    result: { interventions: [{ ...restriction, need: 'no', status: 'not_indicated' }] },
    fr: [
      'Une restriction demande un fait de conduite daté, une base légale et une autorité qui décide. Une étape moins contraignante vient toujours d’abord. Rien ci-dessous n’est une décision.',
      'Aucune restriction n’est indiquée.',
      'Fouille ciblée : restriction non indiquée. Aucun fait de conduite daté ne la soutient.',
      `· ${inDetail}`,
    ],
    en: [
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
      'No restriction is indicated.',
      'Targeted search: restriction not indicated. No dated event of conduct stands behind it.',
      `· ${inDetailEn}`,
    ],
  },
  {
    why: 'an answer that was given and does not count',
    part: 'set-aside',
    result: {
      ratings: [
        {
          ...{
            indicator: 'search',
            given: 'clearly',
            class: 'unknown',
            nonRating: 'alleged_only',
            setAside: 'not-enough-evidence',
          },
          evidence: [
            { id: 'e1', kind: 'arrest_warrant', standing: 'alleged', admissible: false, reason: 'allegation-only' },
          ],
          contradictedBy: ['e2'],
        },
      ],
    },
    fr: [
      'Ces réponses ont été données et ne comptent pas. Elles restent dans l’évaluation telles que données.',
      'Fouille : réponse donnée « montré clairement ». Il n’y a pas assez d’éléments que l’on puisse retenir. Compte comme : seulement allégué.',
      '· Élément e1 (mandat d’arrêt, allégué) : une simple allégation ne peut pas soutenir un fait passé.',
      '· Contredit par : e2',
    ],
    en: [
      'These answers were given and do not count. They stay in the assessment as given.',
      'Search: answer given ‘clearly shown’. There is not enough evidence that may be relied on. Counts as: alleged only.',
      '· Evidence e1 (arrest warrant, alleged): an allegation alone cannot support something said of the past.',
      '· Contradicted by: e2',
    ],
  },
  {
    why: 'contributions that visibly add up, with rounding',
    part: 'measures',
    result: {
      measures: [
        {
          ...{
            id: 'total',
            kind: 'weighted_sum',
            status: 'known',
            value: '3',
            lower: '3',
            upper: '3',
            exact: true,
            unknown: [],
          },
          contributions: [
            {
              term: 'search',
              level: 'clearly',
              class: 'rated',
              points: '2',
              weight: '1.25',
              value: '2.5',
              lower: '2.5',
              upper: '2.5',
            },
            { term: 'visits', class: 'not_applicable', weight: '1', lower: '0', upper: '0' },
          ],
          adjustments: [{ kind: 'rounding', from: '2.5', to: '3', difference: '0.5' }],
        },
      ],
    },
    fr: [
      'Total : 3.',
      '· Fouille (« montré clairement ») : 2 × 1,25 = 2,5',
      '· Visites : sans objet, 0',
      '· Arrondi de 2,5 à 3 : +0,5',
      '· Addition : 2,5 + 0,5 = 3',
    ],
    en: [
      'Total: 3.',
      '· Search (‘clearly shown’): 2 × 1.25 = 2.5',
      '· Visits: does not apply, 0',
      '· Rounding from 2.5 to 3: +0.5',
      '· Addition: 2.5 + 0.5 = 3',
    ],
  },
  {
    why: 'a sub-score, a table and a condition, each with its reason',
    part: 'measures',
    document: {
      measures: [
        {
          id: 'total',
          kind: 'weighted_sum',
          title: { fr: 'Total', en: 'Total' },
          terms: [
            { measure: 'many', ranges: [{ points: 5 }] },
            {
              condition: 'both',
              title: { fr: 'Fouille et visites', en: 'Search and visits' },
              when: { '>=': [{ var: 'ratings.search' }, 1] },
              points: 1,
            },
          ],
        },
        { id: 'many', kind: 'count', title: { fr: 'Combien', en: 'How many' }, of: {}, atLeast: 'partly' },
      ],
    },
    result: {
      measures: [
        {
          ...{
            id: 'total',
            kind: 'weighted_sum',
            status: 'known',
            value: '6',
            lower: '6',
            upper: '6',
            exact: true,
            unknown: [],
          },
          contributions: [
            {
              ...{ term: 'many', source: 'measure', class: 'rated', number: '2' },
              ...{ points: '5', weight: '1', value: '5', lower: '5', upper: '5' },
            },
            {
              ...{ term: 'both', source: 'condition', level: 'true', class: 'rated' },
              ...{ points: '1', weight: '1', value: '1', lower: '1', upper: '1' },
              when: {
                result: 'true',
                trace: {
                  op: '>=',
                  pointer: '/>=',
                  operands: [{ var: 'ratings.search', number: '2' }, { number: '1' }],
                  result: 'true',
                  decisive: true,
                },
              },
            },
          ],
        },
      ],
    },
    fr: [
      'Total : 6.',
      '· Combien (2) : 5',
      '· Fouille et visites (oui) : 1',
      '· – Fouille : « montré clairement » (seuil : au moins « montré en partie »)',
      '· Addition : 5 + 1 = 6',
    ],
    en: [
      'Total: 6.',
      '· How many (2): 5',
      '· Search and visits (yes): 1',
      '· – Search: ‘clearly shown’ (threshold: at least ‘partly shown’)',
      '· Addition: 5 + 1 = 6',
    ],
  },
  {
    why: 'bounds',
    part: 'measures',
    result: {
      measures: [
        {
          ...{
            id: 'total',
            kind: 'weighted_sum',
            status: 'bounded',
            lower: '-1',
            upper: '3',
            exact: true,
            unknown: ['search'],
          },
          contributions: [{ term: 'search', class: 'unknown', weight: '1.5', lower: '-1', upper: '3' }],
        },
      ],
    },
    fr: ['Total : entre −1 et 3.', '· Fouille : inconnu, entre −1 et 3', '· Inconnus : « Fouille »'],
    en: ['Total: between −1 and 3.', '· Search: unknown, between −1 and 3', '· Unknown: ‘Search’'],
  },
  {
    why: 'a band, which is never a security class',
    part: 'bands',
    result: { bands: [{ banding: 'bands', measure: 'total', band: 'second', basis: 'value', possible: ['second'] }] },
    fr: ['Total : « attention renforcée ». Ce n’est pas une classe de sécurité.'],
    en: ['Total: ‘enhanced attention’. This is not a security class.'],
  },
  {
    why: 'the bands that remain possible',
    part: 'bands',
    result: { bands: [{ banding: 'bands', measure: 'total', basis: 'none', possible: ['first', 'second'] }] },
    fr: [
      'Total : pas de résultat sûr. Les réponses qui manquent peuvent changer le résultat. Restent possibles : « attention ordinaire » ou « attention renforcée ». Ce n’est pas une classe de sécurité.',
    ],
    en: [
      'Total: no sure result. The missing answers may change the result. Still possible: ‘ordinary attention’ or ‘enhanced attention’. This is not a security class.',
    ],
  },
  {
    why: 'for whom the instrument is made, and its limits',
    part: 'limits',
    result: {},
    document: { limits: [{ fr: 'Une seule prison', en: 'One prison' }], misuse: [{ fr: 'Classer', en: 'Ranking' }] },
    fr: [
      'Fait pour : Adultes détenus.',
      'Limite : Une seule prison.',
      'À ne pas faire avec ce résultat :',
      '· Classer',
    ],
    en: ['Made for: Adults in custody.', 'Limit: One prison.', 'What not to do with this result:', '· Ranking'],
  },
  {
    why: 'that no limits are declared',
    part: 'limits',
    result: {},
    fr: [
      'Fait pour : Adultes détenus.',
      'L’instrument ne déclare aucune limite, ce qui ne veut pas dire qu’il n’en a pas.',
    ],
    en: ['Made for: Adults in custody.', 'The instrument declares no limits, which does not mean that it has none.'],
  },
];

describe('evaluationWords', () => {
  it.each(rows)('tells $why', ({ fr: french, en: english, ...asked }) => {
    expect(lines(fr, asked)).toEqual(french);
    expect(lines(en, asked)).toEqual(english);
  });
});
