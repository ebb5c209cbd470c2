import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentationFiles, repositoryText } from './markdown.js';

interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

// Imported by its place: the compiler takes scripts in another program.
const { machineRooms, roomTable } = (await import(
  new URL('../../scripts/lib/room-table.mjs', import.meta.url).href
)) as { readonly machineRooms: readonly string[]; readonly roomTable: { readonly [room: string]: Room } };

const text = repositoryText('docs/architecture.md');

/** The rows of the table of rooms: name, rooms imported, packages. */
const rows = text
  .split('\n')
  .filter((line) => /^\| `[a-z]+` /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, room = '', , rooms = '', packages = '']) => ({ room: named(room), rooms, packages: named(packages) }));

function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function importedRooms(cell: string, before: readonly string[]): readonly string[] {
  if (cell === 'nothing' || cell === 'the surfaces') return [];
  return cell === 'all above' ? before : named(cell);
}

describe('docs/architecture.md', () => {
  it('has a row for every room that there is', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rows.flatMap(({ room }) => room).toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
  });

  it.each(rows)('tells what $room may import', ({ room: [room = ''], rooms, packages }) => {
    const place = rows.findIndex((row) => row.room[0] === room);
    const before = rows.slice(0, place).flatMap((row) => row.room);
    const law = roomTable[room];
    const present = rows.flatMap((row) => row.room);
    expect(importedRooms(rooms, before).toSorted()).toEqual(
      (law?.rooms ?? []).filter((name) => present.includes(name)).toSorted(),
    );
    expect(packages.toSorted()).toEqual([...(law?.packages ?? [])].toSorted());
    expect(rooms === 'the surfaces').toBe(machineRooms.includes(room));
  });

  it('names the rooms that are still to be built', () => {
    const built = rows.flatMap(({ room }) => room);
    for (const room of Object.keys(roomTable).filter((name) => !built.includes(name)))
      expect(text).toContain(`\`${room}\``);
  });
});

describe('links of the documentation', () => {
  const links = documentationFiles().flatMap((file) =>
    [...repositoryText(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ file, target })),
  );

  it.each(links.filter(({ target }) => !target.startsWith('http')))('$file → $target', ({ file, target }) => {
    const [path = '', anchor] = target.split('#');
    const folder = file.split('/').slice(0, -1).join('/');
    const place = path === '' ? file : new URL(path, `file:///${folder === '' ? '' : `${folder}/`}`).pathname.slice(1);
    if (!place.endsWith('.md')) return expect(() => present(place)).not.toThrow();
    const headings = anchorsOf(repositoryText(place));
    return expect(anchor === undefined || headings.includes(anchor)).toBe(true);
  });
});

function present(path: string): unknown {
  return path.includes('.') ? repositoryText(path) : readdirSync(path);
}

function anchorsOf(markdown: string): readonly string[] {
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
  return [...headings, ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}

// As GitHub makes them.
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
