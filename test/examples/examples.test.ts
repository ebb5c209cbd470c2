import { mkdirSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import { repositoryText } from '../docs/markdown.js';
import { writeProgram } from '../docs/typescript-blocks.js';

/* The examples import the package; here they import its source, so that they can be run without a build. */

const desk = join(fileURLToPath(new URL('../../', import.meta.url)), 'temp', 'examples-test');
const assessment = repositoryText('examples/assessments/12-arrival-with-a-child.json');
const expected = assess(repositoryText('instruments/ml-arrival-screen/0.1.0.json'), assessment);
const digest = expected.ok ? expected.value.digest : 'the worked assessment is not valid';

async function load(example: string): Promise<{ readonly [name: string]: unknown }> {
  const path = join(desk, `${example.replaceAll('/', '_')}.ts`);
  writeProgram({ text: `// @ts-nocheck\n${repositoryText(`examples/${example}`)}` }, path);
  return (await import(/* @vite-ignore */ path)) as { readonly [name: string]: unknown };
}

beforeAll(() => {
  mkdirSync(desk, { recursive: true });
});

afterAll(() => {
  rmSync(desk, { recursive: true, force: true });
});

describe('examples/node', () => {
  it('prints the report and the digest', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    const words = process.argv;
    process.argv = words.slice(0, 2);
    try {
      await load('node/evaluate.mjs');
    } finally {
      process.argv = words;
      log.mockRestore();
    }
    expect(lines.at(-1)).toBe(`\nSHA-256 ${digest}`);
    expect(lines.filter((line) => line.startsWith('! ')).length).toBeGreaterThan(3);
  });
});

describe('examples/http', () => {
  let host: Server;
  let address: string;

  beforeAll(async () => {
    const { createHost } = (await load('http/server.mjs')) as { readonly createHost: () => Server };
    host = createHost();
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    host.closeAllConnections();
    host.close();
  });

  const post = (body: string | Uint8Array, query = '', type = 'application/json'): Promise<Response> =>
    fetch(`${address}/assess${query}`, { method: 'POST', body: body as string, headers: { 'content-type': type } });

  it('evaluates, with the digest that the library gives', async () => {
    const response = await post(assessment);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = (await response.json()) as { readonly [key: string]: unknown };
    expect(Object.keys(answer)).toEqual(['evaluation', 'digest', 'report', 'warnings']);
    expect(answer['digest']).toBe(digest);
    expect(answer['report']).toMatchObject({ language: 'fr' });
  });

  it.each([
    ['fr', ''],
    ['fr', '?lang=de'],
    ['en', '?lang=en'],
  ])('speaks %s when asked %j', async (language, query) => {
    expect(await (await post(assessment, query)).json()).toMatchObject({ report: { language } });
  });

  it('tells every issue, with sentence and remedy', async () => {
    const response = await post('{ "format": "veo-assessment/1", "ratings": {} }', '?lang=en');
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { readonly issues: readonly { readonly [key: string]: unknown }[] };
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['assessment.missing-key', { key: 'instrument' }],
      ['assessment.missing-key', { key: 'assessedOn' }],
    ]);
    expect(Object.keys(issues[0] ?? {})).toEqual(['code', 'pointer', 'severity', 'facts', 'sentence', 'remedy']);
  });

  it.each([
    { why: 'not JSON', body: '{', code: 'kernel.truncated' },
    { why: 'not UTF-8', body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), code: 'kernel.not-utf-8' },
    {
      why: 'refused against its instrument',
      body: assessment.replace('"arrival"', '"prosecution"'),
      code: 'assessment.purpose-not-valid',
    },
  ])('answers 422 for what is $why', async ({ body, code }) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { readonly issues: readonly { readonly code: string }[] };
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each([
    {
      why: 'an instrument it does not have',
      query: '/assess',
      init: {
        method: 'POST',
        body: assessment.replace('"0.1.0"', '"9.9.9"'),
        headers: { 'content-type': 'application/json' },
      },
      status: 404,
    },
    { why: 'what is no address', query: '//%zz', init: {}, status: 400 },
    { why: 'another path', query: '/people', init: {}, status: 404 },
    { why: 'another method', query: '/assess', init: {}, status: 405 },
    { why: 'another method on the help', query: '/', init: { method: 'POST' }, status: 405 },
    {
      why: 'another type',
      query: '/assess',
      init: { method: 'POST', body: assessment, headers: { 'content-type': 'text/plain' } },
      status: 415,
    },
    {
      why: 'a byte too many',
      query: '/assess',
      init: { method: 'POST', body: ' '.repeat(1_000_001), headers: { 'content-type': 'application/json' } },
      status: 413,
    },
  ])('answers $status for $why', async ({ query, init, status }) => {
    const response = await fetch(`${address}${query}`, init);
    expect(response.status).toBe(status);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']);
  });

  it('refuses what announces too much, before it comes', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '99999999999' };
    const status = await new Promise<number | undefined>((answered, failed) => {
      const asked = request(`${address}/assess`, { method: 'POST', headers }, (response) => {
        answered(response.statusCode);
        asked.destroy();
      });
      asked.on('error', failed);
      asked.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('reads a body that just fits', async () => {
    const filled = assessment.trimEnd();
    expect((await post(filled + ' '.repeat(1_000_000 - Buffer.byteLength(filled)))).status).toBe(200);
  });

  it('helps', async () => {
    const response = await fetch(`${address}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('POST /assess');
  });
});

describe('examples/browser', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const { createPageServer } = (await load('browser/serve.mjs')) as { readonly createPageServer: () => Server };
    server = createPageServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['/examples/browser/index.html', 200, 'text/html; charset=utf-8'],
    ['/examples/browser/page.js', 200, 'text/javascript; charset=utf-8'],
    ['/instruments/ml-arrival-screen/0.1.0.json', 200, 'application/json; charset=utf-8'],
    ['/package.json', 404, 'text/plain'],
    ['/examples/browser/../../package.json', 404, 'text/plain'],
    ['/examples/browser/%2e%2e/%2e%2e/package.json', 404, 'text/plain'],
    ['/examples/browser/..%2f..%2fpackage.json', 404, 'text/plain'],
    ['/dist/none.js', 404, 'text/plain'],
  ])('serves %s with %i', async (path, status, type) => {
    const response = await fetch(`${address}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  it('allows its own scripts only, and none made from text', () => {
    const page = repositoryText('examples/browser/index.html');
    const policy = /content="(default-src [^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script>|\son[a-z]+=|\bstyle=/);
    expect(repositoryText('examples/browser/page.js')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    );
  });
});
