import type { Issue } from '../../kernel/issue.js';
import type { JsonValue } from '../../kernel/json-value.js';
import type { SchemaReasons } from '../issues.js';
import { suggestions } from '../suggestions.js';
import { departuresOf, type Grammar } from './grammar.js';

/**
 * Checks a value against a grammar and says what departs from it, in the words of this package.
 *
 * @param value - JSON that a reader of the kernel accepted.
 * @param room - Whose codes the issues carry: `instrument` gives `instrument.unknown-key`.
 * @returns Every departure, as errors; none when the value is a document of the grammar.
 */
export function schemaIssues<Room extends string>(
  schema: Grammar,
  value: JsonValue,
  room: Room,
): readonly Issue<`${Room}.${keyof SchemaReasons}`>[] {
  const departures = departuresOf(schema, value, { pointer: '', suggest: suggestions() });
  return departures.map(({ reason, pointer, facts }) => ({
    code: `${room}.${reason}`,
    pointer,
    severity: 'error',
    facts,
  }));
}
