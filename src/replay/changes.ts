import type { Evaluation } from '../evaluate/evaluation.js';

/** One thing that comes out otherwise. */
export interface Change {
  readonly what: 'population' | 'band' | 'outcome' | 'flag' | 'intervention';
  readonly id: string;
  /** What is printed: a band, the levels that are admitted, a status. Absent where there is none. */
  readonly from?: string;
  readonly to?: string;
}

type Printed = ReadonlyMap<string, string>;

const nothing = 'none';

const readings: { readonly [What in Change['what']]: (evaluation: Evaluation) => Printed } = {
  population: ({ population }) => new Map([['population', population.status]]),
  band: ({ bands }) => new Map(bands.map(({ banding, band = nothing }) => [banding, band])),
  outcome: ({ outcomes }) => new Map(outcomes.map(({ id, admitted }) => [id, admitted.join(' ') || nothing])),
  flag: ({ flags }) => new Map(flags.map(({ id, status }) => [id, status])),
  intervention: ({ interventions }) => new Map(interventions.map(({ id, status }) => [id, status])),
};

/** What comes out otherwise, in the order of the first evaluation; what only the second has comes after it. */
export function changesBetween(before: Evaluation, after: Evaluation): readonly Change[] {
  return Object.entries(readings).flatMap(([what, read]) => {
    const [was, is] = [read(before), read(after)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => was.get(id) !== is.get(id))
      .map((id) => changeOf({ what: what as Change['what'], id }, was.get(id), is.get(id)));
  });
}

function changeOf(named: Pick<Change, 'what' | 'id'>, from: string | undefined, to: string | undefined): Change {
  return { ...named, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The bands of an evaluation by banding; `none` for no band. */
export function bandsOf(evaluation: Evaluation): Printed {
  return readings.band(evaluation);
}
