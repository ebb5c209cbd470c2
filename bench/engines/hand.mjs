/** Straight-line code as one would write it by hand for this one decision: nothing is faster, nothing is general. */

/** @param {import('../decision.mjs').Decision} decision */
export function straightLine({ items, weights, cutOffs, flags }) {
  const [, moderate, high, extreme] = cutOffs;
  const score = items.map((item, at) => `levels.${item} * ${weights[at]}`).join(' + ');
  const conditions = flags.map(({ all, comparisons }) =>
    comparisons.map(({ item, operator, value }) => `levels.${item} ${operator} ${value}`).join(all ? ' && ' : ' || '),
  );
  // eslint-disable-next-line no-new-func -- this is what the bench compares with; the package makes no code from text
  return new Function(
    'levels',
    `const score = ${score};
     const band = score >= ${extreme} ? 'extreme' : score >= ${high} ? 'high' : score >= ${moderate} ? 'moderate' : 'low';
     return { score, band, flags: [${conditions.join(', ')}] };`,
  );
}
