import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import { baseOf, resolved } from '../authoring/overlay/desk.js';
import { patched, type PatchStep } from '../instrument/patched.js';
import { proseOf, repositoryText } from './markdown.js';

/** A change of a document's text, for what no object in memory can hold: `find` becomes `replace`, `times` over, `then`. */
interface TextChange {
  readonly patch?: readonly PatchStep[];
  readonly find: string;
  readonly replace: string;
  readonly times?: number;
  readonly then?: string;
}
type Change = readonly PatchStep[] | TextChange;

/** One sentence of docs/format.md: a document that keeps to it, one that does not, and what the latter is told. */
interface RuleFixture {
  readonly document: 'instrument' | 'assessment' | 'cases' | 'overlay';
  readonly base: string;
  /** A change of the instrument that an assessment is held against. */
  readonly instrument?: readonly PatchStep[];
  readonly accepted: Change;
  readonly refused: Change;
  readonly code: string;
  readonly pointer: string;
  /** `warning` where the sentence says so: the document is accepted and told. */
  readonly severity?: 'warning';
}

const folders = { instrument: '', assessment: '../assessments/', cases: '../cases/', overlay: '../overlays/' } as const;
const instruments: { readonly [base: string]: string } = {
  whole: 'weighing',
  bare: 'minimal-reference',
  prison: 'one-prison',
  minimal: 'minimal-reference',
};

const text = repositoryText('docs/format.md');
const marked = [...text.matchAll(/<!-- rule: ([a-z-]+) -->/g)].map(([, rule = '']) => rule);
const fixtures = readdirSync(new URL('./format/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    rule: file.replace('.json', ''),
    ...(JSON.parse(repositoryText(`test/docs/format/${file}`)) as RuleFixture),
  }));

function changed({ document, base }: RuleFixture, change: Change): string {
  const name = `${folders[document]}${base}`;
  if (isTextChange(change)) {
    const { patch = [], find, replace, times = 1, then = '' } = change;
    const whole = JSON.stringify(patched(name, patch), null, 2);
    expect(whole).toContain(find);
    return whole.replace(find, () => `${replace.repeat(times)}${then}`);
  }
  return JSON.stringify(patched(name, change), null, 2);
}

function isTextChange(change: Change): change is TextChange {
  return !Array.isArray(change);
}

function compiled({ base, instrument = [] }: RuleFixture): CompiledInstrument {
  const parsed = parseInstrument(patched(instruments[base] ?? base, instrument));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return compileInstrument(parsed.value);
}

function issuesOf(fixture: RuleFixture, change: Change): readonly Issue[] {
  const source = changed(fixture, change);
  if (fixture.document === 'instrument') return parseInstrument(source).issues;
  if (fixture.document === 'overlay') return resolved(source, baseOf('minimal-veo')).issues;
  const against = compiled(fixture);
  if (fixture.document === 'cases') return parseCasesOf(source, against);
  const parsed = parseAssessment(source);
  return parsed.ok ? validate(against, parsed.value).issues : parsed.issues;
}

function parseCasesOf(source: string, { instrument: { document } }: CompiledInstrument): readonly Issue[] {
  return parseCases(source, { id: document.id, version: document.version }).issues;
}

/** Words by which a sentence allows or forbids. */
const decides =
  /\b(?:must|may|cannot|never|refused|demanded|demands|allowed|only|nothing else|at least|at most|whole numbers?)\b/;

/** The sentences of the text outside code, each with the marks after it. */
function sentences(): readonly string[] {
  const blocks = proseOf('docs/format.md').split(/\n{2,}|\n(?=- )/);
  return blocks
    .filter((block) => !/^(?:#|\|)/.test(block))
    .flatMap((block) => block.split(/(?<=[.!?](?: <!--[^>]*-->)?)\s+(?!<!--)/))
    .map((sentence) => sentence.trim());
}

describe('docs/format.md', () => {
  it('has a fixture for every marked sentence, and a marked sentence for every fixture', () => {
    expect(marked.length).toBeGreaterThan(150);
    expect(marked.toSorted()).toEqual(fixtures.map(({ rule }) => rule).toSorted());
  });

  it('marks every sentence that allows or forbids something', () => {
    const unmarked = sentences().filter((sentence) => decides.test(sentence) && !sentence.includes('<!--'));
    expect(unmarked, unmarked.join('\n')).toEqual([]);
  });

  it.each(fixtures)('$rule: the one is accepted', (fixture) => {
    const issues = issuesOf(fixture, fixture.accepted);
    const errors = issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => `${issue.code} at ${issue.pointer}`);
    expect(errors, errors.join(', ')).toEqual([]);
    expect(issues.map(({ code }) => code)).not.toContain(fixture.code);
  });

  it.each(fixtures)('$rule: the other is told $code', (fixture) => {
    const { code, pointer, severity = 'error' } = fixture;
    const issues = issuesOf(fixture, fixture.refused);
    const told = issues.map((issue) => `${issue.severity} ${issue.code} at ${issue.pointer}`);
    expect(told, `told: ${told.join(', ')}`).toContain(`${severity} ${code} at ${pointer}`);
  });
});
