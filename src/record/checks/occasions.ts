import { pointerOf } from '../../kernel/pointer.js';
import { nonconformity } from '../nonconformities.js';
import type { Moment, Nonconformity } from '../parts.js';
import type { Case, EntryCheck } from './check.js';
import { type Happening, inOrder } from './order.js';

/** Nothing is concluded, shown or typed before the day of assessment, concluded before it was shown or changed, sealed before it was done. */
export const occasions: EntryCheck = (each) => {
  const { conclusions, changes = [], paper } = each.stated;
  const assessed: Happening = { what: 'assessment', time: { on: each.document.assessedOn }, pointer: '' };
  const changed = changes.map(({ time }, place) => happening('change', time, pointerOf('changes', place, 'time')));
  return [
    ...conclusions.flatMap(({ time, seen }, place) => {
      const at = pointerOf('conclusions', place);
      const concluded = happening('conclusion', time, `${at}/time`);
      const shown = seen.time === undefined ? [] : [happening('shown', seen.time, `${at}/seen/time`)];
      return [
        ...inOrder(assessed, concluded),
        ...shown.flatMap((one) => [...inOrder(assessed, one), ...inOrder(one, concluded)]),
        ...changed.flatMap((one) => inOrder(one, concluded)),
        ...inOrder(concluded, sealing(each)),
      ];
    }),
    ...changed.flatMap((one) => inOrder(one, sealing(each))),
    ...(paper?.typed === undefined ? [] : typing(paper.typed, assessed, each)),
    ...(conclusions.length === 0 ? inOrder(assessed, sealing(each)) : []),
  ];
};

function typing(time: Moment, assessed: Happening, each: Case): readonly Nonconformity[] {
  const typed = happening('typing', time, '/paper/typed');
  return [...inOrder(assessed, typed), ...inOrder(typed, sealing(each))];
}

function happening(what: Happening['what'], time: Moment, pointer: string): Happening {
  return { what, time, pointer };
}

function sealing({ stated }: Case): Happening {
  return happening('sealing', stated.time, '/time');
}

/** The second typing is another person's. */
export const doubleEntry: EntryCheck = ({ stated: { paper } }) => {
  if (paper?.doubleEntry === undefined || paper.doubleEntry.by.id !== paper.typist.id) return [];
  return [nonconformity('record.double-entry-by-typist', '/paper/doubleEntry/by', {})];
};
