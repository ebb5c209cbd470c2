import fc from 'fast-check';

/** How many documents are tried in all; CI sets 110 000 (`npm run fuzz`). */
export const documents: number = Number(process.env['FUZZ_RUNS'] ?? 10_000);

/** The same on every machine, so that a red run is the same run everywhere; a failure prints it with its path. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_250_601);

/** What each property takes of the documents, in hundredths. */
export const shares = {
  texts: 29,
  bytes: 9,
  values: 16,
  expressions: 4,
  instruments: 5,
  'bundled instruments': 0.5,
  assessments: 20,
  'bundled assessments': 1.5,
  cases: 5,
  'hostile objects': 6,
  'dressed objects': 4,
} as const;

/** How many documents a property tries. */
export function runsOf(share: keyof typeof shares): number {
  return Math.ceil((documents * shares[share]) / 100);
}

/** Long enough for the slowest machine; what one document may take is asserted elsewhere. */
export const timeout: number = 20 * 60_000;

/** Holds a property over its share of the documents; fast-check prints seed and path of a failure. */
export function holds<Value>(
  share: keyof typeof shares,
  documentsOf: fc.Arbitrary<Value>,
  property: (document: Value) => unknown,
): void {
  const judged = (document: Value): void => void property(document);
  fc.assert(fc.property(documentsOf, judged), { numRuns: runsOf(share), seed });
}
