/** A noun with a number before it. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** How a language writes dates, numbers, lists and quotations: tables, never the machine's locale. */
export interface Grammar {
  readonly language: 'fr' | 'en';
  readonly quoted: (text: string) => string;
  /** From `YYYY-MM-DD`; anything else stays as it is. */
  readonly date: (date: string) => string;
  /** From plain decimal notation with a point. */
  readonly decimal: (decimal: string) => string;
  readonly and: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  /** Items that may hold commas themselves. */
  readonly series: (items: readonly string[]) => string;
  /** The number with the form that goes with it. */
  readonly counted: (count: number, forms: Forms) => string;
  /** Two parts with the language's colon between. */
  readonly labelled: (label: string, text: string) => string;
  /** Something said in passing after a name. */
  readonly aside: (name: string, aside: string) => string;
}

const fullDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Year, month and day of a full date, without zeros in front; `undefined` for any other text. */
export function partsOfDate(
  date: string,
): { readonly year: string; readonly month: number; readonly day: number } | undefined {
  const [, year, month, day] = fullDate.exec(date) ?? [];
  return year === undefined ? undefined : { year, month: Number(month), day: Number(day) };
}

/** A list with commas and one word before the last item. */
export function listed(items: readonly string[], word: string): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A text of a document with a full stop, unless it ends a sentence already. */
export function ended(text: string): string {
  return text === '' || /[!.?…]$/.test(text) ? text : `${text}.`;
}

/** The parts that are there, with a space between. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** A phrase as a sentence of its own: a capital letter and a full stop. */
export function sentence(phrase: string): string {
  return ended(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`);
}
