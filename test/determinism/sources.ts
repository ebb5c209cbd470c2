import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/kernel/json-value.js';

/** An instrument with assessments to be changed, and how many cases are drawn of it. */
export interface Source {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly document: JsonObject;
  readonly bases: readonly JsonObject[];
  readonly cases: number;
}

const mostBases = 8;
/** Characters of an instrument above which fewer cases are drawn: they take longer. */
const large = 60_000;

/** Where every instrument that comes with the package stands. */
export function bundledFiles(): readonly string[] {
  return readdirSync('instruments', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`instruments/${name}`).map((file) => `instruments/${name}/${file}`))
    .filter((file) => /\/\d+\.\d+\.\d+(?:-[\w.-]+)?\.json$/.test(file))
    .sort();
}

/** Bundled instruments, and small ones that have what those lack. */
export function sources(): readonly Source[] {
  return [...bundledFiles().map(bundledSource), ...ownNames().map(ownSource), ...fixtureSources()];
}

function read(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
}

/** The worked cases beside a bundled instrument, some of them, from all over the list. */
function bundledSource(file: string): Source {
  const document = read(file);
  const { cases } = read(file.replace(/\.json$/, '.cases.json')) as unknown as {
    readonly cases: readonly { readonly assessment: JsonObject; readonly expect: JsonObject }[];
  };
  const whole = cases.filter(({ expect }) => !Object.hasOwn(expect, 'issues'));
  const step = Math.max(1, Math.floor(whole.length / mostBases));
  const bases = whole.filter((_, place) => place % step === 0).slice(0, mostBases);
  const isLarge = JSON.stringify(document).length > large;
  return {
    file,
    document,
    bases: bases.map(({ assessment }) => assessmentOf(document, assessment)),
    cases: isLarge ? 80 : 100,
  };
}

const own = 'test/determinism/instruments';

/** Two that were written for this, and some that were drawn by chance and kept. */
function ownNames(): readonly string[] {
  return readdirSync(own)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.assessment.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

/** An instrument of this folder with the assessment beside it. */
function ownSource(name: string): Source {
  const cases = name.startsWith('drawn-') ? 20 : 140;
  return { ...fromFile(`${own}/${name}.json`, cases), bases: [read(`${own}/${name}.assessment.json`)] };
}

function fixtureSources(): readonly Source[] {
  const fixtures = 'test/fixtures/instruments';
  const assessments = 'test/fixtures/assessments';
  const everything = fromFile(`${fixtures}/everything.json`, 120);
  return [
    { ...everything, bases: [assessmentOf(everything.document, everythingAnswers)] },
    { ...fromFile(`${fixtures}/weighing.json`, 80), bases: [read(`${assessments}/whole.json`)] },
    { ...fromFile(`${fixtures}/one-prison.json`, 6), bases: [read(`${assessments}/prison.json`)] },
  ];
}

function fromFile(file: string, cases: number): Omit<Source, 'bases'> {
  return { file, document: read(file), cases };
}

/** Answers to the fixture that holds every key of the format. */
const everythingAnswers: JsonObject = {
  assessedOn: '2025-02-28',
  subject: {
    ref: 'someone',
    birth: '1990-05',
    legalHistory: [
      { status: 'untried', from: '2023' },
      { status: 'convicted_final', from: '2024-03-01' },
    ],
  },
  contributors: [{ id: 'w1', role: 'warden' }],
  evidence: ['first', 'second', 'third'].map((event, place) => ({
    ...{ id: `e${String(place)}`, kind: 'incident_record', standing: 'observed', event, origin: `post_${event}` },
    ...{ eventDate: `2025-02-0${String(1 + place)}`, receivedOn: '2025-02-10' },
    words: { asHeard: 'Ɲɛ̀ !', language: 'bm', hearer: 'w1' },
  })),
  ratings: {
    conduct: {
      ...{ level: 'yes', axes: { severity: 'partly' }, by: 'w1', on: '2025-02-20' },
      ...{ supportedBy: ['e0', 'e1', 'e2'], observed: { from: '2025-01-01', to: '2025-02-20' } },
    },
    offered: { level: 'partly', by: 'w1', on: '2025-02-20' },
    other: { level: 'yes', by: 'w1', on: '2025-02-20' },
  },
  facts: { literate: true, times: 1.5, wing: 'a', events: [{ dated: true, days: 12, kind: 'blow' }] },
  facility: { digest: 'c'.repeat(64), date: '2025-02-01', offers: { workshop: true } },
};

function assessmentOf(instrument: JsonObject, parts: JsonObject): JsonObject {
  const { id = '', version = '' } = instrument;
  return { format: 'veo-assessment/1', instrument: { id, version }, ...parts };
}
