import { type Forms, type Grammar, listed, partsOfDate } from '../grammar.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function date(text: string): string {
  const parts = partsOfDate(text);
  if (parts === undefined) return text;
  const { year, month, day } = parts;
  return `${String(day)} ${months[month - 1] ?? String(month)} ${year}`;
}

/** In English only 1 is singular. */
function counted(count: number, { one, other }: Forms): string {
  return `${String(count)} ${count === 1 ? one : other}`;
}

/** How English writes dates, numbers, lists and quotations. */
export const grammar: Grammar = {
  language: 'en',
  quoted: (text) => `‘${text}’`,
  date,
  decimal: (text) => text.replace('-', '−'),
  and: (items) => listed(items, 'and'),
  or: (items) => listed(items, 'or'),
  series: (items) => items.join('; '),
  counted,
  labelled: (label, text) => `${label}: ${text}`,
  aside: (name, aside) => `${name} (${aside})`,
};
