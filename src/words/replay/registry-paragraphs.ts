import type { ArchiveReport, InForceCount } from '../../replay/archive/report.js';
import type { AffectingErratum, InForceOn } from '../../replay/registry-findings.js';
import type { Verdict } from '../../replay/verdict.js';
import { plainText } from '../plain-text.js';
import type { ReplayPhrases } from './phrases.js';
import { issueDetails, type ReplayParagraph, type ReplayTelling } from './telling.js';

/** Whether instruments were in force when people concluded, and what is wrong in the registry that says so. */
export function registryParagraphs(
  { registry, inForce }: ArchiveReport,
  telling: ReplayTelling,
): readonly ReplayParagraph[] {
  const { phrases } = telling;
  if (registry === undefined) return [{ text: phrases.noRegistry, details: [] }];
  const { instruments, notices, errata, issues } = registry;
  return [
    { text: phrases.registry(instruments, notices, errata), details: [phrases.inForceNote] },
    ...(issues.length === 0
      ? []
      : [{ text: phrases.faulty, details: issues.flatMap((one) => issueDetails(one, telling)) }]),
    ...inForce.map((count) => concluded(count, phrases)),
  ];
}

function concluded({ id, version, status, records, lines }: InForceCount, phrases: ReplayPhrases): ReplayParagraph {
  return {
    text: phrases.concluded(`${id} ${version}`, phrases.statuses[status], records),
    details: lines.length === 0 ? [] : [phrases.onLines(lines.join(', '), records - lines.length)],
  };
}

/** The errata that affect records of an archive. */
export function errataParagraphs({ errata }: ArchiveReport, telling: ReplayTelling): readonly ReplayParagraph[] {
  const { phrases, language } = telling;
  if (errata.length === 0) return [{ text: phrases.noErrata, details: [] }];
  return errata.map(({ number, effect, records }) => ({
    text: phrases.erratum(plainText(number), plainText(effect[language]), records),
    details: [],
  }));
}

/** What a registry says of one record. */
export function registryDetails({ inForce = [], errata = [] }: Verdict, telling: ReplayTelling): readonly string[] {
  return [
    ...inForce.map((day) => inForceDetail(day, telling.phrases)),
    ...errata.flatMap((erratum) => erratumDetails(erratum, telling)),
  ];
}

function inForceDetail({ on, of, status, notices }: InForceOn, phrases: ReplayPhrases): string {
  const deciding = notices.length === 0 ? '' : phrases.deciding(notices.map((number) => plainText(number)).join(', '));
  return `${phrases.inForce(on, of, phrases.statuses[status])}${deciding}`;
}

function erratumDetails(
  { number, affected, effect, correction }: AffectingErratum,
  { phrases, language }: ReplayTelling,
): readonly string[] {
  return [
    phrases.affectedBy(plainText(number), phrases.affected[affected], plainText(effect[language])),
    ...correctionDetails(correction, phrases),
  ];
}

function correctionDetails(correction: AffectingErratum['correction'], phrases: ReplayPhrases): readonly string[] {
  if (correction.by === 'none') return [phrases.uncorrected];
  if (correction.by === 'semantics') return [phrases.noCorrection(plainText(correction.name))];
  const { version, digest, answer, changes, refused } = correction;
  const named = phrases.correctedBy(version, digest);
  if (answer !== 'found') return [named, phrases.notAtHand];
  if (refused !== undefined) return [named, phrases.notEvaluated(refused)];
  if (changes === undefined) return [named];
  if (changes.length === 0) return [named, phrases.nothingChanges];
  const righted = changes.map(({ what, id, from = phrases.nothing, to = phrases.nothing }) =>
    phrases.righted(`${phrases.changes[what]} ${plainText(id)}`, plainText(from), plainText(to)),
  );
  return [named, ...righted];
}
