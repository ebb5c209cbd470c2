import type { IntegrityIssues } from '../../instrument/issues.js';
import { chain, tick, ticks } from '../input.js';
import { type Tells, told } from '../words.js';
import { decimal, fr } from './grammar.js';
import { domains, kinds, mends, obstacles } from './issues-names.js';
import { meant } from './issues-schema.js';

const resolveFirst =
  'Résoudre l’adaptation, un document à part, avec `veo-risk resolve`, et donner l’instrument complet qui en sort.';

function isOverlay(feature: string): boolean {
  return feature === 'extends' || feature === 'overlay';
}

/** Parts of an instrument that do not fit together, in French. */
export const integrityIssues: Tells<IntegrityIssues> = {
  'instrument.said-elsewhere': ({ feature }) =>
    isOverlay(feature)
      ? told(`${tick(feature)} est l’affaire d’une adaptation, non d’un instrument`, resolveFirst)
      : told(
          `${tick(feature)} n’est pas une sorte de mesure, mais ce que lit un fait`,
          'Déclarer l’autre instrument sous `inputs`, et un fait dont `from` dit ce qui en est lu.',
        ),
  'instrument.wrong-format': ({ expected, got }) =>
    told(
      `ce document dit être ${tick(got)}, et non un instrument`,
      got === 'veo-overlay/1' ? resolveFirst : `Donner un instrument, dont la clé \`format\` est ${tick(expected)}.`,
    ),
  'instrument.newer-format': ({ supported, got }) =>
    told(
      `ce document est au format ${tick(got)}, plus récent que ce logiciel`,
      `Installer une version plus récente du logiciel. Celle-ci lit ${tick(supported)}.`,
    ),
  'instrument.duplicate-id': ({ kind, id, first }) =>
    told(
      fr`l’identifiant ${tick(id)} (${kinds[kind]}) sert deux fois : il figure déjà à ${tick(first)}`,
      'Donner un autre identifiant à l’une des deux parties.',
    ),
  'instrument.taken-id': ({ kind, id }) =>
    told(
      fr`l’identifiant ${tick(id)} (${kinds[kind]}) veut déjà dire autre chose dans ce format`,
      'Donner un autre identifiant à cette partie.',
    ),
  'instrument.conditions-too-large': ({ limit }) =>
    told(
      `avec cette condition, toutes les conditions ensemble dépassent ${String(limit)} parties, celles sur les éléments d’une liste comptées pour chaque élément`,
      'Simplifier les conditions, ou compter par une mesure.',
    ),
  'instrument.measures-too-large': ({ limit }) =>
    told(
      `avec cette mesure, toutes les mesures ensemble dépassent ${String(limit)} termes et membres`,
      'Faire lire moins d’indicateurs à moins de mesures.',
    ),
  'instrument.repeated': ({ value, first }) =>
    told(fr`${tick(value)} figure deux fois dans cette liste : déjà à ${tick(first)}`, 'Retirer la répétition.'),
  'instrument.dangling-id': ({ kind, id, nearest }) =>
    told(
      `${tick(id)} ne nomme rien de déclaré (${kinds[kind]})`,
      meant(nearest, 'Déclarer cette partie, ou retirer la mention.'),
    ),
  'instrument.other-kind': ({ kind, id, is }) =>
    told(
      `${tick(id)} nomme une autre sorte de partie (${kinds[is]}) que celle qu’il faut ici (${kinds[kind]})`,
      kind === 'measure' && (is === 'indicator' || is === 'fact')
        ? fr`Le mettre dans une somme pondérée et nommer celle-ci ; dans un terme, écrire ${tick(is)} au lieu de \`measure\`.`
        : 'Nommer une partie de la sorte qu’il faut, ou retirer la mention.',
    ),
  'instrument.level-not-on-scale': ({ level, scale, indicator, nearest }) =>
    told(
      `l’échelle ${tick(scale)} de l’indicateur ${tick(indicator)} n’a pas de niveau ${tick(level)}`,
      meant(nearest, 'Employer un niveau de cette échelle.'),
    ),
  'instrument.no-such-axis': ({ indicator, id, nearest }) =>
    told(
      `l’indicateur ${tick(indicator)} n’a pas d’axe ${tick(id)}`,
      meant(nearest, 'Déclarer l’axe, ou lire le niveau de l’indicateur.'),
    ),
  'instrument.no-language': () =>
    told('aucune langue n’est traduite', 'Déclarer au moins une langue dont le statut n’est pas `none`.'),
  'instrument.missing-language': ({ language }) =>
    told(
      `ce texte manque en ${tick(language)}, langue que l’instrument promet`,
      `Ajouter le texte en ${tick(language)}, ou mettre le statut de cette langue à \`none\`.`,
    ),
  'instrument.blank-text': () =>
    told('le texte ne contient rien de visible', 'L’écrire, ou retirer la clé là où elle est facultative.'),
  'instrument.no-words': () =>
    told('le texte ne contient que des signes', 'L’écrire en mots, ou retirer la clé là où elle est facultative.'),
  'instrument.plain-text': ({ languages }) =>
    told(
      'ce texte est donné sans langue, alors que l’instrument en a plusieurs',
      fr`Donner un texte par langue : ${ticks(languages)}.`,
    ),
  'instrument.undeclared-language': ({ language, nearest }) =>
    told(
      `ce texte est en ${tick(language)}, langue que l’instrument ne déclare pas`,
      meant(nearest, 'Déclarer la langue dans `languages`, ou retirer le texte.'),
    ),
  'instrument.untranslated-language': ({ language }) =>
    told(
      `ce texte est en ${tick(language)}, langue déclarée comme pas encore traduite`,
      'Changer le statut de cette langue quand tous les textes y sont, ou retirer ce texte.',
    ),
  'instrument.points-not-rising': ({ level, points, previous }) =>
    told(
      `les points du niveau ${tick(level)} (${decimal(points)}) ne sont pas au-dessus de ceux du niveau d’avant (${decimal(previous)})`,
      'Faire monter les points d’un niveau à l’autre.',
    ),
  'instrument.cut-offs-not-rising': ({ band, cutOff, previous }) =>
    told(
      `le seuil de la tranche ${tick(band)} (${decimal(cutOff)}) n’est pas au-dessus de celui d’avant (${decimal(previous)})`,
      'Faire monter les seuils d’une tranche à l’autre.',
    ),
  'instrument.gap-below-bands': ({ measure, cutOff, least, notApplicable }) =>
    notApplicable.length === 0
      ? told(
          `la mesure ${tick(measure)} peut descendre à ${decimal(least)}, sous le premier seuil ${decimal(cutOff)}, et n’aurait alors aucune tranche`,
          fr`Abaisser le premier seuil à ${decimal(least)} ou moins.`,
        )
      : told(
          `la mesure ${tick(measure)} peut descendre à ${decimal(least)}, sous le premier seuil ${decimal(cutOff)}, quand ${ticks(notApplicable)} ${notApplicable.length === 1 ? 'est sans objet et compte' : 'sont sans objet et comptent'} donc 0, et n’aurait alors aucune tranche`,
          fr`Retirer de leurs \`nonRatings\` ceux qui disent sans objet : ce qui n’est pas coté est alors inconnu, ce que \`unknown\` de la mesure peut refuser. N’abaisser le premier seuil que si une telle personne a sa place dans cette tranche.`,
        ),
  'instrument.unreachable-band': ({ band, measure, cutOff, least, greatest }) =>
    told(
      `aucun cas ne peut tomber dans la tranche ${tick(band)} (seuil ${decimal(cutOff)}), car la mesure ${tick(measure)} va de ${decimal(least)} à ${decimal(greatest)}`,
      'Changer le seuil, ou retirer la tranche.',
    ),
  'instrument.not-a-number': ({ measure }) =>
    told(
      `la mesure ${tick(measure)} est un profil, et non un nombre, et ne peut pas avoir de tranches`,
      'Poser les tranches sur une somme ou un compte, ou les retirer.',
    ),
  'instrument.cycle': ({ path }) =>
    told(fr`ces interventions s’attendent l’une l’autre en rond : ${chain(path)}`, 'Retirer l’un de ces liens.'),
  'instrument.names-itself': ({ id }) =>
    told(`${tick(id)} se nomme lui-même`, 'Nommer une autre partie, ou retirer la mention.'),
  'instrument.cannot-prorate': ({ measure, obstacle }) =>
    told(
      fr`la mesure ${tick(measure)} ne peut pas être estimée à partir de ce qui est coté : ${obstacles[obstacle]}`,
      `Choisir \`bounds\` ou \`refuse\` pour les inconnus, ou ${mends[obstacle]}.`,
    ),
  'instrument.several-scales': ({ measure, scales }) =>
    told(
      fr`la mesure ${tick(measure)} réunit des indicateurs d’échelles différentes : ${ticks(scales)}`,
      'Choisir des indicateurs d’une seule échelle.',
    ),
  'instrument.empty-selection': ({ measure }) =>
    told(`la mesure ${tick(measure)} ne choisit aucun indicateur`, 'Élargir le choix, ou retirer la mesure.'),
  'instrument.range-missing': ({ fact, readAt }) =>
    told(
      `le fait ${tick(fact)} est lu à ${tick(readAt)} et n’a pas de minimum ou de maximum`,
      'Déclarer `minimum` et `maximum`, pour que l’inconnu ait des bornes.',
    ),
  'instrument.range-reversed': ({ minimum, maximum }) =>
    told(
      `le minimum (${decimal(minimum)}) est au-dessus du maximum (${decimal(maximum)})`,
      'Échanger les deux nombres, ou corriger l’un d’eux.',
    ),
  'instrument.too-many-places': ({ key, value, places }) =>
    told(
      `${tick(key)} (${tick(value)}) a trop de chiffres après la virgule (${String(places)} au plus)`,
      `Raccourcir ${tick(key)}, ou augmenter \`places\`.`,
    ),
  'instrument.too-many-digits': ({ measure, digits, limit }) =>
    told(
      fr`la mesure ${tick(measure)} peut demander ${digits} chiffres, plus que les ${limit} calculés exactement`,
      'Déclarer un arrondi à moins de chiffres, ici ou dans ce qu’elle lit, ou des poids et des points plus courts.',
    ),
  'instrument.fact-not-countable': ({ fact, type }) =>
    told(
      `le fait ${tick(fact)} (${tick(type)}) ne peut pas être le terme d’une somme`,
      'Employer un fait qui est un nombre, un oui ou non, ou un choix parmi plusieurs.',
    ),
  'instrument.points-missing': ({ missing }) =>
    told(fr`des réponses n’ont pas de points : ${ticks(missing)}`, 'Donner des points à chaque réponse.'),
  'instrument.points-by-id': () =>
    told(
      'ici se trouve un seul nombre, là où les points se donnent par l’identifiant de chaque niveau ou choix',
      'Écrire un objet avec des points pour chaque identifiant, par exemple `{ "no": 0, "yes": 1 }`.',
    ),
  'instrument.term-without-source': () =>
    told(
      'ce terme ne dit pas ce qu’il compte',
      'Y nommer l’une de ces parties, `indicator`, `fact`, `measure` ou `condition`.',
    ),
  'instrument.not-a-day': ({ value }) =>
    told(
      `${tick(value)} n’est pas un jour d’où, ou jusqu’où, compter`,
      fr`Écrire ${tick(`{ "fact": "${value}" }`)} pour un fait de type \`date\`, ou choisir parmi : \`birth\`, \`assessed_on\`.`,
    ),
  'instrument.points-not-used': ({ fact, type }) =>
    told(
      `des points sont donnés pour le fait ${tick(fact)} (${tick(type)}), qui n’en emploie pas`,
      'Retirer les points. Le poids suffit.',
    ),
  'instrument.points-gap': ({ from, to }) =>
    told(
      from === to
        ? `le tableau de points n’a pas d’intervalle pour ${decimal(from)}`
        : `le tableau de points n’a pas d’intervalle pour les nombres de ${decimal(from)} à ${decimal(to)}`,
      'Élargir un intervalle, ou en ajouter un.',
    ),
  'instrument.ranges-not-rising': ({ from, previous }) =>
    told(
      fr`les intervalles du tableau de points ne montent pas : celui-ci commence à ${decimal(from)}, le précédent à ${decimal(previous)}`,
      'Écrire l’intervalle le plus bas en premier.',
    ),
  'instrument.points-overlap': ({ from, to }) =>
    told(
      from === to
        ? `le tableau de points a plus d’un intervalle pour ${decimal(from)}`
        : `le tableau de points a plus d’un intervalle pour les nombres de ${decimal(from)} à ${decimal(to)}`,
      'Faire commencer chaque intervalle où finit le précédent.',
    ),
  'instrument.points-unreachable': ({ least, greatest }) =>
    told(
      fr`aucun nombre ne tombe dans cet intervalle : ceux qui sont demandés vont de ${decimal(least)} à ${decimal(greatest)}`,
      'Corriger les bornes de l’intervalle, ou le retirer.',
    ),
  'instrument.fact-not-a-date': ({ fact, type }) =>
    told(
      `le fait ${tick(fact)} (${tick(type)}) n’est pas une date`,
      'Compter depuis un fait de type `date`, la naissance (`birth`) ou le jour de l’évaluation (`assessed_on`).',
    ),
  'instrument.outside-domain': ({ measure, kind }) =>
    told(
      `la mesure ${tick(measure)} (${tick(kind)}) n’a de résultat pour aucun des nombres qu’elle peut recevoir`,
      fr`Corriger ce dont elle est faite : ${domains[kind]}.`,
    ),
  'instrument.from-wrong-type': ({ fact, type, of }) =>
    told(
      `le fait ${tick(fact)}, de type ${tick(type)}, ne peut pas contenir ce que lit ${tick(`from.${of}`)}`,
      of === 'banding'
        ? 'En faire un fait de type `choice`, sans `several`, dont les choix sont les tranches.'
        : 'En faire un fait de type `number`, avec `minimum`, `maximum` et `places`.',
    ),
  'instrument.measure-cycle': ({ path }) =>
    told(
      fr`cette mesure est faite d’elle-même : ${chain(path)}`,
      'Retirer l’un de ces termes, ou ce que lit sa condition.',
    ),
  'instrument.validated-without-study': () =>
    told(
      'l’instrument se dit validé et ne cite aucune étude de validation',
      'Citer l’étude dans `studies`, ou mettre le statut à `draft` ou `pilot`.',
    ),
  'instrument.dates-reversed': ({ from, until }) =>
    told(`l’instrument prend fin (${until}) avant d’entrer en vigueur (${from})`, 'Corriger l’une des deux dates.'),
  'instrument.purpose-contradicted': ({ purpose }) =>
    told(`le but ${tick(purpose)} est à la fois permis et exclu`, 'Le garder dans une seule des deux listes.'),
  'instrument.needed-here': ({ key, because }) =>
    told(`${tick(key)} manque, car ${tick(because)} le demande`, `Ajouter ${tick(key)} à cette partie.`),
  'instrument.not-allowed-here': ({ key, because }) =>
    told(`${tick(key)} n’a pas de sens ici, à côté de ${tick(because)}`, `Retirer ${tick(key)}.`),
  'instrument.entitlement-conditional': ({ intervention, key }) =>
    told(
      `le droit ${tick(intervention)} est soumis à une condition (${tick(key)}), alors qu’il est dû à toute personne`,
      'Retirer la condition, ou en faire une offre si ce n’est pas un droit.',
    ),
  'instrument.guard-sets-nothing': ({ guard }) =>
    told(`le garde-fou ${tick(guard)} ne fixe aucune borne`, 'Donner `atMost` ou `atLeast`, ou retirer le garde-fou.'),
  'instrument.guard-contradicts': ({ guard, atLeast, atMost }) =>
    told(
      `le garde-fou ${tick(guard)} demande au moins ${tick(atLeast)} et au plus ${tick(atMost)}, ce qui ne laisse rien`,
      'Corriger l’une des deux bornes.',
    ),
  'instrument.hides-nothing': () =>
    told('cette règle de lecture ne cache rien', 'Nommer des indicateurs ou des domaines, ou retirer la règle.'),
  'instrument.justifies-nothing': ({ part, word }) =>
    told(
      `la justification de ${tick(word)} dans ${tick(part)} ne répond à aucun mot relevé`,
      'La retirer, ou corriger la partie ou le mot qu’elle nomme.',
    ),
  'instrument.constant-condition': ({ owner, result, by }) =>
    told(
      fr`la condition de ${tick(owner)} est ${result === 'true' ? 'vraie' : 'fausse'} pour tous : voir ${tick(by)}`,
      'Demander ce qui peut être autrement, ou retirer la condition là où elle est facultative.',
    ),
  'instrument.unused': ({ kind, id }) =>
    told(`rien n’emploie ${tick(id)} (${kinds[kind]})`, 'L’employer ou le retirer.'),
  'instrument.no-limits': () =>
    told(
      'l’instrument ne dit pas ses limites',
      'Écrire dans `limits` ce qu’il ne peut pas dire, et pour qui il n’a pas été essayé.',
    ),
};
