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
  {
    module: '@noble/hashes/_u64.js',
    text: 'var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
  {
    module: '@noble/hashes/_u64.js',
    text: 'return { h: Ah + Bh + (l / 2 ** 32 | 0) | 0, l: l | 0 };',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
  {
    module: '@noble/hashes/_u64.js',
    text: 'var add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
  {
    module: '@noble/hashes/_u64.js',
    text: 'var add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
  {
    module: '@noble/hashes/_u64.js',
    text: 'var add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;',
    reason: 'both operands of the power are whole constants; 2^32 is exact on every engine',
  },
  {
    module: '@noble/ed25519/index.js',
    text: 'var B256 = 2n ** 256n;',
    reason: 'whole numbers of any size (BigInt): a power of two constants is exact on every engine',
  },
  {
    module: '@noble/ed25519/index.js',
    text: 'const s = globalThis?.crypto?.subtle;',
    reason: 'the hash of the asynchronous calls, none of which is made: src/record/signatures/ed25519.ts sets its own',
  },
];
