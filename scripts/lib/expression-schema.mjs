/** The JSON Schema of expressions, made from the table of operators: how many operands each takes, and how it reads them. */

/**
 * @typedef {object} Operator - As src/expression/operators/operator.ts has it.
 * @property {{ readonly minimum: number, readonly maximum: number | null, readonly odd?: boolean }} arity
 * @property {(index: number) => 'value' | 'among' | 'list' | 'element'} [part]
 */

/** Name of the file without `.schema.json`. */
export const expressionSchemaName = 'veo-expression-1';

/** What the schema is made from. */
export const expressionSources = {
  operators: 'src/expression/operators/table.ts',
  limits: 'src/expression/limits.ts',
};

const description =
  'The grammar of one expression, such as a condition: which operators there are, and what stands where. What needs ' +
  'the names that an instrument declares (types, codes, contexts), the odd number of operands of `if`, digits, depth ' +
  'and the size of the whole are checked by the package and have no place in a JSON Schema.';

/** @param {string} name */
const ref = (name) => ({ $ref: `#/$defs/${name}` });

/** How an operand is written, by the way it is read. */
const parts = {
  value: ref('expression'),
  element: ref('expression'),
  list: ref('read'),
  among: { anyOf: [ref('scalars'), ref('read')] },
};

/**
 * The JSON Schema 2020-12 of expressions.
 *
 * @param {(file: string) => Promise<Record<string, unknown>>} load - Imports a source file.
 * @returns {Promise<object>}
 */
export async function expressionSchema(load) {
  const { operators } = /** @type {{ operators: Readonly<Record<string, Operator>> }} */ (
    await load(expressionSources.operators)
  );
  const { defaultLimits } = /** @type {{ defaultLimits: { readonly nodes: number } }} */ (
    await load(expressionSources.limits)
  );
  const { nodes } = defaultLimits;
  const operations = Object.entries(operators).map(([name, operator]) => [name, operandsOf(operator, nodes)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${expressionSchemaName}.schema.json`,
    title: 'veo-expression/1',
    description,
    ...ref('expression'),
    $defs: {
      expression: { anyOf: [ref('scalar'), ref('read'), ref('operation')] },
      scalar: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
      // An operation, its array and the other operand are values too.
      scalars: { type: 'array', items: ref('scalar'), minItems: 1, maxItems: nodes - 4 },
      read: {
        type: 'object',
        properties: { var: { type: 'string' } },
        required: ['var'],
        additionalProperties: false,
      },
      operation: {
        type: 'object',
        properties: Object.fromEntries(operations),
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
      },
    },
  };
}

/**
 * @param {Operator} operator
 * @param {number} nodes - The most values of an expression.
 */
function operandsOf({ arity, part }, nodes) {
  const { minimum, maximum } = arity;
  // The operation and its array are values too.
  const counts = { minItems: minimum, maxItems: maximum ?? nodes - 2 };
  if (part !== undefined) {
    const each = Array.from({ length: minimum }, (_, index) => parts[part(index)]);
    if (maximum !== minimum) throw new Error('operands that are read by their place are as many as there are places');
    return { type: 'array', prefixItems: each, items: false, ...counts };
  }
  const several = { type: 'array', items: parts.value, ...counts };
  // A single operand may stand without its array.
  return minimum === 1 ? { anyOf: [parts.value, several] } : several;
}
