/**
 * The tarball in the hands of customers: installed into an empty project, loaded as ESM and CommonJS, bundled for a
 * browser without code from text, type-checked strictly by four compilers; then put to use: the same evaluation, to
 * the byte, by both module systems, by the command line, and by a page.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Every surface in both module systems, the same names in each, and errors that both know. */
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
}

const compilers = ['5.4', '5.9', '6.0', '7.0'];
const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false'];

/** The strictest settings a customer may have, declaration files checked too. @param {readonly string[]} files */
function typeCheck(files) {
  for (const version of compilers) {
    const compiler = resolve(`test/consumers/node_modules/typescript-${version}/bin/tsc`);
    const settings = ['--target', 'es2022', '--lib', 'es2022', '--module', 'nodenext', '--types', 'node', '--noEmit'];
    run(process.execPath, [compiler, ...strict, ...settings, ...files], { cwd: root });
  }
}

/** Every surface, imported by both kinds of module. */
function typeCheckSurfaces() {
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], { cwd: 'test/consumers' });
  symlinkSync(resolve('node_modules/@types'), join(root, 'node_modules/@types'));
  const imports = names.map(
    (name, index) => `import * as surface${String(index)} from '${name}';\nvoid surface${String(index)};\n`,
  );
  for (const extension of ['mts', 'cts']) writeFileSync(join(root, `surfaces.${extension}`), imports.join(''));
  typeCheck(['surfaces.mts', 'surfaces.cts']);
}

/**
 * What a bundler makes of a module for a browser; it must not make code from text.
 *
 * @param {string} contents
 */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'browser',
    logLevel: 'error',
    format: 'iife',
    globalName: 'page',
  });
  const text = outputFiles[0]?.text ?? '';
  const made = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/u.exec(text);
  if (made) throw new Error(`the browser bundle makes code from text: ${text.slice(made.index - 80, made.index + 80)}`);
  return text;
}

/** The surfaces of the core, whole. */
async function bundleSurfaces() {
  const pure = names.filter((name) => /^@veo\/risk(?:\/crosscheck|\/records|\/words\/..)?$/u.test(name));
  await bundled(pure.map((name, index) => `export * as surface${String(index)} from '${name}';`).join('\n'));
}

/** The evaluation of a worked assessment by a page whose policy forbids code from text. @param {string} digest */
async function browse(digest) {
  const text = await bundled(`export { answer } from './browser.mjs';`);
  const page = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(text, page, { timeout: 10_000 });
  const answer = vm.runInContext('page.answer', page);
  if (answer !== digest) throw new Error(`the browser says ${String(answer)}, expected ${digest}`);
}

/** The same evaluation by ESM, CommonJS and, in an empty folder, the command line. @returns {string} Its digest. */
function use() {
  cpSync('examples/assessments/11-arrival-hurt-and-threatened.json', join(root, 'assessment.json'));
  const [esm, cjs] = ['program.mjs', 'program.cjs'].map((name) =>
    run(process.execPath, ['--no-warnings', name], { cwd: root }),
  );
  if (esm !== cjs) throw new Error(`ESM and CommonJS evaluate differently:\n${String(esm)}\n${String(cjs)}`);
  const [evaluation = '', digest = ''] = (esm ?? '').split('\n');
  const empty = join(root, 'empty');
  mkdirSync(empty);
  const command = join(root, 'node_modules/.bin/veo-risk');
  const help = run(command, ['--help'], { cwd: empty });
  if (!help.includes('veo-risk assess')) throw new Error(`--help says ${help}`);
  const said = run(command, ['assess', '../assessment.json', '--format', 'json'], { cwd: empty });
  if (said !== `${evaluation}\n`) throw new Error(`the command line evaluates differently:\n${said}\n${evaluation}`);
  const told = run(command, ['assess', '../assessment.json', '--lang', 'fr', '--detail'], { cwd: empty });
  if (!told.includes(digest)) throw new Error(`the report does not name its digest:\n${told}`);
  const sample = join(root, 'node_modules/@veo/risk/examples/archive/make.mjs');
  run(process.execPath, [sample, 'stick'], { cwd: empty });
  const kept = run(command, ['archive', 'verify', 'stick/sound.ndjson', '--lang', 'en'], { cwd: empty });
  if (!kept.includes('each holds')) throw new Error(`the sample archive does not hold:\n${kept}`);
  return digest;
}

// What holds of any package first, then what holds of this one.
install();
load();
await bundleSurfaces();
typeCheckSurfaces();
const digest = use();
await browse(digest);
typeCheck(['typed.mts']);
const by = `TypeScript ${compilers.join(', ')}; command line; browser`;
console.log(`${String(names.length)} surfaces as ESM and CommonJS; ${by}; ${digest}`);
