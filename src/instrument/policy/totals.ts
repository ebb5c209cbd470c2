import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Measure } from '../measures.js';
import type { TotalKind } from '../policy-issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';

/** Totals: none in structured professional judgement; weights say where they come from; unknown is not zero. */
export const totals: Check = (context) => [
  ...located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context)),
  ...(context.document.method === 'spj'
    ? located(context.document.bandings, '/bandings').map(({ pointer }) =>
        instrumentIssue('instrument.total-in-spj', pointer, { kind: 'banding' }),
      )
    : []),
];

function ofMeasure({ part, pointer }: Located<Measure>, { document }: CheckContext): readonly InstrumentIssue[] {
  const { id: measure, unknown, kind, note, references = [] } = part;
  const isSum = kind === 'weighted_sum';
  return [
    ...(isTotal(kind) && document.method === 'spj'
      ? [instrumentIssue('instrument.total-in-spj', pointer, { kind })]
      : []),
    ...(kind === 'projection' ? [instrumentIssue('instrument.projected', pointer, { measure })] : []),
    ...(isSum && note === undefined && references.length === 0
      ? [instrumentIssue('instrument.weights-without-source', pointer, { measure })]
      : []),
    ...(unknown?.policy === 'as_zero'
      ? [instrumentIssue('instrument.as-zero', `${pointer}/unknown`, { measure })]
      : []),
  ];
}

const totalKinds: readonly string[] = ['weighted_sum', 'mean', 'ratio', 'logarithm', 'exponential', 'logistic'];

function isTotal(kind: string): kind is TotalKind {
  return totalKinds.includes(kind);
}
