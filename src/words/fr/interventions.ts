import type { InterventionWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';

const days = { one: 'jour', other: 'jours' };

/** What is due, offered or restricted, in French. */
export const interventions: InterventionWords = {
  intros: {
    entitlement: 'Ces droits sont dus à toute personne, quel que soit le résultat. Rien ici ne les retire.',
    offer:
      'Une offre est libre. La refuser n’a aucune conséquence et n’est pas comptée. Chaque offre nomme ce qui l’appelle.',
    safeguard:
      'Une restriction demande un fait de conduite daté, une base légale et une autorité qui décide. Une étape moins contraignante vient toujours d’abord. Rien ci-dessous n’est une décision.',
  },
  none: {
    entitlement: 'L’instrument ne nomme aucun droit.',
    offer: 'Aucune offre n’est appelée par ce qui est connu. La personne peut toujours en demander une.',
    safeguard: 'Aucune restriction n’est indiquée.',
  },
  statuses: {
    entitlement: {
      due: 'dû',
      due_not_available_here: 'dû, et pas disponible ici. À fournir autrement ou ailleurs',
      due_availability_unknown: 'dû. On ne sait pas si l’établissement peut le fournir, à vérifier',
    },
    offer: {
      indicated: 'offre indiquée',
      indicated_availability_unknown: 'offre indiquée. On ne sait pas si elle est disponible ici, à vérifier',
      check_contraindication: 'offre indiquée, après avoir vérifié ce qui pourrait s’y opposer',
      contraindicated: 'offre contre-indiquée',
      unavailable_here: 'offre indiquée, pas disponible ici',
      possible: 'offre possible, on ne sait pas encore',
      not_indicated: 'offre non indiquée pour le moment',
    },
    safeguard: {
      indicated: 'restriction à examiner par l’autorité nommée',
      indicated_availability_unknown:
        'restriction à examiner par l’autorité nommée. On ne sait pas si elle est possible ici',
      check_contraindication: 'restriction à examiner, après avoir vérifié ce qui s’y oppose peut-être',
      contraindicated: 'restriction contre-indiquée',
      unavailable_here: 'restriction qui n’est pas possible ici',
      not_indicated: 'restriction non indiquée',
      not_established: 'restriction non établie, car ce qui n’est pas connu ne restreint personne',
    },
  },
  labels: {
    description: 'En quoi cela consiste',
    dose: 'Rythme et durée',
    goal: 'But',
    success: 'Signe de réussite',
    stop: 'Quand arrêter',
    prerequisites: 'Demande d’abord',
    after: 'Vient après',
    substitutes: 'À la place, si ce n’est pas possible',
    incompatibleWith: 'Pas en même temps que',
    consents: 'Accord nécessaire',
    responsible: 'Responsable',
    reviewOn: 'Réexamen prévu',
    latestEvent: 'Dernier fait daté',
    lapsesOn: 'Dernier jour permis',
    legalBasis: 'Base légale',
    decidingAuthority: 'Autorité qui décide',
    lesserStep: 'Étape moins contraignante, à essayer d’abord',
    lapse: 'Ce qui se passe à l’échéance',
    contraindicationUnknown: 'À vérifier d’abord, on ne le sait pas',
    contraindication: 'Ce qui s’y oppose',
    because: 'Raison',
  },
  facility: {
    heading: 'Ce qui existe dans l’établissement, et ce qui manque',
    intro:
      'D’après la visite. La famille, le culte, les soins, l’avocat et l’activité de chaque jour restent dus à toute personne. Ce qui manque ici se trouve ailleurs ou se crée.',
    none: 'Rien de ce que l’instrument nomme n’existe ici en état de servir.',
    statuses: {
      indicated: 'existe ici',
      indicated_availability_unknown: 'existe ici, à confirmer',
      check_contraindication: 'existe ici, après avoir vérifié ce qui pourrait s’y opposer',
      contraindicated: 'existe ici, et ne convient pas maintenant',
      unavailable_here: 'pas disponible ici',
      possible: 'on ne sait pas encore si cela existe ici',
      not_indicated: 'n’existe pas ici, ou pas en état de servir',
    },
    notCalled: 'N’existe pas ici, ou pas en état de servir',
    basis: (indicators) => fr`D’après : ${grammar.and(indicators)}.`,
  },
  farOff: {
    unavailable_here: fr`Indiquées, mais pas disponibles ici. À chercher ailleurs ou à créer :`,
    possible: fr`On ne sait pas encore. À décider quand la réponse est connue :`,
  },
  notEstablished: 'Restrictions non établies, car ce qui n’est pas connu ne restreint personne',
  calledForBy: (indicators) => fr`Ce qui l’appelle : ${grammar.and(indicators)}.`,
  conditionMet: 'Sa condition est remplie.',
  openToAll: 'Accessible à toute personne.',
  unknownHooks: (indicators) => fr`À savoir d’abord : ${grammar.and(indicators)}.`,
  conditionUnknown: 'On ne sait pas encore si sa condition est remplie.',
  notCalled: {
    entitlement: 'Rien de ce qui est connu n’y ôte quoi que ce soit',
    offer: 'Rien de ce qui est connu n’appelle',
    safeguard: 'Restrictions que rien n’appelle',
  },
  noneCalls: (indicators) => fr`Rien ne l’appelle : ${grammar.and(indicators)}.`,
  conditionNotMet: 'Sa condition n’est pas remplie.',
  noDatedEvent: 'Aucun fait de conduite daté ne la soutient.',
  lapsed: (date) => `Le délai a pris fin après le ${date}. Seul un fait nouveau peut la fonder.`,
  preferred: 'Répond à un souhait de la personne.',
  maximumDays: (count) => `Durée la plus longue, ${grammar.counted(count, days)} après le fait.`,
};
