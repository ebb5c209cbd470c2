import { firmestStanding } from '../../src/assessment/firmest-standing.js';
import fc from 'fast-check';
import { compiledOf, type Parts, person } from './desk.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { evidenceKinds, standings } from '../../src/instrument/indicators.js';
import { patched } from '../instrument/patched.js';

/** Who may rate each indicator of the instrument `weighing`. */
const raters: { readonly [indicator: string]: string } = {
  violence: 'g',
  past_violence: 's',
  threats: 'g',
  role_held: 's',
  visits: 's',
  distress: 'n',
};

/** Ids of its indicators. */
export const weighed: readonly string[] = Object.keys(raters);

const restrict = {
  legalBasis: 'Article 1.',
  decidingAuthority: 'The director.',
  lesserStep: 'Talking.',
  maximumDays: 30,
  lapse: 'By itself.',
};

/** Violence that somebody saw or a court found. */
const violent = {
  and: [
    { '>=': [{ var: 'ratings.violence' }, 1] },
    { in: [{ var: 'evidence.violence.standing' }, ['observed', 'adjudicated']] },
  ],
};

/** The instrument `weighing` with more of everything that a rating could raise. */
export const weighing: CompiledInstrument = compiledOf(
  patched('weighing', [
    {
      op: 'add',
      path: '/guards/1',
      value: {
        id: 'hurt',
        outcome: 'harm_to_prisoners',
        when: violent,
        atLeast: 'enhanced',
        message: 'Somebody was hurt.',
      },
    },
    {
      op: 'add',
      path: '/flags/2',
      value: {
        id: 'threatened',
        title: 'Threats',
        message: 'Somebody was threatened.',
        severity: 'notice',
        when: { or: [{ '>=': [{ var: 'ratings.threats' }, 1] }, { '>=': [{ var: 'evidence.violence.events' }, 2] }] },
        expiresAfterDays: 60,
      },
    },
    {
      op: 'add',
      path: '/interventions/3',
      value: { id: 'hold', type: 'safeguard', title: 'Kept apart', when: violent, safeguard: restrict },
    },
    {
      op: 'add',
      path: '/interventions/4',
      value: { id: 'talk', type: 'offer', title: 'Talks', hooks: ['violence', 'threats', 'role_held'] },
    },
    {
      op: 'add',
      path: '/interventions/5',
      value: { id: 'letters', type: 'entitlement', title: 'Letters', capacity: 'post' },
    },
  ]),
);

/** A piece of evidence. */
export interface Piece {
  readonly id: string;
  readonly kind: string;
  readonly [key: string]: string | object | undefined;
}

/** One rating: a level or a non-rating, and what stands behind it. */
export interface Answer {
  readonly level?: string;
  readonly unrated?: string;
  readonly by: string;
  readonly supportedBy: readonly string[];
  readonly observed?: { readonly from: string; readonly to: string };
}

/** What an assessment of `weighing` says. */
export interface Told {
  readonly evidence: readonly Piece[];
  readonly ratings: { readonly [indicator: string]: Answer };
  readonly offers?: { readonly [capacity: string]: boolean };
}

const piece = (id: string): fc.Arbitrary<Piece> =>
  fc
    .record({
      kind: fc.constantFrom(...evidenceKinds),
      standing: fc.constantFrom(...standings),
      event: fc.constantFrom('one', 'other', undefined),
      origin: fc.constantFrom('here', 'there', undefined),
      duress: fc.constantFrom('none_known', 'none_known', 'possible', undefined),
      eventDate: fc.constantFrom('2025-06-20', '2025-06', '2025', '2024', '2007', undefined),
      words: fc.constantFrom({ asHeard: 'I will.', language: 'bm', hearer: 'g' }, undefined),
    })
    .map(({ standing, ...keys }) => {
      const firmest = Math.min(standings.indexOf(standing), standings.indexOf(firmestStanding[keys.kind]));
      const said = Object.entries(keys).filter(([, value]) => value !== undefined);
      return { id, standing: standings[firmest], ...Object.fromEntries(said) } as unknown as Piece;
    });

const ids = ['e1', 'e2', 'e3', 'e4'];

function answer(indicator: string): fc.Arbitrary<Answer> {
  const levels = ['not_shown', 'partly_shown', 'clearly_shown'].map((level) => ({ level }));
  const others = ['insufficient_information', ...(indicator === 'distress' ? ['not_offered'] : ['declined'])];
  return fc
    .record({
      given: fc.constantFrom(...levels, ...levels, ...others.map((unrated) => ({ unrated }))),
      supportedBy: fc.subarray(ids, { minLength: 1 }),
      observed: fc.constantFrom(
        { from: '2025-05-01', to: '2025-06-28' },
        { from: '2025-06-20', to: '2025-06-28' },
        undefined,
      ),
    })
    .map(({ given, supportedBy, observed }) => ({
      ...given,
      by: raters[indicator] ?? '',
      supportedBy,
      ...(observed === undefined ? {} : { observed }),
    }));
}

/** What could be said, with any evidence at all. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    evidence: fc.tuple(...ids.map(piece)),
    ratings: fc.record(Object.fromEntries(weighed.map((id) => [id, answer(id)])), { requiredKeys: [] }),
    offers: fc.constantFrom({ post: true, counsellor: true }, { post: false }, undefined),
  })
  .map(({ offers, ...rest }) => ({ ...rest, ...(offers === undefined ? {} : { offers }) }) as Told);

/** The keys of the assessment document. */
export function partsOfTold({ evidence, ratings, offers }: Told): Parts {
  return {
    ...person,
    evidence: evidence as never,
    ratings: ratings as never,
    ...(offers === undefined ? {} : { facility: { digest: '0'.repeat(64), date: '2025-06-01', offers } }),
  };
}
