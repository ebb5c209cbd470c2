import type { LogIssues, LogLine } from '../../record/log/issues.js';
import type { NamedPart, SignatureIssues, SignedKind } from '../../record/signatures/issues.js';
import type { KeyFault } from '../../record/signatures/ed25519.js';
import type { Base64Fault } from '../../kernel/base64.js';
import type { ProofVerdict } from '../../kernel/merkle-check.js';
import { fr } from '../fr/grammar.js';
import { meant, schemaReasons } from '../fr/issues-schema.js';
import { tick, ticks } from '../input.js';
import { ofRoom, type Tells } from '../words.js';

const kinds: { readonly [Kind in SignedKind]: string } = {
  instrument: 'un instrument',
  notice: 'un avis',
  record: 'un enregistrement',
  checkpoint: 'un point de contrôle',
};

const base64Faults: { readonly [Fault in Base64Fault]: string } = {
  'url-alphabet': '`-` ou `_` s’y trouve à la place de `+` et `/`',
  'other-character': 'il y a un caractère que le base64 n’a pas',
  length: 'la longueur ou les signes `=` de la fin ne vont pas',
  'trailing-bits': 'le dernier caractère en dit plus qu’il n’y a d’octets',
};

const keyFaults: { readonly [Fault in KeyFault]: string } = {
  length: 'elle n’a pas 32 octets',
  'not-a-point': 'elle n’est pas un point de la courbe, ou n’est pas écrite de la seule façon admise',
  'small-order': 'n’importe qui peut faire des signatures qu’elle accepte',
  'mixed-order': 'ses signatures peuvent être jugées de deux façons',
};

const parts: { readonly [Part in NamedPart]: string } = {
  format: 'son format',
  digest: 'son empreinte',
  id: 'son identifiant',
  version: 'sa version',
};

const payloadReasons = {
  'not-utf-8': 'ce n’est pas un texte',
  'not-a-statement': 'ce n’est pas une déclaration au format `veo-statement/1`',
  'not-canonical': 'ce n’est pas écrit dans sa forme canonique',
};

const lines: { readonly [Line in LogLine]: string } = {
  signature: fr`une signature : un tiret long, une espace, un nom, une espace, du base64`,
  origin: 'le nom du journal',
  size: 'le nombre de feuilles',
  root: 'la racine, 32 octets en base64',
  extension: 'une ligne qui n’est pas vide',
  'proof-header': '`c2sp.org/tlog-proof@v1`',
  index: '`index` et un nombre entier',
  extra: '`extra` et du base64',
  hash: 'une empreinte, 32 octets en base64',
  blank: 'une ligne vide, puis le point de contrôle',
};

const verdicts: { readonly [Verdict in ProofVerdict]: string } = {
  holds: 'elle le montre',
  'impossible-place': 'l’arbre n’a pas une telle place',
  'not-a-hash': 'quelque chose n’y est pas une empreinte',
  'wrong-length': 'elle a plus ou moins d’empreintes qu’il n’en faut à cette place',
  'other-root': 'elle mène à une autre racine',
  'other-first-root': 'elle mène à une autre racine d’avant',
};

const again = 'Faire signer à nouveau le document par ceux à qui l’on se fie, et chercher qui a changé les signatures.';

function orNothing(text: string | null): string {
  return text === null ? 'rien' : tick(text);
}

function period(from: string | null, until: string | null): string {
  const parts = [from === null ? '' : `à partir du ${tick(from)}`, until === null ? '' : `jusqu’au ${tick(until)}`];
  return parts.filter((part) => part !== '').join(' et ');
}

function times(count: number, word: string): string {
  return `${String(count)} ${word}${count < 2 ? '' : 's'}`;
}

/** What trust files, keys, envelopes and their signatures are told, in French. */
export const signatures: Tells<SignatureIssues> = {
  ...ofRoom('signature', schemaReasons),
  'signature.wrong-format': ({ expected, got }) => ({
    sentence: `ce document dit être ${tick(got)}, et non ${tick(expected)}`,
    remedy: `Donner un document dont la clé \`format\` est ${tick(expected)}.`,
  }),
  'signature.newer-format': ({ supported, got }) => ({
    sentence: `ce document est au format ${tick(got)}, plus récent que ce logiciel`,
    remedy: `Installer une version plus récente du logiciel. Celle-ci lit ${tick(supported)}.`,
  }),
  'signature.bad-base64': ({ fault }) => ({
    sentence: fr`ceci n’est pas du base64 : ${base64Faults[fault]}`,
    remedy: 'Le copier à nouveau de là où il a été fait, en entier et sur une ligne.',
  }),
  'signature.wrong-length': ({ expected, got }) => ({
    sentence: `ceci a ${times(got, 'octet')}, et non ${String(expected)}`,
    remedy: 'Le copier à nouveau de là où il a été fait, en entier.',
  }),
  'signature.weak-key': ({ fault }) => ({
    sentence: fr`il ne faut pas se fier à cette clé : ${keyFaults[fault]}`,
    remedy: 'Faire une nouvelle clé avec `veo-risk keygen`, et chercher d’où vient celle-ci.',
  }),
  'signature.wrong-key-id': ({ expected, got }) => ({
    sentence: `l’identifiant de cette clé est ${tick(expected)}, et non ${tick(got)}`,
    remedy: 'Comparer la clé avec celle du papier, puis écrire son propre identifiant.',
  }),
  'signature.keys-do-not-match': ({ expected, got }) => ({
    sentence: `la clé publique de cette clé secrète est ${tick(expected)}, et non ${tick(got)}`,
    remedy: 'Prendre le fichier de clé là où il est gardé. Ne pas le corriger à la main.',
  }),
  'signature.repeated-key': ({ key, first }) => ({
    sentence: `la clé ${tick(key)} se trouve ici pour la deuxième fois, la première à ${tick(first)}`,
    remedy: 'En retirer une.',
  }),
  'signature.dates-reversed': ({ from, until }) => ({
    sentence: `la clé compterait jusqu’au ${tick(until)}, avant de compter à partir du ${tick(from)}`,
    remedy: 'Corriger l’une des deux dates.',
  }),
  'signature.no-such-key': ({ key, nearest }) => ({
    sentence: `le fichier de confiance n’a pas de clé ${tick(key)}`,
    remedy: meant(nearest, 'Ajouter la clé sous `keys`, ou la retirer ici.'),
  }),
  'signature.threshold-too-high': ({ threshold, holders }) => ({
    sentence: `il faut ${times(threshold, 'signataire')}, et ces clés ont ${times(holders, 'détenteur')}`,
    remedy: 'Baisser le nombre, ou nommer des clés d’autres détenteurs.',
  }),
  'signature.no-name': ({ key }) => ({
    sentence: `la clé ${tick(key)} n’a pas de nom pour signer des points de contrôle`,
    remedy: 'Ajouter `name` à la clé, par exemple `prison.example/director`.',
  }),
  'signature.cannot-be-signed': ({ got, allowed }) => ({
    sentence:
      got === '' ? 'ceci n’est pas un document qui se signe' : `les documents au format ${tick(got)} ne se signent pas`,
    remedy: fr`Donner l’un de ceux-ci : ${ticks(allowed)}.`,
  }),
  'signature.not-signed': ({ format }) => ({
    sentence: fr`personne n’a signé ceci : c’est un document au format ${tick(format)}, sans signature`,
    remedy: 'Donner l’enveloppe avec les signatures. S’il n’y en a pas, ne pas se fier au document.',
  }),
  'signature.other-payload-type': ({ expected, got }) => ({
    sentence: `ce qui a été signé est du type ${tick(got)}, et non ${tick(expected)}`,
    remedy: 'Donner une enveloppe que `veo-risk sign` a faite.',
  }),
  'signature.unreadable-payload': ({ reason }) => ({
    sentence: fr`ce qui a été signé ne peut pas être lu : ${payloadReasons[reason]}`,
    remedy: 'Donner une enveloppe que `veo-risk sign` a faite, sans rien y changer.',
  }),
  'signature.other-kind': ({ expected, got }) => ({
    sentence: `ce qui a été signé est ${kinds[got]}, et non ${kinds[expected]}`,
    remedy: 'Donner les signatures de ce document-ci.',
  }),
  'signature.other-document': ({ part, expected, got }) => ({
    sentence: fr`un autre document a été signé : ${parts[part]} est ${orNothing(got)}, et pour celui qui est donné ${orNothing(expected)}`,
    remedy: 'Chercher si le document ou les signatures ont été échangés. Ne pas se fier au document d’ici là.',
  }),
  'signature.no-demand': ({ kind }) => ({
    sentence: `le fichier de confiance ne dit pas qui doit signer ${kinds[kind]}`,
    remedy: fr`Le dire sous \`demands\` du fichier de confiance : sans cela, rien ne peut être vérifié.`,
  }),
  'signature.key-not-trusted': ({ hint }) => ({
    sentence:
      hint === null
        ? 'cette signature n’est d’aucune clé du fichier de confiance, ou a été altérée'
        : fr`cette signature n’est d’aucune clé du fichier de confiance ; elle dit être de ${tick(hint)}`,
    remedy: again,
  }),
  'signature.does-not-verify': ({ key }) => ({
    sentence: fr`ce n’est pas une signature de ceci par la clé ${tick(key)} : l’une des deux a été altérée`,
    remedy: again,
  }),
  'signature.wrong-hint': ({ hint, key }) => ({
    sentence: `cette signature dit être de ${tick(hint)}, et est de ${tick(key)}`,
    remedy: again,
  }),
  'signature.duplicate': ({ key, first }) => ({
    sentence: `la clé ${tick(key)} a signé deux fois, la première à ${tick(first)}`,
    remedy: 'Faire signer quelqu’un d’autre. Une clé compte une fois.',
  }),
  'signature.not-in-order': ({ key, before }) => ({
    sentence: fr`la signature de la clé ${tick(key)} se trouve derrière celle de ${tick(before)} : les signatures ont été déplacées`,
    remedy: again,
  }),
  'signature.does-not-count': ({ key, kind }) => ({
    sentence: `la signature de la clé ${tick(key)} est bonne et ne compte pas pour ${kinds[kind]}`,
    remedy: fr`Il n’y a rien à faire, sauf si le détenteur devait compter : changer alors \`demands\` du fichier de confiance.`,
  }),
  'signature.not-valid-on-day': ({ key, on, from, until }) => ({
    sentence: fr`la clé ${tick(key)} ne compte pas le ${tick(on)} : elle compte ${period(from, until)}`,
    remedy:
      'Donner le jour où cela a été signé, comme le registre le dit. Si c’est ce jour, la signature ne compte pas.',
  }),
  'signature.same-holder': ({ holder, key, first }) => ({
    sentence: `${tick(holder)} a signé avec deux clés, ${tick(first)} et ${tick(key)}, qui comptent une fois`,
    remedy: 'Faire signer quelqu’un d’autre, s’il faut plus de signatures.',
  }),
  'signature.too-few': ({ kind, needed, counted }) => ({
    sentence: `pour ${kinds[kind]}, il faut que ${times(needed, 'signature')} ${needed < 2 ? 'compte' : 'comptent'}, et il y en a ${String(counted)}`,
    remedy: 'Le faire signer par d’autres que le fichier de confiance nomme. Ne pas s’y fier d’ici là.',
  }),
  'signature.not-a-day': ({ on }) => ({
    sentence: `${tick(on)} n’est pas un jour du calendrier`,
    remedy: 'Écrire l’année, le mois et le jour, par exemple `2026-11-21`.',
  }),
};

/** What notes, checkpoints and proofs are told, in French. */
export const logs: Tells<LogIssues> = {
  'log.not-text': ({ type }) => ({
    sentence: `il faut un texte, et ceci est ${tick(type)}`,
    remedy: 'Donner le texte du point de contrôle ou de la preuve.',
  }),
  'log.too-large': ({ size, limit }) => ({
    sentence: `ceci a ${String(size)} caractères, plus que les ${String(limit)} qui sont lus`,
    remedy: 'Donner un point de contrôle ou une preuve, non une archive.',
  }),
  'log.bad-character': ({ line, column, character }) => ({
    sentence: `le caractère ${tick(character)} se trouve à la ligne ${String(line)}, place ${String(column)}, où il n’en faut pas`,
    remedy:
      'Copier à nouveau le fichier octet par octet. Le courrier et les éditeurs de Windows changent les fins de ligne.',
  }),
  'log.bad-line': ({ line, expected, found }) => ({
    sentence: `la ligne ${String(line)} est ${tick(found)}, là où il faut ${lines[expected]}`,
    remedy: 'Prendre le fichier là où il a été fait, sans rien y changer.',
  }),
  'log.cut-short': ({ line, expected }) => ({
    sentence: `le texte finit à la ligne ${String(line)}, là où il faut ${lines[expected]}, et un saut de ligne à la fin`,
    remedy: 'Prendre le fichier là où il a été fait, en entier.',
  }),
  'log.too-many-signatures': ({ limit }) => ({
    sentence: `il y a plus de ${String(limit)} signatures`,
    remedy: 'Retirer celles que personne ne demande.',
  }),
  'log.other-origin': ({ expected, got }) => ({
    sentence: `ce point de contrôle est du journal ${tick(got)}, et non de ${tick(expected)}`,
    remedy: 'Donner le point de contrôle du journal que le fichier de confiance nomme.',
  }),
  'log.wrong-empty-root': () => ({
    sentence: 'un journal sans feuille ne peut pas avoir cette racine',
    remedy: 'Chercher qui a fait ce point de contrôle. Aucune archive ne le donne.',
  }),
  'log.not-included': ({ index, size, verdict }) => ({
    sentence: fr`la preuve ne montre pas que ceci se trouve à la place ${String(index)} de ${String(size)} : ${verdicts[verdict]}`,
    remedy:
      'Donner la preuve de cet enregistrement-ci. Si c’est elle, l’enregistrement n’est pas celui qui est entré au journal.',
  }),
};
