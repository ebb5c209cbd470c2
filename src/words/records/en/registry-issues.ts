import type { Numbered, RegistryIssues } from '../../../registry/issues.js';
import { schemaReasons } from '../../en/issues-schema.js';
import { grammar } from '../../en/grammar.js';
import { tick, ticks } from '../../input.js';
import { ofRoom, type Tells } from '../../words.js';

const numbered: { readonly [Of in Numbered]: string } = { notice: 'a notice', erratum: 'an erratum' };
const altered: { readonly [Of in 'file' | 'instrument']: string } = { file: 'file', instrument: 'instrument' };

/** What the file system calls an error, in words where they say more. */
const reasons: { readonly [reason: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be opened',
  ENOSPC: 'the disk is full',
  EROFS: 'nothing can be written there',
  'not-a-file': 'it is no plain file',
};

function reasonOf(reason: string): string {
  const said = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return said === undefined ? tick(reason) : `${said} (${tick(reason)})`;
}

const newVersion = 'A published version never changes: give the change a version of its own.';
const bringBack = 'Bring back the file as it was entered. If the change is meant, give it a version of its own.';

/** What a registry and its documents are told, in English. */
export const registryIssues: Tells<RegistryIssues> = {
  ...ofRoom('registry', schemaReasons),
  'registry.wrong-format': ({ expected, got }) => ({
    sentence: `this document says that it is ${tick(got)}, not ${ticks(expected)}`,
    remedy: 'Give a document of the kind that is needed here.',
  }),
  'registry.newer-format': ({ supported, got }) => ({
    sentence: `this document is in the format ${tick(got)}, later than this software`,
    remedy: `Install a later version of the software. This one reads ${tick(supported)}.`,
  }),
  'registry.bad-path': ({ path }) => ({
    sentence: `${tick(path)} is no path that can stand in an index`,
    remedy:
      'Write a path below the folder of the index: letters without accents, digits, `.`, `-` and `_`, with `/` between; no `..`.',
  }),
  'registry.repeated-path': ({ path, first }) => ({
    sentence: `${tick(path)} stands at ${tick(first)} already`,
    remedy: 'Give each document a file of its own.',
  }),
  'registry.duplicate-entry': ({ id, version, first }) => ({
    sentence: `${tick(id)} ${tick(version)} is listed at ${tick(first)} already`,
    remedy: 'Take one of the two out.',
  }),
  'registry.version-taken': ({ id, version, expected, got }) => ({
    sentence: `${tick(id)} ${tick(version)} is another document already, with the digest ${tick(expected)}; this one has ${tick(got)}`,
    remedy: newVersion,
  }),
  'registry.unreadable-file': ({ path, reason }) => ({
    sentence: `${tick(path)} cannot be read: ${reasonOf(reason)}`,
    remedy: 'Bring the file back, or take its entry out of the index.',
  }),
  'registry.busy': ({ path }) => ({
    sentence: `somebody else is writing to this folder, or did not come to an end: ${tick(path)} is there`,
    remedy: `Try again. If nobody is writing, remove ${tick(path)}.`,
  }),
  'registry.path-taken': ({ path }) => ({
    sentence: `another file stands at ${tick(path)}, and was not entered`,
    remedy: 'Look at that file, and put it elsewhere.',
  }),
  'registry.cannot-write': ({ path, reason }) => ({
    sentence: `${tick(path)} cannot be written: ${reasonOf(reason)}`,
    remedy: 'Check the rights to the folder and the free space. What was there before is unchanged.',
  }),
  'registry.outside-folder': ({ path }) => ({
    sentence: `a link leads from ${tick(path)} out of the folder of the index`,
    remedy: 'Put the file itself into the folder.',
  }),
  'registry.altered': ({ of, path, expected, got }) => ({
    sentence: `${tick(path)} was changed since it was entered: its ${altered[of]} has the digest ${tick(got)}, not ${tick(expected)}`,
    remedy: bringBack,
  }),
  'registry.other-instrument': ({ path, expected, got }) => ({
    sentence: `${tick(path)} holds ${tick(got)}, and is listed as ${tick(expected)}`,
    remedy: 'Bring back the file that was entered, or correct the index.',
  }),
  'registry.unsound-file': ({ path, issues, first }) => ({
    sentence: `${tick(path)} does not pass the checks: ${grammar.counted(issues, { one: 'error', other: 'errors' })}, among them ${tick(first)}`,
    remedy: 'Check the file by itself to see all of them.',
  }),
  'registry.duplicate-number': ({ of, number, first }) => ({
    sentence: `${numbered[of]} with the number ${tick(number)} stands at ${tick(first)} already`,
    remedy: 'Give it a number of its own.',
  }),
  'registry.unknown-superseded': ({ of, number }) => ({
    sentence: `it stands in the place of ${tick(number)}, and no such ${of} stands before it`,
    remedy: 'Correct the number, or enter that one first.',
  }),
  'registry.supersedes-other': ({ number, expected, got }) => ({
    sentence: `it stands in the place of ${tick(number)}, which is about ${tick(got)}; this one is about ${tick(expected)}`,
    remedy: 'Correct the number. A notice about another version needs a notice of its own.',
  }),
  'registry.notice-of-unknown': ({ id, version }) => ({
    sentence: `this registry holds no ${tick(id)} ${tick(version)}, which the notice is about`,
    remedy: 'Enter that instrument too, or check its id and version.',
  }),
  'registry.notice-other-digest': ({ id, version, expected, got }) => ({
    sentence: `the notice is about another ${tick(id)} ${tick(version)} than this registry holds: ${tick(got)}, not ${tick(expected)}`,
    remedy: 'Find out which document was meant. Enter a notice about it that stands in the place of this one.',
  }),
  'registry.dates-reversed': ({ from, until }) => ({
    sentence: `it ends on ${tick(until)}, before it begins on ${tick(from)}`,
    remedy: 'Correct one of the two days.',
  }),
  'registry.withdrawn-until': ({ until }) => ({
    sentence: `a withdrawal is for good, and this one ends on ${tick(until)}`,
    remedy: 'Take `until` out, or suspend the instrument instead.',
  }),
  'registry.empty-scope': () => ({
    sentence: 'the scope names nothing',
    remedy: 'Write `"all"`, or list purposes, settings or facilities.',
  }),
  'registry.versions-reversed': ({ from, through }) => ({
    sentence: `the range goes from ${tick(from)} back to ${tick(through)}`,
    remedy: 'Write the earlier version first.',
  }),
  'registry.correction-of-none': ({ version, instruments }) => ({
    sentence: `the version ${tick(version)} is said to put right ${instruments.length === 0 ? 'every instrument' : ticks(instruments)}`,
    remedy: 'Name versions of one instrument, that do not include the corrected one.',
  }),
  'registry.unsigned': () => ({
    sentence: 'this document has to be signed, and no signatures stand beside it',
    remedy: 'Give its signatures with it. Whoever took them away has to be asked why.',
  }),
  'registry.signature-refused': ({ reason }) => ({
    sentence: `the signatures of this document do not count: ${tick(reason)}`,
    remedy: 'Verify them by themselves to see why. Do not use the document until that is clear.',
  }),
};
