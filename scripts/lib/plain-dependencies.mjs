/**
 * An esbuild plugin that takes out of bundled dependencies what the core may not have: making code from text,
 * state shared through `globalThis`, the environment. Each change names the text it replaces, once, and the
 * build fails when a new version of the dependency no longer says it.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Change
 * @property {RegExp} file
 * @property {string} from
 * @property {string} to
 * @property {string} why
 */

/** @type {readonly Change[]} */
export const changes = [
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/u,
    from: `(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});\nexport const globalConfig = globalThis.__zod_globalConfig;`,
    to: `export const globalConfig = { jitless: true };`,
    why: 'the settings of zod are shared by the whole process: another package could change our verdicts',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/u,
    from: `globalThis.__zod_globalConfig?.postProcessor`,
    to: `undefined`,
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]registries\.js$/u,
    from: `(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());\nexport const globalRegistry = globalThis.__zod_globalRegistry;`,
    to: `export const globalRegistry = registry();`,
    why: 'the same, for the descriptions of schemas',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]doc\.js$/u,
    from: `const F = Function;`,
    to: `throw new TypeError('no code is made from text');\n        const F = Object;`,
    why: 'code from text is refused by a strict Content-Security-Policy, and by us',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]util\.js$/u,
    from: `const F = Function;\n        new F("");\n        return true;`,
    to: `return false;`,
    why: 'the probe itself is reported as a violation of the policy',
  },
  {
    file: /[\\/]json-logic-js[\\/]logic\.js$/u,
    from: `typeof define === "function" && define.amd`,
    to: `false`,
    why: 'a page with a module loader would be handed our private copy, and we would be left without',
  },
];

/** @returns {import('esbuild').Plugin} The plugin. */
export function plainDependencies() {
  return {
    name: 'plain-dependencies',
    setup(build) {
      build.onLoad(
        {
          filter:
            /node_modules[\\/](?:zod[\\/]v4[\\/]core[\\/](?:core|doc|registries|util)|json-logic-js[\\/]logic)\.js$/,
        },
        ({ path }) => {
          const contents = readFileSync(path, 'utf8');
          return { contents: plain(path, contents), loader: 'js' };
        },
      );
      build.onLoad({ filter: /node_modules[\\/]semver[\\/]internal[\\/]debug\.js$/ }, () => ({
        contents: 'module.exports = () => {};',
        loader: 'js',
      }));
    },
  };
}

/**
 * The text of a file of a dependency after every change that belongs to it.
 *
 * @param {string} path
 * @param {string} text
 */
export function plain(path, text) {
  return changes
    .filter(({ file }) => file.test(path))
    .reduce((changed, { from, to }) => {
      if (changed.split(from).length !== 2) {
        throw new Error(
          `${path} no longer holds, exactly once: ${from}\nread its new version, then mend scripts/lib/plain-dependencies.mjs`,
        );
      }
      return changed.replace(from, () => to);
    }, text);
}
