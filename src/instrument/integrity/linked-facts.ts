import type { Fact } from '../facts.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';

/** A fact that is read from an input is of a type that can hold what is read: of a number, every one that there may be. */
export const linkedFacts: Check = ({ document }) => located(document.facts, '/facts').flatMap(ofFact);

function ofFact({ part, pointer }: Located<Fact>): readonly InstrumentIssue[] {
  if (!('from' in part)) return [];
  const { from, id: fact, type } = part;
  const of = 'measure' in from ? 'measure' : 'banding' in from ? 'banding' : 'daysSince';
  const isChoice = type === 'choice' && part.several !== true;
  const isFitting = of === 'banding' ? isChoice : type === 'number';
  return isFitting ? [] : [instrumentIssue('instrument.from-wrong-type', `${pointer}/from`, { fact, type, of })];
}
