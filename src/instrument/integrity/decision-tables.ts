import { appendPointer } from '../../kernel/pointer.js';
import { inputId, type TableBanding, type TableCell, type TableInput } from '../bandings.js';
import type { TableAnswers } from '../banding-issues.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type Suggest, suggestions } from '../suggestions.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { tableBandings } from './located-bandings.js';
import { bothHold, cellsOf, type Combination, type Grid, gridOf, noneHolds } from './table-cells.js';

/** A decision table gives one band, by one rule, for every combination of answers. */
export const decisionTables: Check = (context) => {
  const suggest = suggestions();
  return tableBandings(context.document).flatMap((table) => {
    const parts = [
      ...repeatedInputs(table),
      ...located(table.part.inputs, `${table.pointer}/inputs`).flatMap((input) => withoutAnswers(input, context)),
      ...namesInRules(table, { context, suggest }),
    ];
    return parts.length > 0 ? parts : [...bandsWithoutRule(table), ...combinations(table, context)];
  });
};

function repeatedInputs({ part: { inputs }, pointer }: Located<TableBanding>): readonly InstrumentIssue[] {
  const ids = inputs.map(inputId);
  return ids.flatMap((value, place) => {
    const first = ids.indexOf(value);
    const at = appendPointer(`${pointer}/inputs`, place);
    const facts = { value, first: appendPointer(`${pointer}/inputs`, first) };
    return first === place ? [] : [instrumentIssue('instrument.repeated', at, facts)];
  });
}

function withoutAnswers({ part, pointer }: Located<TableInput>, context: CheckContext): readonly InstrumentIssue[] {
  if (!('fact' in part)) return [];
  const fact = context.index.facts.get(part.fact)?.part;
  if (fact === undefined || cellsOf(part, context) !== undefined) return [];
  const facts = { fact: part.fact, type: fact.type };
  return [instrumentIssue('instrument.fact-not-an-answer', `${pointer}/fact`, facts)];
}

interface Scope {
  readonly context: CheckContext;
  readonly suggest: Suggest;
}

function namesInRules({ part, pointer }: Located<TableBanding>, scope: Scope): readonly InstrumentIssue[] {
  const inputs = new Map(part.inputs.map((input) => [inputId(input), input]));
  const bands = part.bands.map(({ id }) => id);
  const named = (kind: 'band' | 'input', id: string, at: string): readonly InstrumentIssue[] => {
    const known = kind === 'band' ? bands : [...inputs.keys()];
    if (known.includes(id)) return [];
    return [instrumentIssue('instrument.dangling-id', at, { kind, id, nearest: scope.suggest(id, known) })];
  };
  return located(part.rules, `${pointer}/rules`).flatMap(({ part: { when, band }, pointer: at }) => [
    ...Object.entries(when).flatMap(([id, answers]) => {
      const input = inputs.get(id);
      const where = appendPointer(`${at}/when`, id);
      return input === undefined ? named('input', id, where) : answersOf({ input, answers, at: where }, scope);
    }),
    ...named('band', band, `${at}/band`),
  ]);
}

interface Answers {
  readonly input: TableInput;
  readonly answers: readonly TableCell[];
  readonly at: string;
}

function answersOf({ input, answers, at }: Answers, { context, suggest }: Scope): readonly InstrumentIssue[] {
  const cells = cellsOf(input, context);
  if (cells === undefined) return [];
  const words = cells.filter((cell) => typeof cell === 'string');
  return answers.flatMap((answer, place): readonly InstrumentIssue[] => {
    const pointer = appendPointer(at, place);
    const first = answers.indexOf(answer);
    if (!cells.includes(answer)) {
      const nearest = typeof answer === 'string' ? suggest(answer, words) : null;
      const facts = { input: inputId(input), answer, answers: cells, nearest };
      return [instrumentIssue('instrument.unknown-answer', pointer, facts)];
    }
    if (first === place) return [];
    return [
      instrumentIssue('instrument.repeated', pointer, { value: String(answer), first: appendPointer(at, first) }),
    ];
  });
}

function bandsWithoutRule({ part: { bands, rules }, pointer }: Located<TableBanding>): readonly InstrumentIssue[] {
  const given = new Set(rules.map(({ band }) => band));
  return located(bands, `${pointer}/bands`)
    .filter(({ part }) => !given.has(part.id))
    .map(({ part, pointer: at }) => instrumentIssue('instrument.band-without-rule', at, { band: part.id }));
}

function combinations(table: Located<TableBanding>, context: CheckContext): readonly InstrumentIssue[] {
  const cells = table.part.inputs.flatMap((input) => {
    const own = cellsOf(input, context);
    return own === undefined ? [] : [own];
  });
  // What dangles is told elsewhere.
  if (cells.length < table.part.inputs.length) return [];
  const grid = gridOf(table.part, cells);
  const overlaps = twoRules(table, grid);
  return overlaps.length > 0 ? overlaps : noRule(table, grid);
}

/** Of each rule the first that it meets: with many there are more pairs than anyone reads. */
function twoRules({ part, pointer }: Located<TableBanding>, grid: Grid): readonly InstrumentIssue[] {
  return grid.rules.flatMap((bits, place) => {
    for (const [first, others] of grid.rules.slice(0, place).entries()) {
      const met = bothHold(others, bits);
      if (met === undefined) continue;
      const facts = { first: appendPointer(`${pointer}/rules`, first), answers: answersAt(part, grid, met) };
      return [instrumentIssue('instrument.two-rules', appendPointer(`${pointer}/rules`, place), facts)];
    }
    return [];
  });
}

function noRule({ part, pointer }: Located<TableBanding>, grid: Grid): readonly InstrumentIssue[] {
  const gap = noneHolds(grid);
  if (gap === undefined) return [];
  return [instrumentIssue('instrument.no-rule', `${pointer}/rules`, { answers: answersAt(part, grid, gap) })];
}

function answersAt({ inputs }: TableBanding, { cells }: Grid, places: Combination): TableAnswers {
  return Object.fromEntries(
    // INVARIANT: there is a place for every input, and an answer at each.
    inputs.map((input, at) => [inputId(input), cells[at]?.[places[at] as number] as TableCell]),
  );
}
