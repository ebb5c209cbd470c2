import type { NotCanonical } from '../../kernel/reader-issues.js';
import { tick } from '../input.js';
import type { Phrases } from '../lists.js';
import { type AllRefusals, type Tells, told } from '../words.js';

const unwritable: Phrases<NotCanonical> = {
  undefined: 'an absent value',
  function: 'a function',
  symbol: 'a symbol',
  bigint: 'a big integer of a separate type',
  'not-finite': 'a number that is not finite',
  'lone-surrogate': 'half of a character',
  'class-instance': 'an object of a class',
  'symbol-key': 'a key that is a symbol',
  accessor: 'a value that would have to be computed',
  hidden: 'a value under a key that is not listed',
  'not-only-elements': 'a list that carries more than its elements',
  'too-deep': 'too many lists and objects inside one another',
};

/** Calls that were misused, in English. */
export const refusals: Tells<AllRefusals> = {
  'kernel.not-a-decimal': ({ text }) =>
    told(`${tick(text)} is not a number`, 'Give a number as JSON writes one, for example `-2.5`.'),
  'kernel.decimal-too-large': ({ limit }) =>
    told(`this number needs more than ${String(limit)} digits before or after the point`, 'Give a shorter number.'),
  'kernel.divide-by-zero': ({ dividend }) =>
    told(`${tick(dividend)} is divided by zero`, 'Check the divisor before the call.'),
  'kernel.places-out-of-range': ({ places, limit }) =>
    told(
      `${tick(places)} is not a number of digits after the point`,
      `Give a whole number from -${String(limit)} to ${String(limit)}.`,
    ),
  'kernel.digits-out-of-range': ({ digits, limit }) =>
    told(`${tick(digits)} is not a number of digits`, `Give a whole number from 1 to ${String(limit)}.`),
  'kernel.interval-reversed': ({ lower, upper }) =>
    told(`the lower bound (${lower}) is above the upper bound (${upper})`, 'Swap the two bounds.'),
  'kernel.not-a-date': ({ text }) =>
    told(`${tick(text)} is not a full date of the calendar`, 'Give year, month and day, for example `2026-11-21`.'),
  'kernel.day-out-of-range': ({ day, earliest, latest }) =>
    told(
      `the day ${tick(day)} is outside the calendar of this software`,
      `Give a whole number from ${String(earliest)} to ${String(latest)}.`,
    ),
  'kernel.not-a-version': ({ text }) =>
    told(`${tick(text)} is not a version number`, 'Give three numbers with points, for example `1.0.0`.'),
  'kernel.not-canonical': ({ pointer, reason }) =>
    told(
      `the value at ${tick(pointer)} cannot be written in JSON: ${unwritable[reason]}`,
      'Give plain data, such as reading a JSON text yields.',
    ),
  'kernel.not-text': ({ type }) =>
    told(`a text is expected, ${tick(type)} is given`, 'Give the text of the document, read into memory.'),
  'kernel.wrong-stage': ({ type, madeBy }) =>
    told(
      `this call takes ${tick(type)}, as ${tick(madeBy)} makes it, and was given something else`,
      'Pass on the `value` of a verdict whose `ok` is true, not the verdict itself, and leave out no step.',
    ),
  'kernel.not-bytes': ({ type }) => told(`bytes are expected, ${tick(type)} is given`, 'Give the bytes of the file.'),
  'kernel.altered-built-in': ({ key }) =>
    told(
      `${tick(key)} of the language was altered in this process and cannot be set right`,
      'Remove the code that alters it.',
    ),
  'kernel.not-a-limit': ({ name, limit }) =>
    told(`${tick(limit)} cannot be the limit ${tick(name)}`, 'Give a whole number of at least 1.'),
  'expression.no-slot': ({ name }) =>
    told(`no slot is kept for the name ${tick(name)}`, 'Keep a slot for every name that the condition reads.'),
  'expression.missing-input': ({ name, slot }) =>
    told(
      `nothing is given for the name ${tick(name)}, in slot ${String(slot)}`,
      'Give a value, or say that it is unknown.',
    ),
  'expression.bounds-reversed': () =>
    told('the lower bound of an unknown number is above its upper bound', 'Swap the two bounds of the number.'),
  'expression.nothing-possible': () =>
    told('an unknown text has no possible value', 'Give at least one possible value, or do not limit them.'),
  'evaluate.wrong-instrument': ({ expected, got, differs }) =>
    differs === 'reading'
      ? told(
          `this assessment was validated against another reading of the instrument ${tick(got)}: the same id and version, read another time`,
          'Validate it again against this reading, then evaluate.',
        )
      : told(
          `this assessment was validated against the instrument ${tick(got)}, not ${tick(expected)}`,
          'Validate it against the instrument in use, then evaluate.',
        ),
  'words.other-instrument': ({ expected, got }) =>
    told(
      `this result comes from the instrument ${tick(expected)}, and the words of ${tick(got)} were asked for it`,
      'Give the instrument that the result names.',
    ),
  'words.other-evaluation': ({ expected, got }) =>
    told(
      `this explanation is of ${tick(got)}, and the evaluation beside it of ${tick(expected)}`,
      'Explain and evaluate the same assessment.',
    ),
  'evaluate.cannot-be-sealed': () =>
    told(
      'only an evaluation with its reasons and digests can be sealed',
      'Seal what `sealEvaluation` makes; a bare result has no reasons.',
    ),
};
