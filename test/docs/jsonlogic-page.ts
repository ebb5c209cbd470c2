import { createHash } from 'node:crypto';
import { format, resolveConfig } from 'prettier';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { issueWords } from '../../src/words/en.js';
import { type Case, casesIn, type Outcome, outcomeOf } from '../expression/jsonlogic-cases.js';

/** What is kept of a run over the public cases, to be held against where the cases are not at hand. */
export interface Results {
  readonly source: { readonly file: string; readonly licence: string; readonly sha256: string };
  readonly cases: number;
  readonly inside: number;
  readonly agreeing: number;
  /** How many are refused, by code. */
  readonly refused: { readonly [code: string]: number };
  /** SHA-256 of docs/jsonlogic.md. */
  readonly page: string;
}

/** SHA-256 of a text, as hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Tried {
  /** Place among the cases, from 1. */
  readonly number: number;
  readonly rule: JsonValue;
  readonly outcome: Outcome;
}

/** The page and the results, from the text of the public cases. */
export async function jsonlogicPage(text: string): Promise<{ readonly page: string; readonly results: Results }> {
  const tried = casesIn(text).map((one: Case, place) => ({
    number: place + 1,
    rule: one.rule,
    outcome: outcomeOf(one),
  }));
  const inside = tried.filter(({ outcome }) => 'value' in outcome);
  const counted = {
    source: { file: 'json-logic/compat-tables, suites/compatible.json', licence: 'Apache-2.0', sha256: sha256(text) },
    cases: tried.length,
    inside: inside.length,
    agreeing: inside.filter(({ outcome }) => 'value' in outcome && outcome.agrees).length,
    refused: refusedBy(tried),
  };
  const parts = [
    introduction(counted),
    codesText(counted),
    ...codesOf(counted).map((code) => refusedText(code, tried)),
  ];
  const options = await resolveConfig('docs/jsonlogic.md');
  const page = await format([...parts, insideText(inside)].join('\n'), { ...options, parser: 'markdown' });
  return { page, results: { ...counted, page: sha256(page) } };
}

type Counted = Omit<Results, 'page'>;

function refusedBy(tried: readonly Tried[]): Results['refused'] {
  const counts = new Map<string, number>();
  for (const { outcome } of tried) {
    if ('issue' in outcome) counts.set(outcome.issue.code, (counts.get(outcome.issue.code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const codesOf = ({ refused }: Counted): readonly string[] => Object.keys(refused);

function introduction({ source, cases, inside, agreeing }: Counted): string {
  return `<!-- Made by \`npm run jsonlogic\` from the public cases of JsonLogic. Do not edit. -->

# The public cases of JsonLogic

Conditions are JsonLogic, cut down to what has one meaning ([semantics, section 4](semantics.md#4-conditions)). The
engines of JsonLogic share ${String(cases)} public cases. Of these

- **${String(inside)} are inside the profile, and ${String(agreeing)} of them agree**: the result is the same value of the same type
  (\`===\`), nothing rounded and nothing taken for its like;
- **${String(cases - inside)} are refused**, before anything is evaluated, each with a code and a reason.

A refused case is not a failure: it coerces, guesses at truth, reads what is not declared, or uses an operator that the
profile leaves out. Every case is tried as a boolean, a number and a string. What an instrument would declare is taken
from the case's own data: a list of strings is a set of codes, a list of objects a list of records, \`null\` and nested
objects are nothing that can be read. Of several issues the first is shown.

The cases are those of \`suites/compatible.json\` of [json-logic/compat-tables](https://github.com/json-logic/compat-tables)
(${source.licence}; first published as the tests of [jsonlogic.com](https://jsonlogic.com)), SHA-256
\`${source.sha256}\`.
They are numbered as they stand there, headings left out. Their rules are quoted here; data and results are not.
`;
}

function codesText({ refused }: Counted): string {
  const rows = Object.entries(refused).map(
    ([code, count]) => `| [\`${code}\`](diagnostics.md#${code.replaceAll('.', '')}) | ${String(count)} |`,
  );
  return `## Refused\n\n| code | cases |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function refusedText(code: string, tried: readonly Tried[]): string {
  const rows = tried.flatMap(({ number, rule, outcome }) => {
    if (!('issue' in outcome) || outcome.issue.code !== code) return [];
    return [`| ${String(number)} | ${quoted(rule)} | ${cell(issueWords(outcome.issue).sentence)} |`];
  });
  return `### \`${code}\`\n\n| case | rule | reason |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function insideText(inside: readonly Tried[]): string {
  const rows = inside.flatMap(({ number, rule, outcome }) =>
    'value' in outcome
      ? [`| ${String(number)} | ${quoted(rule)} | ${outcome.kind} | ${outcome.agrees ? 'agrees' : '**differs**'} |`]
      : [],
  );
  return `## Inside\n\n| case | rule | type | result |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function quoted(rule: JsonValue): string {
  return `\`${cell(JSON.stringify(rule))}\``;
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
