import type { LogIssues, LogLine } from '../../record/log/issues.js';
import type { NamedPart, SignatureIssues, SignedKind } from '../../record/signatures/issues.js';
import type { KeyFault } from '../../record/signatures/ed25519.js';
import type { Base64Fault } from '../../kernel/base64.js';
import type { ProofVerdict } from '../../kernel/merkle-check.js';
import { meant, schemaReasons } from '../en/issues-schema.js';
import { tick, ticks } from '../input.js';
import { ofRoom, type Tells } from '../words.js';

const kinds: { readonly [Kind in SignedKind]: string } = {
  instrument: 'an instrument',
  notice: 'a notice',
  record: 'a record',
  checkpoint: 'a checkpoint',
};

const base64Faults: { readonly [Fault in Base64Fault]: string } = {
  'url-alphabet': 'it has `-` or `_` in the place of `+` and `/`',
  'other-character': 'it has a character that base64 does not have',
  length: 'its length or the signs `=` at its end are wrong',
  'trailing-bits': 'its last character says more than there are bytes',
};

const keyFaults: { readonly [Fault in KeyFault]: string } = {
  length: 'it is not 32 bytes long',
  'not-a-point': 'it is no point of the curve, or not written in the one way',
  'small-order': 'anybody can make signatures that it accepts',
  'mixed-order': 'signatures under it can be judged in two ways',
};

const parts: { readonly [Part in NamedPart]: string } = {
  format: 'format',
  digest: 'digest',
  id: 'id',
  version: 'version',
};

const payloadReasons = {
  'not-utf-8': 'it is no text',
  'not-a-statement': 'it is no statement of the format `veo-statement/1`',
  'not-canonical': 'it is not written in its canonical form',
};

const lines: { readonly [Line in LogLine]: string } = {
  signature: 'a signature: a long dash, a space, a name, a space, base64',
  origin: 'the name of the log',
  size: 'the number of leaves',
  root: 'the root, 32 bytes as base64',
  extension: 'a line that is not empty',
  'proof-header': '`c2sp.org/tlog-proof@v1`',
  index: '`index` and a whole number',
  extra: '`extra` and base64',
  hash: 'a hash, 32 bytes as base64',
  blank: 'an empty line, then the checkpoint',
};

const verdicts: { readonly [Verdict in ProofVerdict]: string } = {
  holds: 'it does',
  'impossible-place': 'the tree has no such place',
  'not-a-hash': 'something in it is no hash',
  'wrong-length': 'it has more or fewer hashes than this place needs',
  'other-root': 'it leads to another root',
  'other-first-root': 'it leads to another earlier root',
};

const again = 'Have the document signed again by those who are trusted, and find out who changed the signatures.';

function orNothing(text: string | null): string {
  return text === null ? 'nothing' : tick(text);
}

function period(from: string | null, until: string | null): string {
  const parts = [from === null ? '' : `from ${tick(from)}`, until === null ? '' : `until ${tick(until)}`];
  return parts.filter((part) => part !== '').join(' ');
}

function times(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** What trust files, keys, envelopes and their signatures are told, in English. */
export const signatures: Tells<SignatureIssues> = {
  ...ofRoom('signature', schemaReasons),
  'signature.wrong-format': ({ expected, got }) => ({
    sentence: `this document says that it is ${tick(got)}, not ${tick(expected)}`,
    remedy: `Give a document whose key \`format\` is ${tick(expected)}.`,
  }),
  'signature.newer-format': ({ supported, got }) => ({
    sentence: `this document is in the format ${tick(got)}, later than this software`,
    remedy: `Install a later version of the software. This one reads ${tick(supported)}.`,
  }),
  'signature.bad-base64': ({ fault }) => ({
    sentence: `this is not base64: ${base64Faults[fault]}`,
    remedy: 'Copy it again from where it was made, whole and on one line.',
  }),
  'signature.wrong-length': ({ expected, got }) => ({
    sentence: `this is ${times(got, 'byte')} long, not ${String(expected)}`,
    remedy: 'Copy it again from where it was made, whole.',
  }),
  'signature.weak-key': ({ fault }) => ({
    sentence: `this key must not be trusted: ${keyFaults[fault]}`,
    remedy: 'Make a new key with `veo-risk keygen`, and find out where this one comes from.',
  }),
  'signature.wrong-key-id': ({ expected, got }) => ({
    sentence: `the id of this key is ${tick(expected)}, not ${tick(got)}`,
    remedy: 'Compare the key with the one on paper, then write its own id.',
  }),
  'signature.keys-do-not-match': ({ expected, got }) => ({
    sentence: `the public key of this secret key is ${tick(expected)}, not ${tick(got)}`,
    remedy: 'Take the key file from where it is kept. Do not mend it by hand.',
  }),
  'signature.repeated-key': ({ key, first }) => ({
    sentence: `the key ${tick(key)} stands here for the second time, first at ${tick(first)}`,
    remedy: 'Remove one of the two.',
  }),
  'signature.dates-reversed': ({ from, until }) => ({
    sentence: `the key would count until ${tick(until)}, before it counts from ${tick(from)}`,
    remedy: 'Correct one of the two dates.',
  }),
  'signature.no-such-key': ({ key, nearest }) => ({
    sentence: `the trust file has no key ${tick(key)}`,
    remedy: meant(nearest, 'Add the key under `keys`, or remove it here.'),
  }),
  'signature.threshold-too-high': ({ threshold, holders }) => ({
    sentence: `${String(threshold)} have to sign, and these keys have ${times(holders, 'holder')}`,
    remedy: 'Lower the number, or name keys of more holders.',
  }),
  'signature.no-name': ({ key }) => ({
    sentence: `the key ${tick(key)} has no name to sign checkpoints with`,
    remedy: 'Add `name` to the key, such as `prison.example/director`.',
  }),
  'signature.cannot-be-signed': ({ got, allowed }) => ({
    sentence:
      got === '' ? 'this is no document that can be signed' : `documents of the format ${tick(got)} are not signed`,
    remedy: `Give one of these: ${ticks(allowed)}.`,
  }),
  'signature.not-signed': ({ format }) => ({
    sentence: `nobody has signed this: it is a document of the format ${tick(format)}, without signatures`,
    remedy: 'Give the envelope with the signatures. If there is none, do not rely on the document.',
  }),
  'signature.other-payload-type': ({ expected, got }) => ({
    sentence: `what was signed is of the type ${tick(got)}, not ${tick(expected)}`,
    remedy: 'Give an envelope that `veo-risk sign` made.',
  }),
  'signature.unreadable-payload': ({ reason }) => ({
    sentence: `what was signed cannot be read: ${payloadReasons[reason]}`,
    remedy: 'Give an envelope that `veo-risk sign` made, unaltered.',
  }),
  'signature.other-kind': ({ expected, got }) => ({
    sentence: `what was signed is ${kinds[got]}, not ${kinds[expected]}`,
    remedy: 'Give the signatures of this very document.',
  }),
  'signature.other-document': ({ part, expected, got }) => ({
    sentence: `another document was signed: its ${parts[part]} is ${orNothing(got)}, that of the document at hand ${orNothing(expected)}`,
    remedy: 'Find out whether the document or the signatures were exchanged. Do not rely on the document until then.',
  }),
  'signature.no-demand': ({ kind }) => ({
    sentence: `the trust file does not say who has to sign ${kinds[kind]}`,
    remedy: 'Say it under `demands` of the trust file: without it nothing can be verified.',
  }),
  'signature.key-not-trusted': ({ hint }) => ({
    sentence:
      hint === null
        ? 'this signature is of no key of the trust file, or was altered'
        : `this signature is of no key of the trust file; it says that it is of ${tick(hint)}`,
    remedy: again,
  }),
  'signature.does-not-verify': ({ key }) => ({
    sentence: `this is no signature of the key ${tick(key)} over this: one of them was altered`,
    remedy: again,
  }),
  'signature.wrong-hint': ({ hint, key }) => ({
    sentence: `this signature says that it is of ${tick(hint)}, and is of ${tick(key)}`,
    remedy: again,
  }),
  'signature.duplicate': ({ key, first }) => ({
    sentence: `the key ${tick(key)} has signed twice, first at ${tick(first)}`,
    remedy: 'Let somebody else sign. One key counts once.',
  }),
  'signature.not-in-order': ({ key, before }) => ({
    sentence: `the signature of the key ${tick(key)} stands behind that of ${tick(before)}: the signatures were moved`,
    remedy: again,
  }),
  'signature.does-not-count': ({ key, kind }) => ({
    sentence: `the signature of the key ${tick(key)} is good and does not count for ${kinds[kind]}`,
    remedy: 'Nothing has to be done, unless the holder should count: then change `demands` of the trust file.',
  }),
  'signature.not-valid-on-day': ({ key, on, from, until }) => ({
    sentence: `the key ${tick(key)} does not count on ${tick(on)}: it counts ${period(from, until)}`,
    remedy:
      'Give the day on which it was signed, as the register has it. If that is the day, the signature does not count.',
  }),
  'signature.same-holder': ({ holder, key, first }) => ({
    sentence: `${tick(holder)} has signed with two keys, ${tick(first)} and ${tick(key)}, which count once`,
    remedy: 'Let somebody else sign, if more signatures are needed.',
  }),
  'signature.too-few': ({ kind, needed, counted }) => ({
    sentence: `for ${kinds[kind]} ${times(needed, 'signature')} must count, and ${String(counted)} do`,
    remedy: 'Have it signed by more of those whom the trust file names. Do not rely on it until then.',
  }),
  'signature.not-a-day': ({ on }) => ({
    sentence: `${tick(on)} is not a day of the calendar`,
    remedy: 'Write year, month and day, for example `2026-11-21`.',
  }),
};

/** What notes, checkpoints and proofs are told, in English. */
export const logs: Tells<LogIssues> = {
  'log.not-text': ({ type }) => ({
    sentence: `a text is expected, and this is ${tick(type)}`,
    remedy: 'Give the text of the checkpoint or of the proof.',
  }),
  'log.too-large': ({ size, limit }) => ({
    sentence: `this has ${String(size)} characters, more than the ${String(limit)} that are read`,
    remedy: 'Give a checkpoint or a proof, not an archive.',
  }),
  'log.bad-character': ({ line, column, character }) => ({
    sentence: `the character ${tick(character)} stands on line ${String(line)}, place ${String(column)}, where none may`,
    remedy: 'Copy the file again byte by byte. Mail and editors of Windows change line ends.',
  }),
  'log.bad-line': ({ line, expected, found }) => ({
    sentence: `line ${String(line)} is ${tick(found)}, where there must be ${lines[expected]}`,
    remedy: 'Take the file from where it was made, unaltered.',
  }),
  'log.cut-short': ({ line, expected }) => ({
    sentence: `the text ends at line ${String(line)}, where there must be ${lines[expected]}, and a line feed at the end`,
    remedy: 'Take the file from where it was made, whole.',
  }),
  'log.too-many-signatures': ({ limit }) => ({
    sentence: `there are more than ${String(limit)} signatures`,
    remedy: 'Remove those that nobody asks for.',
  }),
  'log.other-origin': ({ expected, got }) => ({
    sentence: `this checkpoint is of the log ${tick(got)}, not of ${tick(expected)}`,
    remedy: 'Give the checkpoint of the log that the trust file names.',
  }),
  'log.wrong-empty-root': () => ({
    sentence: 'a log without leaves cannot have this root',
    remedy: 'Find out who made this checkpoint. No archive gives it.',
  }),
  'log.not-included': ({ index, size, verdict }) => ({
    sentence: `the proof does not show that this stands at place ${String(index)} of ${String(size)}: ${verdicts[verdict]}`,
    remedy: 'Give the proof of this very record. If it is, the record is not the one that was entered in the log.',
  }),
};
