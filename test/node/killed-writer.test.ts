import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegistry } from '../../src/node/open-registry.js';
import { sound, tenItems } from '../registry/desk.js';

/** How often a writer is killed. */
const kills = 25;

/** Enters one version after the other, from the number that it is given. */
const program = `
import { enterInRegistry } from './src/node/enter-registry.ts';
import { readFileSync } from 'node:fs';

const [folder, file, from] = process.argv.slice(2);
const document = JSON.parse(readFileSync(file, 'utf8'));
for (let patch = Number(from); ; patch += 1) {
  const text = JSON.stringify({ ...document, version: '1.0.' + patch });
  const { ok, issues } = enterInRegistry(folder, { text });
  if (!ok) throw new Error(JSON.stringify(issues));
  process.stdout.write('.');
}
`;

describe('a writer that is killed', () => {
  mkdirSync('temp', { recursive: true });
  const desk = mkdtempSync(join('temp', 'killed-'));
  const folder = join(desk, 'registry');
  const writer = join(desk, 'writer.mjs');
  const document = join(desk, 'ten.json');

  beforeAll(async () => {
    writeFileSync(document, JSON.stringify(tenItems()));
    await build({
      stdin: { contents: program, resolveDir: process.cwd(), loader: 'ts' },
      outfile: writer,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
    });
  });
  afterAll(() => {
    rmSync(desk, { recursive: true });
  });

  /** Lets a writer enter some versions, kills it after a while, and gives how many it said were entered. */
  async function killed(from: number, milliseconds: number): Promise<number> {
    const child = spawn(process.execPath, [writer, folder, document, String(from)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let entered = 0;
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    await new Promise<void>((resolve) => {
      child.on('close', () => {
        resolve();
      });
      child.stdout.on('data', (data: Buffer) => {
        if (entered === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds);
        entered += data.length;
      });
    });
    expect(said).toBe('');
    return entered;
  }

  it(
    'leaves a registry that opens, with all that was entered and nothing that is not whole',
    { timeout: 120_000 },
    async () => {
      let known = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const entered = await killed(known, (kill * 7) % 40);
        const registry = sound(openRegistry(folder));
        const { length } = registry.instruments;
        // What was said to be entered is there; one more may be, whose word was not heard.
        expect(length - known - entered).toBeGreaterThanOrEqual(0);
        expect(length - known - entered).toBeLessThanOrEqual(1);
        expect(registry.instruments.map((listed) => registry.get(listed).answer)).toEqual(
          Array.from({ length }, () => 'found'),
        );
        known = length;
        // As a person would, who has looked that nobody writes.
        rmSync(join(folder, 'index.json.lock'), { force: true });
      }
      expect(known).toBeGreaterThan(kills);
      expect(existsSync(join(folder, 'index.json'))).toBe(true);
      expect(readFileSync(join(folder, 'index.json'), 'utf8').endsWith('}\n')).toBe(true);
    },
  );
});
