import type { Lists } from '../lists.js';

/** Why a level counts as unknown, in English. */
export const setAside: Lists['setAside'] = {
  'not-enough-evidence': 'there is not enough evidence that may be relied on',
  'not-enough-sources': 'there are not enough independent sources',
  'not-enough-events': 'there are not enough distinct events',
  'standing-too-weak': 'no evidence is established firmly enough',
  'words-not-recorded': 'the words heard, their language and who heard them are not recorded',
  'prisoner-word-alone': 'the word of other prisoners is not enough by itself',
  'window-too-short': 'the time observed is too short',
  'involvement-not-established': 'the indicator presumes an involvement that is not established',
  'not-due': 'the indicator is not due at this stage',
  'outside-population': 'the instrument is not made for this person',
};
