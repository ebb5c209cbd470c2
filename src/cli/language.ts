/** The languages that the command line speaks. */
export type Language = 'fr' | 'en';
