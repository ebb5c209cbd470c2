/** A browser without a window, driven over two pipes by its own protocol: no port, no package. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Page
 * @property {string[]} told - What the console, the page or the browser complained about.
 * @property {string[]} requests - The address of every request.
 * @property {(expression: string) => Promise<any>} evaluate - Runs code in the page and gives its JSON value.
 * @property {(expression: string) => Promise<void>} until - Waits until an expression is true, ten seconds at most.
 * @property {() => Promise<Buffer>} screenshot - What is seen, as PNG.
 */

/**
 * @typedef {object} Browser
 * @property {(address: string) => Promise<Page>} open
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser with a profile of its own; `close` ends it and removes the profile.
 *
 * @param {string} program - Path of chromium.
 * @returns {Promise<Browser>}
 */
export async function startBrowser(program) {
  const profile = mkdtempSync(join(tmpdir(), 'veo-risk-browser-'));
  const quiet = ['background-networking', 'component-update', 'sync', 'default-apps', 'extensions', 'gpu', 'quic'];
  const flags = [
    ...['--headless', '--no-sandbox', '--no-first-run', '--no-default-browser-check', '--disable-dev-shm-usage'],
    ...quiet.map((name) => `--disable-${name}`),
    ...['--remote-debugging-pipe', `--user-data-dir=${profile}`, '--window-size=1000,1400', 'about:blank'],
  ];
  const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const protocol = speak(child);
  return {
    open: (/** @type {string} */ address) => openPage(protocol, address),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      protocol.send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @typedef {ReturnType<typeof speak>} Protocol */

/**
 * Messages are JSON with a zero byte behind each.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function speak(child) {
  const [, , , input, output] = /** @type {any} */ (child.stdio);
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {((message: any) => void)[]} */
  const listeners = [];
  let count = 0;
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (/** @type {string} */ text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((one) => JSON.parse(one))) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (call === undefined) for (const listener of listeners) listener(message);
      else if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result);
    }
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser ended'));
  });
  return {
    listeners,
    /**
     * @param {string} method
     * @param {object} [params]
     * @param {string} [sessionId]
     * @returns {Promise<any>}
     */
    send(method, params = {}, sessionId) {
      count += 1;
      const id = count;
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
  };
}

/**
 * @param {Protocol} protocol
 * @param {string} address
 * @returns {Promise<Page>}
 */
async function openPage({ send, listeners }, address) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  /** @type {string[]} */
  const told = [];
  /** @type {string[]} */
  const requests = [];
  listeners.push(({ sessionId: from, method, params }) => {
    if (from !== sessionId) return;
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
    const complaint = complaintIn(method, params);
    if (complaint !== undefined) told.push(complaint);
  });
  for (const domain of ['Runtime', 'Log', 'Network', 'Page']) await send(`${domain}.enable`, {}, sessionId);
  await send('Page.navigate', { url: address }, sessionId);
  const evaluate = async (/** @type {string} */ expression) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', params, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { told, requests, evaluate, until: (expression) => until(evaluate, expression, told), screenshot };

  async function screenshot() {
    const { data } = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: false }, sessionId);
    return Buffer.from(data, 'base64');
  }
}

/**
 * @param {string} method
 * @param {any} params
 * @returns {string | undefined} What a console, log or exception says that is no mere remark.
 */
function complaintIn(method, params) {
  if (method === 'Runtime.exceptionThrown') return params.exceptionDetails.exception?.description ?? 'exception';
  if (method === 'Log.entryAdded') return `${params.entry.level}: ${params.entry.text} ${params.entry.url ?? ''}`;
  if (method === 'Runtime.consoleAPICalled') {
    return `console.${params.type}: ${params.args.map((/** @type {any} */ arg) => arg.value ?? arg.description).join(' ')}`;
  }
  return undefined;
}

/**
 * @param {(expression: string) => Promise<any>} evaluate
 * @param {string} expression
 * @param {readonly string[]} told
 */
async function until(evaluate, expression, told) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await evaluate(expression).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never true: ${expression}\n${told.join('\n')}`);
}
