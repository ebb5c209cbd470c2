import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { chanceOf } from '../exactness/chance.js';
import { changed, type PatchStep } from '../instrument/patched.js';
import type { DeterminismFile } from './format.js';
import type { Task, ToldDocument } from './run-cases.js';

/** Where the file stands, from the root of the repository. */
export const casesPath = 'test/determinism/cases.json';

const brokenTexts = 150;

/** The file as it stands, what it names, and documents that are told something. */
export function makeTask(): Task {
  const cases = JSON.parse(readFileSync(casesPath, 'utf8')) as DeterminismFile;
  const texts = Object.fromEntries(cases.instruments.map(({ file }) => [file, readFileSync(file, 'utf8')]));
  return { cases, texts, told: [...badInstruments(), ...badAssessments(), ...broken(), ...extreme()] };
}

interface BadDocument {
  readonly instrument: string;
  readonly base: string;
  readonly patch: readonly PatchStep[];
}

function badDocuments(room: string): readonly BadDocument[] {
  const folder = `test/${room}/bad`;
  const files = readdirSync(folder).sort();
  return files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as BadDocument);
}

function fixture(path: string): string {
  return readFileSync(`test/fixtures/${path}.json`, 'utf8');
}

function changedText(path: string, patch: readonly PatchStep[]): string {
  return JSON.stringify(changed(JSON.parse(fixture(path)) as JsonObject, patch));
}

function badInstruments(): readonly ToldDocument[] {
  return badDocuments('instrument').map(({ base, patch }) => ({ document: changedText(`instruments/${base}`, patch) }));
}

function badAssessments(): readonly ToldDocument[] {
  return badDocuments('assessment').map(({ base, patch, instrument }) => ({
    document: changedText(`assessments/${base}`, patch),
    instrument: fixture(`instruments/${instrument}`),
  }));
}

/** What is put in the place of a character. */
const wrong = [
  ...['{', '}', '[', ']', '"', ':', ',', '\\', '/', '-', '+', '0', '.', 'e', 'é', '\n', '\t', ' ', 'x', "'"],
  ...['\u0000', '\uD800', '\uFEFF', '//', '1e999', '\\u12', 'null', '', '', ''],
];

/** Texts with one character too few or another in its place: what is said of them must not be the engine's own words. */
function broken(): readonly ToldDocument[] {
  const text = fixture('instruments/minimal-reference');
  return Array.from({ length: brokenTexts }, (_, place) => {
    const chance = chanceOf(30, place);
    const at = chance.whole(0, text.length - 1);
    return { document: text.slice(0, at) + chance.among(wrong) + text.slice(at + 1) };
  });
}

const numbers = [
  '-0',
  '1e400',
  '1e-400',
  '5e-324',
  '1E2',
  '123456789012345678',
  '0.1000000000000000055',
  '-1e100',
  '1.',
];

/** What is deep, and numbers at the ends of what JSON and a double can say: engines differ in stacks and in reading. */
function extreme(): readonly ToldDocument[] {
  const text = fixture('instruments/minimal-reference');
  const inDocument = (value: string): string => text.replace('"levels": [', () => `"more": ${value}, "levels": [`);
  return [
    ...[64, 65, 100_000].map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    ...[50, 70].map((depth) => inDocument('{"!":'.repeat(depth) + 'true' + '}'.repeat(depth))),
    ...numbers.map(inDocument),
  ].map((document) => ({ document }));
}
