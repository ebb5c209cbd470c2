/**
 * Serves the page and the built files it loads, on this machine only.
 *
 *   node examples/browser/serve.mjs [PORT]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const root = new URL('../../', import.meta.url);
/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** A server of what the page needs, and of nothing else. */
export function createPageServer() {
  return createServer((request, response) => {
    answer(request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n'),
    );
  });
}

/** @param {string} url */
async function answer(url) {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') return { status: 302, headers: { location: '/examples/browser/index.html' }, body: '' };
  const path = decodeURIComponent(pathname).slice(1);
  const type = types[extname(path)];
  const isServed =
    /^(?:dist|instruments|examples\/(?:browser|assessments))\/[\w./-]+$/.test(path) && !path.includes('..');
  if (!isServed || type === undefined) throw new Error('not served');
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
  return { status: 200, headers, body: await readFile(new URL(path, root)) };
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const port = Number(process.argv[2] ?? 8081);
  createPageServer().listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
