import { expect } from 'vitest';
import type { KernelNumberRefusals } from '../../src/kernel/number-issues.js';

/** Expects a call to throw the refusal of one code with exactly these facts. */
export function expectRefusal<Code extends keyof KernelNumberRefusals>(
  call: () => unknown,
  code: Code,
  facts: KernelNumberRefusals[Code],
): void {
  expect(call).toThrow(expect.objectContaining({ name: 'RiskError', code, facts }));
}
