/**
 * A small host: assessments in, evaluations or issues out, as JSON.
 *
 *   node examples/http/server.mjs [PORT]
 *
 * It listens on this machine only, keeps nothing, and knows the bundled instruments. A real host adds who may ask, over
 * TLS, and where results are kept.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { compileInstrument, parseAssessment, parseInstrument, sealEvaluation, textOfBytes, validate } from '@veo/risk';
import { bundledInstruments, platformSha256 } from '@veo/risk/node';
import * as en from '@veo/risk/words/en';
import * as fr from '@veo/risk/words/fr';

/** The most bytes of one assessment; a large one has about 50,000. */
const bodyLimit = 1_000_000;

const help = `POST /assess          an assessment (veo-assessment/1) as application/json; ?lang=fr|en, French by default
  200                 { "evaluation", "digest", "report", "warnings" }
  422                 { "issues": [ { "code", "pointer", "severity", "facts", "sentence", "remedy" } ] }
  400, 404, 405,
  413, 415            { "error" }
GET /                 this text
Nothing is kept. The result indicates; a trained person concludes.
`;

/** Compiled once; an instrument is used for many assessments. */
const instruments = new Map(
  bundledInstruments().map(({ id, version, path }) => {
    const parsed = parseInstrument(readFileSync(path, 'utf8'));
    if (!parsed.ok) throw new Error(`${path} is not sound`);
    return [`${id} ${version}`, compileInstrument(parsed.value)];
  }),
);

/** The host; the caller says where it listens. */
export function createHost() {
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body, type }) => send(response, { status, body, type }),
      // What went wrong inside is nobody's business outside.
      () => send(response, { status: 500, body: json({ error: 'internal error' }) }),
    );
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.maxConnections = 100;
  return server;
}

function send(response, { status, body, type = 'application/json; charset=utf-8' }) {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // A body that was too large is not read to its end.
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(body);
}

async function answer(request) {
  const target = request.url ?? '/';
  // What stands in the first line of a request need not be an address.
  if (!URL.canParse(target, 'http://localhost')) return refusal(400, 'not an address');
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  if (pathname === '/') {
    if (request.method !== 'GET') return refusal(405, 'only GET');
    return { status: 200, body: help, type: 'text/plain; charset=utf-8' };
  }
  if (pathname !== '/assess') return refusal(404, 'nothing here; see GET /');
  if (request.method !== 'POST') return refusal(405, 'only POST');
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) {
    return refusal(415, 'send application/json');
  }
  const bytes = await bodyOf(request);
  if (bytes === undefined) return refusal(413, `at most ${bodyLimit} bytes`);
  return evaluated(bytes, searchParams.get('lang') === 'en' ? en : fr);
}

/** The bytes of a request, or `undefined` when there are too many. */
async function bodyOf(request) {
  // Who announces too much need not send it.
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined;
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > bodyLimit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function evaluated(bytes, words) {
  const text = textOfBytes(bytes);
  const assessment = text.ok ? parseAssessment(text.value) : text;
  if (!assessment.ok) return refused(assessment.issues, words);
  const { id, version } = assessment.value.document.instrument;
  const compiled = instruments.get(`${id} ${version}`);
  if (compiled === undefined) return refusal(404, `no instrument ${id} ${version} here`);
  const valid = validate(compiled, assessment.value);
  if (!valid.ok) return refused(valid.issues, words);
  const { evaluation, digest } = sealEvaluation(compiled, valid.value, platformSha256);
  const report = words.evaluationWords(evaluation, compiled.instrument.document);
  return { status: 200, body: json({ evaluation, digest, report, warnings: told(valid.issues, words) }) };
}

function refused(issues, words) {
  return { status: 422, body: json({ issues: told(issues, words) }) };
}

function told(issues, words) {
  return issues.map((issue) => ({ ...issue, ...words.issueWords(issue) }));
}

function refusal(status, error) {
  return { status, body: json({ error }) };
}

function json(value) {
  return `${JSON.stringify(value)}\n`;
}

if (process.argv[1]?.endsWith('server.mjs')) {
  const port = Number(process.argv[2] ?? 8080);
  createHost().listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
