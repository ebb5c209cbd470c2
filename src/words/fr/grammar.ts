import { type Forms, type Grammar, listed, partsOfDate } from '../grammar.js';

/**
 * French text with the spaces that must not break: before `: ; ! ?` and `»`, after `«`. Only what is written
 * between the values is touched; the values stay as they are.
 */
export function fr(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.map((text, place) => `${spaced(text)}${String(values[place] ?? '')}`).join('');
}

function spaced(text: string): string {
  return text.replaceAll(/ (?=[!:;?»])/g, '\u00a0').replaceAll('« ', '«\u00a0');
}

const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

function date(text: string): string {
  const parts = partsOfDate(text);
  if (parts === undefined) return text;
  const { year, month, day } = parts;
  return `${day === 1 ? '1er' : String(day)} ${months[month - 1] ?? String(month)} ${year}`;
}

/** In French 0 and 1 are singular. */
function counted(count: number, { one, other }: Forms): string {
  return `${String(count)} ${count < 2 ? one : other}`;
}

/** A number in a sentence: a comma before the places, a true minus sign. */
export function decimal(value: number | string): string {
  return String(value).replace('-', '−').replace('.', ',');
}

/** How French writes dates, numbers, lists and quotations. */
export const grammar: Grammar = {
  language: 'fr',
  quoted: (text) => fr`« ${text} »`,
  date,
  decimal,
  and: (items) => listed(items, 'et'),
  or: (items) => listed(items, 'ou'),
  series: (items) => items.join('\u00a0; '),
  counted,
  labelled: (label, text) => fr`${label} : ${text}`,
  aside: (name, aside) => `${name} (${aside})`,
};
