import type { Issue } from '../../kernel/issue.js';
import { ownValue } from '../../kernel/json-value.js';
import { type EvidenceMinimum, type Indicator, standings } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type DocumentIndex, type Located, located } from '../integrity/document-index.js';
import { scaleOf } from '../integrity/select.js';

/** What a level needs when nothing is declared, under policy `veo`. */
const fallback: Required<EvidenceMinimum> = { items: 1, sources: 0, events: 0, standing: 'alleged', words: false };
const parts = ['items', 'sources', 'events', 'standing'] as const;
type Part = (typeof parts)[number];

/** Risk is never rated on less than protection, and attitudes only on words as heard. */
export const evidenceBar: Check = (context) => [...equalBar(context), ...wordsAsHeard(context)];

/** What each level needs, lowest first: its own entry, else that of the next lower level, else the default. */
export function minimaOf(indicator: Indicator, index: DocumentIndex): readonly Required<EvidenceMinimum>[] {
  const declared = indicator.evidence?.minimum ?? {};
  let current = fallback;
  return (scaleOf(indicator, index)?.levels ?? []).map(({ id }) => {
    const own = ownValue(declared, id);
    if (own !== undefined) current = { ...fallback, ...own };
    return current;
  });
}

function equalBar({ document, index }: CheckContext): readonly Issue[] {
  const tops = document.indicators.map((indicator) => ({
    indicator,
    top: minimaOf(indicator, index).at(-1) ?? fallback,
  }));
  const protective = tops.filter(({ indicator }) => indicator.direction === 'protective');
  return located(tops, '/indicators').flatMap(({ part: { indicator, top }, pointer }) => {
    if (indicator.direction !== 'risk') return [];
    return parts.flatMap((part) => {
      const [hardest] = protective.toSorted((a, b) => rank(b.top, part) - rank(a.top, part));
      if (hardest === undefined || rank(hardest.top, part) <= rank(top, part)) return [];
      const facts = {
        risk: indicator.id,
        protective: hardest.indicator.id,
        part,
        has: top[part],
        needs: hardest.top[part],
      };
      return [instrumentIssue('instrument.unequal-evidence', pointer, facts)];
    });
  });
}

function rank(minimum: Required<EvidenceMinimum>, part: Part): number {
  return part === 'standing' ? standings.indexOf(minimum.standing) : minimum[part];
}

function wordsAsHeard({ document, index }: CheckContext): readonly Issue[] {
  return located(document.indicators, '/indicators')
    .filter(({ part }) => part.direction === 'risk' && part.nature === 'attitude')
    .flatMap(({ part, pointer }: Located<Indicator>) => {
      const levels = scaleOf(part, index)?.levels ?? [];
      const minima = minimaOf(part, index);
      return levels
        .filter((_, place) => place > 0 && minima[place]?.words !== true)
        .map(({ id: level }) =>
          instrumentIssue('instrument.words-not-demanded', pointer, { indicator: part.id, level }),
        );
    });
}
