import type { AssessmentIdKind } from '../../assessment/issues.js';
import type { Role } from '../../instrument/document.js';
import type { protectedSubjects } from '../../instrument/indicators.js';
import type { Place } from '../../instrument/integrity/check.js';
import type { IdKind, ProrateObstacle } from '../../instrument/issues.js';
import type { Computed } from '../../instrument/measures.js';
import type { ForbiddenReason } from '../../instrument/policy-issues.js';
import type { Phrases } from '../lists.js';

/** What an id names, in French. */
export const kinds: Phrases<IdKind | AssessmentIdKind> = {
  indicator: 'indicateur',
  domain: 'domaine',
  scale: 'échelle',
  level: 'niveau',
  fact: 'fait',
  choice: 'choix',
  measure: 'mesure',
  banding: 'découpage en tranches',
  band: 'tranche',
  adjustment: 'ajustement',
  input: 'entrée du tableau',
  axis: 'axe',
  flag: 'alerte',
  outcome: 'point à conclure',
  'outcome-level': 'niveau d’un point à conclure',
  stage: 'étape',
  role: 'rôle',
  reference: 'référence',
  intervention: 'intervention',
  guard: 'garde-fou',
  mitigator: 'considération',
  condition: 'condition d’une somme',
  constraint: 'contrainte',
  gate: 'condition d’entrée',
  accommodation: 'aménagement',
  'review-rule': 'règle de réexamen',
  'ending-event': 'événement de fin',
  'conclusion-reason': 'motif d’une conclusion',
  field: 'champ',
  part: 'partie',
  language: 'langue',
  contributor: 'participant',
  evidence: 'élément de preuve',
  request: 'demande d’information',
  'additional-indicator': 'indicateur ajouté par l’évaluateur',
  'linked-input': 'entrée venant d’une autre évaluation',
  scenario: 'scénario',
};

/** Where a name is read, in French. */
export const places: Phrases<Place | 'measure' | 'banding' | 'outcome'> = {
  term: 'un terme d’une mesure',
  adjustment: 'un ajustement de tranche',
  gate: 'une condition d’entrée',
  constraint: 'une contrainte',
  flag: 'une alerte',
  guard: 'un garde-fou',
  mitigator: 'une considération',
  review: 'une règle de réexamen',
  need: 'le besoin d’une intervention',
  contraindication: 'une contre-indication',
  preference: 'l’ordre des offres',
  accommodation: 'un aménagement',
  measure: 'une mesure',
  banding: 'un découpage en tranches',
  outcome: 'les indicateurs nécessaires à un point à conclure',
};

/** Why a place may not read a name, in French. */
export const forbidden: Phrases<ForbiddenReason> = {
  'protected-subject': 'cela dit qui est la personne, et non ce qu’elle fait',
  'gate-fact': 'ce fait ne sert qu’aux conditions d’entrée',
  'responsivity-fact': 'ce fait ne sert qu’aux aménagements et à l’ordre des offres',
  'monitoring-fact': 'ce fait ne sert qu’au suivi, et à aucun calcul',
  age: 'l’âge ne sert qu’aux conditions d’entrée',
  'legal-status': 'la situation judiciaire n’est pas une conduite',
  'who-is-assessed': 'la situation judiciaire ne dit pas qui est évalué',
  'neutral-indicator': 'cet indicateur est seulement noté (`neutral`)',
  level: 'un niveau peut changer la manière de donner, jamais le fait de donner',
  'other-evaluation':
    'ce que donne une autre évaluation, qui peut reposer sur des besoins, des antécédents ou des attitudes, ne décide rien ici',
  'not-for-this-place': 'ce nom n’a pas sa place ici',
};

/** Why a measure cannot be prorated, in French. */
export const obstacles: Phrases<ProrateObstacle> = {
  kind: 'ce n’est pas une somme pondérée',
  term: 'un de ses termes n’est pas un indicateur',
  condition: 'un de ses termes a une condition',
  weights: 'ses poids ne sont pas égaux',
  scales: 'ses indicateurs n’ont pas la même échelle',
  points: 'un de ses termes a ses propres points',
  minimum: 'le nombre minimal d’indicateurs cotés dépasse le nombre de ses termes',
};

const apart = 'faire une somme à part des termes qui se ressemblent, et la compter dans la somme entière (`measure`)';

/** What can be done for a measure that cannot be prorated, in French. */
export const mends: Phrases<ProrateObstacle> = {
  kind: 'en faire une somme pondérée',
  ...{ term: apart, condition: apart, weights: apart, scales: apart },
  points: `donner à ces indicateurs une échelle qui a ces points (ses niveaux à rebours pour une question inversée) et ${apart}`,
  minimum: 'abaisser `minimumRated`',
};

/** What a computed measure needs to have a result, in French. */
export const domains: Phrases<Computed['kind']> = {
  ratio: 'ce par quoi elle est divisée peut être autre chose que zéro',
  logarithm: 'seul un nombre positif a un logarithme',
  exponential: 'l’exposant de e est compris entre −100 et 78',
  logistic: 'une fonction logistique se calcule entre −100 et 100',
};

/** Who a person is, in French. */
export const subjects: Phrases<(typeof protectedSubjects)[number]> = {
  age: 'l’âge',
  sex: 'le sexe',
  ethnicity: 'l’ethnie',
  origin: 'l’origine',
  religion: 'la religion',
  language: 'la langue',
  disability: 'le handicap',
  nationality: 'la nationalité',
  opinion: 'l’opinion',
  kinship: 'la parenté',
  marital_status: 'la situation de famille',
  literacy: 'savoir lire et écrire',
};

/** Kinds of role, in French. */
export const roleKinds: Phrases<Role['kind']> = {
  management: 'direction',
  security: 'sécurité',
  social: 'service social',
  psychology: 'service psychologique',
  clinical: 'soin',
  religious: 'conseil religieux',
  external: 'extérieur',
};
