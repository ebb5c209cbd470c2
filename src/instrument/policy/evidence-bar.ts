import { ownValue } from '../../kernel/json-value.js';
import { type EvidenceMinimum, type Indicator, type Scale, standings } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { PolicyIssues } from '../policy-issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type DocumentIndex, type Located, located } from '../integrity/document-index.js';
import { scaleOf } from '../integrity/select.js';

/** What a level needs when nothing is declared, under policy `veo`. */
const fallback: Required<EvidenceMinimum> = { items: 1, sources: 0, events: 0, standing: 'alleged', words: false };
const nothing: Required<EvidenceMinimum> = { ...fallback, items: 0 };
const parts = ['items', 'sources', 'events', 'standing'] as const;
type Part = (typeof parts)[number];

/** At no level is risk rated on less than protection, or than the level below; attitudes only on words as heard. */
export const evidenceBar: Check = (context) => [...equalBar(context), ...risingBar(context), ...wordsAsHeard(context)];

/**
 * What each level needs, lowest first: its own entry, else that of the next lower level, else the default; of a risk
 * above its lowest level at least one piece, whatever is written (law 7).
 */
export function minimaOf(indicator: Indicator, index: DocumentIndex): readonly Required<EvidenceMinimum>[] {
  const declared = indicator.evidence?.minimum ?? {};
  const least = indicator.direction === 'risk' ? fallback.items : 0;
  let current = fallback;
  return (scaleOf(indicator, index)?.levels ?? []).map(({ id }, place) => {
    const own = ownValue(declared, id);
    if (own !== undefined) current = { ...fallback, ...own };
    return place === 0 ? current : { ...current, items: Math.max(least, current.items) };
  });
}

interface Bar {
  readonly indicator: Indicator;
  /** Lowest level first. */
  readonly minima: readonly Required<EvidenceMinimum>[];
}

function barsOf({ document, index }: CheckContext): readonly Bar[] {
  return document.indicators.map((indicator) => ({ indicator, minima: minimaOf(indicator, index) }));
}

function equalBar(context: CheckContext): readonly InstrumentIssue[] {
  const bars = barsOf(context);
  const protective = bars.filter(({ indicator }) => indicator.direction === 'protective');
  return located(bars, '/indicators')
    .filter(({ part: { indicator } }) => indicator.direction === 'risk')
    .flatMap(({ part, pointer }) =>
      parts.flatMap((one) => {
        const unequal = highestUnequal(part, one, protective);
        if (unequal === undefined) return [];
        const level = levelsOf(part.indicator, context)[unequal.place]?.id ?? '';
        return [
          instrumentIssue('instrument.unequal-evidence', pointer, {
            risk: part.indicator.id,
            level,
            ...unequal.facts,
          }),
        ];
      }),
    );
}

interface Unequal {
  readonly place: number;
  readonly facts: Omit<PolicyIssues['instrument.unequal-evidence'], 'risk' | 'level'>;
}

/** The highest level of a risk that asks for less of a part than protection does at the same height. */
function highestUnequal(risk: Bar, part: Part, protective: readonly Bar[]): Unequal | undefined {
  for (let place = risk.minima.length - 1; place > 0; place -= 1) {
    const own = risk.minima[place] ?? fallback;
    let hardest = { id: '', minimum: own };
    for (const { indicator, minima } of protective) {
      const minimum = atHeight(minima, place, risk.minima);
      if (rank(minimum, part) > rank(hardest.minimum, part)) hardest = { id: indicator.id, minimum };
    }
    const { id, minimum } = hardest;
    if (minimum !== own) return { place, facts: { protective: id, part, has: own[part], needs: minimum[part] } };
  }
  return undefined;
}

/** What protection asks for at the highest of its levels that stands no higher on its scale; above the lowest only. */
function atHeight(minima: Bar['minima'], place: number, of: Bar['minima']): Required<EvidenceMinimum> {
  const own = Math.floor((place * (minima.length - 1)) / (of.length - 1));
  return (own === 0 ? undefined : minima[own]) ?? nothing;
}

/** A higher level of a risk is never rated on less than the one below it. */
function risingBar(context: CheckContext): readonly InstrumentIssue[] {
  return located(barsOf(context), '/indicators')
    .filter(({ part: { indicator } }) => indicator.direction === 'risk')
    .flatMap(({ part: { indicator, minima }, pointer }) =>
      levelsOf(indicator, context).flatMap(({ id: level }, place) =>
        tooLittle(minima, place).map((facts) =>
          instrumentIssue('instrument.too-little-evidence', pointer, { indicator: indicator.id, level, ...facts }),
        ),
      ),
    );
}

type TooLittle = Omit<PolicyIssues['instrument.too-little-evidence'], 'indicator' | 'level'>;

/** The absence of a risk may need more than that it is shown a little. */
function tooLittle(minima: Bar['minima'], place: number): readonly TooLittle[] {
  const [below, own] = [minima[place - 1], minima[place]];
  if (place < 2 || below === undefined || own === undefined) return [];
  return parts
    .filter((part) => rank(own, part) < rank(below, part))
    .map((part) => ({ part, has: own[part], least: below[part] }));
}

function levelsOf(indicator: Indicator, { index }: CheckContext): Scale['levels'] {
  return scaleOf(indicator, index)?.levels ?? [];
}

function rank(minimum: Required<EvidenceMinimum>, part: Part): number {
  return part === 'standing' ? standings.indexOf(minimum.standing) : minimum[part];
}

function wordsAsHeard({ document, index }: CheckContext): readonly InstrumentIssue[] {
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
