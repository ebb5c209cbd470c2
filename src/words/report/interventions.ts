import type { InterventionResult } from '../../evaluate/evaluation.js';
import type { Intervention, InterventionType } from '../../instrument/interventions.js';
import type { Text } from '../../instrument/texts.js';
import { ended, joined } from '../grammar.js';
import { phraseOf } from '../lists.js';
import { partOf, titleOf } from './names.js';
import { reasonLines, detailLines } from './reasons.js';
import type { Paragraph } from './report.js';
import type { InterventionLabel } from './report-words.js';
import { line, paragraph, ratedIndicator, type Telling } from './telling.js';

/** Everything of one type, in the order of the evaluation; each "no" with its reason. */
export function interventionParagraphs(type: InterventionType, telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const results = evaluation.interventions.filter((result) => result.type === type);
  if (results.length === 0) return [];
  const wanted = results.some(isWanted);
  return [
    paragraph(words.interventions.intros[type]),
    ...(wanted ? [] : [paragraph(words.interventions.none[type])]),
    // What is called for first; within each part the order of the evaluation.
    ...results.filter(isWanted).map((result) => interventionParagraph(result, telling)),
    ...notCalled(type, telling),
  ];
}

/** What nothing calls for: by title, or, in detail, each with its reason. */
function notCalled(type: InterventionType, telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, names, options, words } = telling;
  const quiet = evaluation.interventions.filter((result) => result.type === type && !isWanted(result));
  if (options.detail === true) return quiet.map((result) => interventionParagraph(result, telling));
  if (quiet.length === 0) return [];
  const titles = quiet.map(({ id }) => titleOf(partOf(instrument.interventions, id), id, names.text));
  const text = words.grammar.labelled(words.interventions.notCalled[type], words.grammar.and(titles));
  return [paragraph(ended(text))];
}

function isWanted({ need }: InterventionResult): boolean {
  return need !== 'no';
}

function interventionParagraph(result: InterventionResult, telling: Telling): Paragraph {
  const { instrument, names, words } = telling;
  const intervention = partOf(instrument.interventions, result.id);
  const statuses: { readonly [status: string]: string } = words.interventions.statuses[result.type];
  const title = titleOf(intervention, result.id, names.text);
  const status = ended(words.grammar.labelled(title, phraseOf(statuses, result.status)));
  return paragraph(joined(status, whyOf(result, telling), againstOf(result, intervention, telling)), [
    ...reasonsOf(result, telling),
    ...practicalLines(result, intervention, telling),
  ]);
}

/** What calls for it; or what is missing; or why not. An entitlement needs no reason. */
function whyOf(result: InterventionResult, telling: Telling): string {
  if (result.type === 'entitlement') return '';
  const why = { yes: whyYes, possible: whyPossible, no: whyNo }[result.need];
  return why(result, telling);
}

function whyYes({ calledForBy, when }: InterventionResult, telling: Telling): string {
  const { interventions } = telling.words;
  if (calledForBy.length > 0) return interventions.calledForBy(rated(calledForBy, telling));
  return when === undefined ? interventions.openToAll : interventions.conditionMet;
}

function whyPossible({ unknownHooks }: InterventionResult, telling: Telling): string {
  const { interventions } = telling.words;
  const titles = unknownHooks.map((id) => telling.words.grammar.quoted(telling.names.indicator(id)));
  return titles.length > 0 ? interventions.unknownHooks(titles) : interventions.conditionUnknown;
}

function whyNo({ id, when, lapsesOn, latestEvent }: InterventionResult, telling: Telling): string {
  const { interventions, grammar } = telling.words;
  if (when?.result === 'true') {
    return latestEvent === undefined || lapsesOn === undefined
      ? interventions.noDatedEvent
      : interventions.lapsed(grammar.date(lapsesOn));
  }
  const hooks = partOf(telling.instrument.interventions, id)?.hooks ?? [];
  return when === undefined && hooks.length > 0
    ? interventions.noneCalls(rated(hooks, telling))
    : interventions.conditionNotMet;
}

function rated(ids: readonly string[], telling: Telling): readonly string[] {
  return ids.map((id) => ratedIndicator(telling, id));
}

/** Why it is, or may be, contraindicated. */
function againstOf(
  { need, obstacle }: InterventionResult,
  intervention: Intervention | undefined,
  { names, words }: Telling,
): string {
  const text = intervention?.contraindication;
  if (text === undefined || need === 'no' || !obstacle.endsWith('contraindicated')) return '';
  const { contraindication, contraindicationUnknown } = words.interventions.labels;
  const label = obstacle === 'contraindicated' ? contraindication : contraindicationUnknown;
  return ended(words.grammar.labelled(label, names.text(text)));
}

function reasonsOf({ when, contraindicatedWhen, type }: InterventionResult, telling: Telling): readonly string[] {
  if (type === 'entitlement') return [];
  const against =
    contraindicatedWhen?.result === 'false'
      ? detailLines(contraindicatedWhen.trace, telling)
      : reasonLines(contraindicatedWhen?.trace, telling);
  return [...reasonLines(when?.trace, telling), ...against];
}

function practicalLines(
  result: InterventionResult,
  intervention: Intervention | undefined,
  telling: Telling,
): readonly string[] {
  if (intervention === undefined) return [];
  const { labels, preferred } = telling.words.interventions;
  const substitutes = others(result.substitutes, telling);
  if (result.status === 'contraindicated') return line(telling, labels.substitutes, substitutes);
  if (isDeclined(result)) return [];
  const isDetailed = telling.options.detail === true;
  return [
    ...textLines(intervention, isDetailed ? ['description', 'dose', 'goal'] : ['description'], telling),
    ...(result.preferred === 'true' ? [preferred] : []),
    ...line(telling, labels.prerequisites, others(result.prerequisites, telling)),
    ...line(telling, labels.after, others(intervention.after, telling)),
    ...line(telling, labels.incompatibleWith, others(intervention.incompatibleWith, telling)),
    ...line(telling, labels.substitutes, result.obstacle === 'none' ? undefined : substitutes),
    ...consentLines(intervention, telling),
    ...safeguardLines(result, intervention, telling),
    ...(isDetailed ? textLines(intervention, ['success', 'stop'], telling) : []),
    ...dateLine(labels.reviewOn, result.reviewOn, telling),
  ];
}

/** How it would be done says nothing where it is not to be done. */
function isDeclined({ status }: InterventionResult): boolean {
  return status === 'not_indicated' || status === 'not_established';
}

function consentLines({ consents, responsible }: Intervention, telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const { labels } = words.interventions;
  const agreed = (consents ?? []).map((consent) => words.lists.consents[consent]);
  const role =
    responsible === undefined ? undefined : titleOf(partOf(instrument.roles, responsible), responsible, names.text);
  return [...line(telling, labels.consents, words.grammar.and(agreed)), ...line(telling, labels.responsible, role)];
}

/** Legal basis, who decides, the lesser step, the end: a restriction never stands without them (law 10). */
function safeguardLines(
  { latestEvent, lapsesOn }: InterventionResult,
  { safeguard }: Intervention,
  telling: Telling,
): readonly string[] {
  if (safeguard === undefined) return [];
  const { interventions } = telling.words;
  const { labels } = interventions;
  return [
    ...textLines(safeguard, ['legalBasis', 'decidingAuthority', 'lesserStep'], telling),
    ...dateLine(labels.latestEvent, latestEvent, telling),
    ...dateLine(labels.lapsesOn, lapsesOn, telling),
    interventions.maximumDays(safeguard.maximumDays),
    ...textLines(safeguard, ['lapse'], telling),
  ];
}

function textLines<Key extends InterventionLabel>(
  holder: { readonly [Each in Key]?: Text },
  keys: readonly Key[],
  telling: Telling,
): readonly string[] {
  const { labels } = telling.words.interventions;
  return keys.flatMap((key) => {
    const text = holder[key];
    return text === undefined ? [] : line(telling, labels[key], ended(telling.names.text(text)));
  });
}

function dateLine(label: string, date: string | undefined, telling: Telling): readonly string[] {
  return line(telling, label, date === undefined ? undefined : telling.words.grammar.date(date));
}

function others(ids: readonly string[] | undefined, { instrument, names, words }: Telling): string {
  const titles = (ids ?? []).map((id) => titleOf(partOf(instrument.interventions, id), id, names.text));
  return words.grammar.and(titles.map(words.grammar.quoted));
}
