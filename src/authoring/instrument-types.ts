import type { Fact } from '../instrument/facts.js';
import type { InstrumentDocument } from '../instrument/document.js';
import { assertStage } from '../kernel/stage.js';
import { type Indicator, type Scale, unknownReasons } from '../instrument/indicators.js';

/**
 * TypeScript declarations for the assessments of one instrument: ratings autocomplete, and an id or level that
 * is not the instrument's does not compile.
 *
 * @param document - An instrument that `parseInstrument` accepted.
 * @returns The text of a `.d.ts` file; the same bytes for the same instrument.
 * @throws `RiskError` `kernel.wrong-stage` for anything but the document of an instrument: also for an `Instrument`.
 * @example
 * ```ts
 * instrumentTypes(instrument.document).split('\n').find((line) => line.includes(' distress?'));
 * // "  readonly distress?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', …>;"
 * ```
 */
export function instrumentTypes(document: InstrumentDocument): string {
  assertStage(document, { key: 'indicators', type: 'InstrumentDocument', madeBy: 'parseInstrument' });
  const { id, version, stages = [], facts = [], indicators, interventions = [] } = document;
  const stage = stages.length === 0 ? 'string' : union(stages.map((one) => one.id));
  const capacities = [...new Set(interventions.flatMap(({ capacity }) => capacity ?? []))];
  return [
    `// Made by \`veo-risk types\` from ${id} ${version}. Do not edit.`,
    `import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';`,
    '',
    '/** A level, with or without the evidence it rests on; or why there is none. */',
    ...ratingType(indicators),
    '',
    `/** Ratings of ${id} ${version}, by indicator. */`,
    // An alias, not an interface: only an alias can stand where any key is allowed, as in AssessmentDocument.
    ...objectType(
      'Ratings',
      indicators.map((indicator) => ratingLine(indicator, document)),
    ),
    '',
    `/** Facts of ${id} ${version}. */`,
    ...objectType('Facts', facts.map(factLine)),
    '',
    `/** An assessment made with ${id} ${version}. */`,
    `export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {`,
    `  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {`,
    `    readonly id: ${quoted(id)};`,
    `    readonly version: ${quoted(version)};`,
    '  };',
    `  readonly stage?: ${stage};`,
    '  readonly ratings: Ratings;',
    '  readonly facts?: Facts;',
    `  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {`,
    `    readonly offers: { readonly [Capacity in ${capacities.length === 0 ? 'string' : union(capacities)}]?: boolean };`,
    '  };',
    '}',
    '',
  ].join('\n');
}

/** Only an instrument that has axes is told of them. */
function ratingType(indicators: readonly Indicator[]): readonly string[] {
  if (indicators.every(({ axes }) => axes === undefined)) {
    return [
      `type Rating<Level extends string, NonRating extends string> =`,
      `  | Level`,
      `  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })`,
      `  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });`,
    ];
  }
  return [
    `type Rating<Level extends string, NonRating extends string, Axes = never> =`,
    `  | Level`,
    `  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level; readonly axes?: Axes })`,
    `  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating; readonly axes?: never });`,
  ];
}

/** An object without keys holds none: an empty one would hold any. */
function objectType(name: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`export type ${name} = Record<string, never>;`];
  return [`export type ${name} = {`, ...lines, '};'];
}

function ratingLine(indicator: Indicator, { scales }: InstrumentDocument): string {
  const scale = scales.find(({ id }) => id === indicator.scale) ?? scales[0];
  const levels = union((scale?.levels ?? []).map(({ id }) => id));
  const axes = axesType(indicator, scales);
  return `  readonly ${indicator.id}?: Rating<${levels}, ${union(nonRatingsOf(indicator, scale))}${axes}>;`;
}

function axesType({ axes = [] }: Indicator, scales: readonly Scale[]): string {
  if (axes.length === 0) return '';
  const lines = axes.map(({ id, scale }) => {
    const levels = scales.find((one) => one.id === scale)?.levels ?? [];
    return `readonly ${id}?: ${union(levels.map((level) => level.id))};`;
  });
  return `, { ${lines.join(' ')} }`;
}

function nonRatingsOf(indicator: Indicator, scale: Scale | undefined): readonly string[] {
  return indicator.nonRatings ?? scale?.nonRatings ?? unknownReasons;
}

function factLine(fact: Fact): string {
  return `  readonly ${fact.id}?: ${factType(fact)} | { readonly unknown: string };`;
}

function factType(fact: Fact): string {
  if (fact.type === 'choice') {
    const choices = union(fact.choices.map(({ id }) => id));
    return fact.several === true ? `readonly (${choices})[]` : choices;
  }
  if (fact.type === 'list') return `readonly { ${fact.fields.map(fieldType).join(' ')} }[]`;
  if (fact.type === 'date')
    return `string | { readonly about: string; readonly plusMinusYears: number; readonly wording?: string }`;
  return fact.type === 'text' ? 'string' : fact.type;
}

function fieldType(field: Extract<Fact, { readonly type: 'list' }>['fields'][number]): string {
  const type = field.type === 'choice' ? union(field.choices.map(({ id }) => id)) : field.type;
  return `readonly ${field.id}?: ${type} | null;`;
}

function union(words: readonly string[]): string {
  return words.length === 0 ? 'never' : words.map(quoted).join(' | ');
}

function quoted(word: string): string {
  return `'${word}'`;
}
