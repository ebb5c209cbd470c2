import type { SchemaReasons } from '../../instrument/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';
import { decimal, fr } from './grammar.js';

/** Types of JSON and of expressions, in French. */
export const types: { readonly [type: string]: string } = {
  object: 'un objet',
  array: 'une liste',
  string: 'un texte',
  number: 'un nombre',
  'whole number': 'un nombre entier',
  boolean: '`true` ou `false`',
  null: '`null`',
  value: 'une valeur',
  scalar: 'un texte, un nombre, `true` ou `false`',
  codes: 'un ensemble de réponses',
  list: 'une liste déclarée',
};

/** What to write instead, where something near enough exists. */
export function meant(nearest: string | null, otherwise: string): string {
  return nearest === null
    ? otherwise
    : `Écrire ${tick(nearest)}, si c’est ce que vous vouliez dire. Sinon, ${lower(otherwise)}`;
}

function lower(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

const things = {
  number: 'ce nombre',
  characters: 'la longueur de ce texte',
  items: 'le nombre d’éléments de cette liste',
};

function boundsText(minimum: number | null, maximum: number | null): string {
  if (minimum === null) return `à ${decimal(String(maximum))} au plus`;
  return maximum === null ? `à ${decimal(minimum)} au moins` : `entre ${decimal(minimum)} et ${decimal(maximum)}`;
}

/** Departures from a grammar, in French. */
export const schemaReasons: Tells<SchemaReasons> = {
  'unknown-key': ({ key, nearest }) =>
    told(`la clé ${tick(key)} n’existe pas ici`, meant(nearest, 'Retirer cette clé, car rien ne la lirait.')),
  'missing-key': ({ key }) => told(`la clé ${tick(key)} manque`, `Ajouter ${tick(key)} à cet objet.`),
  'wrong-type': ({ expected, got }) =>
    told(
      `ici se trouve ${phraseOf(types, got)}, là où il faut ${expected.map((type) => phraseOf(types, type)).join(' ou ')}`,
      'Écrire une valeur de la sorte demandée.',
    ),
  'not-in-list': ({ value, allowed, nearest }) =>
    told(`${tick(value)} n’est pas une valeur admise ici`, meant(nearest, fr`Choisir parmi : ${ticks(allowed)}.`)),
  'bad-id': ({ value }) =>
    told(
      `${tick(value)} ne peut pas être un identifiant`,
      'Commencer par une lettre de a à z, puis des lettres de a à z, des chiffres et `_`, au plus 64 en tout.',
    ),
  'bad-version': ({ value }) =>
    told(`${tick(value)} n’est pas un numéro de version`, 'Écrire trois nombres avec des points, par exemple `1.0.0`.'),
  'bad-date': ({ value }) =>
    told(
      `${tick(value)} n’est pas une date du calendrier`,
      'Écrire l’année, le mois et le jour, par exemple `2026-11-21`.',
    ),
  'bad-language': ({ value }) =>
    told(
      `${tick(value)} n’est pas un code de langue`,
      'Écrire deux ou trois lettres minuscules, par exemple `fr`, `bm` ou `taq`.',
    ),
  'bad-form': ({ value }) =>
    told(
      `${tick(value)} n’a pas la forme demandée ici`,
      'Voir la forme de cette partie dans la description du format.',
    ),
  'out-of-range': ({ of, got, minimum, maximum }) =>
    told(fr`${things[of]} est hors des bornes : ${decimal(got)}`, `Rester ${boundsText(minimum, maximum)}.`),
};
