/**
 * What the bundled dependencies of the core hold that the determinism lint refuses, and why each may stay. An entry
 * that is no longer found fails the scan.
 *
 * @type {readonly import('./determinism-scan.mjs').Allowed[]}
 */
export const allowed = [
  {
    module: '@noble/hashes/_u64.js',
    text: 'var fromNumH = (n) => n / 2 ** 32 | 0;',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
];
