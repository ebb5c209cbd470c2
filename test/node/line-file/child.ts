import { openSync, closeSync, rmSync, writeSync } from 'node:fs';
import { type LineFile } from '../../../src/node/line-file/line-file.js';
import { openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { readLines } from '../../../src/node/line-file/read-lines.js';
import { batchOf } from './batches.js';

/*
 * A writer in a process of its own, for those who kill it, race it or fill its disk: `node child.mjs MODE PATH …`. What it
 * says goes to standard output at once, so that it is there whatever happens next.
 */

const [mode = '', path = '', ...rest] = process.argv.slice(2);

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

async function openedFile(waitMilliseconds: number): Promise<LineFile> {
  const opened = await openLineFile(path, { waitMilliseconds });
  if (opened.ok) return opened.value;
  say(`refused ${JSON.stringify(opened.issues)}`);
  return process.exit(3);
}

/** Appends one batch after another, from a number on, until it is killed; says each that is done. */
async function appendForEver(first: number): Promise<void> {
  const file = await openedFile(1);
  say(`ready ${String(file.setAside?.bytes ?? 0)}`);
  for (let number = first; ; number += 1) {
    const appended = await file.append(batchOf(number));
    if (!appended.ok) return say(`refused ${JSON.stringify(appended.issues)}`);
    say(`done ${String(number)}`);
  }
}

/** Opens, appends and closes so many times; shows that nobody else has the file by a file that only one can make. */
async function takeTurns(name: string, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const file = await openedFile(120_000);
    const only = openSync(`${path}.only`, 'wx');
    for (const part of [0, 1]) {
      const lines = [0, 1, 2].map((line) => JSON.stringify({ name, turn, part, line, pad: 'x'.repeat(turn * 900) }));
      const appended = await file.append(lines);
      if (!appended.ok) return say(`refused ${JSON.stringify(appended.issues)}`);
    }
    closeSync(only);
    rmSync(`${path}.only`);
    await file.close();
  }
  say('done');
}

/** Opens, appends one batch and closes, again and again, until it is killed; says each that is done. */
async function race(name: string): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const file = await openedFile(120_000);
    const lines = [0, 1, 2].map((line) => JSON.stringify({ name, turn, line, pad: 'x'.repeat((turn % 7) * 40_000) }));
    const appended = await file.append(lines);
    if (!appended.ok) return say(`refused ${JSON.stringify(appended.issues)}`);
    say(`done ${String(turn)}`);
    await file.close();
  }
}

/** Appends until it is refused, then once more, then something small; says what a reader sees then. */
async function fill(): Promise<void> {
  const file = await openedFile(1);
  let number = 0;
  let appended = await file.append([line(number)]);
  while (appended.ok) appended = await file.append([line((number += 1))]);
  const again = await file.append([line(number), line(number + 1)]);
  const small = await file.append(['']);
  const read: string[] = [];
  for await (const entry of readLines(path)) read.push(entry.kind === 'line' ? entry.text.slice(0, 8) : entry.kind);
  say(JSON.stringify({ number, appended, again, small, size: file.size, read: read.filter((text) => text !== '') }));
  await file.close();
}

function line(number: number): string {
  return `${String(number).padStart(8, '0')}${'x'.repeat(9000)}`;
}

if (mode === 'append') await appendForEver(Number(rest[0]));
else if (mode === 'turns') await takeTurns(rest[0] ?? '', Number(rest[1]));
else if (mode === 'race') await race(rest[0] ?? '');
else await fill();
