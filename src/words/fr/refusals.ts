import type { NotCanonical } from '../../kernel/reader-issues.js';
import { tick } from '../input.js';
import type { Phrases } from '../lists.js';
import type { AllRefusals, Tells } from '../words.js';
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
  'kernel.not-a-decimal': ({ text }) => ({
    sentence: `${tick(text)} n’est pas un nombre`,
    remedy: 'Donner un nombre tel que JSON l’écrit, par exemple `-2.5`.',
  }),
  'kernel.decimal-too-large': ({ limit }) => ({
    sentence: `ce nombre demande plus de ${String(limit)} chiffres avant ou après la virgule`,
    remedy: 'Donner un nombre plus court.',
  }),
  'kernel.divide-by-zero': ({ dividend }) => ({
    sentence: `${tick(dividend)} est divisé par zéro`,
    remedy: 'Vérifier le diviseur avant d’appeler.',
  }),
  'kernel.places-out-of-range': ({ places, limit }) => ({
    sentence: `${tick(places)} n’est pas un nombre de chiffres après la virgule`,
    remedy: `Donner un nombre entier de -${String(limit)} à ${String(limit)}.`,
  }),
  'kernel.digits-out-of-range': ({ digits, limit }) => ({
    sentence: `${tick(digits)} n’est pas un nombre de chiffres`,
    remedy: `Donner un nombre entier de 1 à ${String(limit)}.`,
  }),
  'kernel.interval-reversed': ({ lower, upper }) => ({
    sentence: `la borne du bas (${decimal(lower)}) est au-dessus de la borne du haut (${decimal(upper)})`,
    remedy: 'Échanger les deux bornes.',
  }),
  'kernel.not-a-date': ({ text }) => ({
    sentence: `${tick(text)} n’est pas une date complète du calendrier`,
    remedy: 'Donner l’année, le mois et le jour, par exemple `2026-11-21`.',
  }),
  'kernel.day-out-of-range': ({ day, earliest, latest }) => ({
    sentence: `le jour ${tick(day)} est hors du calendrier de ce logiciel`,
    remedy: `Donner un nombre entier de ${String(earliest)} à ${String(latest)}.`,
  }),
  'kernel.not-a-version': ({ text }) => ({
    sentence: `${tick(text)} n’est pas un numéro de version`,
    remedy: 'Donner trois nombres avec des points, par exemple `1.0.0`.',
  }),
  'kernel.not-canonical': ({ pointer, reason }) => ({
    sentence: fr`la valeur à ${tick(pointer)} ne peut pas s’écrire en JSON : ${unwritable[reason]}`,
    remedy: 'Donner une simple donnée, telle que la rend la lecture d’un texte JSON.',
  }),
  'kernel.not-text': ({ type }) => ({
    sentence: `un texte est attendu, ${tick(type)} est donné`,
    remedy: 'Donner le texte du document, déjà lu en mémoire.',
  }),
  'kernel.wrong-stage': ({ type, madeBy }) => ({
    sentence: `cet appel prend ${tick(type)}, comme le fait ${tick(madeBy)}, et a reçu autre chose`,
    remedy: 'Transmettre la `value` d’un verdict dont `ok` est vrai, et ne sauter aucune étape.',
  }),
  'kernel.not-bytes': ({ type }) => ({
    sentence: `des octets sont attendus, ${tick(type)} est donné`,
    remedy: 'Donner les octets du fichier.',
  }),
  'kernel.altered-built-in': ({ key }) => ({
    sentence: `${tick(key)} du langage a été modifié dans ce processus et ne peut être rétabli`,
    remedy: 'Retirer le code qui le modifie.',
  }),
  'kernel.not-a-limit': ({ name, limit }) => ({
    sentence: `${tick(limit)} ne peut pas être la limite ${tick(name)}`,
    remedy: 'Donner un nombre entier d’au moins 1.',
  }),
  'expression.no-slot': ({ name }) => ({
    sentence: `aucune place n’est prévue pour le nom ${tick(name)}`,
    remedy: 'Prévoir une place pour chaque nom que la condition lit.',
  }),
  'expression.missing-input': ({ name, slot }) => ({
    sentence: `rien n’est donné pour le nom ${tick(name)}, à la place ${String(slot)}`,
    remedy: 'Donner une valeur, ou dire qu’elle est inconnue.',
  }),
  'expression.bounds-reversed': () => ({
    sentence: 'la borne du bas d’un nombre inconnu est au-dessus de sa borne du haut',
    remedy: 'Échanger les deux bornes du nombre.',
  }),
  'expression.nothing-possible': () => ({
    sentence: 'un texte inconnu n’a aucune valeur possible',
    remedy: 'Donner au moins une valeur possible, ou ne pas les limiter.',
  }),
  'evaluate.wrong-instrument': ({ expected, got, differs }) =>
    differs === 'reading'
      ? {
          sentence: fr`cette évaluation a été vérifiée avec une autre lecture de l’instrument ${tick(got)} : mêmes identifiant et version, mais lus une autre fois`,
          remedy: 'La vérifier à nouveau avec cette lecture-ci, puis calculer.',
        }
      : {
          sentence: `cette évaluation a été vérifiée avec l’instrument ${tick(got)}, et non ${tick(expected)}`,
          remedy: 'La vérifier à nouveau avec l’instrument employé, puis calculer.',
        },
  'words.other-instrument': ({ expected, got }) => ({
    sentence: `ce résultat vient de l’instrument ${tick(expected)}, et on lui demande les mots de ${tick(got)}`,
    remedy: 'Donner l’instrument que le résultat nomme.',
  }),
  'words.other-evaluation': ({ expected, got }) => ({
    sentence: `cette explication porte sur ${tick(got)}, et le résultat à côté sur ${tick(expected)}`,
    remedy: 'Expliquer et calculer la même évaluation.',
  }),
  'evaluate.cannot-be-sealed': () => ({
    sentence: 'seul un calcul accompagné de ses raisons et de ses empreintes peut être scellé',
    remedy: 'Sceller ce que donne `sealEvaluation`. Un résultat nu n’a pas de raisons.',
  }),
};
