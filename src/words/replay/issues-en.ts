import type { ArchiveFindings, NotMadeAgain, ReplayFindings } from '../../replay/issues.js';
import { tick } from '../input.js';
import type { Tells, Told } from '../words.js';

const whole =
  'Ask whoever keeps the archive for the file as it was, and compare digests with a checkpoint noted on paper.';
const told = (sentence: string, remedy: string): Told => ({ sentence, remedy });
const parts = (count: number): string => (count === 1 ? 'one part' : `${String(count)} parts`);

const notMadeAgain: { readonly [Reason in NotMadeAgain]: (seal: string) => Told } = {
  'no-chain': () =>
    told(
      'what the entry says of itself was not made again: the entries before it were not given',
      'Replay it with them.',
    ),
  'previous-missing': (seal) =>
    told(`the entry cannot be made again: ${seal} before it is not there`, 'Replay it with every entry before it.'),
  tombstone: (seal) =>
    told(
      `the entry cannot be made again: ${seal} before it was erased as a whole`,
      'What is here holds; ask for the order to erase.',
    ),
  'parts-missing': (seal) =>
    told(
      `the entry cannot be made again: parts that it rests on are missing of ${seal} before it`,
      'What is here holds; read what is said of that entry.',
    ),
  unsound: (seal) =>
    told(`the entry cannot be made again: ${seal} before it does not hold, or belongs to other entries`, whole),
  branches: (seal) =>
    told(
      `the entry says that it was made after two ends, and cannot be made again from those before ${seal} that are here`,
      'Replay it with every entry about the same assessment.',
    ),
  'too-long': (seal) =>
    told(
      `the entry cannot be made again: more stands before ${seal} than is read back`,
      'Replay the entries about this assessment by themselves.',
    ),
};

/** English for what replaying finds. */
export const findings: Tells<ReplayFindings & ArchiveFindings> = {
  'replay.not-a-record': ({ format }) =>
    told(
      format === '' ? 'this is no record' : `this says that it is ${tick(format)}, not a record`,
      'Records have the format `veo-record/1`; check which file or line was meant.',
    ),
  'replay.newer-format': ({ supported, got }) =>
    told(
      `the record is of the format ${tick(got)}; this version of the package knows ${tick(supported)}`,
      'Replay it with a version of the package that knows this format.',
    ),
  'replay.malformed': ({ part }) =>
    told(
      part === '' ? 'the line is of no known kind' : `${tick(part)} is missing, or is not what its format says`,
      whole,
    ),
  'replay.not-canonical': () =>
    told('the text is not written in the canonical form, so that it was changed or written by something else', whole),
  'replay.seal-broken': ({ expected, got }) =>
    told(
      `what is under the seal was changed: the seal says ${tick(expected.slice(0, 12))}, and the content gives ${tick(got.slice(0, 12))}`,
      whole,
    ),
  'replay.part-altered': () => told('this part is not what was sealed', whole),
  'replay.part-stray': ({ commitment, parts: count }) =>
    told(
      `${parts(count)} beside the record ${count === 1 ? 'belongs' : 'belong'} nowhere in it, the first ${tick(commitment.slice(0, 12))}`,
      whole,
    ),
  'replay.withheld': ({ audience, parts: count }) =>
    told(
      `this copy was made for ${tick(audience)}, and ${parts(count)} of the record ${count === 1 ? 'is' : 'are'} withheld`,
      'Ask for the whole record to evaluate it again; what is here holds.',
    ),
  'replay.erased': ({ parts: count, line }) =>
    told(
      `${parts(count)} of the record ${count === 1 ? 'was' : 'were'} erased, as line ${String(line)} of the archive says`,
      'It cannot be evaluated again; read on that line who erased it and on what basis.',
    ),
  'replay.erased-whole': ({ by, role, on, basis }) =>
    told(
      `the entry was erased as a whole on ${on} by ${tick(by)} (${tick(role)}), on the basis of ${tick(basis)}`,
      'It cannot be evaluated again; its seal and its place still hold every root and proof. Ask for the order.',
    ),
  'replay.parts-missing': ({ parts: count }) =>
    told(`${parts(count)} of the record ${count === 1 ? 'is' : 'are'} missing, and nothing says why`, whole),
  'replay.instrument-missing': ({ id, version }) =>
    told(
      `the instrument ${tick(id)} ${tick(version)} that the record was made with is not at hand`,
      'Give the registry that holds this very version.',
    ),
  'replay.instrument-altered': ({ id, version, expected, got }) =>
    told(
      `the instrument ${tick(id)} ${tick(version)} at hand is another one: ${tick(got.slice(0, 12))}, not ${tick(expected.slice(0, 12))}`,
      'A published version never changes: find out which of the two was published.',
    ),
  'replay.instrument-unsound': ({ id, version, issues }) =>
    told(
      `the instrument ${tick(id)} ${tick(version)} at hand does not load: ${String(issues)} findings`,
      '`veo-risk check` says what is wrong with it.',
    ),
  'replay.semantics-unknown': ({ semantics }) =>
    told(
      `the record was made under the semantics ${tick(semantics)}, which are not known here`,
      'Replay it with a version of the package that knows them.',
    ),
  'replay.assessment-refused': ({ code, issues }) =>
    told(
      `a result is recorded, and the assessment is refused: ${String(issues)} findings, the first ${tick(code)}`,
      'No result can have come of this assessment: ask where the recorded one is from.',
    ),
  'replay.not-made-again': ({ reason, seal }) => notMadeAgain[reason](tick(seal.slice(0, 12))),
  'replay.errata-unread': ({ issues }) =>
    told(
      `errata of the registry could not be read (${issues === 1 ? 'one finding' : `${String(issues)} findings`}): one of them may say that the result is wrong`,
      '`veo-risk registry list` says what is wrong in it.',
    ),
  'replay.entry-refused': ({ code }) =>
    told(`the entry cannot have been sealed behind those before it: ${tick(code)}`, whole),
  'replay.no-header': () => told('the archive does not begin by saying which archive it is', whole),
  'replay.second-header': () => told('the archive says a second time which archive it is', whole),
  'replay.instrument-twice': ({ digest }) =>
    told(`the instrument ${tick(digest.slice(0, 12))} stands in the archive already`, whole),
  'replay.instrument-not-embedded': ({ digest }) =>
    told(
      `no line before this one holds the instrument ${tick(digest.slice(0, 12))} that the record was made with`,
      whole,
    ),
  'replay.entry-twice': ({ seal }) => told(`the entry ${tick(seal.slice(0, 12))} stands in the archive already`, whole),
  'replay.unknown-root': ({ of }) =>
    told(
      `the entry is about ${tick(of.slice(0, 12))}, which no line before it holds as the beginning of a record`,
      whole,
    ),
  'replay.unknown-previous': ({ previous }) =>
    told(`the entry follows ${tick(previous.slice(0, 12))}, which no line before it holds in this record`, whole),
  'replay.branched': ({ previous }) =>
    told(
      `another entry follows ${tick(previous.slice(0, 12))} already: the record has two ends`,
      'Find out which of the two was written first, and record what the other says as an entry after it.',
    ),
  'replay.number-twice': ({ number }) =>
    told(
      `the number ${tick(number)} of the register was used before`,
      'Look into the paper register which of the two has it.',
    ),
};
