import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as regexp } from 'eslint-plugin-regexp';
import tsdoc from 'eslint-plugin-tsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { determinismRules, determinismSyntax } from './scripts/lib/determinism.mjs';
import { suppressions } from './scripts/lib/suppression-rule.mjs';

/** The only rooms that may touch the machine. */
const machineRooms = ['src/node/**', 'src/cli/**'];
const scripts = ['**/*.{js,mjs,cjs}', '.*.mjs', '*.config.ts'];

/** What reads badly in review, wherever it stands in the source. */
const structure = [
  { selector: 'ExportDefaultDeclaration', message: 'name what you export: one name, found by search' },
  { selector: 'ExportAllDeclaration', message: 'a surface lists its names, so that a public change is seen' },
];
const noClass = {
  selector: ':matches(ClassDeclaration, ClassExpression)',
  message: 'plain data and functions; the one class is RiskError',
};

/**
 * Limits measured on codebases that read well; see docs/decisions.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50 }],
  'max-params': ['error', { max: 3 }],
  'max-depth': ['error', { max: 4 }],
  complexity: ['error', { max: 10 }],
};

/**
 * An exported thing says what it is: the documentation site is made from it.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const documented = {
  'tsdoc/syntax': 'error',
  'jsdoc/require-description': ['error', { contexts: ['any'], checkConstructors: false }],
  'jsdoc/require-jsdoc': [
    'error',
    {
      publicOnly: true,
      require: { FunctionDeclaration: true, ClassDeclaration: true },
      contexts: [
        'ExportNamedDeclaration > TSInterfaceDeclaration',
        'ExportNamedDeclaration > TSTypeAliasDeclaration',
        'ExportNamedDeclaration > VariableDeclaration',
      ],
      checkConstructors: false,
      enableFixer: false,
    },
  ],
};

export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    'reports',
    'temp',
    'docs/api',
    '.stryker-tmp',
    'test/consumers',
    'test/gates/planted',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  regexp.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { suppressions },
    rules: {
      'suppressions/has-reason': 'error',
      eqeqeq: 'error',
      // `const { seal, ...rest } = evaluation` is how a key is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-param-reassign': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'no-var': 'error',
      'prefer-const': 'error',
      'prefer-object-has-own': 'error',
      'no-proto': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A reader of JSON text has to name the control characters it refuses.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      // With `u`, `i` also folds letters of other alphabets; two cases written out say exactly what is meant.
      'regexp/use-ignore-case': 'off',
      'regexp/strict': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc, tsdoc },
    rules: { ...sizes, ...documented, 'no-restricted-syntax': ['error', ...structure, noClass] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: machineRooms,
    rules: { ...determinismRules, 'no-restricted-syntax': ['error', ...structure, noClass, ...determinismSyntax] },
  },
  {
    // An issue is its code, place, facts and severity: the one call of four arguments, made everywhere.
    files: ['src/kernel/issue.ts'],
    rules: { 'max-params': ['error', { max: 4 }] },
  },
  {
    files: ['src/kernel/risk-error.ts'],
    rules: { 'no-restricted-syntax': ['error', ...structure, ...determinismSyntax] },
  },
  {
    // Tests name tables and stubs freely; what they assert is held by mutation, not by lint.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 600 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  {
    files: scripts,
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      // The compiler checks these files too and knows every global.
      'no-undef': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      complexity: ['error', { max: 12 }],
    },
  },
);
