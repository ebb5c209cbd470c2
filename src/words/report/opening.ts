import type { Evaluation } from '../../evaluate/evaluation.js';
import { ended, joined } from '../grammar.js';
import { phraseOf } from '../lists.js';
import { referenceLanguage, speaks } from './names.js';
import type { Paragraph } from './report.js';
import { isOutside, line, paragraph, type Telling } from './telling.js';

/** Of what instrument, of which day. */
export function titleLine(telling: Telling): string {
  const { evaluation, instrument, names, words } = telling;
  const title = isOutside(telling) ? words.opening.titleOutside : words.opening.title;
  return title(names.text(instrument.title), words.grammar.date(evaluation.assessedOn));
}

/** What travels with every result (law 8); nothing switches a line off. */
export function bannerLines(telling: Telling): readonly string[] {
  const { evaluation, instrument, words } = telling;
  const { opening, lists } = words;
  return [
    lists.instrumentStatuses[evaluation.instrument.status],
    opening.indicates,
    opening.notAClass,
    ...(evaluation.instrument.status === 'validated' ? [] : [opening.noProbability]),
    ...(evaluation.instrument.policy === 'reference' ? [lists.policies.reference] : []),
    ...audienceLines(telling),
    ...personLines(telling),
    ...(instrument.population === undefined ? [opening.noPopulation] : []),
    ...variantLines(telling),
    opening.limitsBelow(words.headings.limits),
    ...languageLines(telling),
  ];
}

/** That the instrument is a variant for some people, with what differs and why. */
function variantLines({ instrument: { variantOf }, names, words }: Telling): readonly string[] {
  if (variantOf === undefined) return [];
  const { grammar, opening } = words;
  const told = [variantOf.for, ...variantOf.differences, variantOf.justification].map((text) =>
    ended(names.text(text)),
  );
  return [grammar.labelled(opening.variantOf(variantOf.id), told.join(' '))];
}

/** Whom the report is for; of a complete one, that it is not for everyone. */
function audienceLines({ instrument, options, left, words, evaluation }: Telling): readonly string[] {
  const { opening, lists, headings } = words;
  if (options.audience !== undefined) return [opening.madeFor(lists.audiences[options.audience], left?.isCut === true)];
  const isOpen = instrument.disclosure === undefined || isOutside({ evaluation });
  return isOpen ? [] : [opening.confidential(headings.disclosure)];
}

function personLines({ evaluation, words }: Telling): readonly string[] {
  const { notices } = words;
  const late = evaluation.notices.some(({ code }) => code === 'evaluate.not-in-force');
  return [
    ...(late ? [notices['evaluate.not-in-force']({ assessedOn: words.grammar.date(evaluation.assessedOn) })] : []),
    ...(evaluation.presumedInnocent === true ? [notices['evaluate.presumed-innocent']({})] : []),
    ...(evaluation.involvement === undefined ? [] : [notices['evaluate.involvement-not-established']({})]),
  ];
}

function languageLines({ instrument, words }: Telling): readonly string[] {
  if (speaks(instrument, words.grammar.language)) return [];
  return [words.opening.otherLanguage(referenceLanguage(instrument)?.name ?? instrument.id)];
}

/** Who says so, of when, for how long. */
export function identityParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, names, words } = telling;
  const { opening, grammar, lists } = words;
  const { id, version, thresholdsVersion, method } = evaluation.instrument;
  const name = grammar.aside(names.text(instrument.title), id);
  return [
    paragraph(
      joined(
        opening.identity(name, version),
        thresholdsVersion === version ? undefined : opening.thresholds(thresholdsVersion),
      ),
      digestLines(telling),
    ),
    paragraph(opening.assessedOn(grammar.date(evaluation.assessedOn)), occasionLines(telling)),
    // Where nothing is assessed there is no method and nothing that stands for a time.
    ...(isOutside(telling) ? [] : [paragraph(ended(lists.methods[method])), validityParagraph(telling)]),
  ];
}

function digestLines(telling: Telling): readonly string[] {
  const { evaluation, words } = telling;
  if (!isSealed(evaluation)) return [];
  const { digests } = words.opening;
  return [
    ...line(telling, digests.instrument, evaluation.digests.instrument),
    ...line(telling, digests.assessment, evaluation.digests.assessment),
  ];
}

type Digests = { readonly digests: { readonly instrument: string; readonly assessment: string } };

function isSealed(evaluation: Evaluation): evaluation is Evaluation & Digests {
  return Object.hasOwn(evaluation, 'digests');
}

function occasionLines(telling: Telling): readonly string[] {
  const { evaluation, instrument, names, words } = telling;
  const { stage, purpose } = evaluation;
  return [
    ...(stage === undefined ? [] : line(telling, words.opening.stage, names.title(instrument.stages, stage))),
    ...(purpose === undefined ? [] : line(telling, words.opening.purpose, phraseOf(words.lists.purposes, purpose))),
  ];
}

function validityParagraph({ evaluation, instrument, names, words }: Telling): Paragraph {
  const { opening, grammar } = words;
  if (evaluation.validUntil === undefined) return paragraph(opening.noValidity);
  const events = (instrument.validity?.endingEvents ?? []).map(({ text }) => names.text(text));
  const until = opening.validUntil(grammar.date(evaluation.validUntil));
  return events.length === 0 ? paragraph(until) : paragraph(joined(until, opening.endsSooner), events);
}
