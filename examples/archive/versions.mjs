/**
 * The second version of the arrival screen, for practice only: the first with one cut-off lowered, so that more people are
 * seen within 24 hours. It is made here and belongs to no country.
 *
 * @param {string} text - The bundled `ml-arrival-screen` 0.1.0.
 */
export function secondVersion(text) {
  const document = JSON.parse(text);
  const change = {
    fr: 'Pour l’exercice : le seuil de 24 heures passe de 4,5 à 3,5 points.',
    en: 'For practice: the cut-off of 24 hours goes from 4.5 to 3.5 points.',
  };
  const bandings = document.bandings.map((banding) => ({
    ...banding,
    bands: banding.bands.map((band) => (band.id === 'within_24_hours' ? { ...band, cutOff: 3.5 } : band)),
  }));
  const changelog = [...document.changelog, { version: '0.2.0', date: '2027-06-15', text: change }];
  return { ...document, version: '0.2.0', thresholdsVersion: '0.2.0', changelog, bandings };
}
