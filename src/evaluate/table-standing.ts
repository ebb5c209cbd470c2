import type { CompiledInput, CompiledTable, CompiledTableRule } from '../compile/compile-bandings.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { levelAt } from '../compile/condition-table.js';
import { notApplicable, type ValidAssessment } from '../assessment/valid-assessment.js';
import { notApplicableCell, type TableCell } from '../instrument/bandings.js';
import { isUnknown, UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { BandInput, BandResult } from './evaluation.js';
import { bases } from './measure-reading.js';
import { type BandReading, onlyBand, type Standing } from './standing.js';

/** What an input came to. */
interface Answer {
  readonly value?: TableCell;
  readonly possible: readonly TableCell[];
  readonly basis: BandResult['basis'];
  readonly refused: boolean;
  readonly mayFail: boolean;
}

type InTable = Required<Pick<BandResult, 'inputs'>> & Pick<BandResult, 'rule'> & { readonly standing: Standing };

/** The band of the one rule that holds, or the bands of those that may (docs/semantics.md, "Bandings"). */
export function standingInTable(
  { inputs, rules, bands }: CompiledTable,
  valid: ValidAssessment,
  readings: readonly BandReading[],
): InTable {
  const answers = inputs.map((input) => answerOf(input, valid, readings));
  const told = inputs.map(({ name }, place) => inputTold(name, answers[place] as Answer));
  const open = new Set(rules.filter((rule) => mayHold(rule, answers)).map(({ band }) => band));
  const possible = bands.map(({ id }) => id).filter((id) => open.has(id));
  const refused = answers.some((answer) => answer.refused);
  const mayFail = answers.some((answer) => answer.mayFail);
  if (refused) return { standing: { band: undefined, basis: 'none', possible, refused, mayFail }, inputs: told };
  const rule = ruleOf(rules, answers);
  const given = rule === undefined ? onlyBand(possible, mayFail) : { band: rule.band, basis: basisOf(answers) };
  const standing = { ...given, possible, refused, mayFail };
  return { standing, inputs: told, ...(rule === undefined ? {} : { rule: rule.pointer }) };
}

function answerOf(input: CompiledInput, valid: ValidAssessment, readings: readonly BandReading[]): Answer {
  if (input.kind === 'banding') {
    // INVARIANT: what a table reads was read before it.
    const { band: value, ...rest } = (readings[input.place] as BandReading).standing;
    return { ...rest, ...(value === undefined ? {} : { value }) };
  }
  const sure = { basis: 'value', refused: false, mayFail: false } as const;
  const [possible, value] =
    input.kind === 'indicator'
      ? levelAnswer(input.indicator, valid)
      : factAnswer(input.cells, valid.facts[input.fact.index]?.input);
  return value === undefined ? { ...sure, possible } : { ...sure, value, possible: [value] };
}

type Answered = readonly [possible: readonly TableCell[], value?: TableCell];

function factAnswer(cells: readonly TableCell[], input: Value<Decimal> = UNKNOWN): Answered {
  if (typeof input === 'string' || typeof input === 'boolean') return [cells, input];
  return [isUnknown(input) && input.possible !== undefined ? input.possible : cells];
}

/** What is not applicable is read as `notApplicableAs` says, else as an answer of its own. */
function levelAnswer(
  { index, scale, notApplicableAs, mayBeNotApplicable }: CompiledIndicator,
  { levels }: ValidAssessment,
): Answered {
  const ids = scale.levels.map(({ id }) => id);
  const isOpen = mayBeNotApplicable && notApplicableAs < 0;
  const level = levelAt(levels, index);
  const value = ids[level === notApplicable ? notApplicableAs : level];
  const all = isOpen ? [...ids, notApplicableCell] : ids;
  const answer = value ?? (level === notApplicable ? notApplicableCell : undefined);
  return answer === undefined ? [all] : [all, answer];
}

function inputTold(name: string, { value, possible }: Answer): BandInput {
  return value === undefined ? { name, possible } : { name, value };
}

function mayHold({ answers: named }: CompiledTableRule, answers: readonly Answer[]): boolean {
  return answers.every(({ possible }, place) => {
    const own = named[place];
    return own === undefined ? possible.length > 0 : possible.some((cell) => own.includes(cell));
  });
}

/** The rule for these very answers; none while one of them is open. */
function ruleOf(rules: readonly CompiledTableRule[], answers: readonly Answer[]): CompiledTableRule | undefined {
  return rules.find(({ answers: named }) =>
    answers.every(({ value }, place) => value !== undefined && (named[place]?.includes(value) ?? true)),
  );
}

/** What says most of how little is known. */
function basisOf(answers: readonly Answer[]): BandResult['basis'] {
  const order = [...bases, 'bounds'] as const;
  return order.find((basis) => answers.some((answer) => answer.basis === basis)) ?? 'value';
}
