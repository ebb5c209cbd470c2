import type { GuardResult, OutcomeResult } from '../../evaluate/evaluation.js';
import type { Outcome } from '../../instrument/outcomes.js';
import { ended, joined } from '../grammar.js';
import { partOf } from './names.js';
import { detailLines } from './reasons.js';
import type { Paragraph } from './report.js';
import { introduced, line, paragraph, type Telling } from './telling.js';

/** What may be concluded, each outcome apart; or why there is no level, and what then. */
export function outcomeParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const isWithout = evaluation.outcomes.every(({ status }) => status === 'no_level');
  const intro = isWithout ? words.outcomes.introNoLevel : words.outcomes.intro;
  // What a level means is said at the first outcome that admits it.
  const said = new Set<string>();
  return introduced(
    intro,
    evaluation.outcomes.map((result) => outcomeParagraph(result, { ...telling, said })),
  );
}

interface OutcomeTelling extends Telling {
  /** Meanings that stand before the reader already. */
  readonly said: Set<string>;
}

function outcomeParagraph(result: OutcomeResult, telling: OutcomeTelling): Paragraph {
  const outcome = partOf(telling.instrument.outcomes, result.id);
  return result.status === 'no_level' ? noLevel(result, outcome, telling) : admitted(result, outcome, telling);
}

function headOf({ id }: OutcomeResult, outcome: Outcome | undefined, { instrument, names, words }: Telling): string {
  const title = names.title(instrument.outcomes, id);
  const { horizonDays, setting } = outcome ?? {};
  const asides = [
    ...(horizonDays === undefined ? [] : [words.outcomes.horizon(horizonDays)]),
    ...(setting === undefined ? [] : [words.lists.settings[setting]]),
  ];
  return asides.length === 0 ? title : words.grammar.aside(title, asides.join(', '));
}

function admitted(result: OutcomeResult, outcome: Outcome | undefined, telling: OutcomeTelling): Paragraph {
  const { names, words } = telling;
  const { outcomes, grammar } = words;
  const label = (id: string): string => names.label(outcome?.levels, id);
  const levels = outcomes.admitted(result.admitted.map((id) => grammar.quoted(label(id))));
  const meanings = result.admitted.flatMap((id) =>
    line(telling, label(id), ended(names.named(partOf(outcome?.levels, id)?.meaning))),
  );
  return paragraph(joined(ended(grammar.labelled(headOf(result, outcome, telling), levels)), outcomes.notAClass), [
    ...meanings.filter((meaning) => isFresh(meaning, telling.said)),
    ...guardLines(result, outcome, telling),
  ]);
}

function isFresh(text: string, said: Set<string>): boolean {
  if (said.has(text)) return false;
  said.add(text);
  return true;
}

function noLevel(result: OutcomeResult, outcome: Outcome | undefined, telling: Telling): Paragraph {
  const { names, words } = telling;
  const { outcomes, grammar, lists } = words;
  const reason = result.reason === undefined ? undefined : ended(lists.noLevel[result.reason]);
  const consequence = ended(names.named(outcome?.noLevel.consequence));
  const missing = result.missing.map((id) => grammar.quoted(names.indicator(id)));
  const by = result.findOutBy === undefined ? undefined : grammar.date(result.findOutBy);
  const findOut = missing.length === 0 && by === undefined ? undefined : outcomes.findOut(missing, by);
  return paragraph(
    joined(ended(grammar.labelled(headOf(result, outcome, telling), outcomes.noLevel)), reason, consequence, findOut),
    // A ceiling says nothing where there is no level.
    telling.options.detail === true ? guardLines(result, outcome, telling) : [],
  );
}

function guardLines(result: OutcomeResult, outcome: Outcome | undefined, telling: Telling): readonly string[] {
  const isShort = telling.options.detail !== true;
  return result.guards.flatMap((guard) => {
    if (isShort && !isBinding(guard, result)) return [];
    const comparisons = detailLines(guard.trace, telling);
    if (guard.applies) return [guardLine(guard, outcome, telling), ...comparisons];
    if (comparisons.length === 0) return [];
    return [...line(telling, telling.words.outcomes.guardWithoutEffect, messageOf(guard, telling)), ...comparisons];
  });
}

/** Whether the levels that are left end where this guard puts a bound; a wider one changes nothing. */
function isBinding({ atLeast, atMost }: GuardResult, { admitted: levels, status }: OutcomeResult): boolean {
  if (status === 'no_level') return true;
  return (atMost !== undefined && levels.at(-1) === atMost) || (atLeast !== undefined && levels[0] === atLeast);
}

function messageOf({ id }: GuardResult, { instrument, names }: Telling): string {
  return ended(names.named(partOf(instrument.guards, id)?.message, id));
}

function guardLine(guard: GuardResult, outcome: Outcome | undefined, telling: Telling): string {
  const { names, words } = telling;
  const { outcomes, grammar } = words;
  const quoted = (id: string): string => grammar.quoted(names.label(outcome?.levels, id));
  const bounds = [
    ...(guard.atLeast === undefined ? [] : [outcomes.atLeast(quoted(guard.atLeast))]),
    ...(guard.atMost === undefined ? [] : [outcomes.atMost(quoted(guard.atMost))]),
  ];
  const message = messageOf(guard, telling);
  return grammar.labelled(bounds.join(', '), guard.result === 'unknown' ? outcomes.guardUnknown(message) : message);
}
