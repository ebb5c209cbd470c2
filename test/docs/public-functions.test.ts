import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogued } from './diagnostics-page.js';
import { isAsStated, runExample, thrownCodes, writeExample } from './example-programs.js';
import { type PublicFunction, publicFunctions, surfaceFiles } from './public-functions.js';
import { typeErrors } from './typescript-blocks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'temp', 'docs-examples');
const functions = publicFunctions(await surfaceFiles(), root);
const codes = catalogued();

/** What the comment of a public function leaves out, or says that is not so; its examples are run to know. */
async function shortcomings(of: PublicFunction): Promise<readonly string[]> {
  const outcomes = await Promise.all(of.examples.map((_, place) => runExample(writeExample(of, place, folder))));
  const results = outcomes.flatMap((outcome) => outcome.results);
  const calls = outcomes.flatMap((outcome) => outcome.calls.filter(({ name }) => name === of.name));
  const thrown = (await Promise.all(calls.map(thrownCodes))).flat();
  const said = codesIn(of.throws);
  return [
    ...(results.length === 0 ? ['no example states a result'] : []),
    ...results.filter((result) => !isAsStated(result)).map(({ stated, came }) => `not ${stated} but ${came}`),
    ...(of.issues === undefined || of.returns.includes(of.issues) ? [] : [`@returns does not name ${of.issues}`]),
    ...(of.issues === 'Issue' ? ['its type does not say which issues'] : []),
    ...[...new Set(thrown)].filter((code) => !said.includes(code)).map((code) => `@throws does not name ${code}`),
    ...said.filter((code) => !thrown.includes(code)).map((code) => `@throws names ${code}, which no misuse throws`),
    ...codesIn(of.comment).flatMap((code) => (codes.has(code) ? [] : [`there is no code ${code}`])),
  ];
}

/** The codes in a text, between backticks. */
function codesIn(text: string): readonly string[] {
  const rooms =
    'kernel|expression|instrument|assessment|evaluate|words|authoring|overlay|registry|node|signature|log|record';
  return [...text.matchAll(new RegExp(`\`((?:${rooms})\\.[a-z]+-[a-z-]+)\``, 'g'))].map(([, code = '']) => code);
}

function titled(of: PublicFunction): { readonly title: string; readonly of: PublicFunction } {
  return { title: `${of.surface} ${of.name}`, of };
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the comment of a public function', () => {
  it('has examples that compile', { timeout: 120_000 }, () => {
    const paths = functions.flatMap((of) => of.examples.map((_, place) => writeExample(of, place, folder)));
    const errors = typeErrors(paths, root);
    expect(errors, errors.join('\n')).toEqual([]);
    expect(functions.length).toBeGreaterThan(40);
  });

  it.each(functions.map(titled))('says what is so: $title', async ({ of }) => {
    expect(await shortcomings(of)).toEqual([]);
  });
});

const planted = `
import type { Checked } from '../../src/kernel/issue.js';
import { readJson } from '../../src/kernel/read-json.js';
import type { ReaderIssue } from '../../src/kernel/reader-issues.js';
import { RiskError } from '../../src/kernel/risk-error.js';

/** No example. */
export const silent = (): number => 1;

/**
 * @example
 * \`\`\`ts
 * resultless();
 * \`\`\`
 */
export function resultless(): number {
  return 1;
}

/**
 * @example
 * \`\`\`ts
 * wrong(); // { a: [1, 2], … }
 * \`\`\`
 */
export function wrong(): object {
  return { a: [1, 3], b: 2 };
}

/**
 * @example
 * \`\`\`ts
 * throwing(1); // 1
 * \`\`\`
 */
export function throwing(value: number): number {
  if (typeof value !== 'number') throw new RiskError('kernel.not-text');
  return value;
}

/**
 * @throws {@link RiskError} \`kernel.not-text\`.
 * @example
 * \`\`\`ts
 * harmless(1); // 1
 * \`\`\`
 */
export function harmless(value: number): number {
  return value;
}

/**
 * Never \`kernel.no-such-code\`.
 *
 * @returns The value.
 * @example
 * \`\`\`ts
 * vague('1').ok; // true
 * \`\`\`
 */
export function vague(text: string): Checked<unknown> {
  return readJson(String(text));
}

/**
 * @returns The value; or every {@link ReaderIssue}.
 * @throws {@link RiskError} \`kernel.not-text\`.
 * @example
 * \`\`\`ts
 * good('1').issues; // []
 * good(1 as never); // throws kernel.not-text
 * \`\`\`
 */
export function good(text: string): Checked<unknown, ReaderIssue> {
  return readJson(text);
}
`;

describe('what a comment leaves out', () => {
  const place = join(root, 'temp', 'docs-planted');
  const file = join('temp', 'docs-planted', 'index.ts');

  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('is found', async () => {
    mkdirSync(place, { recursive: true });
    writeFileSync(file, planted);
    const found = publicFunctions([file], root).map(async (of) => [of.name, await shortcomings(of)] as const);
    expect(Object.fromEntries(await Promise.all(found))).toEqual({
      silent: ['no example states a result'],
      resultless: ['no example states a result'],
      wrong: ['not { a: [1, 2], … } but { a: [1, 3], b: 2 }'],
      throwing: ['@throws does not name kernel.not-text'],
      harmless: ['@throws names kernel.not-text, which no misuse throws'],
      vague: [
        '@returns does not name Issue',
        'its type does not say which issues',
        'there is no code kernel.no-such-code',
      ],
      good: [],
    });
  });
});
