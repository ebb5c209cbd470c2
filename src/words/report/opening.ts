import type { Evaluation } from '../../evaluate/evaluation.js';
import { ended, joined } from '../grammar.js';
import { phraseOf } from '../lists.js';
import { partOf, referenceLanguage, speaks, titleOf } from './names.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** Of what instrument, of which day. */
export function titleLine({ evaluation, instrument, names, words }: Telling): string {
  return words.opening.title(names.text(instrument.title), words.grammar.date(evaluation.assessedOn));
}

/** What travels with every result (law 8); nothing switches a line off. */
export function bannerLines(telling: Telling): readonly string[] {
  const { evaluation, words } = telling;
  const { opening, lists } = words;
  return [
    lists.instrumentStatuses[evaluation.instrument.status],
    opening.indicates,
    opening.notAClass,
    ...(evaluation.instrument.status === 'validated' ? [] : [opening.noProbability]),
    ...(evaluation.instrument.policy === 'reference' ? [lists.policies.reference] : []),
    ...personLines(telling),
    ...populationLines(telling),
    ...limitLines(telling),
    ...languageLines(telling),
  ];
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

function populationLines(telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const { population } = instrument;
  if (population === undefined) return [words.opening.noPopulation];
  const { description, setting } = population;
  return [
    ...line(telling, words.opening.population, ended(names.text(description))),
    ...line(telling, words.opening.setting, setting === undefined ? undefined : ended(names.text(setting))),
  ];
}

function limitLines(telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const limits = instrument.limits ?? [];
  if (limits.length === 0) return [words.opening.noLimit];
  return limits.flatMap((limit) => line(telling, words.opening.limit, ended(names.text(limit))));
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
    paragraph(ended(lists.methods[method])),
    validityParagraph(telling),
    ...misuseParagraphs(telling),
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
    ...(stage === undefined
      ? []
      : line(telling, words.opening.stage, titleOf(partOf(instrument.stages, stage), stage, names.text))),
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

function misuseParagraphs({ instrument, names, words }: Telling): readonly Paragraph[] {
  const misuse = (instrument.misuse ?? []).map(names.text);
  return misuse.length === 0 ? [] : [paragraph(words.opening.misuse, misuse)];
}
