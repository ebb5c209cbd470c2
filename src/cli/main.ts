#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { lostOutput } from './lost-output.js';
import { languageOf } from './options.js';
import { runCommandLine } from './run.js';

const noColour = process.env['NO_COLOR'] ?? '';

const words = process.argv.slice(2);
const err = (text: string): void => {
  writeSync(2, text);
};

process.stdout.on('error', lostOutput(languageOf(words), { err, end: (code) => process.exit(code) }));

process.exitCode = await runCommandLine(words, {
  out: (text) => {
    process.stdout.write(text);
  },
  err,
  isTerminal: process.stderr.isTTY && noColour === '',
  colour: process.stdout.isTTY && noColour === '',
});
