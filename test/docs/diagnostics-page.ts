import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { caseIssueWords } from '../../src/authoring/case-words.js';
import { overlayIssueWords } from '../../src/authoring/overlay/words.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked, Issue } from '../../src/kernel/issue.js';
import type { RiskError } from '../../src/kernel/risk-error.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { lineFileIssueWords } from '../../src/node/line-file/words.js';
import { signatureIssueWords } from '../../src/words/record/signature-words.js';
import {
  assessmentTwice,
  faultWords,
  noSuchAssessment,
  noSuchRecord,
  notASecret,
  notBundled,
  notHeld,
  otherKind,
  otherOrigin,
  otherRoot,
  tooShort,
  unreadableFile,
  unwritableFile,
} from '../../src/cli/faults.js';
import { isRiskError } from '../../src/evaluate/refusal.js';
import { indexFor, patched as patchedAssessment, verdict } from '../assessment/desk.js';
import { badOverlays, readOverlay } from '../authoring/overlay/bad-overlays.js';
import { badCases, readCases } from '../authoring/bad-documents.js';
import { badAnswers } from '../evaluate/bad-documents.js';
import { badConditions, readCondition } from '../expression/bad-documents.js';
import { patched, type PatchStep } from '../instrument/patched.js';
import { samples as lineFileSamples } from '../node/line-file/samples.js';
import { badLogs } from '../record/bad-logs.js';
import { badSignatures } from '../record/bad-signatures.js';
import { badEntries } from '../record/bad-entries.js';
import { badRecords } from '../record/bad-records.js';
import { badRegistryDocuments } from '../registry/bad-documents.js';
import * as recordsEn from '../../src/words/records/en.js';
import * as recordsFr from '../../src/words/records/fr.js';
import { badSources } from '../kernel/bad-documents.js';
import { misusedCalls } from './misused-calls.js';

/** A document of a room's tests that should be told one code. */
export interface Example {
  readonly code: string;
  readonly pointer: string;
  readonly read: () => Checked<unknown>;
}

interface BadDocument {
  readonly base: string;
  readonly patch: readonly PatchStep[];
  readonly expect: readonly Issue[];
}

/** The meaning of every code of a catalogue, from the comments of its interface. */
export interface Catalogue {
  readonly file: string;
  readonly name: string;
  /** For the reasons that rooms share: the room they are told as. */
  readonly room?: string;
  /** Of those, what the documents of this room cannot be told. */
  readonly without?: readonly string[];
}

const instrumentCatalogues: readonly Catalogue[] = [
  { file: 'src/instrument/issues.ts', name: 'SchemaReasons', room: 'instrument' },
  { file: 'src/instrument/issues.ts', name: 'IntegrityIssues' },
  { file: 'src/instrument/banding-issues.ts', name: 'BandingIssues' },
  { file: 'src/instrument/policy-issues.ts', name: 'PolicyIssues' },
];
const assessmentCatalogues: readonly Catalogue[] = [
  { file: 'src/instrument/issues.ts', name: 'SchemaReasons', room: 'assessment' },
  { file: 'src/assessment/issues.ts', name: 'AssessmentFindings' },
];

/** One chapter of the page. */
interface Chapter {
  readonly title: string;
  readonly says: string;
  readonly catalogues: readonly Catalogue[];
  readonly examples: () => readonly Example[];
  /** What they are, where they are no issues. */
  readonly are?: string;
}

const chapters: readonly Chapter[] = [
  {
    title: 'Reading a document',
    says: 'Any document: text, bytes or an object in memory that cannot be read as JSON.',
    catalogues: [{ file: 'src/kernel/reader-issues.ts', name: 'KernelIssues' }],
    examples: () => Object.entries(badSources).map(([code, { read, pointer }]) => ({ code, pointer, read })),
  },
  {
    title: 'Instruments',
    says: 'What an instrument departs from: the grammar, integrity, the law of its policy.',
    catalogues: instrumentCatalogues,
    examples: () => documentsOf('instrument', ({ base, patch }) => parseInstrument(patched(base, patch))),
  },
  {
    title: 'Conditions',
    says: 'Conditions stand in instruments; the pointers here begin at the condition, `/when`.',
    catalogues: [{ file: 'src/expression/issues.ts', name: 'ExpressionIssues' }],
    examples: () =>
      Object.entries(badConditions).map(([code, bad]) => ({
        code,
        pointer: bad.pointer,
        read: () => readCondition(bad),
      })),
  },
  {
    title: 'Assessments',
    says: 'What an assessment departs from: the grammar, or the instrument that it was made with.',
    catalogues: assessmentCatalogues,
    examples: () =>
      documentsOf('assessment', ({ base, patch }) => verdict(patchedAssessment(base, patch), indexFor(base))),
  },
  {
    title: 'Evaluation',
    says: 'Answers that are sound one by one and cannot all be right.',
    catalogues: [{ file: 'src/evaluate/issues.ts', name: 'EvaluateIssues' }],
    examples: () => Object.entries(badAnswers).map(([code, { read, pointer }]) => ({ code, pointer, read })),
  },
  {
    title: 'Cases',
    says: 'Documents of cases (`veo-cases/1`) beside an instrument.',
    catalogues: [{ file: 'src/authoring/parse-cases.ts', name: 'AuthoringIssues' }],
    examples: () =>
      Object.entries(badCases).map(([code, bad]) => ({ code, pointer: bad.pointer, read: () => readCases(bad) })),
  },
  {
    title: 'Overlays',
    says: 'What an overlay (`veo-overlay/1`) departs from: its grammar, the instrument that it extends, the law of its policy.',
    catalogues: [
      { file: 'src/instrument/issues.ts', name: 'SchemaReasons', room: 'overlay' },
      { file: 'src/authoring/overlay/issues.ts', name: 'OverlayFindings' },
    ],
    examples: () =>
      Object.entries(badOverlays).map(([code, bad]) => ({ code, pointer: bad.pointer, read: () => readOverlay(bad) })),
  },
  {
    title: 'Signatures',
    says: 'Trust files (`veo-trust/1`), keys (`veo-key/1`), envelopes with signatures, and whose signatures they are.',
    catalogues: [
      {
        file: 'src/instrument/issues.ts',
        name: 'SchemaReasons',
        room: 'signature',
        without: ['bad-version', 'bad-language'],
      },
      { file: 'src/record/signatures/issues.ts', name: 'SignatureFindings' },
    ],
    examples: () => Object.entries(badSignatures).map(([code, { pointer, read }]) => ({ code, pointer, read })),
  },
  {
    title: 'Checkpoints and proofs',
    says: 'Signed notes, checkpoints of an archive, and proofs that something stands in it (C2SP).',
    catalogues: [{ file: 'src/record/log/issues.ts', name: 'LogIssues' }],
    examples: () => Object.entries(badLogs).map(([code, { pointer, read }]) => ({ code, pointer, read })),
  },
  {
    title: 'Records',
    says: 'What a record (`veo-record/1`), what is to become one, or a chain of them departs from; and why nothing is sealed.',
    catalogues: [
      { file: 'src/instrument/issues.ts', name: 'SchemaReasons', room: 'record' },
      { file: 'src/record/issues.ts', name: 'RecordFindings' },
    ],
    examples: () => Object.entries(badRecords).map(([code, { pointer, read }]) => ({ code, pointer, read })),
  },
  {
    title: 'What bars the validity of a record',
    says: 'It does not hinder that an entry is sealed: it is sealed with it, and shows in every output, for ever.',
    catalogues: [{ file: 'src/record/nonconformities.ts', name: 'RecordNonconformities' }],
    examples: () => Object.entries(badEntries).map(([code, { pointer, read }]) => ({ code, pointer, read })),
    are: 'nonconformity',
  },
  {
    title: 'Registries',
    says: 'What the index of a registry, its files, instrument notices and errata depart from: their grammars, and each other.',
    catalogues: [
      { file: 'src/instrument/issues.ts', name: 'SchemaReasons', room: 'registry' },
      { file: 'src/registry/issues.ts', name: 'RegistryFindings' },
    ],
    examples: () => Object.entries(badRegistryDocuments).map(([code, { pointer, read }]) => ({ code, pointer, read })),
  },
  {
    title: 'The command line',
    says: 'What stands in the way of `veo-risk` before a document is looked at.',
    catalogues: [{ file: 'src/cli/faults.ts', name: 'CliIssues' }],
    examples: () =>
      [
        unreadableFile('ENOENT'),
        unwritableFile('EEXIST'),
        otherKind({ asked: 'notice', got: 'instrument' }),
        notBundled({ id: 'my-instrument', version: '1.0.0', known: ['ml-arrival-screen 0.1.0'] }),
        notHeld({ id: 'my-instrument', version: '1.0.0', known: ['ml-arrival-screen 0.1.0'] }),
        otherOrigin({ expected: 'ml.example/prison-7/2026', got: 'ml.example/prison-7/2027' }),
        tooShort({ size: 12, lines: 9 }),
        otherRoot({ size: 12, expected: 'a'.repeat(64), got: 'b'.repeat(64) }),
        noSuchRecord({ seal: 'c'.repeat(64) }),
        noSuchAssessment({ of: 'A-2026-0311' }),
        notASecret(),
        assessmentTwice(),
      ].map((issue) => ({ code: issue.code, pointer: issue.pointer, read: () => ({ ok: false, issues: [issue] }) })),
  },
  {
    title: 'Files of lines',
    says: 'What stands in the way of a file of lines of `@veo/risk/node`, and what is wrong in one.',
    catalogues: [{ file: 'src/node/line-file/issues.ts', name: 'LineFileIssues' }],
    // test/node/line-file/issues.test.ts makes files and writers that are told these.
    examples: () =>
      lineFileSamples.map((issue) => ({
        code: issue.code,
        pointer: issue.pointer,
        read: () => ({ ok: false, issues: [issue] }),
      })),
  },
];

const refusalCatalogues: readonly Catalogue[] = [
  { file: 'src/kernel/number-issues.ts', name: 'KernelNumberRefusals' },
  { file: 'src/kernel/reader-issues.ts', name: 'KernelRefusals' },
  { file: 'src/expression/issues.ts', name: 'ExpressionRefusals' },
  { file: 'src/evaluate/issues.ts', name: 'EvaluateRefusals' },
  { file: 'src/record/issues.ts', name: 'RecordRefusals' },
  { file: 'src/words/refusals.ts', name: 'WordsRefusals' },
];

function documentsOf(room: string, read: (bad: BadDocument) => Checked<unknown>): readonly Example[] {
  const folder = join('test', room, 'bad');
  return readdirSync(folder).map((file) => {
    const bad = JSON.parse(readFileSync(join(folder, file), 'utf8')) as BadDocument;
    const code = `${room}.${file.replace('.json', '')}`;
    const pointer = bad.expect.find((issue) => issue.code === code)?.pointer ?? '';
    return { code, pointer, read: () => read(bad) };
  });
}

/** Every example of every room. */
export function allExamples(): readonly Example[] {
  return chapters.flatMap(({ examples }) => examples());
}

/** Every code of every catalogue with its meaning, read from the source: types leave no trace at run time. */
export function catalogued(): ReadonlyMap<string, string> {
  return new Map([...chapters.flatMap(({ catalogues }) => catalogues), ...refusalCatalogues].flatMap(meanings));
}

function meanings({
  file,
  name,
  room,
  without = [],
}: Catalogue): readonly (readonly [code: string, meaning: string])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`export interface ${name} `));
  const body = lines.slice(start + 1, lines.indexOf('}', start));
  let comment: string[] = [];
  return body.flatMap((line) => {
    const key = /^ {2}'([\w.-]+)':/.exec(line)?.[1];
    if (key === undefined) {
      if (line.startsWith('  /**')) comment = [];
      comment.push(line.replaceAll(/^ *\/?\*{0,2}\/?|\*\/$/g, '').trim());
      return [];
    }
    const meaning = comment.join(' ').trim();
    comment = [];
    if (without.includes(key)) return [];
    return [[room === undefined ? key : `${room}.${key}`, meaning] as const];
  });
}

const introduction = `<!-- Made by \`npm run diagnostics\` from the words and the bad documents of the tests. Do not edit. -->

# Diagnostics

Everything that can be told, by its code. Codes are stable: branch on them, never on sentences. A code is never renamed
and never used again for something else. The sentences here are examples; the parts between backticks come from the
document.

An **error** refuses the document. A **warning** goes along with it.

`;

const ofRefusals = `## Misused calls

A call that is misused throws a \`RiskError\` with one of these codes; a document never does.

`;

/** The text of docs/diagnostics.md. */
export async function diagnosticsPage(): Promise<string> {
  const parts = [introduction, contents(), ...chapters.map(chapterText), ofRefusals, ...refusals()];
  const options = await resolveConfig('docs/diagnostics.md');
  return format(parts.join(''), { ...options, parser: 'markdown' });
}

function contents(): string {
  const titles = [...chapters.map(({ title }) => title), 'Misused calls'];
  return `${titles.map((title) => `- [${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join('\n')}\n\n`;
}

function chapterText({ title, says, catalogues, examples, are }: Chapter): string {
  const byCode = new Map(examples().map((example) => [example.code, example]));
  const entries = catalogues
    .flatMap(meanings)
    .map(([code, meaning]) => issueText({ code, meaning, are }, byCode.get(code)));
  return `## ${title}\n\n${says}\n\n${entries.join('')}`;
}

interface Entry {
  readonly code: string;
  readonly meaning: string;
  readonly are: string | undefined;
}

function issueText({ code, meaning, are }: Entry, example: Example | undefined): string {
  const issue = example?.read().issues.find((one) => one.code === code && one.pointer === example.pointer);
  if (issue === undefined) throw new Error(`no bad document is told ${code}`);
  const where = issue.pointer === '' ? 'of the whole document' : `at \`${shortened(issue.pointer)}\``;
  return entryText(code, meaning, [
    `**${are ?? issue.severity}**, for example ${where}`,
    told(wordsOf(issue, 'en') ?? en.issueWords(issue), 'English:', 'Remedy:'),
    told(wordsOf(issue, 'fr') ?? fr.issueWords(issue), 'Français :', 'Remède :'),
  ]);
}

/** The words of what only the command line, cases, overlays or files of lines are told. */
function wordsOf(issue: Issue, language: 'fr' | 'en'): en.Told | undefined {
  return (
    faultWords(issue, language) ??
    caseIssueWords(issue, language) ??
    overlayIssueWords(issue, language) ??
    lineFileIssueWords(issue, language) ??
    signatureIssueWords(issue, language) ??
    recordsIn(language).registryIssueWords(issue) ??
    recordsIn(language).recordIssueWords(issue)
  );
}

function recordsIn(language: 'fr' | 'en'): typeof recordsEn {
  return language === 'fr' ? recordsFr : recordsEn;
}

function refusals(): readonly string[] {
  return refusalCatalogues.flatMap(meanings).map(([code, meaning]) => {
    const error = refusalOf(code);
    return entryText(code, meaning, [
      told(recordsEn.recordRefusalWords(error) ?? en.refusalWords(error), 'English:', 'Remedy:'),
      told(recordsFr.recordRefusalWords(error) ?? fr.refusalWords(error), 'Français :', 'Remède :'),
    ]);
  });
}

/** What a misused call throws. */
export function refusalOf(code: string): RiskError {
  const call = new Map<string, () => unknown>(Object.entries(misusedCalls)).get(code);
  if (call === undefined) throw new Error(`no call is refused with ${code}`);
  try {
    call();
  } catch (error) {
    if (isRiskError(error) && error.code === code) return error;
    throw error;
  }
  throw new Error(`the call for ${code} is not refused`);
}

function told({ sentence, remedy }: en.Told, language: string, ofRemedy: string): string {
  return `${language} ${sentence}. _${ofRemedy}_ ${remedy}`;
}

function entryText(code: string, meaning: string, lines: readonly string[]): string {
  return `### \`${code}\`\n\n${meaning}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`;
}

function shortened(pointer: string): string {
  return pointer.length > 60 ? `${pointer.slice(0, 60)}…` : pointer;
}
