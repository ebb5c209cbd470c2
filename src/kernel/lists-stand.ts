interface Lists extends Array<unknown> {
  readonly '-1'?: unknown;
  readonly '-2'?: unknown;
}

/**
 * Whether lists do what they did when this was imported and hold nothing that was not put into them, and objects inherit
 * no key that shows or that is asked for: what an evaluation relies on most. It takes some fifteen nanoseconds.
 */
export const listsStand: () => boolean = /* @__PURE__ */ standingLists();

// In a function, so that what it keeps is constant where a bundler makes `var` of everything at the top of a file.
function standingLists(): () => boolean {
  const lists: Lists = Array.prototype;
  const methods = Object.getOwnPropertyNames(lists).map((key) => [key, Reflect.get(lists, key) as unknown]);
  const were = Object.fromEntries(methods) as unknown as Lists;
  const passing = Object.getPrototypeOf([].values()) as Iterator<unknown>;
  const next: unknown = Reflect.get(passing, 'next');
  // eslint-disable-next-line complexity -- straight lines of reads of what never changes take a few nanoseconds together; a loop over the same names takes a hundred times as long
  return () =>
    nothingShows() &&
    lists.length === 0 &&
    lists['-1'] === undefined &&
    lists['-2'] === undefined &&
    lists[Symbol.iterator] === were.values &&
    passing.next === next &&
    // What `map`, `filter`, `slice` and others make a list with.
    lists.constructor === were.constructor &&
    lists.at === were.at &&
    lists.entries === were.entries &&
    lists.every === were.every &&
    lists.filter === were.filter &&
    lists.find === were.find &&
    lists.findIndex === were.findIndex &&
    lists.findLast === were.findLast &&
    lists.findLastIndex === were.findLastIndex &&
    lists.flat === were.flat &&
    lists.flatMap === were.flatMap &&
    lists.forEach === were.forEach &&
    lists.includes === were.includes &&
    lists.indexOf === were.indexOf &&
    lists.keys === were.keys &&
    lists.lastIndexOf === were.lastIndexOf &&
    lists.map === were.map &&
    lists.pop === were.pop &&
    lists.push === were.push &&
    lists.reduce === were.reduce &&
    lists.shift === were.shift &&
    lists.slice === were.slice &&
    lists.some === were.some &&
    lists.sort === were.sort &&
    lists.toSorted === were.toSorted &&
    lists.values === were.values;
}

const nothing: object = {};

/** Keys that an evaluation finds where an object of its own lacks them. */
interface Lacking {
  readonly return?: unknown;
  readonly observedDays?: unknown;
  readonly value?: unknown;
  readonly format?: unknown;
  readonly upper?: unknown;
  readonly lower?: unknown;
  readonly when?: unknown;
  readonly age?: unknown;
  readonly band?: unknown;
  readonly cells?: unknown;
  readonly scaled?: unknown;
  readonly byLevels?: unknown;
  readonly levelsOnly?: unknown;
  readonly contraindicatedWhen?: unknown;
  readonly preferredWhen?: unknown;
  readonly refused?: unknown;
  readonly mayBeRefused?: unknown;
  // Written to an object that has none of its own yet.
  readonly stage?: unknown;
  readonly purpose?: unknown;
  readonly validUntil?: unknown;
  readonly presumedInnocent?: unknown;
  readonly inputs?: unknown;
  readonly involvement?: unknown;
}

// eslint-disable-next-line complexity -- straight lines of reads, as for lists: a loop over the same names takes a hundred times as long
function nothingShows(): boolean {
  for (const _key in nothing) return false;
  const inherited: Lacking = Object.prototype;
  return (
    inherited.return === undefined &&
    inherited.observedDays === undefined &&
    inherited.value === undefined &&
    inherited.format === undefined &&
    inherited.upper === undefined &&
    inherited.lower === undefined &&
    inherited.when === undefined &&
    inherited.age === undefined &&
    inherited.band === undefined &&
    inherited.cells === undefined &&
    inherited.scaled === undefined &&
    inherited.byLevels === undefined &&
    inherited.levelsOnly === undefined &&
    inherited.contraindicatedWhen === undefined &&
    inherited.preferredWhen === undefined &&
    inherited.refused === undefined &&
    inherited.mayBeRefused === undefined &&
    inherited.stage === undefined &&
    inherited.purpose === undefined &&
    inherited.validUntil === undefined &&
    inherited.presumedInnocent === undefined &&
    inherited.inputs === undefined &&
    inherited.involvement === undefined
  );
}
