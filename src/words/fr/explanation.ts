import type { ChangeWords, ExplanationWords, MarginWords } from '../report/explanation-words.js';
import type { UnknownWords, WhyNotWords } from '../report/explanation-words.js';
import { fr, grammar } from './grammar.js';

const answers = { one: 'réponse devrait être autre', other: 'réponses devraient être autres' };
const events = { one: 'fait distinct', other: 'faits distincts' };
const sources = { one: 'source indépendante', other: 'sources indépendantes' };
const items = { one: 'élément', other: 'éléments' };
const days = { one: 'jour observé', other: 'jours observés' };
const indicators = { one: 'indicateur est coté', other: 'indicateurs sont cotés' };

const needed = { one: 'nécessaire', other: 'nécessaires' };

function lacks(forms: typeof events): (has: number, needs: number) => string {
  return (has, needs) => fr`${grammar.counted(has, forms)} sur ${grammar.counted(needs, needed)}.`;
}

const margins: MarginWords = {
  intro:
    'À quelle distance chaque nombre se trouve des seuils qui l’entourent. Une courte distance dit que la tranche tient à peu, et rien de la personne.',
  ends: {
    value: (points, band) => `Le nombre est ${points}, dans la tranche ${band}.`,
    lower: (points, band) => `Le plus petit nombre encore possible est ${points}, dans la tranche ${band}.`,
    upper: (points, band) => `Le plus grand nombre encore possible est ${points}, dans la tranche ${band}.`,
  },
  // In French what is less than 2 is singular, also with decimals.
  points: (count) => `${grammar.decimal(count)} ${Number(count) < 2 ? 'point' : 'points'}`,
  aboveCutOff: (points) => `Il se trouve ${points} au-dessus du seuil de cette tranche.`,
  onCutOff: (below) => fr`Il est sur le seuil de cette tranche : en dessous commence la tranche ${below}.`,
  belowNext: (points, above) => `Il se trouve ${points} en dessous de la tranche ${above}.`,
};

const changes: ChangeWords = {
  intro: fr`Le plus petit nombre de réponses qui devraient être autres pour qu’un résultat soit autre, dans un sens comme dans l’autre. Cela montre si un résultat est solide ; ce n’est ni un conseil ni un but. Seules les cotations varient ; éléments, données et dates sont pris tels quels.`,
  lower: 'vers le bas',
  higher: 'vers le haut',
  found: (count) => `${grammar.counted(count, answers)}.`,
  notFound: {
    none: 'aucune autre réponse ne le changerait.',
    'none-within-2': 'ni une ni deux autres réponses ne le changeraient.',
    'not-searched': fr`aucune autre réponse n’a été trouvée qui le changerait ; il y en a trop, seules ou par paires, pour les essayer toutes.`,
  },
  rerated: (indicator, from, to) =>
    from === undefined
      ? `${indicator} à ${grammar.or(to)}, inconnu aujourd’hui`
      : `${indicator} à ${grammar.or(to)} au lieu de ${from}`,
  more: 'Il y a d’autres façons qui en demandent aussi peu.',
  flag: (flag) => `Alerte ${flag}`,
  levels: (levels) => fr`niveaux admis : ${grammar.or(levels)}`,
};

const unknowns: UnknownWords = {
  intro: 'Un inconnu est une question à poser, pas un signe. Voici jusqu’où chacun laisse encore un nombre ouvert.',
  width: (name, points) => `${name} laisse ${points} d’écart.`,
  everyLevel: (indicator) => `Coter ${indicator} donne une tranche, quel que soit le niveau.`,
  someLevels: (indicator, levels) => `Coter ${indicator} ne donne une tranche qu’au niveau ${grammar.or(levels)}.`,
  noLevel: (indicator) => `Coter seulement ${indicator} ne donne pas de tranche.`,
};

const whyNot: WhyNotWords = {
  intro: fr`Chaque « non » avec ce qui en a décidé. Ce qui manque est à demander, jamais à supposer.`,
  flag: (flag, status) => fr`Alerte ${flag} : ${status}.`,
  level: (outcome, level) => fr`${outcome}, niveau ${level} : pas admis.`,
  band: (banding) => fr`${banding} : aucune tranche n’est donnée.`,
  rated: (has, needs) => fr`${grammar.counted(has, indicators)} ; il en faut ${needs}.`,
  moreEvents: (count) => fr`Pour la confirmer, il manque ${grammar.counted(count, events)}.`,
  moreSources: (count) => fr`Pour la confirmer, il manque ${grammar.counted(count, sources)}.`,
  expired: (latest, date) => `Le dernier fait daté est du ${latest}, et l’alerte est échue après le ${date}.`,
  lapsed: (latest, date) => `Le dernier fait daté est du ${latest}, et le délai a pris fin après le ${date}.`,
  hooks: (indicators) => fr`Rien de ceci ne l’appelle : ${grammar.and(indicators)}.`,
  capacity: {
    unavailable_here: 'L’établissement ne l’offre pas.',
    unknown: 'On ne sait pas si l’établissement l’offre.',
  },
  contraindication: 'Quelque chose s’y oppose, ou s’y oppose peut-être.',
  given: (level, reason) => fr`La réponse ${level} a été donnée et ne compte pas : ${reason}.`,
  lacks: {
    items: lacks(items),
    sources: lacks(sources),
    events: lacks(events),
    windowDays: lacks(days),
    standing: (has, needs) =>
      has === undefined
        ? fr`Rien n’est établi ; il faut un élément de ce rang : ${needs}.`
        : fr`L’élément le plus ferme est de ce rang : ${has} ; il en faut un de ce rang : ${needs}.`,
  },
};

/** How an explanation reads in French. */
export const explanation: ExplanationWords = {
  headings: {
    margins: 'Distance aux seuils',
    changes: 'Solidité de ces résultats',
    unknowns: 'Quels inconnus pèsent le plus',
    'why-not': 'Pourquoi non',
  },
  margins,
  changes,
  unknowns,
  whyNot,
};
