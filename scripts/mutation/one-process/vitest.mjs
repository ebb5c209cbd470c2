/** The little of `vitest` that the tests of the pure rooms use, for tests that stay loaded while mutants come and go. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '../../../node_modules/@vitest/expect/dist/index.js';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** @param {unknown} value @param {string} [message] */
const assertion = (value, message) => chai.expect(value, message);
const asymmetric = /** @type {Record<symbol, object>} */ (/** @type {unknown} */ (globalThis));
export const expect = Object.assign(assertion, chai.expect, asymmetric[ASYMMETRIC_MATCHERS_OBJECT]);
/** @type {{ extend(target: object, matchers: object): void }} */ (/** @type {unknown} */ (chai.expect)).extend(
  expect,
  customMatchers,
);

/**
 * @typedef {{ id: string, file: string, run: () => unknown }} Test
 * @typedef {(...values: unknown[]) => unknown} Body
 */

/** @type {Test[]} */
let found = [];
/** @type {string[]} */
let names = [];
let current = '';

/**
 * The tests of a file, in their order.
 *
 * @param {string} file
 * @param {() => Promise<unknown>} load
 * @returns {Promise<readonly Test[]>}
 */
export async function testsOf(file, load) {
  found = [];
  names = [];
  current = file;
  await load();
  return found;
}

/**
 * @param {string} name
 * @param {Body} run
 */
function add(name, run) {
  found.push({ id: `${current}#${[...names, name].join(' ')} [${String(found.length)}]`, file: current, run });
}

/**
 * @param {string} name
 * @param {Body} body
 */
function group(name, body) {
  names = [...names, name];
  body();
  names = names.slice(0, -1);
}

/** Vitest takes the settings of a test before or after its body. @param {unknown[]} rest */
const bodyOf = (rest) => /** @type {Body} */ (rest.find((one) => typeof one === 'function'));

/** @param {(name: string, body: Body) => void} make */
function withForms(make) {
  const one = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
    make(name, bodyOf(rest));
  };
  const each =
    (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
      const body = bodyOf(rest);
      for (const row of rows) make(name, () => (Array.isArray(row) ? body(...row) : body(row)));
    };
  const when = (/** @type {unknown} */ condition) => (condition ? one : () => undefined);
  return Object.assign(one, { each, runIf: when, skipIf: (/** @type {unknown} */ condition) => when(!condition) });
}

export const it = withForms(add);
export const describe = withForms(group);
