import { named, type Reasons, tick, told, type Words } from './words-form.js';

const system: Reasons = {
  ENOENT: 'its folder does not exist',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads nowhere',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user may not store more',
  EFBIG: 'it would be larger than a file may be',
  EIO: 'the disk does not work',
  'short-write': 'the system wrote only a part of it',
};

const changed: Reasons = {
  length: 'another program has written to it or cut it',
  replaced: 'another file stands under its name',
  removed: 'it is no longer there',
  'claim-removed': 'the file that kept other writers away is gone',
};

const stopped: Reasons = {
  shortened: 'it is shorter than what was read of it',
  replaced: 'another file stands under its name',
  removed: 'it is no longer there',
};

const unfit: Reasons = {
  'line-feed': 'the end of a line',
  'carriage-return': 'a carriage return',
  nul: 'the character U+0000',
  'lone-surrogate': 'half of a character',
  'space-at-the-end': 'a space at its end',
};

const malformed: Reasons = {
  'not-utf-8': 'is not UTF-8',
  nul: 'holds the character U+0000',
  'carriage-return': 'holds a carriage return, as text files of Windows do',
};

/** What is told of files of lines, in English. */
export const en: Words = {
  'node.file-in-use': ({ process }) =>
    told(`another writer has this file (process ${String(process)})`, 'Wait until it is done, then try again.'),
  'node.file-claimed-elsewhere': ({ claim, host }) =>
    told(
      `a writer that cannot be seen from here has this file${host === '' ? '' : `, on the machine ${tick(host)}`}`,
      `Make sure that no program writes to the file any more, on any machine; then delete ${tick(claim)}.`,
    ),
  'node.unwritable-file': ({ reason }) =>
    told(`the file cannot be written: ${named(system, reason)}`, 'Check the name, the rights and the free space.'),
  'node.not-a-plain-file': ({ reason }) =>
    reason === 'no-file'
      ? told('this is no file', 'Give the name of a file.')
      : told(
          'this file has a second name (a hard link), under which another writer would not be noticed',
          'Copy it to a file of its own, and use only that.',
        ),
  'node.changed-by-another': ({ reason }) =>
    told(
      `nothing was appended: the file is not as this writer left it, ${named(changed, reason)}`,
      'Find out what changed it, then open it again.',
    ),
  'node.not-appended': ({ reason }) =>
    told(
      `nothing was appended, the file is as it was: ${named(system, reason)}`,
      'Make room, or mend the disk; then append again.',
    ),
  'node.not-cut-back': ({ reason, size }) =>
    told(
      `the lines could not be appended (${named(system, reason)}), nor what was written of them taken back`,
      `Open the file again and look at what follows byte ${String(size)}: a part of the lines is set aside then, all together stay.`,
    ),
  'node.file-closed': () => told('the file was closed', 'Open it again before appending.'),
  'node.unfit-line': ({ reason, at }) =>
    told(
      `the line holds ${named(unfit, reason)}, at its character ${String(at + 1)}`,
      'Give one JSON text without line breaks, such as its canonical form.',
    ),
  'node.line-too-long': ({ bytes, limit }) =>
    told(`the line has ${String(bytes)} bytes; at most ${String(limit)} are let through`, 'Check what wrote it.'),
  'node.malformed-line': ({ reason, at }) =>
    told(
      `the line ${named(malformed, reason)} (at its byte ${String(at + 1)})`,
      'Get the file again from where it comes, unchanged; do not mend it.',
    ),
  'node.torn-end': ({ bytes }) =>
    told(
      `${String(bytes)} bytes at the end belong to no whole line: writing was cut short, or is going on`,
      'If nobody is writing, leave it: the next writer sets them aside.',
    ),
  'node.other-leaf': ({ line }) =>
    told(
      `line ${String(line)} cannot be replaced by one that is another to the tree: roots noted before would not hold`,
      'Erase parts of the record on that line, or all of it, and nothing else.',
    ),
  'node.not-a-line-start': ({ offset, size }) =>
    told(
      `no line begins at byte ${String(offset)} of this file of ${String(size)} bytes`,
      'Begin at the end of a line that was read from this file, or at 0.',
    ),
  'node.other-replay': ({ reason }) =>
    reason === 'archive'
      ? told(
          'this replay cannot go on: what it has read of the archive before is not what stands there now',
          'Find out who changed the archive, and keep both copies; then replay it from its first line, with another file.',
        )
      : told(
          `a replay cannot go on from this file: ${reason === 'settings' ? 'it was kept with other options, another registry or another version of the package' : 'it was not kept by a replay'}`,
          reason === 'settings'
            ? 'Give the options that it was kept with, or the name of another file.'
            : 'Give the name of another file.',
        ),
  'node.reading-stopped': ({ reason }) =>
    told(`the file is no longer what was being read: ${named(stopped, reason)}`, 'Find out what changed it.'),
};
