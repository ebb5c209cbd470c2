import type { ExpressionIssues } from '../../expression/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf } from '../lists.js';
import { type Tells, told } from '../words.js';
import { fr, grammar } from './grammar.js';
import { places } from './issues-names.js';
import { meant, types } from './issues-schema.js';

const operands = { one: 'opérande', other: 'opérandes' };

type Count = ExpressionIssues['expression.wrong-operand-count'];

function asked({ minimum, maximum, odd }: Count): string {
  const more = odd ? ', en nombre impair' : '';
  if (minimum === maximum) return `exactement ${grammar.counted(minimum, operands)}${more}`;
  if (maximum === null) return `au moins ${grammar.counted(minimum, operands)}${more}`;
  return `de ${String(minimum)} à ${grammar.counted(maximum, operands)}${more}`;
}

function typed(type: string): string {
  return phraseOf(types, type);
}

/** What is wrong with a condition, in French. */
export const expressionIssues: Tells<ExpressionIssues> = {
  'expression.too-large': ({ limit }) =>
    told(
      fr`cette condition est trop grande : la limite est de ${limit} valeurs`,
      'La couper en plusieurs alertes ou garde-fous.',
    ),
  'expression.too-deep': ({ limit }) =>
    told(fr`trop d’opérateurs les uns dans les autres : la limite est ${limit}`, 'Aplatir la condition.'),
  'expression.not-an-expression': ({ actual }) =>
    told(
      `ici se trouve ${typed(actual)}, là où il faut une condition ou une valeur`,
      'Écrire un objet avec un seul opérateur, un texte, un nombre, `true` ou `false`.',
    ),
  'expression.not-one-operator': ({ count, keys }) =>
    told(
      count === 0 ? 'cet objet n’a pas d’opérateur' : fr`cet objet a plusieurs opérateurs (${count}) : ${ticks(keys)}`,
      'Écrire un seul opérateur par objet. Réunir plusieurs conditions par `and` ou `or`.',
    ),
  'expression.unknown-operator': ({ operator, suggestion }) =>
    told(
      `l’opérateur ${tick(operator)} n’existe pas`,
      meant(suggestion, 'Employer un opérateur de la liste décrite avec le format.'),
    ),
  'expression.operator-not-in-profile': ({ operator, instead }) =>
    told(
      `l’opérateur ${tick(operator)} n’est pas admis, car il devine ou convertit`,
      instead === null
        ? 'Écrire la condition avec les opérateurs admis.'
        : `Employer ${tick(instead)}, qui est strict.`,
    ),
  'expression.wrong-operand-count': (facts) =>
    told(
      `${tick(facts.operator)} a ${grammar.counted(facts.actual, operands)}, il en faut un autre nombre`,
      `Donner ${asked(facts)}.`,
    ),
  'expression.wrong-type': ({ operator, expected, actual }) =>
    told(
      `ici se trouve ${typed(actual)}, là où ${operator === null ? 'cette place' : tick(operator)} demande ${typed(expected)}`,
      'Comparer des valeurs de même sorte, ou lire un autre nom.',
    ),
  'expression.name-not-a-string': ({ actual }) =>
    told(
      `\`var\` reçoit ${typed(actual)}, là où il faut un nom`,
      'Écrire un seul nom déclaré, par exemple `ratings.d1`, sans valeur par défaut.',
    ),
  'expression.unknown-name': ({ name, suggestion }) =>
    told(`rien ne porte le nom ${tick(name)}`, meant(suggestion, 'Lire un nom que l’instrument déclare.')),
  'expression.unknown-field': ({ name, list, suggestion }) =>
    told(
      `les éléments de ${tick(list)} n’ont pas de champ ${tick(name)}`,
      meant(suggestion, 'Lire un champ que la liste déclare.'),
    ),
  'expression.name-outside-element': ({ name, list }) =>
    told(
      `la condition sur chaque élément de ${tick(list)} lit ${tick(name)}, qui est hors de l’élément`,
      'Sortir cette lecture et la réunir au reste par `and` ou `or`.',
    ),
  'expression.name-not-allowed-here': ({ name, context, allowed }) =>
    told(
      `${tick(name)} ne peut pas être lu dans ${phraseOf(places, context)}`,
      fr`Le lire seulement dans : ${grammar.or(allowed.map((place) => phraseOf(places, place)))}.`,
    ),
  'expression.may-be-not-applicable': ({ name }) =>
    told(
      `${tick(name)} peut être sans objet, et la condition ne dit pas ce que cela vaut alors`,
      'Déclarer `notApplicableAs` sur l’indicateur, ou ne pas le lire ici.',
    ),
  'expression.unknown-code': ({ actual, allowed, suggestion }) =>
    told(`${tick(actual)} ne peut jamais être lu ici`, meant(suggestion, fr`Choisir parmi : ${ticks(allowed)}.`)),
  'expression.in-needs-list': ({ actual }) =>
    told(
      `\`in\` cherche dans ${typed(actual)}, là où il faut une liste`,
      'Donner une liste de textes, de nombres, de `true` ou `false`, ou un ensemble de réponses déclaré.',
    ),
  'expression.empty-list': ({ operator }) =>
    told(`${tick(operator)} cherche dans une liste vide`, 'Donner au moins une valeur.'),
  'expression.not-a-scalar': ({ actual }) =>
    told(
      `la liste contient ${typed(actual)}, là où il faut des valeurs simples`,
      'N’écrire que des textes, des nombres, `true` ou `false`.',
    ),
  'expression.too-many-digits': ({ digits, limit }) =>
    told(
      digits === null ? 'ce nombre n’en est pas un' : fr`ce nombre a ${digits} chiffres, la limite est ${limit}`,
      `Écrire un nombre d’au plus ${String(limit)} chiffres.`,
    ),
  'expression.may-pass-digits': ({ operator, digits, limit }) =>
    told(
      `${operator === null ? 'ce nombre' : tick(operator)} peut demander ${String(digits)} chiffres, plus que les ${String(limit)} calculés exactement`,
      'Multiplier moins de nombres, ou des nombres plus courts.',
    ),
};
