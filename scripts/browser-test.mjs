/**
 * `scripts/browser-test`: the example page under its own Content-Security-Policy, and the whole core as one bundle under
 * `script-src 'self'`, in chromium. Both are asked for what Node answers; nothing may be said in the console, nothing
 * asked of anybody else.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { createPageServer } from '../examples/browser/serve.mjs';
import { startBrowser } from './lib/browser.mjs';

const [program = 'chromium', shot] = process.argv.slice(2);
/** @type {import('../src/index.js')} */
const core = await import(new URL('../dist/index.js', import.meta.url).href);
/** @type {import('../src/words/fr.js')} */
const words = await import(new URL('../dist/words/fr.js', import.meta.url).href);

const read = (/** @type {string} */ path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const instrument = read('instruments/ml-arrival-screen/0.1.0.json');
const assessment = read('examples/assessments/11-arrival-hurt-and-threatened.json');
const assessed = core.assess(instrument, assessment);
assert.ok(assessed.ok);
const { evaluation, digest } = assessed.value;
const report = words.evaluationWords(evaluation, JSON.parse(instrument));

/** @param {import('node:http').Server} server */
async function listening(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return `http://127.0.0.1:${String(address.port)}`;
}

/**
 * @param {import('./lib/browser.mjs').Page} page
 * @param {string} home
 */
function assertQuiet({ told, requests }, home) {
  assert.deepEqual(told, []);
  const elsewhere = requests.filter((url) => !url.startsWith(`${home}/`) && !url.startsWith('data:'));
  assert.deepEqual(elsewhere, []);
  assert.ok(requests.length > 1, 'the page asked for nothing: it was not looked at');
}

const textOf = `document.getElementById('result').textContent`;
const isDone = `document.getElementById('status').textContent === '' && ${textOf} !== ''`;

/** @param {import('./lib/browser.mjs').Browser} browser */
async function examplePage(browser) {
  const server = createPageServer();
  const home = await listening(server);
  const page = await browser.open(`${home}/examples/browser/index.html#11-arrival-hurt-and-threatened`);
  await page.until(isDone);
  const seen = await page.evaluate(textOf);
  const sentences = [report.title, ...report.banner, ...report.sections.map(({ heading }) => heading), digest];
  for (const sentence of sentences) assert.ok(seen.includes(words.plainText(sentence)), `not shown: ${sentence}`);
  assert.ok(seen.includes('personne formée conclut'), 'not in French');
  if (shot !== undefined) {
    mkdirSync('temp', { recursive: true });
    writeFileSync(shot, await page.screenshot());
  }
  await pastedDocuments(page);
  assertQuiet(page, home);
  server.close();
  server.closeAllConnections();
}

/**
 * What is pasted is judged, and shown as text whatever it holds.
 *
 * @param {import('./lib/browser.mjs').Page} page
 */
async function pastedDocuments(page) {
  await paste(page, '{ "format": "veo-assessment/1"');
  assert.match(await page.evaluate(textOf), /kernel\.truncated/);
  const hostile = assessment.replace('"composite-11"', '"composite-11", "<img src=x onerror=alert(1)>": 1');
  await paste(page, hostile);
  assert.match(await page.evaluate(textOf), /<img src=x onerror=alert\(1\)>.*assessment\.unknown-key/);
  assert.equal(await page.evaluate(`document.querySelectorAll('#result img').length`), 0);
}

/**
 * @param {import('./lib/browser.mjs').Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await page.evaluate(`document.getElementById('result').replaceChildren();
    document.getElementById('assessment').value = ${JSON.stringify(text)};
    document.querySelector('button').click()`);
  await page.until(isDone);
}

/** Counts what the policy refuses, from before the core is loaded. */
const watch = `var refused = 0; addEventListener('securitypolicyviolation', () => { refused += 1; });`;

/** @param {import('./lib/browser.mjs').Browser} browser */
async function coreBundle(browser) {
  const entry = `import { assess } from './dist/index.js';
    let made = true;
    try { new Function('return 1')(); } catch { made = false; }
    const texts = await Promise.all(['/instrument.json', '/assessment.json'].map(async (path) => (await fetch(path)).text()));
    const assessed = assess(...texts);
    document.title = JSON.stringify({ made, refused, digest: assessed.ok ? assessed.value.digest : assessed.issues });`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  });
  /** @type {Readonly<Record<string, readonly [type: string, text: string]>>} */
  const files = {
    '/': [
      'text/html',
      '<!doctype html><link rel="icon" href="data:,"><title>…</title><script src="/watch.js"></script><script type="module" src="/core.js"></script>',
    ],
    '/watch.js': ['text/javascript', watch],
    '/core.js': ['text/javascript', outputFiles[0]?.text ?? ''],
    '/instrument.json': ['application/json', instrument],
    '/assessment.json': ['application/json', assessment],
  };
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(text === '' ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(text);
  });
  const home = await listening(server);
  const page = await browser.open(`${home}/`);
  await page.until(`document.title.startsWith('{')`);
  // That our own code from text was refused shows that the policy is in force; once, that the core makes none.
  assert.deepEqual(JSON.parse(await page.evaluate('document.title')), { made: false, refused: 1, digest });
  assertQuiet(page, home);
  server.close();
  server.closeAllConnections();
}

const browser = await startBrowser(program);
try {
  await examplePage(browser);
  console.log('the example page shows in French what Node says; nothing in the console, nothing asked elsewhere');
  await coreBundle(browser);
  console.log("the core gives Node's digest under script-src 'self', where code from text is refused");
} finally {
  await browser.close();
}
