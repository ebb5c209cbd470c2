import type { TaskWords } from '../report/report-words.js';

/** Who does what, in English. */
export const tasks: TaskWords = {
  labels: {
    offer: 'To propose',
    examine: 'For the named authority to examine, with nothing decided beforehand',
    provide: 'Due, to be provided',
    elsewhere: 'Not available here, to be found elsewhere',
    ask: 'Depends on an answer that is missing',
  },
  noRole: 'Nobody is named as responsible: name someone.',
  firstReview: (date) => `First point to review on ${date}.`,
};
