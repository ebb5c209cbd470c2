import { appendPointer } from '../../kernel/pointer.js';
import type { Indicator } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';

interface Anchor {
  readonly level: string;
  readonly wording: string;
  readonly pointer: string;
}

/** Two levels that are recognised by the same words cannot be told apart: who rates would choose by something else. */
export const anchorsDiffer: Check = ({ document }) => located(document.indicators, '/indicators').flatMap(ofIndicator);

function ofIndicator({ part, pointer }: Located<Indicator>): readonly InstrumentIssue[] {
  return [
    ...sameAnchors(part, part.id, pointer),
    ...located(part.axes, `${pointer}/axes`).flatMap(({ part: axis, pointer: at }) => sameAnchors(axis, part.id, at)),
  ];
}

function sameAnchors(part: Pick<Indicator, 'anchors'>, indicator: string, at: string): readonly InstrumentIssue[] {
  const first = new Map<string, string>();
  return anchorsOf(part, at).flatMap(({ level, wording, pointer }) => {
    const other = first.get(wording);
    if (other === undefined) first.set(wording, level);
    return other === undefined ? [] : [instrumentIssue('instrument.same-anchor', pointer, { indicator, level, other })];
  });
}

/** The anchors in each language, each with its language before it, so that one is never held against another. */
function anchorsOf({ anchors = {} }: Pick<Indicator, 'anchors'>, at: string): readonly Anchor[] {
  return Object.entries(anchors).flatMap(([level, text]) => {
    const pointer = `${at}/anchors/${level}`;
    if (typeof text === 'string') return [{ level, wording: plainly(text), pointer }];
    return Object.entries(text).map(([language, words]) => ({
      level,
      wording: `${language} ${plainly(words)}`,
      pointer: appendPointer(pointer, language),
    }));
  });
}

function plainly(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
