/** The determinism lint over built files, dependencies included; what may stay is listed, with its reason. */
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { determinismRules, determinismSyntax } from './determinism.mjs';
import { packageOf } from './bundle.mjs';

/**
 * @typedef {object} Finding
 * @property {string} module - The bundled source file, from the package's name on.
 * @property {string} text - The line of code, trimmed.
 * @property {string} message
 */

/**
 * @typedef {object} Allowed
 * @property {string} module
 * @property {string} text
 * @property {string} reason - Why our code never gets there, or why it does no harm.
 */

/** The exemption for asynchronous code: a library may offer it, the rooms may not write it. */
const syntax = determinismSyntax.filter(({ message }) => message !== 'the core is synchronous');
/** Bundlers and old libraries alias `Math`; its members are still seen by name. */
const alias = 'name the function where it is used';

/** @type {import('eslint').Linter.Config[]} */
const config = [
  {
    files: ['**/*'],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    languageOptions: { ecmaVersion: 2022 },
    rules: {
      ...determinismRules,
      'no-restricted-syntax': ['error', ...syntax.filter(({ message }) => !message.startsWith(alias))],
      'no-new-func': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
];

/**
 * The source file that stands at a line of a bundle, by the comments that esbuild leaves.
 *
 * @param {readonly string[]} lines
 * @param {number} line
 */
function moduleAt(lines, line) {
  const above = lines.slice(0, line).findLast((text) => /^\/\/ \S+\.(?:[cm]?[jt]s|json)$/u.test(text)) ?? '';
  const path = above.slice(3);
  return packageOf(path) === undefined ? path : path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * Everything in a built file that a deterministic room may not touch.
 *
 * @param {string} file
 * @returns {Finding[]} In the order of the file.
 */
export function findingsIn(file) {
  const code = readFileSync(file, 'utf8');
  const lines = code.split('\n');
  const sourceType = file.endsWith('.cjs') ? 'commonjs' : 'module';
  const [base] = config;
  const found = new Linter({ configType: 'flat' }).verify(
    code,
    [{ ...base, languageOptions: { ecmaVersion: 2022, sourceType } }],
    file,
  );
  return found.map(({ line, message }) => ({
    module: moduleAt(lines, line),
    text: (lines[line - 1] ?? '').trim(),
    message,
  }));
}

/**
 * What is found but not allowed, and what is allowed but no longer found.
 *
 * @param {readonly Finding[]} findings
 * @param {readonly Allowed[]} allowed
 */
export function judge(findings, allowed) {
  const same = (/** @type {Finding} */ found, /** @type {Allowed} */ entry) =>
    found.module === entry.module && found.text === entry.text;
  return {
    refused: findings.filter((found) => !allowed.some((entry) => same(found, entry))),
    stale: allowed.filter((entry) => !findings.some((found) => same(found, entry))),
  };
}
