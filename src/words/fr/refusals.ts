import type { NotCanonical } from '../../kernel/reader-issues.js';
import { tick } from '../input.js';
import type { Phrases } from '../lists.js';
import { type AllRefusals, type Tells, told } from '../words.js';
import { decimal, fr } from './grammar.js';

const unwritable: Phrases<NotCanonical> = {
  undefined: 'une valeur absente',
  function: 'une fonction',
  symbol: 'un symbole',
  bigint: 'un grand entier d’une sorte à part',
  'not-finite': 'un nombre qui n’est pas fini',
  'lone-surrogate': 'la moitié d’un caractère',
  'class-instance': 'un objet d’une classe',
  'symbol-key': 'une clé qui est un symbole',
  accessor: 'une valeur qu’il faudrait calculer',
  hidden: 'une valeur sous une clé non énumérée',
  'not-only-elements': 'une liste qui porte autre chose que ses éléments',
  'too-deep': 'trop de listes et d’objets les uns dans les autres',
};

/** Calls that were misused, in French. */
export const refusals: Tells<AllRefusals> = {
  'kernel.not-a-decimal': ({ text }) =>
    told(`${tick(text)} n’est pas un nombre`, 'Donner un nombre tel que JSON l’écrit, par exemple `-2.5`.'),
  'kernel.decimal-too-large': ({ limit }) =>
    told(
      `ce nombre demande plus de ${String(limit)} chiffres avant ou après la virgule`,
      'Donner un nombre plus court.',
    ),
  'kernel.divide-by-zero': ({ dividend }) =>
    told(`${tick(dividend)} est divisé par zéro`, 'Vérifier le diviseur avant d’appeler.'),
  'kernel.places-out-of-range': ({ places, limit }) =>
    told(
      `${tick(places)} n’est pas un nombre de chiffres après la virgule`,
      `Donner un nombre entier de -${String(limit)} à ${String(limit)}.`,
    ),
  'kernel.digits-out-of-range': ({ digits, limit }) =>
    told(`${tick(digits)} n’est pas un nombre de chiffres`, `Donner un nombre entier de 1 à ${String(limit)}.`),
  'kernel.interval-reversed': ({ lower, upper }) =>
    told(
      `la borne du bas (${decimal(lower)}) est au-dessus de la borne du haut (${decimal(upper)})`,
      'Échanger les deux bornes.',
    ),
  'kernel.not-a-date': ({ text }) =>
    told(
      `${tick(text)} n’est pas une date complète du calendrier`,
      'Donner l’année, le mois et le jour, par exemple `2026-11-21`.',
    ),
  'kernel.day-out-of-range': ({ day, earliest, latest }) =>
    told(
      `le jour ${tick(day)} est hors du calendrier de ce logiciel`,
      `Donner un nombre entier de ${String(earliest)} à ${String(latest)}.`,
    ),
  'kernel.not-a-version': ({ text }) =>
    told(`${tick(text)} n’est pas un numéro de version`, 'Donner trois nombres avec des points, par exemple `1.0.0`.'),
  'kernel.not-canonical': ({ pointer, reason }) =>
    told(
      fr`la valeur à ${tick(pointer)} ne peut pas s’écrire en JSON : ${unwritable[reason]}`,
      'Donner une simple donnée, telle que la rend la lecture d’un texte JSON.',
    ),
  'kernel.not-text': ({ type }) =>
    told(`un texte est attendu, ${tick(type)} est donné`, 'Donner le texte du document, déjà lu en mémoire.'),
  'kernel.wrong-stage': ({ type, madeBy }) =>
    told(
      `cet appel prend ${tick(type)}, comme le fait ${tick(madeBy)}, et a reçu autre chose`,
      'Transmettre la `value` d’un verdict dont `ok` est vrai, et ne sauter aucune étape.',
    ),
  'kernel.not-bytes': ({ type }) =>
    told(`des octets sont attendus, ${tick(type)} est donné`, 'Donner les octets du fichier.'),
  'kernel.altered-built-in': ({ key }) =>
    told(
      `${tick(key)} du langage a été modifié dans ce processus et ne peut être rétabli`,
      'Retirer le code qui le modifie.',
    ),
  'kernel.not-a-limit': ({ name, limit }) =>
    told(`${tick(limit)} ne peut pas être la limite ${tick(name)}`, 'Donner un nombre entier d’au moins 1.'),
  'expression.no-slot': ({ name }) =>
    told(
      `aucune place n’est prévue pour le nom ${tick(name)}`,
      'Prévoir une place pour chaque nom que la condition lit.',
    ),
  'expression.missing-input': ({ name, slot }) =>
    told(
      `rien n’est donné pour le nom ${tick(name)}, à la place ${String(slot)}`,
      'Donner une valeur, ou dire qu’elle est inconnue.',
    ),
  'expression.bounds-reversed': () =>
    told(
      'la borne du bas d’un nombre inconnu est au-dessus de sa borne du haut',
      'Échanger les deux bornes du nombre.',
    ),
  'expression.nothing-possible': () =>
    told('un texte inconnu n’a aucune valeur possible', 'Donner au moins une valeur possible, ou ne pas les limiter.'),
  'evaluate.wrong-instrument': ({ expected, got, differs }) =>
    differs === 'reading'
      ? told(
          fr`cette évaluation a été vérifiée avec une autre lecture de l’instrument ${tick(got)} : mêmes identifiant et version, mais lus une autre fois`,
          'La vérifier à nouveau avec cette lecture-ci, puis calculer.',
        )
      : told(
          `cette évaluation a été vérifiée avec l’instrument ${tick(got)}, et non ${tick(expected)}`,
          'La vérifier à nouveau avec l’instrument employé, puis calculer.',
        ),
  'words.other-instrument': ({ expected, got }) =>
    told(
      `ce résultat vient de l’instrument ${tick(expected)}, et on lui demande les mots de ${tick(got)}`,
      'Donner l’instrument que le résultat nomme.',
    ),
  'words.other-evaluation': ({ expected, got }) =>
    told(
      `cette explication porte sur ${tick(got)}, et le résultat à côté sur ${tick(expected)}`,
      'Expliquer et calculer la même évaluation.',
    ),
  'evaluate.cannot-be-sealed': () =>
    told(
      'seul un calcul accompagné de ses raisons et de ses empreintes peut être scellé',
      'Sceller ce que donne `sealEvaluation`. Un résultat nu n’a pas de raisons.',
    ),
};
