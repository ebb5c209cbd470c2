import { nearest } from '../kernel/suggest.js';
import type { JsonValue } from '../kernel/json-value.js';
import { checkDigits, typeOfDeclared } from './digits.js';
import type { Declarations, Declared, Field, ReadNode } from './grammar.js';
import { kindOf, type Report } from './report.js';

/** Where an expression stands: what it may read. */
export interface Scope {
  readonly declarations: Declarations;
  /** `guard`, `measure`…: what `Declared.contexts` is compared with. */
  readonly context: string;
  /** Inside `some`, `all` and `none`: the list whose element is looked at. */
  readonly list?: { readonly name: string; readonly fields: readonly Field[] };
}

/** The reading of a name by `var`; everything wrong with it is reported. */
export function readName(name: JsonValue, scope: Scope, { report, pointer }: Report): ReadNode | undefined {
  if (typeof name !== 'string') {
    report('expression.name-not-a-string', pointer, { actual: kindOf(name) });
    return undefined;
  }
  const declared = declaredIn(scope, name);
  if (declared === undefined) {
    reportUnknown(name, scope, { report, pointer });
    return undefined;
  }
  const { contexts, mayBeNotApplicable, range } = declared;
  if (contexts !== undefined && !contexts.includes(scope.context)) {
    report('expression.name-not-allowed-here', pointer, { name, context: scope.context, allowed: contexts });
  }
  if (mayBeNotApplicable) report('expression.may-be-not-applicable', pointer, { name });
  return {
    kind: 'read',
    type: checkDigits(typeOfDeclared(declared), null, { report, pointer }),
    name,
    ...(scope.list === undefined ? {} : { list: scope.list.name }),
    ...(range === undefined ? {} : { range }),
    pointer,
  };
}

function declaredIn({ declarations, list }: Scope, name: string): Declared | undefined {
  if (list === undefined) return declarations.typeOf(name);
  return list.fields.find((field) => field.name === name)?.declared;
}

function reportUnknown(name: string, { declarations, list }: Scope, { report, pointer }: Report): void {
  if (list === undefined) {
    report('expression.unknown-name', pointer, { name, suggestion: nearest(name, declarations.names()) ?? null });
    return;
  }
  if (declarations.typeOf(name) !== undefined) {
    report('expression.name-outside-element', pointer, { name, list: list.name });
    return;
  }
  const fields = list.fields.map((field) => field.name);
  report('expression.unknown-field', pointer, { name, list: list.name, suggestion: nearest(name, fields) ?? null });
}
