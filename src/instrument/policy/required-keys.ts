import type { Indicator } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { scaleOf } from '../integrity/select.js';

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
  const missing = indicatorKeys.flatMap((key) => demanded(part, key, pointer));
  const { anchors } = part;
  if (anchors === undefined) return missing;
  const bare = (scaleOf(part, index)?.levels ?? []).filter(({ id }) => !Object.hasOwn(anchors, id));
  return [
    ...missing,
    ...bare.map(({ id: level }) =>
      instrumentIssue('instrument.missing-anchor', `${pointer}/anchors`, { indicator: part.id, level }),
    ),
  ];
}

/** An empty list says as little as none. */
function demanded<Part>(part: Part, key: keyof Part & string, pointer: string): readonly InstrumentIssue[] {
  const value: unknown = part[key];
  const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
  return isThere ? [] : [instrumentIssue('instrument.required-by-policy', pointer, { key })];
}
