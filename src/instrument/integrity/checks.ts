import { adjustments } from './adjustments.js';
import { blankTexts } from './blank-texts.js';
import type { Check } from './check.js';
import { companions } from './companions.js';
import { computedMeasures } from './computed-measures.js';
import { conditionsSize } from './conditions-size.js';
import { constantConditions } from './constant-conditions.js';
import { cycles } from './cycles.js';
import { danglingIds } from './dangling-ids.js';
import { decisionTables } from './decision-tables.js';
import { digitBounds } from './digit-bounds.js';
import { duplicateIds } from './duplicate-ids.js';
import { emptyBands } from './empty-bands.js';
import { factRanges } from './fact-ranges.js';
import { guards } from './guards.js';
import { identity } from './identity.js';
import { languages } from './languages.js';
import { levelIds } from './level-ids.js';
import { measuresSize } from './measures-size.js';
import { linkedFacts } from './linked-facts.js';
import { measureTerms } from './measure-terms.js';
import { pointTables } from './point-tables.js';
import { prorating } from './prorating.js';
import { reachableBands } from './reachable-bands.js';
import { repeated } from './repeated.js';
import { rising } from './rising.js';
import { selections } from './selections.js';
import { takenIds } from './taken-ids.js';
import { unused } from './unused.js';

/** What is checked of every instrument, whatever its policy. */
export const integrityChecks: readonly Check[] = [
  identity,
  languages,
  blankTexts,
  duplicateIds,
  takenIds,
  repeated,
  danglingIds,
  levelIds,
  rising,
  measuresSize,
  measureTerms,
  pointTables,
  computedMeasures,
  selections,
  prorating,
  factRanges,
  linkedFacts,
  digitBounds,
  reachableBands,
  emptyBands,
  decisionTables,
  adjustments,
  guards,
  companions,
  cycles,
  conditionsSize,
  constantConditions,
  unused,
];
