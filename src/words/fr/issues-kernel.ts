import type { EncodingGuess, KernelIssues, PropertyFault } from '../../kernel/reader-issues.js';
import type { Mistake } from '../../kernel/json-mistake.js';
import type { Expected } from '../../kernel/scan-json.js';
import { tick } from '../input.js';
import type { Phrases } from '../lists.js';
import { type Tells, told } from '../words.js';
import { fr, grammar } from './grammar.js';

const expectations: Phrases<Expected> = {
  value: 'une valeur est attendue',
  'value-or-end': 'une valeur ou `]` est attendu',
  key: 'une clé entre guillemets droits est attendue',
  'key-or-end': 'une clé entre guillemets droits ou `}` est attendu',
  colon: 'deux-points sont attendus après la clé',
  'comma-or-end': 'une virgule ou la fin de la liste ou de l’objet est attendue',
  'end-of-text': 'rien n’est attendu après la fin du document',
  digit: 'un chiffre est attendu',
  'text-character': 'ce caractère ne peut pas figurer dans un texte tel quel',
  escape: 'une barre oblique inverse demande après elle une lettre que JSON connaît',
  'hex-digit': 'quatre chiffres hexadécimaux sont attendus après `\\u`',
};

const mends: Phrases<Mistake> = {
  comment: 'JSON n’a pas de commentaires. Retirer le commentaire.',
  'trailing-comma': 'Retirer la virgule qui suit le dernier élément.',
  'wrong-quotes': 'Employer les guillemets droits `"`.',
  'unquoted-key': 'Mettre la clé entre guillemets droits `"`.',
  'unquoted-text': 'Mettre le texte entre guillemets droits `"`.',
  'plus-sign': 'Retirer le signe plus devant le nombre.',
  'leading-point': 'Écrire un zéro devant le point, par exemple `0.5`.',
  'leading-zero': 'Retirer les zéros au début du nombre.',
  'decimal-comma': 'Écrire les décimales avec un point, par exemple `2.5`.',
  'missing-comma': 'Mettre une virgule entre les deux éléments.',
  'line-break-in-text': 'Écrire le saut de ligne dans un texte comme `\\n`.',
  'control-character': 'Retirer ce caractère invisible, ou l’écrire comme `\\u` et quatre chiffres.',
  other: 'Corriger à cet endroit. Un éditeur qui connaît JSON le montre.',
};

const guesses: Phrases<EncodingGuess> = {
  'utf-16le': 'Le fichier semble être en UTF-16. L’enregistrer en UTF-8.',
  'utf-16be': 'Le fichier semble être en UTF-16. L’enregistrer en UTF-8.',
  'utf-32le': 'Le fichier semble être en UTF-32. L’enregistrer en UTF-8.',
  'utf-32be': 'Le fichier semble être en UTF-32. L’enregistrer en UTF-8.',
  'single-byte': 'Le fichier semble être dans un ancien codage (Windows-1252, Latin-1). L’enregistrer en UTF-8.',
  'utf-8-cut-short': 'Le fichier semble coupé. Le copier à nouveau en entier.',
  unknown: 'L’enregistrer en UTF-8, ou vérifier que c’est bien un fichier JSON.',
};

const properties: Phrases<PropertyFault> = {
  accessor: 'est calculée et non écrite',
  hidden: 'est cachée',
  'symbol-key': 'a un symbole pour clé',
  'beside-elements': 'se trouve à côté des éléments d’une liste',
};

const values: Phrases<KernelIssues['kernel.not-json-value']['type']> = {
  undefined: 'une valeur absente',
  function: 'une fonction',
  symbol: 'un symbole',
  bigint: 'un grand entier d’une sorte à part',
  hole: 'un élément de liste qui n’a jamais été écrit',
};

const places: Phrases<KernelIssues['kernel.nul-character']['within']> = {
  key: 'une clé',
  text: 'un texte',
  document: 'le document',
};

const units: Phrases<KernelIssues['kernel.too-large']['unit']> = { characters: 'caractères', bytes: 'octets' };
const open = { one: 'liste ou objet reste ouvert', other: 'listes ou objets restent ouverts' };
const digits = { one: 'chiffre', other: 'chiffres' };

/** What reading a document finds, in French. */
export const kernelIssues: Tells<KernelIssues> = {
  'kernel.not-json': ({ line, column, expected, found, mistake }) =>
    told(
      `pas du JSON à la ligne ${String(line)}, colonne ${String(column)}, devant ${tick(found)}, où ${expectations[expected]}`,
      mends[mistake],
    ),
  'kernel.truncated': ({ line, column, expected, open: count }) =>
    told(
      fr`le texte s’arrête trop tôt, à la ligne ${line}, colonne ${column} : ${expectations[expected]} et ${grammar.counted(count, open)}`,
      'Copier à nouveau le fichier en entier, ou fermer ce qui reste ouvert.',
    ),
  'kernel.empty-document': () =>
    told('le document est vide', 'Donner le texte du document. Vérifier que le bon fichier est lu.'),
  'kernel.byte-order-mark': () =>
    told(
      'le texte commence par un caractère invisible (U+FEFF) que JSON n’admet pas',
      'Enregistrer le fichier en UTF-8 sans marque d’ordre des octets.',
    ),
  'kernel.not-utf-8': ({ at, guess }) =>
    told(`les octets ne sont pas de l’UTF-8 à partir de l’octet ${String(at)}`, guesses[guess]),
  'kernel.too-large': ({ size, limit, unit }) =>
    told(
      fr`le document est trop grand : ${size} ${units[unit]}, la limite est ${limit}`,
      'Réduire le document, ou relever la limite là où il est lu.',
    ),
  'kernel.too-deep': ({ depth, limit }) =>
    told(
      fr`trop de listes et d’objets les uns dans les autres : ${depth}, la limite est ${limit}`,
      'Aplatir cette partie du document.',
    ),
  'kernel.too-many-nodes': ({ limit }) =>
    told(
      fr`le document contient trop de valeurs : la limite est ${limit}`,
      'Réduire le document, ou relever la limite là où il est lu.',
    ),
  'kernel.too-many-issues': ({ limit }) =>
    told(
      fr`le document a plus de défauts que la liste n’en montre : la limite est ${limit}`,
      'Corriger les premiers, puis vérifier à nouveau.',
    ),
  'kernel.more-issues': ({ more }) =>
    told(
      `ce document a encore ${grammar.counted(more, { one: 'défaut, qui n’est pas listé', other: 'défauts, qui ne sont pas listés' })}`,
      'Corriger ceux qui précèdent, puis vérifier encore.',
    ),
  'kernel.text-too-long': ({ length, limit }) =>
    told(fr`ce texte est trop long : ${length} caractères, la limite est ${limit}`, 'Raccourcir le texte.'),
  'kernel.key-too-long': ({ length, limit, start }) =>
    told(
      fr`une clé est trop longue : elle commence par ${tick(start)} et a ${length} caractères, la limite est ${limit}`,
      'Raccourcir la clé.',
    ),
  'kernel.duplicate-key': ({ key, line, column }) =>
    told(
      `la clé ${tick(key)} figure deux fois dans le même objet, la seconde fois à la ligne ${String(line)}, colonne ${String(column)}`,
      'Garder l’une des deux et retirer l’autre.',
    ),
  'kernel.forbidden-key': ({ key }) =>
    told(
      `la clé ${tick(key)} n’est pas admise, car les logiciels lui donnent un sens caché`,
      'Retirer cette clé ou la renommer.',
    ),
  'kernel.lone-surrogate': ({ at, unit, within }) =>
    told(
      `la moitié d’un caractère (${unit}) se trouve dans ${places[within]}, à la position ${String(at)}`,
      'Écrire à nouveau ce caractère. Un copier-coller l’a sans doute coupé.',
    ),
  'kernel.nul-character': ({ at, within }) =>
    told(
      `le caractère U+0000 se trouve dans ${places[within]}, à la position ${String(at)}`,
      'Retirer ce caractère invisible.',
    ),
  'kernel.number-too-long': ({ literal, digits: count, limit }) =>
    told(
      fr`le nombre ${tick(literal)} a trop de chiffres : ${count}, la limite est ${limit}`,
      `L’écrire avec au plus ${grammar.counted(limit, digits)}, pour que chaque lecteur lise le même nombre.`,
    ),
  'kernel.number-out-of-range': ({ literal, smallest, largest }) =>
    told(
      `le nombre ${tick(literal)} est trop grand, ou trop près de zéro`,
      `Écrire zéro, ou un nombre dont la taille est de ${String(smallest)} à ${String(largest)}.`,
    ),
  'kernel.not-finite': ({ text }) =>
    told(
      `${tick(text)} n’est pas un nombre que JSON connaît`,
      'Donner un nombre fini, ou dire autrement que la valeur est inconnue.',
    ),
  'kernel.not-json-value': ({ type }) =>
    told(
      fr`cette valeur n’existe pas en JSON : ${values[type]}`,
      'Donner un texte, un nombre, `true`, `false`, `null`, une liste ou un objet.',
    ),
  'kernel.not-plain-object': ({ reason, name }) =>
    told(
      reason === 'unreadable'
        ? 'les parties de cet objet ne peuvent pas être lues'
        : `cet objet est d’une classe (${tick(name)}) et n’est pas une simple donnée`,
      'Donner un objet simple, tel que le rend la lecture d’un texte JSON.',
    ),
  'kernel.not-plain-property': ({ reason, key }) =>
    told(
      `la propriété ${tick(key)} ${properties[reason]}, ce que JSON ne connaît pas`,
      'Donner un objet simple, tel que le rend la lecture d’un texte JSON.',
    ),
  'kernel.cyclic': ({ ancestor }) =>
    told(
      `cet objet se contient lui-même, il figure déjà à ${tick(ancestor)}`,
      'Retirer le renvoi, ou copier ce qui est voulu.',
    ),
};
