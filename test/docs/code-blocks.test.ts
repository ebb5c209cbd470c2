import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { runCases } from '../../src/authoring/run-cases.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { runCommandLine } from '../../src/cli/run.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { validate } from '../../src/evaluate/validate.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { parseErratum } from '../../src/registry/parse-erratum.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import { parseInstrumentNotice } from '../../src/registry/parse-notice.js';
import { parseTrust } from '../../src/record/signatures/trust.js';
import { baseOf, resolved } from '../authoring/overlay/desk.js';
import { writeSampleInto } from '../examples/sample.js';
import { fixture } from '../instrument/patched.js';
import { type CodeBlock, codeBlocks, documentationFiles } from './markdown.js';
import { installed, typeErrors, writeProgram } from './typescript-blocks.js';

/*
 * Every fenced block of README.md and docs/ is run, or says in its fence why not: `skip="reason"`.
 *
 *   ts                     type-checked and run; what `console.log` prints is the comment behind it
 *   json                   a whole document, accepted; `refused=CODE` instead; `instrument=FIXTURE` it is held against
 *   json extends=FIXTURE   an overlay, resolved; without it, of the bundled instrument that it names
 *   json in=FIXTURE        a part, laid over a fixture, accepted
 *   json file=NAME         as above, and there for the commands of the page
 *   sh                     `veo-risk` through the command line's own code; `exit=1` when it should refuse;
 *                          `files="NAME:PATH,…"` names that stand for files of the repository; `run=bash` the rest by bash
 *                          `talk=shown` what a command says beside a result that goes into a file
 *   text output            what the sh block before it printed; a line `…` stands for any lines, and within a line
 *                          for itself or for a digest, whole or its first 12 digits
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const desk = join(root, 'temp', 'docs-blocks');

/** Commands that the tests run elsewhere: npm by the gates, examples by test/examples and scripts/browser-test. */
const runElsewhere = [
  'npm ci && npm run demo',
  'npm ci && npm test',
  'npm install @veo/risk',
  'npm run demo -- --lang en',
  'npm run build',
  'npm run diagnostics',
  'node examples/node/evaluate.mjs',
  'node examples/http/server.mjs',
  'node examples/browser/serve.mjs',
];

const blocks = documentationFiles().flatMap(codeBlocks);
const ofLanguage = (language: string): { readonly title: string; readonly block: CodeBlock }[] =>
  blocks
    .filter((block) => block.language === language && block.options['skip'] === undefined)
    .map((block) => ({ title: `${block.file}:${String(block.line)}`, block }));

function pageFolder({ file }: CodeBlock): string {
  return join(desk, file.replaceAll('/', '_'));
}

beforeAll(() => {
  rmSync(desk, { recursive: true, force: true });
  for (const block of blocks) {
    mkdirSync(pageFolder(block), { recursive: true });
    const { file } = block.options;
    if (file !== undefined) writeFileSync(join(pageFolder(block), file), block.text);
  }
});

afterAll(() => {
  rmSync(desk, { recursive: true, force: true });
});

describe('code blocks', () => {
  it('are of a kind that is run, or say why they are not', () => {
    const known = ['ts', 'json', 'sh', 'text', 'mermaid'];
    const idle = blocks.filter(({ language, options }) => !known.includes(language) && (options['skip'] ?? '') === '');
    expect(blocks.length).toBeGreaterThan(40);
    expect(idle.map(({ file, line, language }) => `${file}:${String(line)} (${language})`)).toEqual([]);
  });
});

describe('ts blocks', () => {
  const programs = ofLanguage('ts');

  it('compile', { timeout: 120_000 }, () => {
    const paths = programs.map(({ block }, place) =>
      writeProgram(block, join(pageFolder(block), `ts-${String(place)}.ts`)),
    );
    const errors = typeErrors(paths, root);
    expect(errors, errors.join('\n')).toEqual([]);
  });

  it.each(programs)('$title prints what it says', async ({ block }) => {
    const path = writeProgram(block, join(pageFolder(block), `run-${String(block.line)}.ts`));
    const printed: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
      printed.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
    });
    try {
      await import(/* @vite-ignore */ path);
    } finally {
      log.mockRestore();
    }
    expect(flat(printed.join('\n'))).toBe(flat(statedOutput(block.text)));
  });
});

/** The comments that stand alone on lines right behind a call. */
function statedOutput(text: string): string {
  let isOutput = false;
  const said: string[] = [];
  for (const line of text.split('\n')) {
    const comment = /^\s*\/\/ ?(.*)$/.exec(line)?.[1];
    if (comment === undefined) isOutput = line.endsWith(');');
    else if (isOutput) said.push(comment);
  }
  return said.join('\n');
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

describe('json blocks', () => {
  it.each(ofLanguage('json'))('$title is judged as the text says', ({ block }) => {
    const { refused } = block.options;
    const issues = issuesOf(block);
    const errors = issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, pointer }) => `${code} at ${pointer}`);
    if (refused === undefined) expect(errors, errors.join(', ')).toEqual([]);
    else expect(issues.map(({ code }) => code)).toContain(refused);
  });
});

function issuesOf(block: CodeBlock): readonly Issue[] {
  const { in: base, instrument = 'weighing' } = block.options;
  const given = JSON.parse(block.text) as JsonObject;
  if (given['format'] === 'veo-overlay/1') return resolved(block.text, extended(given, block)).issues;
  if (base === undefined) return judged(given, block.text, compiled(block.options['instrument'], block));
  const isAssessment = base === 'whole';
  const whole = laidOver(fixture(isAssessment ? `../assessments/${base}` : base), given);
  return judged(whole, JSON.stringify(whole), isAssessment ? compiled(instrument, block) : undefined);
}

/** The instrument that an overlay extends. */
function extended(overlay: JsonObject, { options }: CodeBlock): Instrument {
  if (options['extends'] !== undefined) return baseOf(options['extends']);
  const { id, version } = overlay['extends'] as { readonly id: string; readonly version: string };
  const parsed = parseInstrument(readFileSync(join(root, 'instruments', id, `${version}.json`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function compiled(name: string | undefined, block: CodeBlock): CompiledInstrument | undefined {
  if (name === undefined) return undefined;
  const source = name.endsWith('.json') ? readFileSync(join(pageFolder(block), name), 'utf8') : fixture(name);
  const parsed = parseInstrument(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

function judged({ format }: JsonObject, text: string, against: CompiledInstrument | undefined): readonly Issue[] {
  switch (format) {
    case 'veo-instrument/1':
      return parseInstrument(text).issues;
    case 'veo-assessment/1': {
      const parsed = parseAssessment(text);
      return parsed.ok && against !== undefined ? validate(against, parsed.value).issues : parsed.issues;
    }
    case 'veo-cases/1':
      return casesIssues(text, against);
    case 'veo-trust/1':
      return parseTrust(text).issues;
    case 'veo-registry/1':
      return parseRegistryIndex(text).issues;
    case 'veo-instrument-notice/1':
      return parseInstrumentNotice(text).issues;
    case 'veo-erratum/1':
      return parseErratum(text).issues;
    default:
      throw new Error('not a whole document: say `in=`, or `skip=` with a reason');
  }
}

function casesIssues(text: string, against: CompiledInstrument | undefined): readonly Issue[] {
  if (against === undefined) throw new Error('say `instrument=`');
  const { id, version } = against.instrument.document;
  const parsed = parseCases(text, { id, version });
  if (parsed.ok) {
    for (const { name, differences } of runCases(against, parsed.value)) expect(differences, inspect(name)).toEqual([]);
  }
  return parsed.issues;
}

/** Lists of parts with ids are merged by id; ratings and facts by key; the rest is replaced. */
function laidOver(whole: { [key: string]: JsonValue }, parts: JsonObject): { [key: string]: JsonValue } {
  for (const [key, value] of Object.entries(parts)) {
    const before = whole[key];
    if (isParts(before) && isParts(value)) whole[key] = mergedById(before, value);
    else if (['ratings', 'facts'].includes(key) && !Array.isArray(value))
      whole[key] = { ...(before as JsonObject), ...(value as JsonObject) };
    else whole[key] = value;
  }
  return whole;
}

type Part = { readonly id: string } & JsonObject;

function isParts(value: JsonValue | undefined): value is readonly Part[] {
  return (
    Array.isArray(value) && value.every((part: JsonValue) => part !== null && typeof part === 'object' && 'id' in part)
  );
}

function mergedById(before: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const added = parts.filter(({ id }) => !before.some((part) => part.id === id));
  return [...before.map((part) => parts.find(({ id }) => id === part.id) ?? part), ...added];
}

describe('sh blocks', () => {
  const scripts = ofLanguage('sh');

  it.each(scripts)('$title ends and prints as the text says', { timeout: 120_000 }, async ({ block }) => {
    const printed: string[] = [];
    for (const command of commandsIn(block)) printed.push(await runLine(command, block));
    const next = blocks[blocks.indexOf(block) + 1];
    if (next?.language !== 'text' || next.file !== block.file) return;
    expect(printed.join('')).toMatch(outputPattern(next.text));
  });
});

describe('text blocks', () => {
  it.each(ofLanguage('text'))('$title stands behind the command that prints it', ({ block }) => {
    const before = blocks[blocks.indexOf(block) - 1];
    expect([before?.file, before?.language]).toEqual([block.file, 'sh']);
  });
});

/** The commands of a block without comments; a line that ends with `\` goes on. */
function commandsIn({ text }: CodeBlock): readonly string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => (/^#|^(.*?) #/.exec(`${line} #`)?.[1] ?? '').trim())
    .filter((line) => line !== '');
}

async function runLine(command: string, block: CodeBlock): Promise<string> {
  const sample = /^node examples\/archive\/make\.mjs (\w+)$/.exec(command)?.[1];
  if (sample !== undefined) {
    writeSampleInto(join(pageFolder(block), sample));
    return '';
  }
  if (runElsewhere.includes(command)) return '';
  const words = /^(?:npx )?veo-risk (.*)$/.exec(command)?.[1];
  if (words !== undefined) return runVeoRisk(words, block);
  if (block.options['run'] === 'bash')
    return execFileSync('bash', ['-c', command.replaceAll(installed, root)], {
      cwd: pageFolder(block),
      encoding: 'utf8',
    });
  throw new Error(`\`${command}\` is neither run nor in the list of what is run elsewhere`);
}

async function runVeoRisk(words: string, block: CodeBlock): Promise<string> {
  const [, given = '', target] = /^(.*?)(?: > (\S+))?$/.exec(words) ?? [];
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
    colour: false,
  };
  const exit = await runCommandLine(
    given.split(/\s+/).map((word) => placed(word, block)),
    io,
  );
  expect(exit, err + out).toBe(Number(block.options['exit'] ?? 0));
  const talk = target === undefined || block.options['talk'] === 'shown' ? err : '';
  if (target !== undefined) writeFileSync(join(pageFolder(block), target), out);
  return `${target === undefined ? out : ''}${talk}`.replaceAll(`${pageFolder(block)}/`, '');
}

/** A word of a command; a file's name as the place where the file stands. */
function placed(word: string, block: CodeBlock): string {
  const [folder = '', ...below] = word.split('/');
  if (below.length > 0 && existsSync(join(pageFolder(block), folder))) return join(pageFolder(block), word);
  if (!/\.(?:json|ndjson|txt)$/.test(word)) return word;
  const stands = (block.options['files'] ?? '').split(',').find((pair) => pair.startsWith(`${word}:`));
  if (stands !== undefined) return join(root, stands.slice(word.length + 1));
  return word.includes('/') ? join(root, word.replace(installed, '')) : join(pageFolder(block), word);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function outputPattern(text: string): RegExp {
  const lines = text.trimEnd().split('\n');
  const escaped = lines.map((line) =>
    line.trim() === '…'
      ? '(?:.*\\n)*?'
      : `${literally(line.trimEnd()).replaceAll('…', '(?:…|[0-9a-f]{12}(?:[0-9a-f]{52})?)')}[ ]*\\n`,
  );
  return new RegExp(`^${escaped.join('')}$`);
}
