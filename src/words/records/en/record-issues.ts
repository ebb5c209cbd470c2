import type {
  Disagreement,
  EvaluationDiffers,
  RecordFindings,
  RecordIssues,
  RecordRefusals,
} from '../../../record/issues.js';
import { schemaReasons } from '../../en/issues-schema.js';
import { tick } from '../../input.js';
import { ofRoom, type Tells } from '../../words.js';

const differences: { readonly [In in EvaluationDiffers]: string } = {
  instrument: 'it was made with another instrument, or with another text of it',
  assessment: 'it was made of other answers',
  result: 'these answers come to something else',
  'none-possible': 'these answers cannot be evaluated',
};

const disagreements: { readonly [About in Disagreement]: string } = {
  number: 'the number of the register',
  'assessment-digest': 'the digest of the assessment',
  'evaluation-digest': 'the digest of the evaluation',
  'evaluation-of': 'which assessment was evaluated',
  instrument: 'the instrument',
};

const chainFaults: { readonly [Reason in RecordFindings['record.not-a-chain']['reason']]: string } = {
  'no-root': 'the assessment that they are about is not among them',
  'several-roots': 'there is more than one assessment',
  'other-root': 'this one is about another assessment',
  'previous-missing': 'the one before this one is not among them',
  twice: 'this one is there twice',
};

const asItWas = 'Take the record from where it was made, unaltered. Rely on nothing in it until then.';

/** What a record, or what was to become one, is told, in English. */
export const recordIssues: Tells<RecordIssues> = {
  ...ofRoom('record', schemaReasons),
  'record.wrong-format': ({ expected, got }) => ({
    sentence: `this document says that it is ${tick(got)}, not a record`,
    remedy: `Give a record, whose key \`format\` is ${tick(expected)}.`,
  }),
  'record.newer-format': ({ supported, got }) => ({
    sentence: `this record is in the format ${tick(got)}, later than this software`,
    remedy: `Install a later version of the software. This one reads ${tick(supported)}.`,
  }),
  'record.not-canonical': () => ({
    sentence: 'this text is not the canonical form of what it says',
    remedy: 'Keep a record byte for byte as it was made: an archive takes no other form.',
  }),
  'record.seal-broken': ({ expected, got }) => ({
    sentence: `the seal is ${tick(expected)}, and what stands under it has ${tick(got)}: one of them was changed`,
    remedy: asItWas,
  }),
  'record.part-altered': () => ({ sentence: 'this part is not what was sealed', remedy: asItWas }),
  'record.part-stray': ({ commitment }) => ({
    sentence: `the part ${tick(commitment)} belongs to nothing that was sealed`,
    remedy: asItWas,
  }),
  'record.disagrees': ({ about }) => ({
    sentence: `two parts of this record say different things of one: ${disagreements[about]}`,
    remedy: 'Find out who made this record: software that keeps to the format cannot make it.',
  }),
  'record.withheld-is-there': ({ pointer }) => ({
    sentence: `this copy says that ${tick(pointer)} is withheld, and it is there`,
    remedy: 'Give the copy to nobody. Make it again from the record.',
  }),
  'record.reference-in-custody': ({ instrument }) => ({
    sentence: `${tick(instrument)} is a public instrument shown as an example, and the person is in custody: nothing of it is kept`,
    remedy: 'Assess with an instrument that was made for people in custody.',
  }),
  'record.other-instrument': ({ expected, got }) => ({
    sentence: `the assessment was made with ${tick(got)}, and ${tick(expected)} was given`,
    remedy: 'Give the instrument that the assessment names.',
  }),
  'record.evaluation-not-of-assessment': ({ differs }) => ({
    sentence: `this evaluation is not of this assessment: ${differences[differs]}`,
    remedy: 'Evaluate the assessment again and show what comes of it to who concludes. Then make the record.',
  }),
  'record.attached-wrong-digest': ({ expected, got }) => ({
    sentence: `this evaluation has the digest ${tick(got)}, not ${tick(expected)}`,
    remedy: 'Give the evaluation as it was sealed, whole and unaltered.',
  }),
  'record.attached-not-named': ({ digest }) => ({
    sentence: `the assessment names no evaluation with the digest ${tick(digest)}`,
    remedy: 'Leave it out, or name it in the assessment before it is evaluated.',
  }),
  'record.not-a-chain': ({ reason }) => ({
    sentence: `these records are not the chain of one assessment: ${chainFaults[reason]}`,
    remedy: 'Give the assessment and everything that was sealed about it, each once, and nothing else.',
  }),
  'record.root-of-other-instrument': ({ expected, got }) => ({
    sentence: `the assessment was made with the instrument of digest ${tick(expected)}, and this one has ${tick(got)}`,
    remedy: 'Give the very version that the record names, from the registry.',
  }),
  'record.no-such-challenge': ({ challenge }) => ({
    sentence: `there is no challenge ${tick(challenge)} about this assessment`,
    remedy: 'Give the seal of the challenge that is decided.',
  }),
  'record.no-such-part': ({ pointer }) => ({
    sentence: `there is no part ${tick(pointer)} here that can be erased`,
    remedy: 'Point to a part that is there: `docs/records.md` lists those that can be erased.',
  }),
};

/** Misused calls, in English. */
export const recordRefusals: Tells<RecordRefusals> = {
  'record.not-a-secret': ({ type, length }) => ({
    sentence: `this is no secret: it is of the type ${tick(type)} and has ${String(length)} characters`,
    remedy: 'Give 128 random bits as 32 lower-case hex digits, made for this entry alone.',
  }),
  'record.no-such-audience': ({ audience }) => ({
    sentence: `there is no audience ${tick(audience)}, from whom nothing would be hidden`,
    remedy: 'Name a kind of role, or `prosecution` or `intelligence`.',
  }),
};
