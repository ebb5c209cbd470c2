import type { InstrumentDocument } from '../document.js';
import type { Intervention } from '../interventions.js';
import type { Measure } from '../measures.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';

/** Keys that demand one another, or have no meaning beside one another. */
export const companions: Check = ({ document }) => [
  ...ofPopulation(document),
  ...(document.indicators.length > 0 && document.scales.length === 0 ? [neededHere('', 'scales', 'indicators')] : []),
  ...located(document.interventions, '/interventions').flatMap(ofIntervention),
  ...located(document.measures, '/measures').flatMap(ofMeasure),
  ...located(document.disclosure?.hidden, '/disclosure/hidden').flatMap(({ part, pointer }) =>
    (part.indicators ?? []).length + (part.domains ?? []).length === 0
      ? [instrumentIssue('instrument.hides-nothing', pointer, {})]
      : [],
  ),
];

function ofPopulation({ population }: InstrumentDocument): readonly InstrumentIssue[] {
  if (population?.minimumAge === undefined || population.referral !== undefined) return [];
  return [neededHere('/population', 'referral', 'minimumAge')];
}

// Of a sum alone it is plain what counting as 0 means; a projection says itself what becomes of the unknown.
function ofMeasure({ part: { kind, unknown }, pointer }: Located<Measure>): readonly InstrumentIssue[] {
  const isIdle =
    kind === 'projection' ? unknown === undefined : unknown?.policy !== 'as_zero' || kind === 'weighted_sum';
  if (isIdle) return [];
  return [instrumentIssue('instrument.not-allowed-here', `${pointer}/unknown`, { key: 'unknown', because: kind })];
}

function ofIntervention({ part, pointer }: Located<Intervention>): readonly InstrumentIssue[] {
  const { contraindicatedWhen, contraindication, preferredWhen, kind } = part;
  return [
    ...ofType(part, pointer),
    ...(part.safeguard !== undefined && part.type !== 'safeguard'
      ? [
          instrumentIssue('instrument.not-allowed-here', `${pointer}/safeguard`, {
            key: 'safeguard',
            because: part.type,
          }),
        ]
      : []),
    ...(contraindicatedWhen !== undefined && contraindication === undefined
      ? [neededHere(pointer, 'contraindication', 'contraindicatedWhen')]
      : []),
    ...(contraindicatedWhen === undefined && contraindication !== undefined
      ? [neededHere(pointer, 'contraindicatedWhen', 'contraindication')]
      : []),
    ...(preferredWhen !== undefined && kind === undefined ? [neededHere(pointer, 'kind', 'preferredWhen')] : []),
  ];
}

function ofType(part: Intervention, pointer: string): readonly InstrumentIssue[] {
  const { id, type } = part;
  if (type === 'entitlement') {
    return (['when', 'contraindicatedWhen', 'preferredWhen'] as const)
      .filter((key) => part[key] !== undefined)
      .map((key) =>
        instrumentIssue('instrument.entitlement-conditional', `${pointer}/${key}`, { intervention: id, key }),
      );
  }
  if (type === 'safeguard') {
    const missing = (['when', 'safeguard'] as const).filter((key) => part[key] === undefined);
    return missing.map((key) => neededHere(pointer, key, 'safeguard'));
  }
  return [];
}

function neededHere(pointer: string, key: string, because: string): InstrumentIssue {
  return instrumentIssue('instrument.needed-here', pointer, { key, because });
}
