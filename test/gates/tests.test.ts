import { afterAll, describe, expect, it } from 'vitest';
import { commit } from './built.js';
import { plant, runIn, uproot, write } from './planted.js';

const weak = {
  'src/kernel/weak.ts': `/** Whether it is more than two. */\nexport function isMany(count: number): boolean {\n  return count > 2 || count < -2;\n}\n`,
  'test/kernel/weak.test.ts': `import { expect, it } from 'vitest';\nimport { isMany } from '../../src/kernel/weak.js';\nit('knows three', () => {\n  expect(isMany(3)).toBe(true);\n});\n`,
};

afterAll(uproot);

describe('gates that run the tests', () => {
  it('test refuses a wrong answer and a wrong type', () => {
    const tests = {
      'test/kernel/wrong.test.ts': `import { expect, it } from 'vitest';\nit('is wrong', () => {\n  expect(1).toBe(2);\n});\n`,
      'test/kernel/wrong.test-d.ts': `import { expectTypeOf, it } from 'vitest';\nit('is of another type', () => {\n  expectTypeOf(1).toEqualTypeOf<string>();\n});\n`,
    };
    const { status, said } = runIn(plant(tests), 'vitest', 'run', '--project', 'run', '--project', 'types');
    expect(status).toBe(1);
    expect(said).toMatch(/Tests {2}2 failed \(2\)/);
  });

  it('fuzz refuses a property that does not hold, and says by which seed', () => {
    const code = `import fc from 'fast-check';\nimport { it } from 'vitest';\nit('is small', () => {\n  fc.assert(fc.property(fc.nat(), (n) => n < 1000), { numRuns: Number(process.env['FUZZ_RUNS']), seed: 7 });\n});\n`;
    const { status, said } = runIn(plant({ 'test/fuzz/small.test.ts': code }), 'vitest', 'run', '--project', 'fuzz');
    expect(status).toBe(1);
    expect(said).toContain('seed: 7');
  });

  it('coverage refuses a pure room that is tested in part', () => {
    const ending = runIn(
      plant({ ...weak, 'src/kernel/untested.ts': `export function untested(): number {\n  return 1;\n}\n` }),
      'vitest',
      'run',
      '--project',
      'run',
      '--coverage.enabled',
    );
    expect(ending.status).toBe(1);
    expect(ending.said).toContain(`does not meet "src/kernel/**/*.ts" threshold (95%)`);
  });

  it('mutation refuses a test that would not notice', () => {
    const ending = runIn(plant(weak), 'stryker', 'run');
    expect(ending.said).toMatch(/Survived[\s\S]*under breaking threshold 90/);
    expect(ending.status).toBe(1);
  });

  it('mutation of what changed sees a changed file', () => {
    const root = plant(weak);
    expect(commit(root, 'src')).toEqual([0, 0, 0]);
    write(root, { 'src/kernel/weak.ts': weak['src/kernel/weak.ts'].replace('more than two', 'more than 2') });
    expect(commit(root, 'src')).toEqual([0, 0, 0]);
    expect(runIn(root, 'node', 'scripts/mutation-changed.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('1 pure files differ'),
    });
  });
});
