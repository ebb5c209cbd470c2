import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AppendHandle, writeBatch } from '../../../src/node/line-file/write-batch.js';
import { beside, entriesOf, newPath, textsOf, write, writer } from './desk.js';
import { both, failsAt, type Fault, faulty, faultyWriter, promised, systemError } from './faulty.js';
import { randomFrom } from './random.js';

/** Lets so many bytes through, then is killed: nothing is done any more, nothing is cut back. */
function killedAfter(most: number): Fault {
  let left = most;
  return (call, _, bytes) => {
    if (call !== 'write' || left < 0) throw new Error('killed');
    const through = Math.min(left, bytes);
    left = through < bytes ? -1 : left - through;
    if (through === 0) throw new Error('killed');
    return through;
  };
}

/** As {@link killedAfter}, and what was synchronised before does not matter. */
function stoppedAtByte(most: number): Fault {
  const killed = killedAfter(most);
  return (call, count, bytes) => (call === 'datasync' ? 0 : killed(call, count, bytes));
}

const before = ['a', 'b'];
// Their LFs come to stand on both sides of a border of sectors.
const batches = [
  ['one line', ['{"n":1}'], 0],
  ['one empty line', [''], 0],
  ['three lines', ['{"é":1}', '', '😀 {"n":3}'], 0],
  ['lines over the border of a sector', ['x'.repeat(20), 'y'.repeat(11), 'z'.repeat(30)], 480],
  ['an LF that would begin a sector', ['x'.repeat(26), 'y'], 480],
] as const;

describe('an append that is killed at every byte', () => {
  it.each(batches)('is whole or absent: %s', async (_, lines, padding) => {
    const start = [...before, ...(padding === 0 ? [] : ['p'.repeat(padding)])];
    const path = newPath();
    await write(path, start);
    const [base] = [readFileSync(path)];
    await write(path, lines);
    const whole = readFileSync(path).length - base.length;
    for (let bytes = 0; bytes <= whole; bytes += 1) {
      writeFileSync(path, base);
      const killed = faulty(path, stoppedAtByte(bytes), (handle) => writeBatch(handle, base.length, lines));
      await (bytes === whole ? killed : expect(killed).rejects.toThrow('killed'));
      expect(readFileSync(path).length).toBe(base.length + bytes);
      const read = (await entriesOf(path)).filter(({ kind }) => kind !== 'torn');
      expect(read.length).toBe(start.length + (bytes === whole ? lines.length : 0));
      const left = readFileSync(path).subarray(base.length);
      const file = await writer(path);
      const isTorn = bytes > 0 && bytes < whole;
      expect(file.setAside?.bytes).toBe(isTorn ? bytes : undefined);
      if (file.setAside !== undefined) expect(readFileSync(file.setAside.path)).toEqual(left);
      await file.append(['next']);
      await file.close();
      expect(await textsOf(path)).toEqual([...start, ...(bytes === whole ? lines : []), 'next']);
    }
    expect(beside(path).length, 'each torn piece in a file of its own').toBe(whole - 1);
  });
});

describe('an append that the system refuses', () => {
  const lines = ['x'.repeat(100_000), 'y', 'z'.repeat(100_000)];

  it.each<[title: string, fault: Fault, reason: string]>([
    ['at the first write', failsAt('write', 1), 'ENOSPC'],
    ['at a later write', failsAt('write', 2, 'EFBIG'), 'EFBIG'],
    ['at the last LF', failsAt('write', 3, 'EDQUOT'), 'EDQUOT'],
    ['when the lines are synchronised', failsAt('datasync', 1, 'EIO'), 'EIO'],
    ['when the last LF is', failsAt('datasync', 2, 'EIO'), 'EIO'],
    ['by writing nothing', (call, count, bytes) => (call === 'write' && count === 2 ? 0 : bytes), 'short-write'],
  ])('is taken back: %s', async (_, fault, reason) => {
    const path = newPath();
    await write(path, before);
    const base = readFileSync(path);
    const refused = await faulty(path, fault, (handle) => writeBatch(handle, base.length, lines));
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'node.not-appended', facts: { reason } }] });
    expect(readFileSync(path)).toEqual(base);
  });

  it('is taken back to the byte wherever a full disk ends it', async () => {
    const path = newPath();
    await write(path, before);
    const base = readFileSync(path);
    for (let room = 0; room < 12; room += 1) {
      let left = room;
      const full: Fault = (call, _, bytes) => {
        if (call === 'write' && left === 0) throw systemError('ENOSPC');
        const through = call === 'write' ? Math.min(left, bytes) : 0;
        left -= through;
        return through;
      };
      const refused = await faulty(path, full, (handle) => writeBatch(handle, base.length, ['{"n":1}', 'b', 'c']));
      expect(refused).toMatchObject({ issues: [{ code: 'node.not-appended', facts: { reason: 'ENOSPC' } }] });
      expect(readFileSync(path)).toEqual(base);
    }
  });

  it('is written on where the system takes a few bytes at a time', async () => {
    const path = newPath();
    await write(path, before);
    const size = readFileSync(path).length;
    const slow: Fault = (call, _, bytes) => (call === 'write' ? Math.min(bytes, 3) : 0);
    const small = ['{"é":1}', '😀', ''];
    expect(await faulty(path, slow, (handle) => writeBatch(handle, size, small))).toMatchObject({ ok: true });
    expect(await textsOf(path)).toEqual([...before, ...small]);
  });

  it.each<[title: string, fault: Fault, landed: 'part' | 'whole']>([
    ['a part', both(failsAt('truncate', 1), failsAt('write', 2)), 'part'],
    ['the whole', both(failsAt('truncate', 1), failsAt('datasync', 2)), 'whole'],
  ])('that cannot be taken back says so, and ends the writer: %s', async (_, fault, landed) => {
    const path = newPath();
    await write(path, before);
    const size = readFileSync(path).length;
    await faultyWriter(path, fault, async (file) => {
      const issue = { code: 'node.not-cut-back', facts: { reason: 'ENOSPC', size } };
      expect(await file.append(lines)).toMatchObject({ ok: false, issues: [issue] });
      expect(await file.append(['later'])).toMatchObject({ ok: false, issues: [issue] });
      expect(file.size).toBe(size);
    });
    const file = await writer(path);
    expect(file.setAside === undefined).toBe(landed === 'whole');
    await file.close();
    expect(await textsOf(path)).toEqual(landed === 'whole' ? [...before, ...lines] : before);
  });

  it('cuts nothing that another wrote meanwhile', async () => {
    const path = newPath();
    await write(path, before);
    const size = readFileSync(path).length;
    const fault: Fault = (call, count, bytes) => {
      if (call !== 'write' || count < 2) return bytes;
      writeFileSync(path, `${readFileSync(path, 'utf8')}${'foreign'.repeat(30_000)}\n`);
      throw systemError('ENOSPC');
    };
    const refused = await faulty(path, fault, (handle) => writeBatch(handle, size, lines));
    expect(refused).toMatchObject({ issues: [{ code: 'node.not-cut-back', facts: { reason: 'ENOSPC', size } }] });
    expect(readFileSync(path, 'utf8').endsWith('foreign\n')).toBe(true);
  });

  it('throws what is no error of the system, with the file as it was', async () => {
    const path = newPath();
    await write(path, before);
    const base = readFileSync(path);
    const mistake: Fault = (call, count, bytes) => {
      if (call === 'write' && count === 2) throw new TypeError('a mistake');
      return bytes;
    };
    await expect(faulty(path, mistake, (handle) => writeBatch(handle, base.length, lines))).rejects.toThrow(
      'a mistake',
    );
    expect(readFileSync(path)).toEqual(base);
  });
});

const sector = 512;

/**
 * A disk whose power fails: of what was written since it was last synchronised, each sector is there or not, whatever the
 * order; what is not reads as it was before, or as zeros behind the old end. `cuts` says after how many calls.
 */
function powerCut(
  path: string,
  cuts: number,
  random: () => number,
): { readonly handle: AppendHandle; readonly lose: () => void } {
  let kept = readFileSync(path);
  let now = kept;
  let calls = 0;
  const step = (): void => {
    calls += 1;
    if (calls > cuts) throw new Error('the power failed');
  };
  const synchronise = (): void => {
    step();
    kept = now;
  };
  const handle: AppendHandle = {
    write: (bytes, offset, length, position) =>
      promised(() => {
        step();
        // Not always all that is asked for.
        const taken = random() < 0.3 ? Math.max(1, Math.floor(length * random())) : length;
        const next = Buffer.alloc(Math.max(now.length, position + taken));
        now.copy(next);
        next.set(bytes.subarray(offset, offset + taken), position);
        now = next;
        return { bytesWritten: taken };
      }),
    datasync: () => promised(synchronise),
    sync: () => promised(synchronise),
    stat: () => promised(() => (step(), { size: now.length })),
    truncate: () => promised(step),
  };
  const lose = (): void => {
    const part = random() < 0.5 ? 1 : random();
    const end = kept.length + Math.floor((now.length - kept.length) * part);
    const left = Buffer.alloc(Math.max(kept.length, end));
    kept.copy(left);
    for (let at = 0; at < left.length; at += sector) {
      const isThere = random() < 0.5;
      if (isThere) now.copy(left, at, at, Math.min(at + sector, left.length));
    }
    writeFileSync(path, left);
  };
  return { handle, lose };
}

describe('an append while the power fails', () => {
  it('is whole or absent, whichever sectors reached the disk', async () => {
    const random = randomFrom(20_260_301);
    const path = newPath();
    let [whole, torn] = [0, 0];
    for (let round = 0; round < 2000; round += 1) {
      const start = ['s'.repeat(Math.floor(random() * 600))];
      writeFileSync(path, `${start[0]}\n`);
      const size = readFileSync(path).length;
      const lines = Array.from({ length: 1 + Math.floor(random() * 5) }, () => 'l'.repeat(Math.floor(random() * 700)));
      // The LF of the first line is where a sector would begin, were there one space before it.
      if (random() < 0.3) lines[0] = 'l'.repeat(sector - 1 - (size % sector));
      const { handle, lose } = powerCut(path, Math.floor(random() * 8), random);
      const isDone = await writeBatch(handle, size, lines).then(
        ({ ok }) => ok,
        () => false,
      );
      lose();
      const entries = await entriesOf(path);
      const read = entries.flatMap((entry) => (entry.kind === 'line' ? [entry.text] : []));
      const isWhole = read.length > 1;
      expect(read, `round ${round}`).toEqual(isWhole ? [...start, ...lines] : start);
      expect(entries.filter(({ kind }) => kind !== 'line' && kind !== 'torn')).toEqual([]);
      if (isDone) expect(isWhole).toBe(true);
      whole += isWhole ? 1 : 0;
      torn += entries.at(-1)?.kind === 'torn' ? 1 : 0;
    }
    expect(Math.min(whole, torn), `${whole} whole, ${torn} torn`).toBeGreaterThan(300);
    expect(existsSync(`${path}.torn-1`)).toBe(false);
  });
});
