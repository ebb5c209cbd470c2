/** The matrix of docs/determinism.md: which engine, in which version, gave which digest. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const path = 'docs/determinism.md';
const parts = /(<!-- matrix: [^\n]* -->\n)[\s\S]*?(\n<!-- end of the matrix -->)/u;

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {string} version
 * @property {boolean} isPinned - Whether another version makes the page wrong.
 */

/**
 * @typedef {object} Sum
 * @property {number} evaluations
 * @property {string} digest - Digest of digests.
 */

/**
 * The page with this matrix in it.
 *
 * @param {string} page
 * @param {readonly Pick<Row, 'title' | 'version'>[]} rows
 * @param {Sum} sum
 * @returns {Promise<string>}
 */
async function withMatrix(page, rows, { evaluations, digest }) {
  const lines = rows.map(
    ({ title, version }) => `| ${title} | ${version} | ${evaluations.toLocaleString('en')} | \`${digest}\` |`,
  );
  const table = ['| engine | version | evaluations | digest of digests |', '| --- | --- | --- | --- |', ...lines];
  if (!parts.test(page)) throw new Error(`${path} has no place for the matrix`);
  const text = page.replace(parts, (_, start, end) => `${start}\n${table.join('\n')}\n${end}`);
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** @param {string} page */
function rowsIn(page) {
  const [matrix = ''] = parts.exec(page) ?? [];
  const cells = matrix.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return cells
    .filter(([, , , evaluations = '']) => /^\d/u.test(evaluations))
    .map(([, title = '', version = '']) => ({ title, version }));
}

const read = () => readFileSync(path, 'utf8');

/**
 * Writes the matrix of a run.
 *
 * @param {readonly Row[]} rows
 * @param {Sum} sum
 */
export async function writeMatrix(rows, sum) {
  writeFileSync(path, await withMatrix(read(), rows, sum));
}

/**
 * Writes other sums beside the engines and versions that are there: what a run has to confirm.
 *
 * @param {Sum} sum
 */
export async function writeSum(sum) {
  writeFileSync(path, await withMatrix(read(), rowsIn(read()), sum));
}

/**
 * Whether the page has these sums.
 *
 * @param {Sum} sum
 */
export async function hasSum(sum) {
  return (await withMatrix(read(), rowsIn(read()), sum)) === read();
}

/**
 * Whether the page says what a run showed; a browser of the system may have got another version since.
 *
 * @param {readonly Row[]} rows
 * @param {Sum} sum
 */
export async function saysMatrix(rows, sum) {
  const before = rowsIn(read());
  const kept = rows.map((row) => (row.isPinned ? row : (before.find(({ title }) => title === row.title) ?? row)));
  return (await withMatrix(read(), kept, sum)) === read();
}
