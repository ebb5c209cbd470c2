import { phraseOf } from '../lists.js';
import type { NoteResult, Notice } from '../../evaluate/evaluation.js';
import type { EvaluateNotices } from '../../evaluate/notices.js';
import type { Hidden } from '../../instrument/document.js';
import type { Text } from '../../instrument/texts.js';
import { ended, joined } from '../grammar.js';
import { partOf } from './names.js';
import { reasonLines } from './reasons.js';
import type { Paragraph } from './report.js';
import type { ReportWords } from './report-words.js';
import { isOutside, listing, paragraph, refusal, type Telling } from './telling.js';

/** A part that speaks only while its condition holds. */
interface Spoken {
  readonly id: string;
  readonly text: Text;
}

/** How things are delivered to this person; what is not known is asked, not assumed. */
export function accommodationParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, words } = telling;
  const unknown = words.closing.accommodationUnknown;
  return noteParagraphs(evaluation.accommodations, telling, { parts: instrument.accommodations, unknown });
}

/** Thoughts to weigh; they change nothing. */
export function mitigatorParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, words } = telling;
  return noteParagraphs(evaluation.mitigators, telling, maybe(instrument.mitigators, words));
}

interface NoteSource {
  readonly parts: readonly Spoken[] | undefined;
  /** What stands before the text while it is not known whether it applies. */
  readonly unknown: string;
}

function maybe(parts: readonly Message[] | undefined, { closing }: ReportWords): NoteSource {
  return { parts: parts?.map(({ id, message }) => ({ id, text: message })), unknown: closing.maybe };
}

interface Message {
  readonly id: string;
  readonly message: Text;
}

/** Those that hold, each with its reasons; what is not known is one list of questions, unless all is asked for. */
function noteParagraphs(notes: readonly NoteResult[], telling: Telling, source: NoteSource): readonly Paragraph[] {
  const isAsked = ({ result }: NoteResult): boolean => result === 'unknown' && telling.options.detail !== true;
  const asked = notes.filter(isAsked).map((note) => noteText(note, telling, source));
  const told = notes.filter((note) => !isAsked(note)).map((note) => noteParagraph(note, telling, source));
  return [...told, ...listing(telling.words.closing.listed(source.unknown), asked)];
}

function noteText({ id }: NoteResult, { names }: Telling, { parts }: NoteSource): string {
  return ended(names.named(partOf(parts, id)?.text, id));
}

function noteParagraph(note: NoteResult, telling: Telling, source: NoteSource): Paragraph {
  const text = noteText(note, telling, source);
  const said = note.result === 'unknown' ? telling.words.grammar.labelled(source.unknown, text) : text;
  return paragraph(said, reasonLines(note.trace, telling));
}

/** By when to look again, and what asks for it sooner. */
export function reviewParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, words } = telling;
  const { review } = evaluation;
  if (review === undefined) return [];
  return [
    paragraph(words.closing.reviewBy(words.grammar.date(review.nextBy))),
    ...noteParagraphs(review.rules, telling, maybe(instrument.review?.rules, words)),
  ];
}

/** Said elsewhere in the report, at a better place. */
const saidElsewhere: readonly string[] = [
  'evaluate.not-validated',
  'evaluate.reference-only',
  'evaluate.presumed-innocent',
  'evaluate.involvement-not-established',
  'evaluate.not-in-force',
  'evaluate.unknown-indicators',
  'evaluate.gate-unchecked',
];

const setAside = 'evaluate.ratings-set-aside';

/** What a reader must know beside the result. */
export function noticeParagraphs(telling: Telling): readonly Paragraph[] {
  const told = telling.evaluation.notices
    // Of someone whom the instrument is not for no answer counts, and none is listed.
    .filter(({ code }) => !saidElsewhere.includes(code) && !(isOutside(telling) && code === setAside))
    .map(({ code, facts }): Notice => ({ code, facts: { ...facts, ...namedFacts(facts, telling) } }));
  return merged(told, telling).map((notice) => paragraph(noticeSentence(notice, telling)));
}

/** Why no result is told. */
export function refusalParagraphs({ words }: Telling): readonly Paragraph[] {
  return [paragraph(words.notices[refusal]({}))];
}

/** What is said of several measures is said once. */
function merged(notices: readonly Notice[], { words }: Telling): readonly Notice[] {
  return notices.flatMap((notice, place) => {
    const alike = notices.filter(({ code, facts }) => code === notice.code && 'measure' in facts);
    if (!('measure' in notice.facts) || alike.length < 2) return [notice];
    if (alike[0] !== notices[place]) return [];
    const measure = words.grammar.and(alike.map(({ facts }) => String(facts['measure'])));
    return [{ code: notice.code, facts: { ...notice.facts, measure } }];
  });
}

function noticeSentence({ code, facts }: Notice, telling: Telling): string {
  const { words } = telling;
  if (!Object.hasOwn(words.notices, code)) return words.unknownNotice(code);
  const say = words.notices[code as keyof EvaluateNotices] as (named: Notice['facts']) => string;
  return say(facts);
}

function namedFacts(facts: Notice['facts'], telling: Telling): Notice['facts'] {
  const { instrument, names, words } = telling;
  const { constraint, measure, input, status, code } = facts;
  const message = partOf(instrument.constraints, String(constraint))?.message;
  return {
    ...(message === undefined ? {} : { constraint: names.text(message) }),
    ...(measure === undefined
      ? {}
      : { measure: words.grammar.quoted(names.title(instrument.measures, String(measure))) }),
    ...(status === undefined ? {} : { status: phraseOf(words.lists.instrumentStatuses, String(status)) }),
    ...(code === undefined ? {} : { code: ofInput(String(code), telling) }),
    ...(input === undefined ? {} : { input: names.title(instrument.inputs, String(input)) }),
  };
}

/** What another result said of itself: its own sentence where that takes no facts, which are not here. */
function ofInput(code: string, telling: Telling): string {
  const { notices, closing } = telling.words;
  const takesNone = Object.hasOwn(notices, code) && notices[code as keyof EvaluateNotices].length === 0;
  return takesNone ? noticeSentence({ code, facts: {} }, telling) : closing.seeInput(code);
}

/** What each audience may not see, as the instrument declares; what is the same for several is said once. */
export function disclosureParagraphs(telling: Telling): readonly Paragraph[] {
  const told = new Map<string, Hidden['audience'][]>();
  for (const hidden of telling.instrument.disclosure?.hidden ?? []) {
    const said = hiddenText(hidden, telling);
    told.set(said, [...(told.get(said) ?? []), hidden.audience]);
  }
  const { closing, lists } = telling.words;
  return [...told].map(([said, audiences]) =>
    paragraph(
      closing.hidden(
        audiences.map((audience) => lists.audiences[audience]),
        said,
      ),
    ),
  );
}

function hiddenText({ domains = [], indicators = [], reason }: Hidden, { instrument, names, words }: Telling): string {
  const parts = [...domains.map((id) => names.title(instrument.domains, id)), ...indicators.map(names.indicator)].map(
    words.grammar.quoted,
  );
  return joined(ended(words.grammar.and(parts)), ended(names.text(reason)));
}

/** How to have it read, explained and put right (R22): always there. */
export function challengeParagraphs({ evaluation, words }: Telling): readonly Paragraph[] {
  const { challenge, challengeFacility } = words.closing;
  return (evaluation.instrument.subject === 'person' ? challenge : challengeFacility).map((text) => paragraph(text));
}
