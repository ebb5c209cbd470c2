import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ending, plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

/** A copy of what replays archives from a generator, in which one thing is another. */
function streamingWith(path: string, from: string, to: string): Ending {
  const root = plant({});
  for (const copied of ['dist', 'instruments', 'examples/assessments', 'bench'])
    cpSync(copied, join(root, copied), { recursive: true, filter: (source) => !source.includes('node_modules') });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  write(root, { [path]: text.replaceAll(from, to) });
  return runIn(root, 'node', 'scripts/streaming.mjs', '--records', '300,3000');
}

describe('streaming', () => {
  it('accepts an archive of which no line is kept', () => {
    const { status, said } = streamingWith('bench/replay.mjs', 'take(line)', 'take(line)');
    expect([status, said]).toEqual([0, expect.stringMatching(/3000 records replay the same[\s\S]*memory x 1\./)]);
  });

  it('refuses one whose lines are all kept', () => {
    const keeping = 'take((globalThis.kept ??= []).push(line) && line)';
    const { status, said } = streamingWith('bench/replay.mjs', 'take(line)', keeping);
    expect([status, said]).toEqual([1, expect.stringMatching(/3000 records replay the same[\s\S]*memory x/)]);
  });

  it('refuses one with a record that is not what was sealed', () => {
    const { status, said } = streamingWith('bench/archive.mjs', '`veo-record/1', '`veo-record/2');
    expect([status, said]).toEqual([1, expect.stringContaining('AssertionError')]);
  });
});
