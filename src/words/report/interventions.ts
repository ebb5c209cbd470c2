import type { InterventionResult } from '../../evaluate/evaluation.js';
import type { Intervention, InterventionType } from '../../instrument/interventions.js';
import type { Text } from '../../instrument/texts.js';
import { ended, joined } from '../grammar.js';
import { phraseOf } from '../lists.js';
import { partOf } from './names.js';
import { detailLines, isNotDue, isNotDueYet, reasonLines } from './reasons.js';
import type { Paragraph } from './report.js';
import type { InterventionLabel } from './report-words.js';
import { dateLine, isCut, line, listing, paragraph, ratedIndicator, type Telling } from './telling.js';

/** Everything of one type; what is called for first, and within each part the order of the evaluation. */
export function interventionParagraphs(type: InterventionType, telling: Telling): readonly Paragraph[] {
  const results = telling.evaluation.interventions.filter((result) => result.type === type);
  if (results.length === 0) return [];
  const { intro, none } = saying(type, telling);
  const wanted = results.filter(isWanted);
  const listed = telling.options.detail === true ? [] : wanted.filter(isFarOff);
  return [
    paragraph(intro),
    ...(isCut(telling) || wanted.some((result) => !isNotEstablished(result)) ? [] : [paragraph(none)]),
    ...wanted.filter((result) => !listed.includes(result)).map((result) => interventionParagraph(result, telling)),
    ...(['unavailable_here', 'possible'] as const).flatMap((status) => farOff(status, listed, telling)),
    ...titlesParagraph(telling.words.interventions.notEstablished, listed.filter(isNotEstablished), telling),
    ...notCalled(type, telling),
  ];
}

/** How interventions of a type are spoken of; what a facility has is not offered to a person. */
function saying(type: InterventionType, { evaluation, words }: Telling): Saying {
  const { interventions } = words;
  if (type === 'offer' && evaluation.instrument.subject === 'facility') return interventions.facility;
  return {
    intro: interventions.intros[type],
    none: interventions.none[type],
    statuses: interventions.statuses[type],
    notCalled: interventions.notCalled[type],
  };
}

interface Saying {
  readonly intro: string;
  readonly none: string;
  readonly statuses: { readonly [status: string]: string };
  readonly notCalled: string;
}

function isFarOff(result: InterventionResult): boolean {
  const { type, status } = result;
  return isNotEstablished(result) || (type === 'offer' && (status === 'unavailable_here' || status === 'possible'));
}

/** Restrictions on what is not known are none, and are named by title only. */
function isNotEstablished({ status }: InterventionResult): boolean {
  return status === 'not_established';
}

/** What cannot be proposed today, a line each: what is not here, and what hangs on an answer. */
function farOff(
  status: 'unavailable_here' | 'possible',
  results: readonly InterventionResult[],
  telling: Telling,
): readonly Paragraph[] {
  const told = results.filter((result) => result.status === status);
  const lines = told.map((result) => {
    const intervention = partOf(telling.instrument.interventions, result.id);
    const title = ended(telling.names.title(telling.instrument.interventions, result.id));
    const instead = status === 'unavailable_here' ? substituteLine(result, telling).map(ended) : [];
    return joined(title, whyOf(result, telling), againstOf(result, intervention, telling), ...instead);
  });
  return listing(telling.words.interventions.farOff[status], lines);
}

/** What nothing calls for: by title, or, in detail, each with its reason. */
function notCalled(type: InterventionType, telling: Telling): readonly Paragraph[] {
  const { evaluation, options, words } = telling;
  const quiet = evaluation.interventions.filter((result) => result.type === type && !isWanted(result));
  if (options.detail === true) return quiet.map((result) => interventionParagraph(result, telling));
  const early = quiet.filter((result) => isEarly(result, telling));
  const rest = quiet.filter((result) => !early.includes(result));
  return [
    ...titlesParagraph(saying(type, telling).notCalled, rest, telling),
    ...titlesParagraph(words.flags.notDue, early, telling),
  ];
}

/** Whether nothing calls for it only because nothing that could is due yet. */
function isEarly({ id, when }: InterventionResult, telling: Telling): boolean {
  if (when !== undefined) return isNotDueYet(when.trace, telling);
  const hooks = partOf(telling.instrument.interventions, id)?.hooks ?? [];
  return hooks.length > 0 && hooks.every((hook) => isNotDue(hook, telling));
}

function titlesParagraph(
  label: string,
  results: readonly InterventionResult[],
  { instrument, names, words }: Telling,
): readonly Paragraph[] {
  if (results.length === 0) return [];
  const titles = results.map(({ id }) => names.title(instrument.interventions, id));
  return [paragraph(ended(words.grammar.labelled(label, words.grammar.series(titles))))];
}

function isWanted({ need }: InterventionResult): boolean {
  return need !== 'no';
}

function interventionParagraph(result: InterventionResult, telling: Telling): Paragraph {
  const { instrument, names, words } = telling;
  const intervention = partOf(instrument.interventions, result.id);
  const { statuses } = saying(result.type, telling);
  const title = names.title(instrument.interventions, result.id);
  const status = ended(words.grammar.labelled(title, phraseOf(statuses, result.status)));
  if (result.type === 'entitlement' && telling.options.detail !== true) {
    // Who provides it, and by when, stands among the tasks.
    return paragraph(joined(status, ended(names.named(intervention?.description))));
  }
  const text = joined(status, whyOf(result, telling), againstOf(result, intervention, telling));
  if (isOfFacility(telling) && telling.options.detail !== true) return paragraph(text);
  return paragraph(text, [...reasonsOf(result, telling), ...practicalLines(result, intervention, telling)]);
}

/** Who carries it out is told what, not why. */
export function isWithoutReason({ id }: InterventionResult, { left }: Telling): boolean {
  return left?.withoutReason.has(id) === true;
}

/** What calls for it; or what is missing; or why not. An entitlement needs no reason, nor does what a facility has. */
function whyOf(result: InterventionResult, telling: Telling): string {
  if (result.type === 'entitlement' || isWithoutReason(result, telling)) return '';
  if (result.need === 'yes') return isOfFacility(telling) ? basisOf(result, telling) : whyYes(result, telling);
  return result.need === 'possible' ? whyPossible(result, telling) : whyNo(result, telling);
}

function isOfFacility({ evaluation }: Telling): boolean {
  return evaluation.instrument.subject === 'facility';
}

/** What was seen that says so; what is simply there has nothing more to say. */
function basisOf({ calledForBy }: InterventionResult, telling: Telling): string {
  return calledForBy.length === 0 ? '' : telling.words.interventions.facility.basis(rated(calledForBy, telling));
}

function whyYes({ calledForBy, when, status }: InterventionResult, telling: Telling): string {
  const { interventions } = telling.words;
  if (calledForBy.length > 0) return interventions.calledForBy(rated(calledForBy, telling));
  if (when !== undefined) return interventions.conditionMet;
  // What something stands against is not open to this person now.
  return status === 'contraindicated' ? '' : interventions.openToAll;
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
function againstOf(result: InterventionResult, intervention: Intervention | undefined, telling: Telling): string {
  const { need, obstacle } = result;
  const { names, words } = telling;
  const text = isWithoutReason(result, telling) ? undefined : intervention?.contraindication;
  if (text === undefined || need === 'no' || !obstacle.endsWith('contraindicated')) return '';
  const { contraindication, contraindicationUnknown } = words.interventions.labels;
  const label = obstacle === 'contraindicated' ? contraindication : contraindicationUnknown;
  return ended(words.grammar.labelled(label, names.text(text)));
}

function reasonsOf(result: InterventionResult, telling: Telling): readonly string[] {
  const { when, contraindicatedWhen, type, calledForBy, unknownHooks } = result;
  if (type === 'entitlement' || isWithoutReason(result, telling)) return [];
  const against =
    contraindicatedWhen?.result === 'false'
      ? detailLines(contraindicatedWhen.trace, telling)
      : reasonLines(contraindicatedWhen?.trace, telling);
  // Who contests a restriction is told every comparison; of an offer, not again what calls for it.
  const said = type === 'offer' ? [...calledForBy, ...unknownHooks] : [];
  return [...reasonLines(when?.trace, telling, said), ...against];
}

function practicalLines(
  result: InterventionResult,
  intervention: Intervention | undefined,
  telling: Telling,
): readonly string[] {
  if (intervention === undefined) return [];
  const { labels, preferred } = telling.words.interventions;
  if (result.status === 'contraindicated') return substituteLine(result, telling);
  if (isDeclined(result)) return [];
  const isDetailed = telling.options.detail === true;
  return [
    ...textLines(intervention, isDetailed ? ['description', 'dose', 'goal'] : ['description'], telling),
    ...(result.preferred === 'true' ? [preferred] : []),
    ...line(telling, labels.prerequisites, others(result.prerequisites, telling)),
    ...line(telling, labels.after, others(intervention.after, telling)),
    ...line(telling, labels.incompatibleWith, others(intervention.incompatibleWith, telling)),
    ...(result.obstacle === 'none' ? [] : substituteLine(result, telling)),
    ...safeguardLines(result, intervention, telling),
    ...(isDetailed ? textLines(intervention, ['success', 'stop'], telling) : []),
    ...whoLine(result, intervention, telling),
  ];
}

function substituteLine({ substitutes }: InterventionResult, telling: Telling): readonly string[] {
  return line(telling, telling.words.interventions.labels.substitutes, others(substitutes, telling));
}

/** How it would be done says nothing where it is not to be done. */
function isDeclined({ status }: InterventionResult): boolean {
  return status === 'not_indicated' || status === 'not_established';
}

/** Who, with whose agreement, and until when, on one line. */
function whoLine(
  { reviewOn }: InterventionResult,
  { consents, responsible }: Intervention,
  telling: Telling,
): readonly string[] {
  const { instrument, names, words } = telling;
  const { labels } = words.interventions;
  const agreed = (consents ?? []).map((consent) => words.lists.consents[consent]);
  const role = responsible === undefined ? undefined : names.title(instrument.roles, responsible);
  const parts = [
    ...line(telling, labels.responsible, role),
    ...line(telling, labels.consents, words.grammar.and(agreed)),
    ...dateLine(telling, labels.reviewOn, reviewOn),
  ];
  return parts.length === 0 ? [] : [parts.map(ended).join(' ')];
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
    ...dateLine(telling, labels.latestEvent, latestEvent),
    ...dateLine(telling, labels.lapsesOn, lapsesOn),
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
  return keys.flatMap((key) => line(telling, labels[key], ended(telling.names.named(holder[key]))));
}

function others(ids: readonly string[] | undefined, { instrument, names, words }: Telling): string {
  const titles = (ids ?? []).map((id) => names.title(instrument.interventions, id));
  return words.grammar.and(titles.map(words.grammar.quoted));
}
