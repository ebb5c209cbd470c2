import type { OpeningWords, PopulationWords } from '../report/report-words.js';

/** Title, banner and what a report speaks of, in English. */
export const opening: OpeningWords = {
  title: (instrument, date) => `${instrument}, result of ${date}`,
  titleOutside: (instrument, date) => `No assessment: referral of ${date} (${instrument})`,
  confidential: (heading) =>
    `CONFIDENTIAL: this report is complete. Before showing it, read ‘${heading}’, at the end. A reduced report can be made for each reader.`,
  madeFor: (audience, isCut) =>
    `Report made for ${audience}. ${isCut ? 'Parts that this reader must not read have been left out. What is not said here is not a no.' : 'Nothing has been left out.'}`,
  limitsBelow: (heading) =>
    `For whom the instrument is made, its limits, what not to do with it: read ‘${heading}’, at the end.`,
  indicates: 'This report indicates, it decides nothing: a trained person concludes, in writing and with reasons.',
  notAClass: 'No word of this report is a security class, and nothing here serves to rank people.',
  noProbability: 'Read no number in this report as a probability.',
  population: 'Made for',
  setting: 'Setting',
  noPopulation: 'The instrument does not say for whom it is made: do not use it before that is known.',
  variantOf: (id) => `Variant of ${id}, for`,
  limit: 'Limit',
  noLimit: 'The instrument declares no limits, which does not mean that it has none.',
  otherLanguage: (name) =>
    `The instrument has no texts in English: its texts are given in its language of reference, ${name}, named in brackets.`,
  identity: (name, version) => `Instrument: ${name}, version ${version}.`,
  thresholds: (version) => `Cut-offs: version ${version}.`,
  assessedOn: (date) => `This result speaks of ${date}.`,
  stage: 'Stage',
  purpose: 'Purpose',
  validUntil: (date) => `It stands up to and including ${date}; after that day there is no current level.`,
  noValidity: 'The instrument does not say how long this result stands: do not rely on it beyond the day stated.',
  endsSooner: 'It ends sooner in these cases:',
  misuse: 'What not to do with this result:',
  digests: { instrument: 'Digest of the instrument', assessment: 'Digest of the assessment' },
};

/** Whether the instrument is for this person or facility, in English. */
export const population: PopulationWords = {
  headingOutside: 'To do first: refer, do not assess',
  within: 'Nothing that is known places this case outside what the instrument is made for.',
  outside:
    'The instrument is not made for this case. Nothing is rated or counted. Only what is due to everyone, the accommodations and the referral above stand.',
  noLevel:
    'The instrument has no evidence to conclude from in this case. No level is given. Needs, protection and what is due still stand.',
  minimumAge: {
    true: (age) => `The person is under ${String(age)}. They are treated as a child`,
    unknown: (age) => `The person may be under ${String(age)}. They are treated as a child until their age is proven`,
  },
  refer: 'To do',
  unchecked: (reason) => `Could not be checked, for lack of information: ${reason}`,
};
