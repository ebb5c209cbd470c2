import type { Explanation } from '../../explain/explanation.js';
import type { ExplanationWords } from './explanation-words.js';
import type { Telling } from './telling.js';

/** What every part of an explanation is told with. */
export interface Explaining extends Telling {
  readonly explanation: Explanation;
  readonly own: ExplanationWords;
}
