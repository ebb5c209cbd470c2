import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { plant, uproot } from './planted.js';

afterAll(uproot);

/** The gates of .ci/run, in their order. */
const gates = [...readFileSync('.ci/run', 'utf8').matchAll(/^gate (\S+) /gm)].map(([, name = '']) => name);
const titles = readdirSync('test/gates')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(`test/gates/${file}`, 'utf8'))
  .flatMap((code) => [...code.matchAll(/\b(?:it|describe|it\.each\([^;]*?\))\('([^']+)'/g)].map(([, title]) => title));

describe('guards', () => {
  it('refuses a gate that nobody saw fail: each has a planted violation', () => {
    expect(gates.length).toBeGreaterThan(20);
    expect(gates.filter((gate) => !titles.some((title) => title?.split(/[ :]/)[0] === gate))).toEqual([]);
  });

  it('holds the table of CONTRIBUTING to the gates, in their order', () => {
    const rows = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| (\S+) +\| `/gm)].map(
      ([, name = '']) => name,
    );
    expect(rows).toEqual(gates);
  });
});

describe('install', () => {
  it('refuses a lock file in pieces; the run ends there, non-zero, and counts', () => {
    const root = plant({ 'package-lock.json': '{}' });
    const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAIL {2}install/m);
    expect(stdout).toMatch(/^0 passed, 0 failed$/m);
    expect(stdout).not.toContain('pins');
  });
});
