import type { EncodingGuess, KernelIssues, PropertyFault } from '../../kernel/reader-issues.js';
import type { Mistake } from '../../kernel/json-mistake.js';
import type { Expected } from '../../kernel/scan-json.js';
import { tick } from '../input.js';
import type { Phrases } from '../lists.js';
import { type Tells, told } from '../words.js';
import { grammar } from './grammar.js';

const expectations: Phrases<Expected> = {
  value: 'a value is expected',
  'value-or-end': 'a value or `]` is expected',
  key: 'a key in straight quotation marks is expected',
  'key-or-end': 'a key in straight quotation marks or `}` is expected',
  colon: 'a colon is expected after the key',
  'comma-or-end': 'a comma or the end of the list or object is expected',
  'end-of-text': 'nothing is expected after the end of the document',
  digit: 'a digit is expected',
  'text-character': 'this character cannot stand in a text as it is',
  escape: 'a backslash needs a letter after it that JSON knows',
  'hex-digit': 'four hexadecimal digits are expected after `\\u`',
};

const mends: Phrases<Mistake> = {
  comment: 'JSON has no comments. Remove the comment.',
  'trailing-comma': 'Remove the comma after the last element.',
  'wrong-quotes': 'Use straight quotation marks `"`.',
  'unquoted-key': 'Put the key in straight quotation marks `"`.',
  'unquoted-text': 'Put the text in straight quotation marks `"`.',
  'plus-sign': 'Remove the plus sign in front of the number.',
  'leading-point': 'Write a zero before the point, for example `0.5`.',
  'leading-zero': 'Remove the zeros in front of the number.',
  'decimal-comma': 'Write decimals with a point, for example `2.5`.',
  'missing-comma': 'Put a comma between the two elements.',
  'line-break-in-text': 'Write a line break in a text as `\\n`.',
  'control-character': 'Remove this invisible character, or write it as `\\u` and four digits.',
  other: 'Mend it at this place. An editor that knows JSON shows it.',
};

const guesses: Phrases<EncodingGuess> = {
  'utf-16le': 'The file seems to be UTF-16. Save it as UTF-8.',
  'utf-16be': 'The file seems to be UTF-16. Save it as UTF-8.',
  'utf-32le': 'The file seems to be UTF-32. Save it as UTF-8.',
  'utf-32be': 'The file seems to be UTF-32. Save it as UTF-8.',
  'single-byte': 'The file seems to be in an older encoding (Windows-1252, Latin-1). Save it as UTF-8.',
  'utf-8-cut-short': 'The file seems to be cut off. Copy the whole of it again.',
  unknown: 'Save it as UTF-8, or check that it is a JSON file.',
};

const properties: Phrases<PropertyFault> = {
  accessor: 'is computed and not written',
  hidden: 'is hidden',
  'symbol-key': 'has a symbol for a key',
  'beside-elements': 'stands beside the elements of a list',
};

const values: Phrases<KernelIssues['kernel.not-json-value']['type']> = {
  undefined: 'an absent value',
  function: 'a function',
  symbol: 'a symbol',
  bigint: 'a big integer of a separate type',
  hole: 'an element of a list that was never written',
};

const places: Phrases<KernelIssues['kernel.nul-character']['within']> = {
  key: 'a key',
  text: 'a text',
  document: 'the document',
};

const open = { one: 'list or object is', other: 'lists or objects are' };
const digits = { one: 'digit', other: 'digits' };

/** What reading a document finds, in English. */
export const kernelIssues: Tells<KernelIssues> = {
  'kernel.not-json': ({ line, column, expected, found, mistake }) =>
    told(
      `not JSON at line ${String(line)}, column ${String(column)}, before ${tick(found)}, where ${expectations[expected]}`,
      mends[mistake],
    ),
  'kernel.truncated': ({ line, column, expected, open: count }) =>
    told(
      `the text ends too early, at line ${String(line)}, column ${String(column)}: ${expectations[expected]} and ${grammar.counted(count, open)} still open`,
      'Copy the whole file again, or close what is still open.',
    ),
  'kernel.empty-document': () =>
    told('the document is empty', 'Give the text of the document. Check that the right file is read.'),
  'kernel.byte-order-mark': () =>
    told(
      'the text begins with an invisible character (U+FEFF) that JSON does not allow',
      'Save the file as UTF-8 without a byte order mark.',
    ),
  'kernel.not-utf-8': ({ at, guess }) => told(`the bytes are not UTF-8 from byte ${String(at)} on`, guesses[guess]),
  'kernel.too-large': ({ size, limit, unit }) =>
    told(
      `the document is too large: ${String(size)} ${unit}, the limit is ${String(limit)}`,
      'Make the document smaller, or raise the limit where it is read.',
    ),
  'kernel.too-deep': ({ depth, limit }) =>
    told(
      `too many lists and objects inside one another: ${String(depth)}, the limit is ${String(limit)}`,
      'Make this part of the document flatter.',
    ),
  'kernel.too-many-nodes': ({ limit }) =>
    told(
      `the document holds too many values: the limit is ${String(limit)}`,
      'Make the document smaller, or raise the limit where it is read.',
    ),
  'kernel.too-many-issues': ({ limit }) =>
    told(
      `the document has more issues than are listed: the limit is ${String(limit)}`,
      'Mend the first ones, then check again.',
    ),
  'kernel.more-issues': ({ more }) =>
    told(
      `this document has ${grammar.counted(more, { one: 'more fault, which is not listed', other: 'more faults, which are not listed' })}`,
      'Mend those before this one, then check again.',
    ),
  'kernel.text-too-long': ({ length, limit }) =>
    told(`this text is too long: ${String(length)} characters, the limit is ${String(limit)}`, 'Shorten the text.'),
  'kernel.key-too-long': ({ length, limit, start }) =>
    told(
      `a key is too long: it begins with ${tick(start)} and has ${String(length)} characters, the limit is ${String(limit)}`,
      'Shorten the key.',
    ),
  'kernel.duplicate-key': ({ key, line, column }) =>
    told(
      `the key ${tick(key)} stands twice in one object, the second time at line ${String(line)}, column ${String(column)}`,
      'Keep one of the two and remove the other.',
    ),
  'kernel.forbidden-key': ({ key }) =>
    told(
      `the key ${tick(key)} is not allowed, since software gives it a hidden meaning`,
      'Remove this key or rename it.',
    ),
  'kernel.lone-surrogate': ({ at, unit, within }) =>
    told(
      `half of a character (${unit}) stands in ${places[within]}, at position ${String(at)}`,
      'Write this character again. Copying probably cut it in two.',
    ),
  'kernel.nul-character': ({ at, within }) =>
    told(
      `the character U+0000 stands in ${places[within]}, at position ${String(at)}`,
      'Remove this invisible character.',
    ),
  'kernel.number-too-long': ({ literal, digits: count, limit }) =>
    told(
      `the number ${tick(literal)} has too many digits: ${String(count)}, the limit is ${String(limit)}`,
      `Write it with at most ${grammar.counted(limit, digits)}, so that every reader reads the same number.`,
    ),
  'kernel.number-out-of-range': ({ literal, smallest, largest }) =>
    told(
      `the number ${tick(literal)} is too large, or too close to zero`,
      `Write zero, or a number of a size from ${String(smallest)} to ${String(largest)}.`,
    ),
  'kernel.not-finite': ({ text }) =>
    told(
      `${tick(text)} is not a number that JSON knows`,
      'Give a finite number, or say in another way that the value is unknown.',
    ),
  'kernel.not-json-value': ({ type }) =>
    told(
      `there is no such value in JSON: ${values[type]}`,
      'Give a text, a number, `true`, `false`, `null`, a list or an object.',
    ),
  'kernel.not-plain-object': ({ reason, name }) =>
    told(
      reason === 'unreadable'
        ? 'the parts of this object cannot be read'
        : `this object is of a class (${tick(name)}) and is not plain data`,
      'Give a plain object, such as reading a JSON text yields.',
    ),
  'kernel.not-plain-property': ({ reason, key }) =>
    told(
      `the property ${tick(key)} ${properties[reason]}, which JSON does not know`,
      'Give a plain object, such as reading a JSON text yields.',
    ),
  'kernel.cyclic': ({ ancestor }) =>
    told(
      `this object contains itself, it stands already at ${tick(ancestor)}`,
      'Remove the reference back, or copy what is meant.',
    ),
};
