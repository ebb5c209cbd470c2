import type { MarginEnd } from '../../explain/explanation.js';
import type { Phrases } from '../lists.js';

/** The parts of an explanation, in the order of reading. */
export type ExplanationSectionId = 'margins' | 'changes' | 'unknowns' | 'why-not';

/** Why nothing is listed for a result. */
type NotFound = 'none' | 'none-within-2' | 'not-searched';

/** How far numbers are from cut-offs. */
export interface MarginWords {
  readonly intro: string;
  readonly ends: { readonly [At in MarginEnd['at']]: (points: string, band: string) => string };
  /** From plain decimal notation. */
  readonly points: (count: string) => string;
  readonly aboveCutOff: (points: string) => string;
  readonly onCutOff: (below: string) => string;
  readonly belowNext: (points: string, above: string) => string;
}

/** How firm results are. */
export interface ChangeWords {
  readonly intro: string;
  readonly lower: string;
  readonly higher: string;
  readonly found: (changes: number) => string;
  readonly notFound: Phrases<NotFound>;
  readonly rerated: (indicator: string, from: string | undefined, to: readonly string[]) => string;
  readonly more: string;
  readonly flag: (flag: string) => string;
  readonly levels: (levels: readonly string[]) => string;
}

/** Which unknowns matter most. */
export interface UnknownWords {
  readonly intro: string;
  readonly width: (name: string, points: string) => string;
  readonly everyLevel: (indicator: string) => string;
  readonly someLevels: (indicator: string, levels: readonly string[]) => string;
  readonly noLevel: (indicator: string) => string;
}

/** Why not. */
export interface WhyNotWords {
  readonly intro: string;
  readonly flag: (flag: string, status: string) => string;
  readonly level: (outcome: string, level: string) => string;
  readonly band: (banding: string) => string;
  readonly rated: (has: number, needs: number) => string;
  readonly moreEvents: (count: number) => string;
  readonly moreSources: (count: number) => string;
  readonly expired: (latest: string, date: string) => string;
  readonly lapsed: (latest: string, date: string) => string;
  readonly hooks: (indicators: readonly string[]) => string;
  readonly capacity: Phrases<'unavailable_here' | 'unknown'>;
  readonly contraindication: string;
  readonly given: (level: string, reason: string) => string;
  readonly lacks: {
    readonly [Part in 'items' | 'sources' | 'events' | 'windowDays']: (has: number, needs: number) => string;
  } & {
    readonly standing: (has: string | undefined, needs: string) => string;
  };
}

/** Everything that a language brings to an explanation, beside what it brings to a report. */
export interface ExplanationWords {
  readonly headings: Phrases<ExplanationSectionId>;
  readonly margins: MarginWords;
  readonly changes: ChangeWords;
  readonly unknowns: UnknownWords;
  readonly whyNot: WhyNotWords;
}
