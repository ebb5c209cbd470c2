import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type Ending, plant, uproot } from './planted.js';

afterAll(uproot);

/** The gates of .ci/run, in their order. */
const gates = [...readFileSync('.ci/run', 'utf8').matchAll(/^(?:gate|beside) (\S+) /gm)].map(([, name = '']) => name);
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

/** The run with commands that do nothing, of which one fails, or takes long. */
function runWith(commands: Readonly<Record<string, string>>): Ending & { readonly root: string } {
  const script = readFileSync('.ci/run', 'utf8').replaceAll(
    /^(gate|beside) (\S+) .*$/gm,
    (_, kind: string, name: string) => `${kind} ${name} ${commands[name] ?? 'true'}`,
  );
  const root = plant({ '.ci/run': script });
  const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: root, encoding: 'utf8' });
  return { status, said: stdout, root };
}

describe('the run', () => {
  it('passes every gate, and says so', () => {
    const { status, said } = runWith({});
    expect([status, said]).toEqual([0, expect.stringContaining('every gate passed')]);
    expect([...said.matchAll(/^ok {4}(\S+)/gm)].map(([, name]) => name).sort()).toEqual([...gates].sort());
  });

  it.each(gates)('fails with %s, and goes no further', (gate) => {
    const { status, said } = runWith({ [gate]: 'false' });
    expect([status, said]).toEqual([1, expect.stringMatching(new RegExp(`^FAIL {2}${gate} `, 'm'))]);
    expect(said).not.toContain('every gate passed');
    if (gate !== 'mutation') expect(said).not.toMatch(/^ok {4}mutation/m);
  });

  it('ends what runs beside a gate that fails', async () => {
    const streaming = `bash -c 'trap "echo > temp/ci/ended; exit" TERM; echo > temp/ci/begun; for _ in {1..100}; do sleep 0.1; done'`;
    const guards = `bash -c 'until [ -e temp/ci/begun ]; do sleep 0.1; done; false'`;
    const { status, root } = runWith({ streaming, guards });
    expect(status).toBe(1);
    await vi.waitFor(() => {
      expect(existsSync(join(root, 'temp/ci/ended'))).toBe(true);
    }, 5000);
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
