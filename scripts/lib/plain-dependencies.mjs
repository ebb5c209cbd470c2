/**
 * An esbuild plugin that takes out of bundled dependencies what the core may not have: making code from text,
 * state shared through `globalThis`, the environment; and what nothing here can call and no bundler can leave out. Each
 * change names the text it replaces, once, and the build fails when a new version of the dependency no longer says it.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Change
 * @property {RegExp} file
 * @property {string | RegExp} from - A text that stands there once, or what may stand there often.
 * @property {string} [upTo] - What is replaced reaches from `from` to the end of this; left out, it is `from` alone.
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
    file: /[\\/]zod[\\/]v4[\\/]core[\\/](?:schemas|parse)\.js$/u,
    from: /\b\w+ instanceof Promise\b/gu,
    to: `false`,
    why: 'no check of ours is asynchronous, so that nothing is ever waited for',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\bproms\.length\b/gu,
    to: `0`,
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\basyncResult(?: \|\| false)?\) \{/gu,
    to: `false) {`,
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]errors\.js$/u,
    from: `inst.name = "$ZodError";`,
    to: ``,
    why: 'where a host has frozen what the language brings, nothing can be assigned that Error.prototype has',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: `        if (values && !def.partial) {`,
    upTo: `        else {\n            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};\n            // An enumerable key schema`,
    to: `        if (values && !def.partial) throw new TypeError('the keys of a record of ours are never listed');
        {
            payload.value = {};
            // An enumerable key schema`,
    why: 'records of ours have keys of a pattern',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /const memo = core\.globalConfig\.memoizer;\s+memo\?\.attach\(inst\);/gu,
    to: '',
    why: 'there are no settings of zod, so that nothing remembers values of schemas that hold themselves',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\bmemo \? memo\.alloc\(.*, ctx\) : (?!`)/gu,
    to: '',
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: `        const handleCanaryResult = (canary, payload, ctx) => {`,
    upTo: `return inst._zod.parse(checkResult, ctx);\n        };`,
    to: '',
    why: 'nothing of ours is read backwards',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\bctx\??\.direction === "backward"/gu,
    to: 'false',
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\bctx\??\.direction !== "backward"/gu,
    to: 'true',
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: /\bdef\.coerce\b/gu,
    to: 'false',
    why: 'nothing that is read is made into something else',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/u,
    from: `    get "~standard"() {`,
    upTo: `util.own(this, "~standard", value);\n    },`,
    to: '',
    why: 'schemas are handed to nobody',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/u,
    from: '    // `with` is an alias for `check`',
    upTo: `{ callee: this.parseAsync });\n    },`,
    to: '',
    why: 'schemas are made by `check` and asked by `safeParse`',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/u,
    from: `    brand() {`,
    upTo: `fn(this, ...args);\n    },`,
    to: '',
    why: 'the same',
  },
  {
    file: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/u,
    from: `    safeParseAsync(data, params) {`,
    upTo: `parse.safeParseAsync(this, data, params);\n    },`,
    to: '',
    why: 'the same',
  },
  {
    file: /[\\/]json-logic-js[\\/]logic\.js$/u,
    from: `typeof define === "function" && define.amd`,
    to: `false`,
    why: 'a page with a module loader would be handed our private copy, and we would be left without',
  },
  {
    file: /[\\/]semver[\\/]classes[\\/]semver\.js$/u,
    from: '  compareBuild (other) {',
    upTo: 'module.exports = SemVer',
    to: '}\n\nmodule.exports = SemVer',
    why: 'versions are read and compared, never counted up nor compared by build; a class is bundled whole',
  },
  {
    file: /[\\/]semver[\\/]internal[\\/]constants\.js$/u,
    from: '// ECMAScript whitespace and line terminators',
    upTo: `  'prerelease',\n]`,
    to: '',
    why: 'of what is taken out below',
  },
  {
    file: /[\\/]semver[\\/]internal[\\/]constants\.js$/u,
    from: '  WHITESPACE_CHARACTERS,\n  RELEASE_TYPES,\n',
    to: '',
    why: 'the same',
  },
  {
    file: /[\\/]semver[\\/]internal[\\/]re\.js$/u,
    from: `createToken('LOOSEPLAIN'`,
    upTo: String.raw`createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')`,
    to: '',
    why: 'patterns of loosely written versions and of ranges, which are never read, were made at each start',
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
            /node_modules[\\/](?:zod[\\/]v4[\\/](?:core[\\/](?:core|doc|errors|parse|registries|schemas|util)|mini[\\/]schemas)|json-logic-js[\\/]logic|semver[\\/](?:classes[\\/]semver|internal[\\/](?:constants|re)))\.js$/,
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
    .reduce((changed, change) => replaced(path, changed, change), text);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {Change} change
 */
function replaced(path, text, { from, upTo, to }) {
  if (typeof from !== 'string') return everyOne(path, text, { from, to });
  return theOne(path, text, { from, upTo: upTo ?? from, to });
}

/**
 * @param {string} path
 * @param {string} text
 * @param {{ readonly from: RegExp, readonly to: string }} change
 */
function everyOne(path, text, { from, to }) {
  const changed = text.replaceAll(from, to);
  if (changed === text) throw outdated(path, String(from));
  return changed;
}

/**
 * @param {string} path
 * @param {string} text
 * @param {{ readonly from: string, readonly upTo: string, readonly to: string }} change
 */
function theOne(path, text, { from, upTo, to }) {
  const start = placeOf(path, text, from);
  const end = placeOf(path, text, upTo) + upTo.length;
  if (end < start) throw outdated(path, `${from} … ${upTo}`);
  return text.slice(0, start) + to + text.slice(end);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {string} part
 */
function placeOf(path, text, part) {
  const at = text.indexOf(part);
  if (at === -1 || at !== text.lastIndexOf(part)) throw outdated(path, part);
  return at;
}

/**
 * @param {string} path
 * @param {string} part
 */
function outdated(path, part) {
  return new Error(
    `${path} no longer holds, exactly once: ${part}\nread its new version, then mend scripts/lib/plain-dependencies.mjs`,
  );
}
