import type { CountedSignature, SignedKind } from '../records.js';
import { printable } from './faults.js';
import type { Language } from './language.js';

/** What is said of a document that was verified. */
export interface Verified {
  readonly file: string;
  readonly kind: SignedKind;
  readonly on: string;
  readonly threshold: number;
  readonly signedBy: readonly CountedSignature[];
}

/** A signature that was made. */
export interface MadeSignature {
  readonly holder: string;
  readonly id: string;
  /** What was signed: a document by its digest, or the lines of a checkpoint. */
  readonly over: readonly string[];
  /** How many signatures there are now. */
  readonly count: number;
}

/** What the commands about signatures say. */
export interface SignatureMessages {
  /** A new key: where it is, and its id, to be read aloud. */
  readonly newKey: (file: string, id: string) => string;
  /** A signature more, and what it is over. */
  readonly signed: (signature: MadeSignature) => string;
  readonly verified: (verified: Verified) => string;
}

/** The id of a key as it is read aloud: in groups of four. */
function aloud(id: string): string {
  return id.replaceAll(/.{4}(?!$)/g, '$& ');
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${printable(line)}\n`).join('');
}

function holders(signedBy: readonly CountedSignature[]): string {
  return signedBy.map(({ holder, key }) => `  ${holder}  ${aloud(key)}\n`).join('');
}

const kinds: { readonly [Language_ in Language]: { readonly [Kind in SignedKind]: string } } = {
  fr: {
    instrument: 'un instrument',
    notice: 'un avis',
    record: 'un enregistrement',
    checkpoint: 'un point de contrôle',
  },
  en: { instrument: 'an instrument', notice: 'a notice', record: 'a record', checkpoint: 'a checkpoint' },
};

const en: SignatureMessages = {
  newKey: (file, id) =>
    `The key is in ${file}. Whoever has that file can sign: it belongs in a sealed envelope in the safe.\nWrite its id on paper, and have it read back: ${aloud(id)}\n`,
  signed: ({ holder, id, over, count }) =>
    `Signed by ${holder} (${aloud(id)}):\n${indented(over)}Signatures now: ${String(count)}.\n`,
  verified: ({ file, kind, on, threshold, signedBy }) =>
    `${file}: signed; ${String(signedBy.length)} count, ${String(threshold)} needed for ${kinds.en[kind]}, on ${on}\n${holders(signedBy)}`,
};

const fr: SignatureMessages = {
  newKey: (file, id) =>
    `La clé est dans ${file}. Qui a ce fichier peut signer\u00A0: sa place est au coffre, sous enveloppe scellée.\nÉcrire son identifiant sur papier, et le faire relire\u00A0: ${aloud(id)}\n`,
  signed: ({ holder, id, over, count }) =>
    `Signé par ${holder} (${aloud(id)})\u00A0:\n${indented(over)}Signatures à présent\u00A0: ${String(count)}.\n`,
  verified: ({ file, kind, on, threshold, signedBy }) =>
    `${file}\u00A0: signé\u00A0; ${String(signedBy.length)} ${signedBy.length < 2 ? 'compte' : 'comptent'}, il en faut ${String(threshold)} pour ${kinds.fr[kind]}, au ${on}\n${holders(signedBy)}`,
};

/** The messages of a language. */
export function signatureMessagesIn(language: Language): SignatureMessages {
  return language === 'fr' ? fr : en;
}
