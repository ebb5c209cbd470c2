import type { GuardResult, OutcomeResult } from '../../evaluate/evaluation.js';
import type { Outcome } from '../../instrument/outcomes.js';
import { ended, joined } from '../grammar.js';
import { labelOf, partOf, titleOf } from './names.js';
import { detailLines } from './reasons.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** What may be concluded, each outcome apart; or why there is no level, and what then. */
export function outcomeParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  if (evaluation.outcomes.length === 0) return [];
  const isWithout = evaluation.outcomes.every(({ status }) => status === 'no_level');
  const intro = isWithout ? words.outcomes.introNoLevel : words.outcomes.intro;
  return [paragraph(intro), ...evaluation.outcomes.map((result) => outcomeParagraph(result, telling))];
}

function outcomeParagraph(result: OutcomeResult, telling: Telling): Paragraph {
  const outcome = partOf(telling.instrument.outcomes, result.id);
  return result.status === 'no_level' ? noLevel(result, outcome, telling) : admitted(result, outcome, telling);
}

function headOf({ id }: OutcomeResult, outcome: Outcome | undefined, { names, words }: Telling): string {
  const title = titleOf(outcome, id, names.text);
  const { horizonDays, setting } = outcome ?? {};
  const asides = [
    ...(horizonDays === undefined ? [] : [words.outcomes.horizon(horizonDays)]),
    ...(setting === undefined ? [] : [words.lists.settings[setting]]),
  ];
  return asides.length === 0 ? title : words.grammar.aside(title, asides.join(', '));
}

function admitted(result: OutcomeResult, outcome: Outcome | undefined, telling: Telling): Paragraph {
  const { names, words } = telling;
  const { outcomes, grammar } = words;
  const label = (id: string): string => labelOf(outcome?.levels, id, names.text);
  const levels = outcomes.admitted(result.admitted.map((id) => grammar.quoted(label(id))));
  const meanings = result.admitted.flatMap((id) => {
    const meaning = partOf(outcome?.levels, id)?.meaning;
    return meaning === undefined ? [] : line(telling, label(id), ended(names.text(meaning)));
  });
  return paragraph(joined(ended(grammar.labelled(headOf(result, outcome, telling), levels)), outcomes.notAClass), [
    ...meanings,
    ...guardLines(result, outcome, telling),
  ]);
}

function noLevel(result: OutcomeResult, outcome: Outcome | undefined, telling: Telling): Paragraph {
  const { names, words } = telling;
  const { outcomes, grammar, lists } = words;
  const reason = result.reason === undefined ? undefined : ended(lists.noLevel[result.reason]);
  const consequence = outcome === undefined ? undefined : ended(names.text(outcome.noLevel.consequence));
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
  return result.guards.flatMap((guard) => {
    const comparisons = detailLines(guard.trace, telling);
    if (guard.applies) return [guardLine(guard, outcome, telling), ...comparisons];
    if (comparisons.length === 0) return [];
    return [...line(telling, telling.words.outcomes.guardWithoutEffect, messageOf(guard, telling)), ...comparisons];
  });
}

function messageOf({ id }: GuardResult, { instrument, names }: Telling): string {
  const message = partOf(instrument.guards, id)?.message;
  return ended(message === undefined ? id : names.text(message));
}

function guardLine(guard: GuardResult, outcome: Outcome | undefined, telling: Telling): string {
  const { names, words } = telling;
  const { outcomes, grammar } = words;
  const quoted = (id: string): string => grammar.quoted(labelOf(outcome?.levels, id, names.text));
  const bounds = [
    ...(guard.atLeast === undefined ? [] : [outcomes.atLeast(quoted(guard.atLeast))]),
    ...(guard.atMost === undefined ? [] : [outcomes.atMost(quoted(guard.atMost))]),
  ];
  const message = messageOf(guard, telling);
  return grammar.labelled(bounds.join(', '), guard.result === 'unknown' ? outcomes.guardUnknown(message) : message);
}
