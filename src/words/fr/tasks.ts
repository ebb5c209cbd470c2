import type { TaskWords } from '../report/report-words.js';

/** Who does what, in French. */
export const tasks: TaskWords = {
  labels: {
    offer: 'À proposer',
    examine: 'À examiner par l’autorité nommée, sans rien décider d’avance',
    provide: 'Dû, à assurer',
    elsewhere: 'Pas disponible ici, à chercher ailleurs',
    ask: 'Selon une réponse qui manque',
  },
  noRole: 'Sans responsable nommé : en désigner un.',
  firstReview: (date) => `Premier point à revoir le ${date}.`,
};
