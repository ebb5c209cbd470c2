#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { runCommandLine } from './run.js';

const noColour = process.env['NO_COLOR'] ?? '';

// A reader that closes the pipe early has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    writeSync(2, text);
  },
  isTerminal: process.stderr.isTTY && noColour === '',
  colour: process.stdout.isTTY && noColour === '',
});
