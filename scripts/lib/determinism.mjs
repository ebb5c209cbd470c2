/**
 * What a deterministic room may not touch, said once: the lint of the source and the scan of the built core
 * both read this list.
 */

/** `Math` functions whose last digit differs between engines, or that are random. */
const unportable = [
  ...['random', 'exp', 'expm1', 'log', 'log10', 'log1p', 'log2', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
];

/** Methods whose answer depends on the locale or on the engine's Unicode tables. */
const local = [
  ...['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
  ...['toLocaleUpperCase', 'toLocaleLowerCase', 'normalize'],
];

/** Globals that read a clock, the machine, the locale or the network, that make code from text, or that only some hosts have. */
const machine = [
  ...['Date', 'Temporal', 'Intl', 'performance', 'process', 'console', 'Buffer', 'navigator', 'window', 'document'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB', 'crypto'],
  ...[
    'TextEncoder',
    'TextDecoder',
    'structuredClone',
    'URL',
    'URLSearchParams',
    'atob',
    'btoa',
    'Blob',
    'AbortController',
  ],
  ...['WeakRef', 'FinalizationRegistry', 'globalThis', 'self', 'global', 'require', 'eval', 'Function'],
];

/**
 * ESLint rules that hold code to the same bytes on every engine.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
export const determinismRules = {
  'no-restricted-globals': [
    'error',
    ...machine.map((name) => ({ name, message: 'a pure room reads only its arguments (design law 3)' })),
  ],
  'no-restricted-properties': [
    'error',
    ...unportable.map((property) => ({
      object: 'Math',
      property,
      message: 'engines differ in its last digit; use the decimals of src/kernel',
    })),
    ...local.map((property) => ({ property, message: 'depends on the locale or on the engine; compare code units' })),
  ],
};

/** Syntax that the two rules above cannot see; `no-restricted-syntax` takes one list, so callers append to it. */
export const determinismSyntax = [
  {
    selector: ':matches(BinaryExpression[operator="**"], AssignmentExpression[operator="**="])',
    message: 'engines differ in the last digit of a power; use the decimals of src/kernel',
  },
  {
    selector: ':not(MemberExpression) > Identifier[name="Math"]',
    message: 'name the function where it is used (`Math.min`), so that the lint can see which one it is',
  },
  {
    selector: 'MemberExpression[object.name="Math"][computed=true]',
    message: 'name the function, so that the lint can see which one it is',
  },
  {
    selector: 'Literal[regex.pattern=/\\\\[pP]\\{/]',
    message: 'engines carry different Unicode tables; write the range out',
  },
  { selector: 'ImportExpression', message: 'a pure room loads nothing while it runs' },
  { selector: 'MetaProperty[meta.name="import"]', message: 'a pure room does not know where it stands' },
  {
    selector: ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]',
    message: 'the core is synchronous',
  },
];
