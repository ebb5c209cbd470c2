/**
 * The tarball in the hands of customers: installed into an empty project, loaded as ESM, CommonJS and command line,
 * type-checked strictly by four compilers, bundled for a browser and run there without code from text.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { pack } from './lib/pack.mjs';
import { run } from './lib/run.mjs';
import { present } from './lib/surfaces.mjs';

const root = mkdtempSync(join(tmpdir(), 'veo-risk-consumer-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const names = present().map(({ subpath }) => `@veo/risk${subpath.slice(1)}`);

/** Installs the tarball, and the source of the consumers beside it. */
function install() {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'customer', private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', pack().path], {
    cwd: root,
  });
  cpSync('test/consumers/source', root, { recursive: true });
}

/** Every surface in both module systems, the same names in each; then the hand-written programs. */
function load() {
  const check = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    for (const name of ${JSON.stringify(names)}) {
      const [esm, cjs] = [Object.keys(await import(name)), Object.keys(require(name))];
      if (esm.length === 0) throw new Error(name + ' exports nothing');
      if (esm.sort().join() !== cjs.filter((key) => key !== '__esModule').sort().join()) throw new Error(name + ' differs: ' + esm + ' / ' + cjs);
    }
    if (require('@veo/risk/package.json').name !== '@veo/risk') throw new Error('package.json is not exported');`;
  run(process.execPath, ['--input-type=module', '--eval', check], { cwd: root });
  for (const program of ['load.mjs', 'load.cjs']) run(process.execPath, [program], { cwd: root });
  run(join(root, 'node_modules/.bin/veo-risk'), ['--help'], { cwd: root });
}

/** The strictest settings a customer may have, declaration files checked too. */
function typeCheck() {
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], { cwd: 'test/consumers' });
  symlinkSync(resolve('node_modules/@types'), join(root, 'node_modules/@types'));
  const imports = names.map(
    (name, index) => `import * as surface${String(index)} from '${name}';\nvoid surface${String(index)};\n`,
  );
  for (const extension of ['mts', 'cts']) writeFileSync(join(root, `surfaces.${extension}`), imports.join(''));
  const strict = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noUncheckedIndexedAccess',
    '--skipLibCheck',
    'false',
    '--noEmit',
  ];
  for (const version of ['5.4', '5.9', '6.0', '7.0']) {
    const compiler = resolve(`test/consumers/node_modules/typescript-${version}/bin/tsc`);
    const files = ['surfaces.mts', 'surfaces.cts', 'typed.mts'];
    const settings = ['--target', 'es2022', '--lib', 'es2022', '--module', 'nodenext', '--types', 'node'];
    run(process.execPath, [compiler, ...strict, ...settings, ...files], { cwd: root });
  }
}

/** The core in a page whose policy forbids code from text. */
async function browse() {
  const options = {
    absWorkingDir: root,
    bundle: true,
    write: /** @type {const} */ (false),
    platform: /** @type {const} */ ('browser'),
    logLevel: /** @type {const} */ ('error'),
  };
  const { outputFiles } = await build({ ...options, entryPoints: ['browser.mjs'], format: 'iife', globalName: 'page' });
  const text = outputFiles[0]?.text ?? '';
  const made = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/u.exec(text);
  if (made) throw new Error(`the browser bundle makes code from text: ${text.slice(made.index - 80, made.index + 80)}`);
  const page = vm.createContext({ TextEncoder, TextDecoder }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(text, page, { timeout: 10_000 });
  const answer = vm.runInContext('page.answer', page);
  const expected = readFileSync(join(root, 'browser.expected.txt'), 'utf8').trim();
  if (answer !== expected) throw new Error(`the browser says ${String(answer)}, expected ${expected}`);
}

install();
load();
await browse();
typeCheck();
console.log(`${String(names.length)} surfaces as ESM and CommonJS; TypeScript 5.4, 5.9, 6.0, 7.0; browser`);
