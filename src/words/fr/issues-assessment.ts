import type { AssessmentFindings, Demanded, DigestKind } from '../../assessment/issues.js';
import { tick, ticks } from '../input.js';
import { phraseOf, type Phrases } from '../lists.js';
import { type Tells, told } from '../words.js';
import { fr, grammar } from './grammar.js';
import { kinds } from './issues-names.js';
import { meant } from './issues-schema.js';
import { lists } from './lists.js';

const pieces = { one: 'élément', other: 'éléments' };
const scenarios = { one: 'scénario', other: 'scénarios' };
const places = { one: 'chiffre', other: 'chiffres' };

const digests: Phrases<DigestKind> = {
  instrument: 'l’instrument n’est pas celui qui a servi',
  text: 'les textes de l’instrument ne sont pas ceux qui ont servi',
};

const demands: Phrases<Demanded> = {
  subject: 'la personne évaluée n’est pas nommée par une référence',
  legalHistory: 'la situation judiciaire de la personne n’est pas dite',
  purpose: 'le but de l’évaluation n’est pas dit',
  contributors: 'personne n’est nommé parmi ceux qui ont pris part',
};

/** What is wrong with an assessment, in French. */
export const assessmentFindings: Tells<AssessmentFindings> = {
  'assessment.wrong-format': ({ expected, got }) =>
    told(
      `ce document dit être ${tick(got)}, et non une évaluation saisie`,
      `Donner une évaluation, dont la clé \`format\` est ${tick(expected)}.`,
    ),
  'assessment.newer-format': ({ supported, got }) =>
    told(
      `ce document est au format ${tick(got)}, plus récent que ce logiciel`,
      `Installer une version plus récente du logiciel. Celle-ci lit ${tick(supported)}.`,
    ),
  'assessment.wrong-instrument': ({ expected, got }) =>
    told(
      `cette évaluation est faite avec l’instrument ${tick(got)}, et non ${tick(expected)}`,
      'Donner l’instrument que l’évaluation nomme.',
    ),
  'assessment.wrong-version': ({ instrument, expected, got }) =>
    told(
      `cette évaluation est faite avec la version ${tick(got)} de ${tick(instrument)}, et non ${tick(expected)}`,
      'Donner la version que l’évaluation nomme. Une autre version peut poser d’autres questions.',
    ),
  'assessment.wrong-digest': ({ of, expected, got }) =>
    told(
      `${digests[of]} à cette évaluation (${tick(got)} et non ${tick(expected)})`,
      'Retrouver le fichier d’origine. Une version publiée ne change jamais.',
    ),
  'assessment.unknown-id': ({ kind, id, nearest }) =>
    told(
      `${tick(id)} ne nomme rien de déclaré (${kinds[kind]})`,
      meant(nearest, 'Employer un identifiant que l’instrument ou cette évaluation déclare.'),
    ),
  'assessment.duplicate-id': ({ kind, id, first }) =>
    told(
      fr`l’identifiant ${tick(id)} (${kinds[kind]}) sert deux fois : il figure déjà à ${tick(first)}`,
      'Donner un autre identifiant à l’une des deux parties.',
    ),
  'assessment.repeated': ({ value, first }) =>
    told(fr`${tick(value)} figure deux fois dans cette liste : déjà à ${tick(first)}`, 'Retirer la répétition.'),
  'assessment.linked-unreadable': ({ input, part }) =>
    told(
      fr`ce qui est joint comme ${tick(input)} n’est pas une évaluation scellée${part === '' ? '' : fr` : sa partie ${tick(part)} manque ou a une autre forme`}`,
      'Joindre l’évaluation telle qu’elle a été scellée, entière et inchangée.',
    ),
  'assessment.linked-wrong-instrument': ({ input, expected, got }) =>
    told(
      `ce qui est joint comme ${tick(input)} a été fait avec ${tick(got)}, et l’instrument demande ${tick(expected)}`,
      fr`Joindre une évaluation par l’instrument même qui est fixé, ou laisser l’entrée de côté : elle est alors inconnue.`,
    ),
  'assessment.linked-other-subject': ({ input }) =>
    told(
      `ce qui est joint comme ${tick(input)} ne dit pas porter sur le même sujet`,
      'Écrire à côté de l’évaluation, sous `subject`, la référence du sujet, la même que dans `subject.ref`.',
    ),
  'assessment.linked-out-of-range': ({ input, fact }) =>
    told(
      `ce qui est joint comme ${tick(input)} donne une valeur que le fait ${tick(fact)} ne peut pas contenir`,
      fr`Demander à qui tient l’instrument : le fait doit pouvoir contenir chaque valeur ou tranche de l’autre instrument.`,
    ),
  'assessment.fact-from-input': ({ fact, input }) =>
    told(
      `le fait ${tick(fact)} est lu dans ${tick(input)}, et ne se saisit pas`,
      'Retirer la réponse, et joindre l’évaluation sous `linked`.',
    ),
  'assessment.indicator-exists': ({ indicator }) =>
    told(
      `l’instrument demande lui-même ${tick(indicator)}`,
      'Le coter sous `ratings`, ou donner un autre identifiant à ce qui a été ajouté.',
    ),
  'assessment.narrative-missing': ({ part, needed, got }) =>
    told(
      part === 'formulation'
        ? 'l’instrument demande une formulation à cette étape'
        : `l’instrument demande ${grammar.counted(needed, scenarios)} à cette étape, et il y en a ${String(got)}`,
      fr`Écrire sous ${tick(part)} : cela est gardé et ne compte dans rien.`,
    ),
  'assessment.names-itself': ({ number }) =>
    told(
      `l’évaluation ${tick(number)} dit venir après elle-même`,
      'Écrire le numéro de l’évaluation d’avant, ou retirer la mention.',
    ),
  'assessment.unknown-level': ({ indicator, level, allowed, nearest }) =>
    told(
      `l’indicateur ${tick(indicator)} n’a pas de niveau ${tick(level)}`,
      meant(nearest, fr`Choisir parmi : ${ticks(allowed)}.`),
    ),
  'assessment.axis-beside-lowest': ({ indicator, axis, level, lowest }) =>
    told(
      `l’axe ${tick(axis)} de ${tick(indicator)} est à ${tick(level)}, alors que l’indicateur est à son niveau le plus bas (${tick(lowest)})`,
      'Coter l’indicateur au-dessus de son niveau le plus bas, ou ne pas donner l’axe.',
    ),
  'assessment.non-rating-not-allowed': ({ indicator, nonRating, allowed }) =>
    told(
      fr`l’indicateur ${tick(indicator)} n’admet pas la réponse « ${lists.nonRatings[nonRating]} » (${tick(nonRating)})`,
      fr`Choisir un niveau, ou parmi : ${ticks(allowed)}.`,
    ),
  'assessment.no-evidence': ({ indicator, level, items }) =>
    told(
      fr`le niveau ${tick(level)} de ${tick(indicator)} demande des preuves : au moins ${grammar.counted(items, pieces)}`,
      'Nommer les éléments dans `supportedBy`, ou dire que l’information ne suffit pas.',
    ),
  'assessment.standing-too-firm': ({ kind, got, firmest }) =>
    told(
      fr`un élément de cette nature (${lists.evidenceKinds[kind]}) ne peut pas établir un fait comme « ${lists.standings[got]} » : au plus « ${lists.standings[firmest]} »`,
      'Dire comment la chose est vraiment connue, ou nommer l’élément qui l’établit.',
    ),
  'assessment.supports-and-contradicts': ({ indicator, evidence }) =>
    told(
      `l’élément ${tick(evidence)} soutient et contredit à la fois la réponse à ${tick(indicator)}`,
      'Le garder d’un seul côté, ou le couper en deux éléments.',
    ),
  'assessment.no-rater': ({ indicator, allowed }) =>
    told(
      `la réponse à ${tick(indicator)} ne dit pas qui l’a donnée`,
      fr`Nommer dans \`by\` une personne dont le rôle est parmi : ${ticks(allowed)}.`,
    ),
  'assessment.role-may-not-rate': ({ indicator, contributor, role, allowed }) =>
    told(
      `${tick(contributor)} (${tick(role)}) ne peut pas coter l’indicateur ${tick(indicator)}`,
      fr`Faire coter par une personne dont le rôle est parmi : ${ticks(allowed)}.`,
    ),
  'assessment.dynamic-carried-forward': ({ indicator }) =>
    told(
      `la réponse à ${tick(indicator)} est reprise d’une évaluation passée, alors qu’elle peut changer`,
      'La coter à nouveau.',
    ),
  'assessment.same-note': ({ indicators }) =>
    told(
      fr`la même note se trouve à plusieurs endroits : ${ticks(indicators)}`,
      'Écrire pour chaque indicateur ce qui lui est propre.',
    ),
  'assessment.not-rated': ({ indicator }) =>
    told(
      `l’indicateur ${tick(indicator)} n’a pas de réponse et compte comme inconnu`,
      'Le coter, ou dire pourquoi il ne l’est pas.',
    ),
  'assessment.day-out-of-range': ({ date, earliest, latest }) =>
    told(
      `le jour de l’évaluation (${date}) est hors du calendrier de ce logiciel`,
      `Écrire un jour du ${grammar.date(earliest)} au ${grammar.date(latest)}.`,
    ),
  'assessment.date-after-assessment': ({ date, assessedOn }) =>
    told(
      `la date ${tick(date)} vient après le jour de l’évaluation (${assessedOn})`,
      'Corriger la date, ou le jour de l’évaluation.',
    ),
  'assessment.dates-reversed': ({ from, to }) =>
    told(`la fin (${to}) vient avant le début (${from})`, 'Échanger les deux dates, ou corriger l’une d’elles.'),
  'assessment.legal-history-not-in-order': ({ from, previous }) =>
    told(
      `cette situation judiciaire commence (${from}) avant celle qui la précède (${previous})`,
      'Ranger les situations de la plus ancienne à la plus récente.',
    ),
  'assessment.too-many-places': ({ value, places: limit }) =>
    told(
      `le nombre ${tick(value)} a trop de chiffres après la virgule`,
      `L’écrire avec au plus ${grammar.counted(limit, places)} après la virgule.`,
    ),
  'assessment.purpose-not-valid': ({ purpose, validFor }) =>
    told(
      fr`l’instrument n’est pas fait pour ce but : ${phraseOf(lists.purposes, purpose)} (${tick(purpose)})`,
      validFor.length === 0
        ? 'Employer un instrument fait pour ce but.'
        : fr`Employer un instrument fait pour ce but. Celui-ci vaut pour : ${ticks(validFor)}.`,
    ),
  'assessment.demanded': ({ key }) => told(demands[key], `Ajouter \`${key}\`.`),
  'assessment.no-birth': () =>
    told(
      'la naissance n’est pas dite, et la personne compte comme quelqu’un qui est peut-être un enfant',
      'Écrire la date de naissance, même l’année seule ou à quelques années près.',
    ),
  'assessment.not-of-a-facility': ({ key }) =>
    told(`${tick(key)} n’a pas de sens pour un établissement`, `Retirer ${tick(key)}.`),
  'assessment.instrument-not-in-force': ({ assessedOn, from, until }) =>
    told(
      `l’instrument n’est pas en vigueur le ${grammar.date(assessedOn)}`,
      fr`Employer la version en vigueur ce jour-là. Celle-ci vaut${from === null ? '' : ` à partir du ${grammar.date(from)}`}${until === null ? '' : ` jusqu’au ${grammar.date(until)}`}.`,
    ),
};
