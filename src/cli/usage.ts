import type { Language } from './language.js';

/** What can be wrong with the words of a command line, each with its facts. */
interface Usage {
  readonly 'no-command': { readonly name: string };
  readonly 'no-file': object;
  readonly 'one-file': object;
  readonly 'too-many-files': { readonly files: number };
  readonly 'no-action': { readonly action: string; readonly allowed: readonly string[] };
  readonly 'not-a-seal': { readonly flag: string; readonly value: string };
  readonly 'not-noted': { readonly flag: string; readonly value: string };
  readonly 'json-is-whole': object;
  readonly 'unknown-flag': { readonly flag: string };
  readonly 'needs-value': { readonly flag: string };
  readonly 'not-a-date': { readonly flag: string; readonly value: string };
  readonly 'needs-flag': { readonly flag: string };
  readonly 'one-of': { readonly flags: readonly string[] };
  readonly 'takes-no-value': { readonly flag: string };
  readonly 'not-a-choice': { readonly flag: string; readonly value: string; readonly allowed: readonly string[] };
}

/** A word of the command line that cannot be taken; told without a stack trace. */
export type UsageProblem = {
  readonly [Problem in keyof Usage]: { readonly problem: Problem } & Usage[Problem];
}[keyof Usage];

type Told = { readonly [Problem in keyof Usage]: (facts: Usage[Problem]) => string };

const en: Told = {
  'no-command': ({ name }) => `there is no command \`${name}\`; see \`veo-risk --help --lang en\``,
  'no-file': () => 'a file is missing',
  'one-file': () => 'one file at a time',
  'too-many-files': ({ files }) => (files === 1 ? 'one file at a time' : `${String(files)} files, no more`),
  'no-action': ({ action, allowed }) => `the first word is ${listed(allowed, 'or')}, not \`${action}\``,
  'not-a-seal': ({ flag, value }) => `\`${flag}\` takes 64 hexadecimal digits in lower case, not \`${value}\``,
  'not-noted': ({ flag, value }) => `\`${flag}\` takes SIZE:ROOT as it was printed, not \`${value}\``,
  'json-is-whole': () => '--audience is for text: the JSON is the whole evaluation, as it is sealed',
  'unknown-flag': ({ flag }) => `there is no option \`${flag}\` here`,
  'needs-value': ({ flag }) => `\`${flag}\` needs a value after it`,
  'not-a-date': ({ flag, value }) => `\`${flag}\` takes a day such as 2026-09-30, not \`${value}\``,
  'needs-flag': ({ flag }) => `\`${flag}\` is missing`,
  'one-of': ({ flags }) => `give ${listed(flags, 'or')}, and only one of them`,
  'takes-no-value': ({ flag }) => `\`${flag}\` takes no value`,
  'not-a-choice': ({ flag, value, allowed }) => `\`${flag}\` takes ${listed(allowed, 'or')}, not \`${value}\``,
};

const fr: Told = {
  'no-command': ({ name }) => `il n’y a pas de commande \`${name}\`\u00A0; voir \`veo-risk --help\``,
  'no-file': () => 'il manque un fichier',
  'one-file': () => 'un seul fichier à la fois',
  'too-many-files': ({ files }) =>
    files === 1 ? 'un seul fichier à la fois' : `${String(files)} fichiers, pas davantage`,
  'no-action': ({ action, allowed }) => `le premier mot est ${listed(allowed, 'ou')}, pas \`${action}\``,
  'not-a-seal': ({ flag, value }) => `\`${flag}\` demande 64 chiffres hexadécimaux en minuscules, et non \`${value}\``,
  'not-noted': ({ flag, value }) => `\`${flag}\` demande TAILLE:RACINE tel qu’imprimé, et non \`${value}\``,
  'json-is-whole': () =>
    '--audience vaut pour le texte\u00A0: le JSON est l’évaluation entière, telle qu’elle est scellée',
  'unknown-flag': ({ flag }) => `l’option \`${flag}\` n’existe pas ici`,
  'needs-value': ({ flag }) => `\`${flag}\` demande une valeur à sa suite`,
  'not-a-date': ({ flag, value }) => `\`${flag}\` demande un jour, par exemple 2026-09-30, et non \`${value}\``,
  'needs-flag': ({ flag }) => `il manque \`${flag}\``,
  'one-of': ({ flags }) => `donner ${listed(flags, 'ou')}, et un seul des deux`,
  'takes-no-value': ({ flag }) => `\`${flag}\` ne prend pas de valeur`,
  'not-a-choice': ({ flag, value, allowed }) => `\`${flag}\` accepte ${listed(allowed, 'ou')}, pas \`${value}\``,
};

function listed(words: readonly string[], word: string): string {
  return `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1) ?? ''}`;
}

/** What stands in the way of a command, in words. */
export function usageWords(problem: UsageProblem, language: Language): string {
  const told = (language === 'fr' ? fr : en)[problem.problem] as (facts: UsageProblem) => string;
  return told(problem);
}
