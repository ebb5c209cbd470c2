import type { OpeningWords, PopulationWords } from '../report/report-words.js';
import { fr, grammar } from './grammar.js';

const years = { one: 'an', other: 'ans' };

/** Title, banner and what a report speaks of, in French. */
export const opening: OpeningWords = {
  title: (instrument, date) => `${instrument}, résultat du ${date}`,
  titleOutside: (instrument, date) => fr`Pas d’évaluation : orientation du ${date} (${instrument})`,
  confidential: (heading) =>
    fr`CONFIDENTIEL : ce rapport est complet. Avant de le montrer, lire « ${heading} », à la fin. Un rapport réduit peut être fait pour chaque lecteur.`,
  madeFor: (audience, isCut) =>
    `Rapport fait pour ${audience}. ${isCut ? 'Des parties en ont été retirées, que ce lecteur ne doit pas lire. Ce qui n’est pas dit ici n’est pas un non.' : 'Rien n’en a été retiré.'}`,
  limitsBelow: (heading) =>
    fr`Pour qui l’instrument est fait, ses limites, ce qu’il ne faut pas en faire : lire « ${heading} », à la fin.`,
  indicates: fr`Ce rapport indique, il ne décide rien : une personne formée conclut, par écrit et avec ses raisons.`,
  notAClass: 'Aucun mot de ce rapport n’est une classe de sécurité, et rien ici ne sert à classer des personnes.',
  noProbability: 'Ne lisez aucun nombre de ce rapport comme une probabilité.',
  population: 'Fait pour',
  setting: 'Cadre',
  noPopulation: fr`L’instrument ne dit pas pour qui il est fait : ne pas l’employer avant de le savoir.`,
  variantOf: (id) => `Variante de ${id}, pour`,
  limit: 'Limite',
  noLimit: 'L’instrument ne déclare aucune limite, ce qui ne veut pas dire qu’il n’en a pas.',
  otherLanguage: (name) =>
    fr`L’instrument n’a pas de textes en français : ses textes sont donnés dans sa langue de référence, ${name}, nommée entre crochets.`,
  identity: (name, version) => fr`Instrument : ${name}, version ${version}.`,
  thresholds: (version) => fr`Seuils : version ${version}.`,
  assessedOn: (date) => `Ce résultat parle du ${date}.`,
  stage: 'Étape',
  purpose: 'But',
  validUntil: (date) => fr`Il vaut jusqu’au ${date} inclus ; après ce jour, il n’y a plus de niveau actuel.`,
  noValidity: fr`L’instrument ne dit pas combien de temps ce résultat vaut : ne pas s’y fier au-delà du jour dit.`,
  endsSooner: fr`Il prend fin plus tôt dans ces cas :`,
  misuse: fr`À ne pas faire avec ce résultat :`,
  digests: { instrument: 'Empreinte de l’instrument', assessment: 'Empreinte de l’évaluation saisie' },
};

/** Whether the instrument is for this person or facility, in French. */
export const population: PopulationWords = {
  headingOutside: 'À faire d’abord : orienter, ne pas évaluer',
  within: 'Rien de ce qui est connu ne place ce cas hors de ce pour quoi l’instrument est fait.',
  outside:
    'L’instrument n’est pas fait pour ce cas. Rien n’est coté ni compté. Seuls valent les droits dus à toute personne, les aménagements et l’orientation dite ci-dessus.',
  noLevel:
    'L’instrument n’a pas de données pour conclure dans ce cas. Aucun niveau n’est donné. Les besoins, la protection et ce qui est dû restent valables.',
  minimumAge: {
    true: (age) => `La personne a moins de ${grammar.counted(age, years)}. Elle est traitée comme un enfant`,
    unknown: (age) =>
      `La personne a peut-être moins de ${grammar.counted(age, years)}. Elle est traitée comme un enfant, jusqu’à preuve de son âge`,
  },
  refer: 'À faire',
  unchecked: (reason) => fr`N’a pas pu être vérifié, faute d’information : ${reason}`,
};
