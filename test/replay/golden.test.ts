import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { positions } from '../../src/instrument/outcomes.js';
import { platformSha256 as hash } from '../../src/node/hash.js';
import { bundledSource } from '../../src/node/replay/bundled-source.js';
import type { AssessmentEntry } from '../../src/record/document.js';
import { entryKinds } from '../../src/record/erasable.js';
import { openRecord, type OpenedRecord } from '../../src/record/open-record.js';
import { replayChain } from '../../src/replay/replay-chain.js';
import { goldenText, version } from './golden/make-records.js';

/* Records made by every version of the package that was published, and by this one. They replay the same, for ever. */

const folder = 'test/replay/archive';
const versions = readdirSync(folder);

function lines(of: string): readonly string[] {
  return readFileSync(`${folder}/${of}/records.ndjson`, 'utf8').split('\n').slice(0, -1);
}

function opened(line: string): OpenedRecord {
  const checked = openRecord(line, hash);
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

function instrumentsOf(of: string): readonly string[] {
  const frozen = `${folder}/${of}/registry.json`;
  const { instruments } = JSON.parse(readFileSync(existsSync(frozen) ? frozen : 'instruments/index.json', 'utf8')) as {
    readonly instruments: readonly { readonly id: string; readonly version: string }[];
  };
  return instruments.map((one) => `${one.id} ${one.version}`);
}

describe('golden records', () => {
  it('are there for this version', () => {
    expect(versions).toContain(version);
  });

  it('are made by this version to the byte, until it is released: else `npm run golden-records`', () => {
    if (existsSync(`${folder}/${version}/registry.json`)) return;
    expect(readFileSync(`${folder}/${version}/records.ndjson`, 'utf8') === goldenText()).toBe(true);
  });

  it.each(versions)('of %s replay the same, every one', (of) => {
    const instruments = bundledSource();
    const all = lines(of);
    const verdicts = replayChain(all, instruments, { hash });
    expect(all.length).toBeGreaterThan(0);
    expect(verdicts.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
    expect(all.map((line) => opened(line).entry.package)).toEqual(all.map(() => of));
  });

  it.each(versions)('of %s hold every instrument that came with it, every kind of entry and every position', (of) => {
    const all = lines(of).map(opened);
    const roots = all.flatMap(({ entry }) => (entry.kind === 'assessment' ? [entry] : []));
    const named = roots.map(({ instrument }) => `${instrument.id} ${instrument.version}`);
    expect([...new Set(named)].sort()).toEqual([...instrumentsOf(of)].sort());
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([...entryKinds].sort());
    // No bundled instrument sets a floor, so that no conclusion can stand below one.
    const possible = positions.filter((position) => position !== 'below');
    expect(roots.flatMap(positionsOf)).toEqual(expect.arrayContaining(possible));
  });

  it.each(versions)('of %s hold what was sound, what was not, and what could not be evaluated', (of) => {
    const roots = lines(of).flatMap((line) => {
      const { entry } = opened(line);
      return entry.kind === 'assessment' ? [entry] : [];
    });
    const sound = roots.filter(({ nonconformities }) => nonconformities.length === 0);
    expect(sound.length).toBeGreaterThan(0);
    expect(sound.length).toBeLessThan(roots.length);
    expect(roots.some(({ evaluation }) => evaluation === undefined)).toBe(true);
  });
});

function positionsOf({ conclusions }: AssessmentEntry): readonly string[] {
  return conclusions.map(({ position }) => position);
}
