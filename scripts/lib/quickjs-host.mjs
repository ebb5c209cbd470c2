/** Runs a library in QuickJS, in a world of the language alone: `quickjs-host.mjs PACKAGES LIBRARY TASK`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages = '', library = '', task = ''] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
/** @param {string} name */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { newQuickJSWASMModuleFromVariant } = await load('quickjs-emscripten-core');
const { default: variant } = await load('@jitl/quickjs-wasmfile-release-sync');
const quickJs = await newQuickJSWASMModuleFromVariant(variant.default ?? variant);
const world = quickJs.newContext();

/** @param {string} code */
function evaluated(code) {
  const result = world.evalCode(code);
  if (result.error) throw new Error(`QuickJS: ${JSON.stringify(world.dump(result.error))}`);
  return world.dump(result.value);
}

world.setProp(world.global, 'task', world.newString(readFileSync(task, 'utf8')));
evaluated(readFileSync(library, 'utf8'));
process.stdout.write(String(evaluated('veoAnswer(task)')));
