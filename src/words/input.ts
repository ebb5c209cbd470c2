import type { JsonScalar } from '../kernel/json-value.js';
import { plainText } from './plain-text.js';

/** The longest piece of input that stands in a sentence. */
const longest = 80;
/** The most pieces that are listed. */
const most = 12;

/** A piece of input in a sentence: between backticks, on one line, clipped. */
export function tick(input: JsonScalar): string {
  const text = plainText(String(input));
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}

/** Pieces of input with commas between; what is too many becomes an ellipsis. */
export function ticks(inputs: readonly JsonScalar[]): string {
  const shown = inputs.slice(0, most).map(tick);
  return [...shown, ...(inputs.length > most ? ['…'] : [])].join(', ');
}

/** A chain of places that lead from one to the next. */
export function chain(path: readonly string[]): string {
  return path.map(tick).join(' → ');
}
