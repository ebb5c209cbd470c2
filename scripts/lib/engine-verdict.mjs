/** What an engine answered beside what it should have. */
import { createHash } from 'node:crypto';

/**
 * @typedef {import('../../test/determinism/format.js').DeterminismFile} DeterminismFile
 * @typedef {import('../../test/determinism/run-cases.js').Answer} Answer
 */

/** Differences that are told; the rest are counted. */
const told = 5;

/**
 * SHA-256 over the evaluation digests of all cases, in the order of the file, a line feed behind each.
 *
 * @param {readonly string[]} digests
 * @returns {string} 64 lower-case hexadecimal digits.
 */
export function digestOfDigests(digests) {
  return createHash('sha256')
    .update(digests.map((digest) => `${digest}\n`).join(''))
    .digest('hex');
}

/**
 * The evaluation digests that the file expects.
 *
 * @param {DeterminismFile} file
 */
export function expectedDigests(file) {
  return file.instruments.flatMap(({ cases }) => cases.map(({ evaluation }) => evaluation));
}

/**
 * What an engine answered otherwise than the file expects, as sentences.
 *
 * @param {DeterminismFile} file
 * @param {Answer} answer
 * @returns {string[]} Nothing when all is the same.
 */
export function differences(file, answer) {
  const instruments = file.instruments.flatMap(({ id, version, digest }, place) =>
    digest === answer.instruments[place]
      ? []
      : [`${id} ${version}: the digest of the instrument is ${answer.instruments[place]}, expected ${digest}`],
  );
  const cases = file.instruments.flatMap((instrument) => instrument.cases);
  const evaluations = answer.evaluations.flatMap((evaluated, place) => caseDifferences(cases[place], evaluated));
  const missing = cases.length - answer.evaluations.length;
  return [...instruments, ...evaluations, ...(missing === 0 ? [] : [`${String(missing)} evaluations are missing`])];
}

/**
 * @param {import('../../test/determinism/format.js').DeterminismCase | undefined} expected
 * @param {import('../../test/determinism/run-cases.js').Evaluated} evaluated
 */
function caseDifferences(expected, { instrument, place, assessment, evaluation, canonical }) {
  const where = `${instrument}, case ${String(place)}`;
  if (assessment !== expected?.assessment) {
    return [`${where}: the digest of the assessment is ${assessment}, expected ${String(expected?.assessment)}`];
  }
  if (evaluation === expected.evaluation) return [];
  const first =
    canonical === undefined || expected.canonical === undefined
      ? ''
      : `; first ${firstDifference(JSON.parse(expected.canonical), JSON.parse(canonical), '')}`;
  return [`${where}: the digest of the evaluation is ${evaluation}, expected ${expected.evaluation}${first}`];
}

/**
 * Where two values first differ, as a JSON Pointer with both.
 *
 * @param {unknown} expected
 * @param {unknown} found
 * @param {string} pointer
 * @returns {string}
 */
function firstDifference(expected, found, pointer) {
  const isHolder = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null;
  if (!isHolder(expected) || !isHolder(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return `${pointer} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
  }
  const [before, after] = /** @type {Record<string, unknown>[]} */ ([expected, found]);
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const key = keys.find((each) => JSON.stringify(before?.[each]) !== JSON.stringify(after?.[each])) ?? '';
  return firstDifference(before?.[key], after?.[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

/**
 * What an engine says otherwise than the first one: explanations, reports and issues have no digest in the file.
 *
 * @param {Answer} first
 * @param {Answer} answer
 * @returns {string[]} Nothing when all is the same.
 */
export function saidOtherwise(first, answer) {
  return /** @type {const} */ (['reports', 'issues']).flatMap((kind) => {
    const places = first[kind].flatMap((digest, place) => (digest === answer[kind][place] ? [] : [place]));
    const isSame = places.length === 0 && first[kind].length === answer[kind].length;
    return isSame ? [] : [`${kind} that the first engine says otherwise: ${places.join(', ')}`];
  });
}

/**
 * The first few of some sentences, and how many more there are.
 *
 * @param {readonly string[]} sentences
 */
export function shortened(sentences) {
  const more = sentences.length - told;
  return [...sentences.slice(0, told), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}
