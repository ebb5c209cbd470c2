import type { FlagResult, FlagStatus } from '../../evaluate/evaluation.js';
import { ended, joined } from '../grammar.js';
import { partOf } from './names.js';
import { detailLines, isNotDueYet, reasonLines } from './reasons.js';
import type { Paragraph } from './report.js';
import { dateLine, isCut, paragraph, type Telling } from './telling.js';

const bySeverity = ['urgent', 'review', 'notice'] as const;

/** What needs attention now: raised flags, those that may be, and those without their second source. */
export function flagParagraphs(telling: Telling): readonly Paragraph[] {
  const { flags } = telling.evaluation;
  const { noneRaised, noneReadable } = telling.words.flags;
  const ordered = bySeverity.flatMap((severity) => flags.filter((flag) => flag.severity === severity));
  const of = (status: FlagStatus): readonly FlagResult[] => ordered.filter((flag) => flag.status === status);
  const early = [...of('not_raised'), ...of('unknown')].filter(({ trace }) => isNotDueYet(trace, telling));
  const isDue = (flag: FlagResult): boolean => !early.includes(flag);
  return [
    ...(of('raised').length === 0 ? [paragraph(isCut(telling) ? noneReadable : noneRaised)] : []),
    ...of('raised').map((flag) => raisedFlag(flag, telling)),
    ...of('uncorroborated').map((flag) => weakFlag(flag, telling)),
    ...of('expired').map((flag) => expiredFlag(flag, telling)),
    ...openFlags(of('unknown').filter(isDue), telling),
    ...quietFlags(of('not_raised').filter(isDue), { ...telling, label: telling.words.flags.notRaised }),
    ...quietFlags(early, { ...telling, label: telling.words.flags.notDue }),
  ];
}

function titleOfFlag({ id }: FlagResult, { instrument, names }: Telling): string {
  return names.title(instrument.flags, id);
}

function messageOf({ id }: FlagResult, { instrument, names }: Telling): string {
  return ended(names.named(partOf(instrument.flags, id)?.message));
}

function raisedFlag(flag: FlagResult, telling: Telling): Paragraph {
  const { grammar, lists } = telling.words;
  const name = grammar.labelled(lists.severities[flag.severity], titleOfFlag(flag, telling));
  const details = [...reasonLines(flag.trace, telling), ...dateLines(flag, telling)];
  return paragraph(joined(ended(name), messageOf(flag, telling)), details);
}

function dateLines({ latestEvent, expiresOn }: FlagResult, telling: Telling): readonly string[] {
  const { flags } = telling.words;
  const dates = [
    ...dateLine(telling, flags.latestEvent, latestEvent),
    ...dateLine(telling, flags.expiresOn, expiresOn),
  ];
  return dates.length === 0 ? [] : [dates.map(ended).join(' ')];
}

/** Undecided flags are questions: one list, in no order of gravity; in detail, each with its comparisons. */
function openFlags(open: readonly FlagResult[], telling: Telling): readonly Paragraph[] {
  const { flags, grammar } = telling.words;
  if (telling.options.detail === true) return open.map((flag) => openFlag(flag, telling));
  if (open.length === 0) return [];
  const titles = open.map((flag) => titleOfFlag(flag, telling));
  return [paragraph(ended(grammar.labelled(flags.undecided, grammar.and(titles))))];
}

function openFlag(flag: FlagResult, telling: Telling): Paragraph {
  const { flags, grammar } = telling.words;
  const text = ended(grammar.labelled(titleOfFlag(flag, telling), flags.unknown));
  return paragraph(text, reasonLines(flag.trace, telling));
}

function weakFlag(flag: FlagResult, telling: Telling): Paragraph {
  const { flags, grammar } = telling.words;
  const text = ended(grammar.labelled(titleOfFlag(flag, telling), flags.uncorroborated));
  const { corroboration } = flag;
  const isShort =
    corroboration !== undefined &&
    (corroboration.events < corroboration.eventsNeeded || corroboration.sources < corroboration.sourcesNeeded);
  return paragraph(text, [
    ...(isShort ? [flags.needed(corroboration)] : []),
    ...(flag.latestEvent === undefined ? [flags.noDatedEvent] : dateLines(flag, telling)),
    ...reasonLines(flag.trace, telling),
  ]);
}

function expiredFlag(flag: FlagResult, telling: Telling): Paragraph {
  const { flags, grammar } = telling.words;
  const expired = flags.expired(grammar.date(flag.expiresOn ?? telling.evaluation.assessedOn));
  return paragraph(ended(grammar.labelled(titleOfFlag(flag, telling), expired)), reasonLines(flag.trace, telling));
}

function quietFlags(
  quiet: readonly FlagResult[],
  { label, ...telling }: Telling & { readonly label: string },
): readonly Paragraph[] {
  const { grammar } = telling.words;
  if (quiet.length === 0) return [];
  const text = ended(grammar.labelled(label, grammar.and(quiet.map((flag) => titleOfFlag(flag, telling)))));
  return [
    paragraph(
      text,
      quiet.flatMap((flag) => quietLines(flag, telling)),
    ),
  ];
}

function quietLines(flag: FlagResult, telling: Telling): readonly string[] {
  const lines = detailLines(flag.trace, telling);
  return lines.length === 0 ? [] : [ended(titleOfFlag(flag, telling)), ...lines];
}
