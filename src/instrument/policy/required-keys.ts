import type { Indicator, Scale } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { scaleRead } from '../integrity/select.js';

const documentKeys = [
  'purpose',
  'use',
  'misuse',
  'notValidFor',
  'population',
  'limits',
  'validity',
  'outcomes',
] as const;
const indicatorKeys = [
  ...(['definition', 'anchors', 'about', 'direction', 'changeability', 'nature', 'raters', 'references'] as const),
];

/** What policy `veo` demands of every instrument, persons or facility. */
export const requiredOfAll: Check = ({ document }) =>
  (['purpose', 'use', 'limits'] as const).flatMap((key) => demanded(document, key, ''));

/** What policy `veo` demands of an instrument for persons. */
export const requiredOfPersons: Check = (context) => {
  const { document } = context;
  const { population, facts } = document;
  return [
    ...documentKeys.flatMap((key) => demanded(document, key, '')),
    ...(population === undefined ? [] : demanded(population, 'minimumAge', '/population')),
    ...located(facts, '/facts').flatMap(({ part, pointer }) =>
      part.role === 'scored' || part.role === 'gate' ? demanded(part, 'about', pointer) : [],
    ),
    ...located(document.indicators, '/indicators').flatMap((one) => ofIndicator(one, context)),
  ];
};

function ofIndicator({ part, pointer }: Located<Indicator>, { index }: CheckContext): readonly InstrumentIssue[] {
  return [
    ...indicatorKeys.flatMap((key) => demanded(part, key, pointer)),
    ...bareLevels({ ...part, indicator: part.id }, scaleRead(part, undefined, index), pointer),
    ...located(part.axes, `${pointer}/axes`).flatMap(({ part: axis, pointer: at }) => [
      ...demanded(axis, 'anchors', at),
      ...bareLevels({ ...axis, indicator: part.id }, scaleRead(part, axis.id, index), at),
    ]),
  ];
}

/** Levels that no anchor describes, where there are anchors at all. */
function bareLevels(
  { anchors, indicator }: Pick<Indicator, 'anchors'> & { readonly indicator: string },
  scale: Scale | undefined,
  pointer: string,
): readonly InstrumentIssue[] {
  if (anchors === undefined) return [];
  const bare = (scale?.levels ?? []).filter(({ id }) => !Object.hasOwn(anchors, id));
  return bare.map(({ id: level }) =>
    instrumentIssue('instrument.missing-anchor', `${pointer}/anchors`, { indicator, level }),
  );
}

/** An empty list says as little as none. */
function demanded<Part>(part: Part, key: keyof Part & string, pointer: string): readonly InstrumentIssue[] {
  const value: unknown = part[key];
  const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
  return isThere ? [] : [instrumentIssue('instrument.required-by-policy', pointer, { key })];
}
