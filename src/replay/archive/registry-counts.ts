import type { Verdict } from '../verdict.js';
import type { ErratumCount, InForceCount } from './report.js';

/** The most lines that are named for each status; how many records there are is counted all the same. */
export const statusLinesListed = 100;

/** What a registry said of the records of an archive, counted. */
export interface RegistryCounts {
  /** Takes the verdict on the entry of a line. */
  add(verdict: Verdict, line: number): void;
  inForce(): readonly InForceCount[];
  errata(): readonly ErratumCount[];
}

/** Nothing counted yet. */
export function registryCounts(): RegistryCounts {
  const statuses = new Map<string, InForceCount>();
  const errata = new Map<string, ErratumCount>();
  return {
    add: (verdict, line) => {
      for (const [key, count] of statusesOf(verdict)) statuses.set(key, onceMore(statuses.get(key) ?? count, line));
      for (const { number, effect } of verdict.errata ?? []) {
        errata.set(number, { number, effect, records: (errata.get(number)?.records ?? 0) + 1 });
      }
    },
    inForce: () => [...statuses.values()],
    errata: () => [...errata.values()],
  };
}

/** Each status of a record once. Of instruments that are not at hand the findings tell: their names are anybody's. */
function statusesOf({ instrument, inForce = [] }: Verdict): ReadonlyMap<string, InForceCount> {
  const known = instrument === undefined ? [] : inForce;
  return new Map(
    known.map(({ id, version, digest, status }) => [
      `${digest} ${status}`,
      { id, version, digest, status, records: 0, lines: [] },
    ]),
  );
}

function onceMore(count: InForceCount, line: number): InForceCount {
  const isListed = count.status !== 'in-force' && count.lines.length < statusLinesListed;
  return { ...count, records: count.records + 1, lines: isListed ? [...count.lines, line] : count.lines };
}
