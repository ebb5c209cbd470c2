/** What could stand where a text stops being JSON. */
export type Expected =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'end-of-text'
  | 'digit'
  | 'text-character'
  | 'escape'
  | 'hex-digit';

/** Where a text stops being JSON; `offset` is the length of the text when it ends too early. */
export interface ScanFault {
  readonly offset: number;
  readonly expected: Expected;
}

/**
 * What a scan tells, in document order. `start` is the offset of the first character, `end` the one after the
 * last; keys and texts include their quotes. Answering `false` stops the scan.
 */
export interface JsonEvents {
  readonly open: (isArray: boolean, start: number) => boolean;
  readonly close: () => boolean;
  readonly key: (start: number, end: number) => boolean;
  readonly text: (start: number, end: number) => boolean;
  readonly number: (start: number, end: number) => boolean;
  readonly word: (value: boolean | null, start: number) => boolean;
}

interface Scan {
  readonly text: string;
  readonly events: JsonEvents;
  /** For each array or object around the current place: whether it is an array. */
  readonly open: boolean[];
  at: number;
  fault: ScanFault | undefined;
}

/** One step of the automaton; it answers with the next one, or with nothing at the end. */
type Step = (scan: Scan) => Step | undefined;

const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const point = 0x2e;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Scans a text as strict JSON (RFC 8259, exactly what `JSON.parse` accepts) and tells what it meets.
 *
 * It keeps no call stack and looks at each character once, so that no text is too deep or too long for it; what
 * is too much is for the listener to say.
 *
 * @returns Where the text stops being JSON; `undefined` when it is JSON, or when the listener stopped the scan.
 */
export function scanJson(text: string, events: JsonEvents): ScanFault | undefined {
  const scan: Scan = { text, events, open: [], at: 0, fault: undefined };
  let step: Step | undefined = readValue;
  while (step !== undefined) step = step(scan);
  return scan.fault;
}

/** The offset of the first character from `at` on that is not JSON white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  for (;;) {
    const code = text.charCodeAt(next);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return next;
    next += 1;
  }
}

/**
 * The text that a JSON text literal stands for.
 *
 * @param start - The offset of its opening quote.
 * @param end - The offset after its closing quote; the literal is known to be one.
 */
export function textOfLiteral(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  return inside.includes('\\') ? (JSON.parse(`"${inside}"`) as string) : inside;
}

/** The code unit of the next token; `NaN`, equal to nothing, at the end of the text. */
function nextCode(scan: Scan): number {
  scan.at = skipSpace(scan.text, scan.at);
  return scan.text.charCodeAt(scan.at);
}

function fail(scan: Scan, expected: Expected): Step | undefined {
  scan.fault = { offset: scan.at, expected };
  return undefined;
}

function readValue(scan: Scan): Step | undefined {
  return valueFrom(scan, nextCode(scan), 'value');
}

function readFirstElement(scan: Scan): Step | undefined {
  const code = nextCode(scan);
  return code === closeBracket ? close(scan) : valueFrom(scan, code, 'value-or-end');
}

function valueFrom(scan: Scan, code: number, expected: Expected): Step | undefined {
  if (code === quote) return readText(scan);
  if (code === openBrace || code === openBracket) return open(scan, code === openBracket);
  if (code === minus || isDigit(code)) return readNumber(scan);
  return readWord(scan, expected);
}

function open(scan: Scan, isArray: boolean): Step | undefined {
  if (!scan.events.open(isArray, scan.at)) return undefined;
  scan.open.push(isArray);
  scan.at += 1;
  return isArray ? readFirstElement : readFirstKey;
}

function close(scan: Scan): Step | undefined {
  scan.open.pop();
  scan.at += 1;
  return scan.events.close() ? readNext : undefined;
}

/** What follows a value: a comma, the end of what holds it, or the end of the text. */
function readNext(scan: Scan): Step | undefined {
  const code = nextCode(scan);
  const isArray = scan.open.at(-1);
  if (isArray === undefined) return scan.at < scan.text.length ? fail(scan, 'end-of-text') : undefined;
  if (code === (isArray ? closeBracket : closeBrace)) return close(scan);
  if (code !== comma) return fail(scan, 'comma-or-end');
  scan.at += 1;
  return isArray ? readValue : readKey;
}

function readFirstKey(scan: Scan): Step | undefined {
  const code = nextCode(scan);
  if (code === closeBrace) return close(scan);
  return code === quote ? key(scan) : fail(scan, 'key-or-end');
}

function readKey(scan: Scan): Step | undefined {
  return nextCode(scan) === quote ? key(scan) : fail(scan, 'key');
}

function key(scan: Scan): Step | undefined {
  const start = scan.at;
  return skipText(scan) && scan.events.key(start, scan.at) ? readColon : undefined;
}

function readColon(scan: Scan): Step | undefined {
  if (nextCode(scan) !== colon) return fail(scan, 'colon');
  scan.at += 1;
  return readValue;
}

function readText(scan: Scan): Step | undefined {
  const start = scan.at;
  return skipText(scan) && scan.events.text(start, scan.at) ? readNext : undefined;
}

/** Moves behind the closing quote; or to the character that a text cannot have, and says `false`. */
function skipText(scan: Scan): boolean {
  const { text, at } = scan;
  const end = text.indexOf('"', at + 1);
  // Most texts have nothing that wants a look at each character, and the engine sees that faster than a loop.
  if (end < 0 || /\\|[^\u0020-\uFFFF]/.test(text.slice(at + 1, end))) return skipCharacters(scan);
  scan.at = end + 1;
  return true;
}

function skipCharacters(scan: Scan): boolean {
  const { text } = scan;
  let at = scan.at + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    const expected = code === backslash ? escapeFault(text, at) : undefined;
    // Not `code < 0x20`: the NaN of the end of the text is to be caught as well.
    if (expected !== undefined || !(code >= 0x20)) {
      scan.at = expected === undefined ? at : offsetOfFault(text, at);
      fail(scan, expected ?? 'text-character');
      return false;
    }
    at += code === backslash ? 2 : 1;
  }
  scan.at = at + 1;
  return true;
}

/** What is missing in the escape at `at`; what comes after `\u` and its four digits is ordinary text again. */
function escapeFault(text: string, at: number): Expected | undefined {
  const letter = text.charAt(at + 1);
  if (letter === 'u') return hexDigitsFrom(text, at + 2) < 4 ? 'hex-digit' : undefined;
  return letter !== '' && '"\\/bfnrt'.includes(letter) ? undefined : 'escape';
}

function offsetOfFault(text: string, at: number): number {
  return text.charAt(at + 1) === 'u' ? at + 2 + hexDigitsFrom(text, at + 2) : at + 1;
}

/** How many of the four characters from `at` on are hexadecimal digits, up to the first that is not. */
function hexDigitsFrom(text: string, at: number): number {
  let count = 0;
  while (count < 4 && isHexDigit(text.charCodeAt(at + count))) count += 1;
  return count;
}

function readNumber(scan: Scan): Step | undefined {
  const start = scan.at;
  if (scan.text.charCodeAt(scan.at) === minus) scan.at += 1;
  if (!skipWhole(scan) || !skipFraction(scan) || !skipExponent(scan)) return fail(scan, 'digit');
  return scan.events.number(start, scan.at) ? readNext : undefined;
}

/** One zero, or digits that do not begin with zero: what follows a leading zero is no longer the number. */
function skipWhole(scan: Scan): boolean {
  if (scan.text.charAt(scan.at) !== '0') return skipDigits(scan);
  scan.at += 1;
  return true;
}

function skipFraction(scan: Scan): boolean {
  if (scan.text.charCodeAt(scan.at) !== point) return true;
  scan.at += 1;
  return skipDigits(scan);
}

function skipExponent(scan: Scan): boolean {
  const letter = scan.text.charAt(scan.at);
  if (letter !== 'e' && letter !== 'E') return true;
  const sign = scan.text.charAt(scan.at + 1);
  scan.at += sign === '+' || sign === '-' ? 2 : 1;
  return skipDigits(scan);
}

/** Moves behind digits, at least one. */
function skipDigits(scan: Scan): boolean {
  const start = scan.at;
  while (isDigit(scan.text.charCodeAt(scan.at))) scan.at += 1;
  return scan.at > start;
}

function readWord(scan: Scan, expected: Expected): Step | undefined {
  const { text, at } = scan;
  for (const [word, value] of words) {
    if (text.startsWith(word, at)) {
      scan.at += word.length;
      return scan.events.word(value, at) ? readNext : undefined;
    }
    // A text that ends within a word was cut short; it does not hold a wrong word.
    if (text.length - at < word.length && word.startsWith(text.slice(at))) scan.at = text.length;
  }
  return fail(scan, expected);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
