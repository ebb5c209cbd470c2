import { canonicalJson } from '../../kernel/canonical.js';
import type { JsonValue } from '../../kernel/json-value.js';
import type { ArchiveReport, LineFinding } from '../../replay/archive/report.js';
import type { AsKnown } from '../../replay/as-known.js';
import { packageVersion } from '../../record/package-version.js';
import type { Nonconformity } from '../../record/parts.js';
import type { Verdict } from '../../replay/verdict.js';
import { plainText } from '../plain-text.js';
import { issueDetails, type ReplayParagraph, type ReplayTelling } from './telling.js';
import { errataParagraphs, registryDetails, registryParagraphs } from './registry-paragraphs.js';
import type { ReplayPhrases } from './phrases.js';

/** One part of the report, in the order in which it is read. */
export interface ReplaySection {
  readonly id: keyof ReplayPhrases['headings'];
  readonly heading: string;
  readonly paragraphs: readonly ReplayParagraph[];
}

/** The report on a replay as an oversight body can file it. */
export interface ReplayReportWords {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly banner: readonly string[];
  readonly sections: readonly ReplaySection[];
}

type Paragraphs = readonly ReplayParagraph[];

/** The report in words. */
export function replayReport(report: ArchiveReport, telling: ReplayTelling): ReplayReportWords {
  const { phrases, language } = telling;
  const parts: { readonly [Id in ReplaySection['id']]: Paragraphs } = {
    what: what(report, phrases),
    verdicts: verdicts(report, phrases),
    conclusions: counts(report.conclusions, phrases.positions, phrases),
    instruments: instruments(report, phrases),
    crosscheck: crosscheckParagraphs(report, phrases),
    registry: registryParagraphs(report, telling),
    errata: errataParagraphs(report, telling),
    numbers: numbers(report, phrases),
    findings: findings(report, telling),
    again: phrases.again(packageVersion).map(plain),
  };
  const sections = (Object.keys(parts) as ReplaySection['id'][]).map((id) => ({
    ...{ id, heading: phrases.headings[id], paragraphs: parts[id] },
  }));
  return { language, title: phrases.title, banner: phrases.banner, sections };
}

function plain(text: string): ReplayParagraph {
  return { text, details: [] };
}

function what({ origin, tree, lines, isSame }: ArchiveReport, phrases: ReplayPhrases): Paragraphs {
  return [
    plain(isSame ? phrases.same : phrases.notSame),
    plain(origin === undefined ? phrases.nameless(tree.size) : phrases.archive(origin, tree.size)),
    plain(phrases.root(tree.root)),
    ...counts(lines, phrases.lines, phrases),
  ];
}

function verdicts({ verdicts: came, kinds, nonconforming }: ArchiveReport, phrases: ReplayPhrases): Paragraphs {
  return [
    ...counts(came, phrases.verdicts, phrases),
    ...(nonconforming === 0 ? [] : [plain(phrases.nonconforming(nonconforming))]),
    ...counts(kinds, phrases.kinds, phrases),
  ];
}

function counts<Word extends string>(
  counted: { readonly [Each in Word]: number },
  named: { readonly [Each in Word]: string },
  phrases: ReplayPhrases,
): Paragraphs {
  return (Object.keys(named) as Word[]).map((word) => plain(phrases.counted(counted[word], named[word])));
}

function instruments({ instruments: used, packages }: ArchiveReport, phrases: ReplayPhrases): Paragraphs {
  return [
    ...used.map(({ id, version, digest, source, records }) => ({
      text: phrases.instrument(`${id} ${version}`, digest, records),
      details: [phrases[source]],
    })),
    ...Object.entries(packages).map(([version, records]) => plain(phrases.madeBy(plainText(version), records))),
  ];
}

function crosscheckParagraphs({ crosscheck }: ArchiveReport, phrases: ReplayPhrases): Paragraphs {
  if (crosscheck === undefined) return [plain(phrases.noCrosscheck)];
  const { records, ...checks } = crosscheck;
  return [plain(phrases.crosschecked(records)), ...counts(checks, phrases.checks, phrases)];
}

function numbers({ gaps }: ArchiveReport, phrases: ReplayPhrases): Paragraphs {
  if (gaps.length === 0) return [plain(phrases.noGaps)];
  return gaps.map(({ first, last, count }) => plain(phrases.gap(plainText(first), plainText(last), count)));
}

function findings({ findings: found, further, end }: ArchiveReport, telling: ReplayTelling): Paragraphs {
  if (found.length === 0 && end === undefined) return [plain(telling.phrases.noFindings)];
  return [
    ...found.map((finding) => lineParagraph(finding, telling)),
    ...(further === 0 ? [] : [plain(telling.phrases.furtherLines(further))]),
    ...(end === undefined ? [] : [{ text: telling.phrases.behind, details: issueDetails(end, telling) }]),
  ];
}

function lineParagraph({ line, is, findings: found, verdict }: LineFinding, telling: ReplayTelling): ReplayParagraph {
  const { phrases } = telling;
  const kind = verdict?.kind === undefined ? phrases.lines[is] : phrases.entries[verdict.kind];
  const number = verdict?.number === undefined ? '' : `, ${plainText(verdict.number)}`;
  return {
    text: `${phrases.line(line, kind)}${number}`,
    details: [
      ...(verdict === undefined ? [] : verdictDetails(verdict, telling)),
      ...found.flatMap((one) => issueDetails(one, telling)),
    ],
  };
}

function verdictDetails(verdict: Verdict, telling: ReplayTelling): readonly string[] {
  const { phrases } = telling;
  const { seal, step, held, further } = verdict;
  return [
    phrases.verdict(phrases.verdicts[verdict.verdict]),
    ...(seal === undefined ? [] : [phrases.seal(seal)]),
    ...(step === undefined ? [] : [phrases.firstStep(phrases.steps[step])]),
    ...(verdict.verdict === 'same'
      ? []
      : [phrases.held(held.map((each) => phrases.steps[each]).join(', ') || phrases.nothing)]),
    ...verdict.findings.flatMap((one) => issueDetails(one, telling)),
    ...verdict.differences.map(({ pointer, recorded, replayed }) =>
      phrases.differs({
        pointer: plainText(pointer),
        recorded: shown(recorded, phrases),
        replayed: shown(replayed, phrases),
      }),
    ),
    ...(further === 0 ? [] : [phrases.furtherDifferences(further)]),
    ...verdict.nonconformities.map((one) => nonconformityText(one, verdict, telling)),
    ...(verdict.asKnown === undefined ? [] : asKnownDetails(verdict.asKnown, phrases)),
    ...(verdict.crosscheck?.differs ?? []).map(({ at, evaluated, jsonLogic }) =>
      phrases.conditionDiffers({ at: plainText(at), evaluated: plainText(evaluated), jsonLogic: plainText(jsonLogic) }),
    ),
    ...registryDetails(verdict, telling),
  ];
}

/** The facts are known to be those of the code only where the nonconformities came out the same. */
function nonconformityText(one: Nonconformity, { held }: Verdict, telling: ReplayTelling): string {
  const { code } = one;
  const said = held.includes('nonconformities') ? `: ${telling.tell({ ...one, severity: 'error' }).sentence}` : '';
  return telling.phrases.nonconformity(`${plainText(code)}${said}`);
}

function asKnownDetails({ on, leftOut, changes }: AsKnown, phrases: ReplayPhrases): readonly string[] {
  return [
    phrases.asKnown(on),
    ...(leftOut.length === 0 ? [] : [phrases.leftOut(leftOut.map(({ evidence }) => plainText(evidence)).join(', '))]),
    ...changes.map(({ what: kind, id, from = phrases.nothing, to = phrases.nothing }) =>
      phrases.change(`${phrases.changes[kind]} ${plainText(id)}`, plainText(from), plainText(to)),
    ),
  ];
}

/** The longest value that is shown of a difference. */
const longestShown = 120;

function shown(value: JsonValue | undefined, { nothing }: ReplayPhrases): string {
  if (value === undefined) return nothing;
  const text = plainText(canonicalJson(value));
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
