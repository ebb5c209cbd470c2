import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ending, type Files, plant, runIn, uproot, write } from './planted.js';

afterAll(uproot);

/** A copy of the source and its tests in which one thing is another. */
function plantedWith(files: Files): string {
  const root = plant({});
  for (const path of ['src', 'test', 'examples', 'instruments']) {
    cpSync(path, join(root, path), { recursive: true, filter: (source) => !source.includes('node_modules') });
  }
  write(root, files);
  return root;
}

function tamperIn(root: string): Ending {
  return runIn(root, 'node', 'scripts/tamper.mjs', '--edits', '1600', '--stride', '101');
}

function changed(path: string, from: string, to: string): Files {
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  return { [path]: text.replace(from, to) };
}

describe('tampering', { timeout: 300_000 }, () => {
  it('is caught by the source as it stands', () => {
    const { status, said } = tamperIn(plantedWith({}));
    expect(status, said).toBe(0);
  });

  it.each([
    [
      'a seal that nobody compares',
      'src/replay/read-record.ts',
      'return expected === seal ?',
      'return expected !== `` ?',
    ],
    [
      'parts that are held against nothing',
      'src/record/leaf.ts',
      'if (commitmentOf(leaf, hash, write) !== commitment)',
      'if (commitmentOf(leaf, hash, write) === ``)',
    ],
    [
      'text that need not be canonical',
      'src/replay/read-canonical.ts',
      "findings: [replayFinding('replay.not-canonical', '', {})],",
      'findings: [],',
    ],
    [
      'an evaluation that is compared with nothing',
      'src/replay/replay-assessment.ts',
      'if (isSameJson(entry, expected)) return',
      'if (isSameJson(entry, entry)) return',
    ],
    [
      'an instrument line whose digest nobody computes',
      'src/replay/archive/read-line.ts',
      'return got === digest ? []',
      'return got !== `` ? []',
    ],
    [
      'signatures that are of the first key at hand',
      'src/record/signatures/count-signatures.ts',
      'return isSignatureOf({ message, signature, publicKey: bytesIn(publicKey) });',
      'return isSignatureOf({ message, signature, publicKey: bytesIn(publicKey) }) || publicKey !== ``;',
    ],
  ])('is not, and told, with %s', (_what, path, from, to) => {
    const { status, said } = tamperIn(plantedWith(changed(path, from, to)));
    expect(status).toBe(1);
    expect(said).toContain('FAIL');
  });
});
