/** A page's answer from a browser that is given an address and nothing else: no driver, no protocol. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
const html =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>…</title><script src="/page.js"></script>';
/** No first page, no update, nobody asked anything. */
const firefoxSettings = [
  ...['datareporting.policy.dataSubmissionEnabled', 'app.normandy.enabled', 'browser.safebrowsing.update.enabled'],
  ...['network.captive-portal-service.enabled', 'network.connectivity-service.enabled', 'app.update.auto'],
].map((name) => `user_pref("${name}", false);\n`);

/**
 * @typedef {object} Asked
 * @property {string} program - Path of the browser.
 * @property {boolean} isFirefox
 * @property {string} script - Path of the script that posts the answer.
 * @property {number} milliseconds - How long it may take.
 */

/**
 * Opens the page in a profile of its own and waits for what it posts.
 *
 * @param {Asked} asked
 * @returns {Promise<string>}
 */
export async function browserAnswer({ program, isFirefox, script, milliseconds }) {
  const profile = mkdtempSync(join(tmpdir(), 'veo-risk-engine-'));
  writeFileSync(join(profile, 'user.js'), firefoxSettings.join(''));
  const { server, address, posted } = await serve(script);
  const headless = ['--headless', ...(isFirefox ? ['--no-remote', '--profile', profile] : chromiumFlags(profile))];
  const child = spawn(program, [...headless, address], { stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const tooLong = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${String(milliseconds / 1000)} s`)), milliseconds).unref();
  });
  const gone = ended.then(() => Promise.reject(new Error('the browser ended without an answer')));
  try {
    return await Promise.race([posted, tooLong, gone]);
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
    await ended;
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** @param {string} profile */
function chromiumFlags(profile) {
  const quiet = ['background-networking', 'component-update', 'sync', 'extensions', 'gpu', 'dev-shm-usage'];
  return [
    ...['--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`],
    ...quiet.map((name) => `--disable-${name}`),
  ];
}

/**
 * @param {string} script
 * @returns {Promise<{ server: import('node:http').Server, address: string, posted: Promise<string> }>}
 */
async function serve(script) {
  const server = createServer();
  const posted = new Promise((resolve) => {
    server.on('request', (request, response) => {
      if (request.method === 'POST') {
        /** @type {Buffer[]} */
        const parts = [];
        request.on('data', (part) => parts.push(part));
        request.on('end', () => {
          response.end();
          resolve(Buffer.concat(parts).toString('utf8'));
        });
        return;
      }
      const isScript = request.url === '/page.js';
      const type = isScript ? 'text/javascript' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
      response.end(isScript ? readFileSync(script) : html);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, address: `http://127.0.0.1:${String(port)}/`, posted };
}
