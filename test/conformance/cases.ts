import { readdirSync, readFileSync } from 'node:fs';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { Concluded } from '../../src/record/position.js';

/** One case; README.md says what its keys mean. */
export interface Case {
  readonly section: string;
  readonly name: string;
  readonly instrumentFile?: string;
  readonly instrument?: Keys;
  readonly assessmentFile?: string;
  readonly assessment?: Keys;
  /** What a professional concludes of it. */
  readonly conclusion?: Concluded;
  readonly expression?: JsonValue;
  readonly inputs?: { readonly [name: string]: JsonValue };
  readonly expected?: JsonValue;
  readonly unordered?: boolean;
  readonly trace?: JsonValue;
  readonly canonicalOf?: JsonValue;
  readonly expect?: {
    readonly evaluation?: { readonly [pointer: string]: JsonValue };
    readonly absent?: readonly string[];
    readonly issues?: readonly { readonly code: string; readonly pointer: string }[];
    readonly digest?: string;
    readonly canonical?: string;
    readonly position?: string;
    readonly provisional?: boolean;
  };
}

type Keys = { readonly [key: string]: JsonValue };

const folder = new URL('./', import.meta.url);

function read(name: string): JsonValue {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonValue;
}

/** Every case, file by file. */
export const cases: readonly Case[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => read(name) as unknown as readonly Case[]);

function over(file: string, keys: Keys = {}): Keys {
  const all = Object.entries({ ...(read(file) as Keys), ...keys });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

/** The two documents of a case. */
export function documentsOf({
  instrumentFile = '',
  instrument,
  assessmentFile = '',
  assessment,
}: Case): readonly Keys[] {
  return [over(instrumentFile, instrument), over(assessmentFile, assessment)];
}

/** The numbers of the rules that a text states: `**§4.2**`. */
export function rulesOf(text: string): readonly string[] {
  return [...text.matchAll(/\*\*§(\d+\.\d+)\*\*/g)].map(([, rule]) => rule ?? '');
}

/** Rules without a case, cases without a rule, and rules that are stated twice. */
export function gapsBetween(rules: readonly string[], all: readonly Pick<Case, 'section'>[]): readonly string[] {
  const covered = new Set(all.map(({ section }) => section));
  return [
    ...rules.filter((rule) => !covered.has(rule)).map((rule) => `no case for §${rule}`),
    ...[...covered].filter((section) => !rules.includes(section)).map((section) => `no rule §${section}`),
    ...rules.filter((rule, place) => rules.indexOf(rule) !== place).map((rule) => `§${rule} is stated twice`),
  ];
}
