import type { AssessmentIdKind } from '../../assessment/issues.js';
import type { Role } from '../../instrument/document.js';
import type { protectedSubjects } from '../../instrument/indicators.js';
import type { Place } from '../../instrument/integrity/check.js';
import type { IdKind, ProrateObstacle } from '../../instrument/issues.js';
import type { Computed } from '../../instrument/measures.js';
import type { ForbiddenReason } from '../../instrument/policy-issues.js';
import type { Phrases } from '../lists.js';

/** What an id names, in English. */
export const kinds: Phrases<IdKind | AssessmentIdKind> = {
  indicator: 'indicator',
  domain: 'domain',
  scale: 'scale',
  level: 'level',
  fact: 'fact',
  choice: 'choice',
  measure: 'measure',
  banding: 'banding',
  band: 'band',
  adjustment: 'adjustment',
  input: 'input of the table',
  axis: 'axis',
  flag: 'flag',
  outcome: 'outcome',
  'outcome-level': 'level of an outcome',
  stage: 'stage',
  role: 'role',
  reference: 'reference',
  intervention: 'intervention',
  guard: 'guard',
  mitigator: 'mitigator',
  condition: 'condition of a sum',
  constraint: 'constraint',
  gate: 'gate',
  accommodation: 'accommodation',
  'review-rule': 'review rule',
  'ending-event': 'ending event',
  'conclusion-reason': 'reason for a conclusion',
  field: 'field',
  part: 'part',
  language: 'language',
  contributor: 'contributor',
  evidence: 'piece of evidence',
  request: 'request for information',
  'additional-indicator': 'indicator added by the assessor',
  'linked-input': 'input from another evaluation',
  scenario: 'scenario',
};

/** Where a name is read, in English. */
export const places: Phrases<Place | 'measure' | 'banding' | 'outcome'> = {
  term: 'a term of a measure',
  adjustment: 'an adjustment of a band',
  gate: 'a gate',
  constraint: 'a constraint',
  flag: 'a flag',
  guard: 'a guard',
  mitigator: 'a mitigator',
  review: 'a review rule',
  need: 'the need for an intervention',
  contraindication: 'a contraindication',
  preference: 'the order of offers',
  accommodation: 'an accommodation',
  measure: 'a measure',
  banding: 'a banding',
  outcome: 'the indicators that an outcome needs',
};

/** Why a place may not read a name, in English. */
export const forbidden: Phrases<ForbiddenReason> = {
  'protected-subject': 'it says who the person is, not what they do',
  'gate-fact': 'this fact serves gates only',
  'responsivity-fact': 'this fact serves accommodations and the order of offers only',
  'monitoring-fact': 'this fact serves monitoring only, and no calculation',
  age: 'age serves gates only',
  'legal-status': 'legal status is not conduct',
  'who-is-assessed': 'legal status changes what is concluded, not who is assessed',
  'neutral-indicator': 'this indicator is recorded only (`neutral`)',
  level: 'a level may change how something is given, never whether',
  'other-evaluation':
    'what another evaluation came to, which may rest on needs, history or attitude, decides nothing here',
  'not-for-this-place': 'this name has no place here',
};

/** Why a measure cannot be prorated, in English. */
export const obstacles: Phrases<ProrateObstacle> = {
  kind: 'it is not a weighted sum',
  term: 'one of its terms is no indicator',
  condition: 'one of its terms has a condition',
  weights: 'its weights are not equal',
  scales: 'its indicators do not share one scale',
  points: 'one of its terms has points of its own',
  minimum: 'the least number of rated indicators is larger than the number of its terms',
};

const apart = 'make a sum of its own of the terms that are alike, and count it in the whole sum (`measure`)';

/** What can be done for a measure that cannot be prorated, in English. */
export const mends: Phrases<ProrateObstacle> = {
  kind: 'make it a weighted sum',
  ...{ term: apart, condition: apart, weights: apart, scales: apart },
  points: `give these indicators a scale that has these points (its levels the other way round for a reversed question) and ${apart}`,
  minimum: 'lower `minimumRated`',
};

/** What a computed measure needs to have a result, in English. */
export const domains: Phrases<Computed['kind']> = {
  ratio: 'what it is divided by can be something other than zero',
  logarithm: 'only a number above zero has a logarithm',
  exponential: 'the power of e lies between −100 and 78',
  logistic: 'a logistic function is worked out between −100 and 100',
};

/** Who a person is, in English. */
export const subjects: Phrases<(typeof protectedSubjects)[number]> = {
  age: 'age',
  sex: 'sex',
  ethnicity: 'ethnicity',
  origin: 'origin',
  religion: 'religion',
  language: 'language',
  disability: 'disability',
  nationality: 'nationality',
  opinion: 'opinion',
  kinship: 'kinship',
  marital_status: 'marital status',
  literacy: 'literacy',
};

/** Kinds of role, in English. */
export const roleKinds: Phrases<Role['kind']> = {
  management: 'management',
  security: 'security',
  social: 'social work',
  psychology: 'psychology',
  clinical: 'health care',
  religious: 'religious counsel',
  external: 'external',
};
