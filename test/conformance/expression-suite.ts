import { readdirSync, readFileSync } from 'node:fs';
import type { Declarations, Declared, Field, ScalarType, ValueType } from '../../src/expression/grammar.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import type { ExpressionIssue } from '../../src/expression/issues.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';

/** One expression of the suite; expressions/README.md says what its keys mean. */
export interface SuiteCase {
  readonly file: string;
  readonly operator?: string;
  readonly why: string;
  readonly expression: JsonValue;
  readonly type: ScalarType['kind'];
  readonly issues?: readonly { readonly code: string; readonly pointer: string }[];
  readonly schema?: 'accepts' | 'refuses';
}

interface Name {
  readonly type: ValueType | { readonly kind: 'list'; readonly fields: readonly WrittenField[] };
  readonly mayBeNotApplicable?: boolean;
  readonly contexts?: readonly string[];
}

interface WrittenField {
  readonly name: string;
  readonly type: ScalarType;
}

const folder = new URL('expressions/', import.meta.url);

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

const names = new Map(
  Object.entries(read('names.json') as { readonly [name: string]: Name }).map(([name, of]) => [name, declared(of)]),
);

function declared({ type, mayBeNotApplicable = false, contexts }: Name): Declared {
  const own = type.kind === 'list' ? { kind: type.kind, fields: type.fields.map(field) } : type;
  return { type: own, mayBeNotApplicable, ...(contexts === undefined ? {} : { contexts }) };
}

function field(written: Field | WrittenField): Field {
  const { name, type } = written as WrittenField;
  return { name, declared: { type, mayBeNotApplicable: false } };
}

const declarations: Declarations = { typeOf: (name) => names.get(name), names: () => [...names.keys()] };

/** Every case, file by file. */
export const suite: readonly SuiteCase[] = readdirSync(folder)
  .filter((file) => /^\d.*\.json$/.test(file))
  .toSorted()
  .flatMap((file) => (read(file) as readonly SuiteCase[]).map((one) => ({ ...one, file })));

/** What the package says of a case. */
export function parsed({
  expression,
  type,
}: Pick<SuiteCase, 'expression' | 'type'>): Checked<unknown, ExpressionIssue> {
  return parseExpression(expression, { declarations, expected: type, context: 'flag', pointer: '' });
}
