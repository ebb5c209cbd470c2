import type { Checked } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import type { IndexedDocument, IndexedFile, RegistryIndexDocument } from './documents.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import { badDates, badVersions, readDocumentAs, repeated } from './read-document.js';
import { registryIndexSchema } from './schema.js';

/** The name of an index in its folder. */
export const indexFile = 'index.json';

/**
 * Reads the index of a folder of instruments (`veo-registry/1`). The files that it names are not looked at. It never
 * throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @returns The index; or every {@link RegistryIssue}, at most 1000 and how many more, in the order of a walk through the
 *   document.
 * @example
 * ```ts
 * const index = { format: 'veo-registry/1', instruments: [], notices: [{ path: '../notice.json', file: '0'.repeat(64) }], errata: [] };
 * parseRegistryIndex(index).issues.map(({ code, pointer }) => `${code} at ${pointer}`);
 * // ['registry.bad-path at /notices/0/path']
 * ```
 */
export function parseRegistryIndex(source: unknown): Checked<RegistryIndexDocument, RegistryIssue> {
  return readDocumentAs(source, { format: 'veo-registry/1', schema: registryIndexSchema, check });
}

const lists = ['instruments', 'notices', 'errata'] as const;

interface Listed {
  readonly entry: IndexedFile;
  readonly pointer: string;
}

function check(index: RegistryIndexDocument): readonly RegistryIssue[] {
  const files = lists.flatMap((list) => index[list].flatMap((entry, place) => filesOf(entry, pointerOf(list, place))));
  return [
    ...versions(index),
    ...twice(index),
    ...files.flatMap(badPath),
    ...repeatedPaths(files),
    ...signingDays(index),
  ];
}

function filesOf(entry: IndexedDocument, pointer: string): readonly Listed[] {
  const { signatures } = entry;
  return [
    { entry, pointer },
    ...(signatures === undefined ? [] : [{ entry: signatures, pointer: `${pointer}/signatures` }]),
  ];
}

function signingDays(index: RegistryIndexDocument): readonly RegistryIssue[] {
  return badDates(
    lists.flatMap((list) =>
      index[list].map(({ signatures }, place) => ({
        value: signatures?.on,
        pointer: pointerOf(list, place, 'signatures', 'on'),
      })),
    ),
  );
}

function versions({ instruments }: RegistryIndexDocument): readonly RegistryIssue[] {
  return badVersions(
    instruments.flatMap(({ version, releasedIn }, place) => [
      { value: version, pointer: pointerOf('instruments', place, 'version') },
      { value: releasedIn, pointer: pointerOf('instruments', place, 'releasedIn') },
    ]),
  );
}

function twice({ instruments }: RegistryIndexDocument): readonly RegistryIssue[] {
  return repeated(
    instruments,
    ({ id, version }) => `${id}@${version}`,
    ({ id, version }, place, first) =>
      registryIssue('registry.duplicate-entry', pointerOf('instruments', place), {
        ...{ id, version },
        first: pointerOf('instruments', first),
      }),
  );
}

/** A step of a path: no `..`, no drive, no backslash, no name that begins or ends with a point or a hyphen. */
const step = /^\w(?:[\w.-]{0,98}\w)?$/;

/** Names that Windows keeps for devices, whatever stands behind a point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a path leads to a place below the folder of the index, the same on every system. */
export function isSafePath(path: string): boolean {
  return path.split('/').every((part) => step.test(part) && !device.test(part));
}

function badPath({ entry: { path }, pointer }: Listed): readonly RegistryIssue[] {
  return isSafePath(path) ? [] : [registryIssue('registry.bad-path', `${pointer}/path`, { path })];
}

// Some systems do not tell capitals from small letters.
function repeatedPaths(files: readonly Listed[]): readonly RegistryIssue[] {
  return repeated(
    files,
    ({ entry }) => entry.path.toLowerCase(),
    ({ entry: { path }, pointer }, _place, first) =>
      registryIssue('registry.repeated-path', `${pointer}/path`, {
        path,
        first: `${files[first]?.pointer ?? ''}/path`,
      }),
  );
}
