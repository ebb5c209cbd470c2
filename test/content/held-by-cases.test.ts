import { beforeAll, describe, expect, it } from 'vitest';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import {
  type EvidenceMinimum,
  type Indicator,
  type ObservationWindow,
  standings,
} from '../../src/instrument/indicators.js';
import type { Flag } from '../../src/instrument/outcomes.js';
import { type BundledId, bundled, bundledIds, differencesWith, withIndicators } from './bundled.js';

/** A slip of the pen that some case has to catch, at each of these places. */
interface Slip {
  readonly slip: string;
  readonly change: (document: InstrumentDocument) => InstrumentDocument;
  readonly places: (document: InstrumentDocument) => readonly string[];
}

type Changed<Part> = (part: Part) => Part | undefined;

/** The same slip in every indicator that it can be made in: their ratings do not depend on one another. */
function inIndicators(slip: string, change: Changed<Indicator>): Slip {
  return {
    slip,
    change: (document) => withIndicators(document, change),
    places: ({ indicators }) =>
      indicators.filter((each) => change(each) !== undefined).map(({ id }) => `ratings/${id}`),
  };
}

function inWindow(slip: string, change: Changed<ObservationWindow>): Slip {
  return inIndicators(slip, (indicator) => {
    const window = indicator.window === undefined ? undefined : change(indicator.window);
    return window === undefined ? undefined : { ...indicator, window };
  });
}

/** In what the level at this place of the indicator's anchors needs. */
function inMinimum(place: number, slip: string, change: Changed<EvidenceMinimum>): Slip {
  return inIndicators(`level ${String(place)}: ${slip}`, (indicator) => {
    const level = Object.keys(indicator.anchors ?? {})[place] ?? '';
    const minimum = indicator.evidence?.minimum ?? {};
    const rule = minimum[level];
    const changed = rule === undefined ? undefined : change(rule);
    if (changed === undefined) return undefined;
    return { ...indicator, evidence: { ...indicator.evidence, minimum: { ...minimum, [level]: changed } } };
  });
}

function weaker({ standing = 'alleged' }: EvidenceMinimum): EvidenceMinimum['standing'] {
  return standings[standings.indexOf(standing) - 1];
}

const ofMinimum: readonly { readonly slip: string; readonly change: Changed<EvidenceMinimum> }[] = [
  { slip: 'one piece more', change: (rule) => ({ ...rule, items: (rule.items ?? 1) + 1 }) },
  {
    slip: 'one source fewer',
    change: (rule) => (rule.sources === undefined ? undefined : { ...rule, sources: rule.sources - 1 }),
  },
  {
    slip: 'one event fewer',
    change: (rule) => (rule.events === undefined ? undefined : { ...rule, events: rule.events - 1 }),
  },
  {
    slip: 'a weaker standing',
    change: (rule) => {
      const standing = weaker(rule);
      return standing === undefined ? undefined : { ...rule, standing };
    },
  },
  { slip: 'no words', change: (rule) => (rule.words === true ? { ...rule, words: false } : undefined) },
];

function days(name: Exclude<keyof ObservationWindow, 'covers'>, more: number): Changed<ObservationWindow> {
  return (window) => (window[name] === undefined ? undefined : { ...window, [name]: window[name] + more });
}

function inFlags(slip: string, change: Changed<Flag>): Slip {
  return {
    slip,
    change: (document) => ({ ...document, flags: document.flags?.map((each) => change(each) ?? each) ?? [] }),
    places: ({ flags }) => flags?.filter((each) => change(each) !== undefined).map(({ id }) => `flags/${id}`) ?? [],
  };
}

/** What the ratings behind a flag already ask for, so that the flag itself can show no difference. */
const askedByRatings = new Set(['threat_by_person_heard: expiry', 'urging_and_coercing: one event fewer']);

function expiry(more: number): Changed<Flag> {
  return (flag) => {
    if (flag.expiresAfterDays === undefined || askedByRatings.has(`${flag.id}: expiry`)) return undefined;
    return { ...flag, expiresAfterDays: flag.expiresAfterDays + more };
  };
}

function corroboration(part: 'events' | 'sources', more: number): Changed<Flag> {
  return (flag) => {
    const count = flag.corroboration?.[part];
    if (count === undefined || (more < 0 && askedByRatings.has(`${flag.id}: one event fewer`))) return undefined;
    if (count + more < 1) return undefined;
    return { ...flag, corroboration: { ...flag.corroboration, [part]: count + more } };
  };
}

function maximumDays(more: number): Slip {
  return {
    slip: `a safeguard lapses ${String(more)} day later`,
    change: (document) => ({
      ...document,
      interventions:
        document.interventions?.map((each) =>
          each.safeguard === undefined
            ? each
            : { ...each, safeguard: { ...each.safeguard, maximumDays: each.safeguard.maximumDays + more } },
        ) ?? [],
    }),
    places: ({ interventions }) =>
      interventions?.filter(({ type }) => type === 'safeguard').map(({ id }) => `interventions/${id}`) ?? [],
  };
}

const contraindications: Slip = {
  slip: 'no contraindication',
  change: (document) => ({
    ...document,
    interventions: document.interventions?.map(({ contraindicatedWhen: _gone, ...each }) => each) ?? [],
  }),
  places: ({ interventions }) =>
    interventions
      ?.filter(({ contraindicatedWhen }) => contraindicatedWhen !== undefined)
      .map(({ id }) => `interventions/${id}`) ?? [],
};

const slips: readonly Slip[] = [
  ...[0, 1, 2].flatMap((place) => ofMinimum.map(({ slip, change }) => inMinimum(place, slip, change))),
  inWindow('a day fewer to observe', days('minimumDays', -1)),
  inWindow('a day more to observe', days('minimumDays', 1)),
  inWindow('a day fewer to look back', days('lookBackDays', -1)),
  inWindow('a day more to look back', days('lookBackDays', 1)),
  inFlags('expires a day earlier', expiry(-1)),
  inFlags('expires a day later', expiry(1)),
  inFlags('one event more', corroboration('events', 1)),
  inFlags('one event fewer', corroboration('events', -1)),
  inFlags('one source more', corroboration('sources', 1)),
  maximumDays(1),
  maximumDays(-1),
  contraindications,
];

describe.each(bundledIds)('%s: each number is held by a case on either side', (id: BundledId) => {
  const { document } = bundled(id);
  const made = slips.filter(({ places }) => places(document).length > 0);

  it.each(made)('$slip', ({ change, places }) => {
    const seen = differencesWith(id, change);
    expect(places(document).filter((place) => !seen.has(place))).toEqual([]);
  });
});

describe.each(bundledIds)('%s: each guard and each necessary indicator is held by a case', (id) => {
  const { document } = bundled(id);
  const guards = document.guards ?? [];
  const necessary = (document.outcomes ?? []).flatMap((outcome) =>
    outcome.necessary.map((indicator) => ({ outcome: outcome.id, indicator })),
  );
  let quiet = new Set<string>();
  beforeAll(() => {
    quiet = differencesWith(id, (same) => same);
  });

  it('with nothing changed no case disagrees', () => {
    expect([...quiet]).toEqual([]);
  });

  it.each(guards)('guard $id', (guard) => {
    const top = document.outcomes?.find((outcome) => outcome.id === guard.outcome)?.levels.at(-1)?.id ?? '';
    const seen = differencesWith(id, (same) => ({
      ...same,
      guards: guards.map((each) => (each.id === guard.id ? { ...each, atMost: top } : each)),
    }));
    expect([...seen]).toContain(`outcomes/${guard.outcome}/admitted`);
  });

  it.each(necessary)('$indicator for $outcome', ({ outcome, indicator }) => {
    const seen = differencesWith(id, (same) => ({
      ...same,
      outcomes:
        same.outcomes?.map((each) =>
          each.id === outcome ? { ...each, necessary: each.necessary.filter((named) => named !== indicator) } : each,
        ) ?? [],
    }));
    expect([...seen].filter((at) => at.startsWith(`outcomes/${outcome}/`))).not.toEqual([]);
  });
});
