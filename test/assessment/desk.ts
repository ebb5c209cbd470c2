import { readFileSync } from 'node:fs';
import { indexInstrument } from '../../src/compile/index-instrument.js';
import type { InstrumentIndex } from '../../src/compile/compiled-instrument.js';
import type { Assessment } from '../../src/assessment/assessment.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { AdmittedRating, ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { validateAssessment } from '../../src/assessment/validate-assessment.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked, IssueFacts } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { patched as patchedFixture, type PatchStep } from '../instrument/patched.js';

/** The assessments under test/fixtures, and the instrument that each was made with. */
const instruments: { readonly [base: string]: string } = {
  whole: 'weighing',
  bare: 'minimal-reference',
  prison: 'one-prison',
};

type Json = { [key: string]: JsonValue };

/** An assessment of test/fixtures/assessments, changed. */
export function patched(base: string, patch: readonly PatchStep[] = []): Json {
  return patchedFixture(`../assessments/${base}`, patch);
}

/** The index of an instrument given as a document; it must be sound. */
export function indexOf(document: unknown): InstrumentIndex {
  const parsed = parseInstrument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return indexInstrument(parsed.value);
}

/** The index of an instrument of test/fixtures/instruments, changed. */
export function fixtureIndex(name: string, patch: readonly PatchStep[] = []): InstrumentIndex {
  return indexOf(patchedFixture(name, patch));
}

const indexes = new Map<string, InstrumentIndex>();

/** The index of the instrument that an assessment of the fixtures was made with; the same one every time. */
export function indexFor(base: string): InstrumentIndex {
  const index = indexes.get(base) ?? fixtureIndex(instruments[base] ?? base);
  indexes.set(base, index);
  return index;
}

/** The verdict on a document: parsed, then validated. */
export function verdict(document: unknown, index: InstrumentIndex): Checked<ValidAssessment> {
  const parsed = parseAssessment(document);
  return parsed.ok ? validateAssessment(index, parsed.value) : parsed;
}

/** A document that must parse. */
export function parsed(document: unknown): Assessment {
  const result = parseAssessment(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A valid assessment from a document that must be one. */
export function validOf(document: unknown, index: InstrumentIndex): ValidAssessment {
  const result = verdict(document, index);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The fixture `whole`, changed, which must stay valid. */
export function validWhole(patch: readonly PatchStep[], index: InstrumentIndex = indexFor('whole')): ValidAssessment {
  return validOf(patched('whole', patch), index);
}

/** What became of one rating. */
export function ratingOf(valid: ValidAssessment, indicator: string): AdmittedRating & { readonly level: number } {
  const slot = valid.index.indicatorById.get(indicator)!.index;
  return { ...valid.admitted[slot]!, level: valid.levels[slot]! };
}

/** Code without its room, pointer, facts. */
export type Told = readonly [code: string, pointer: string, facts: IssueFacts];

/** What is told of a fixture after a patch. */
export function told(
  patch: readonly PatchStep[],
  base = 'whole',
  index: InstrumentIndex = indexFor(base),
): readonly Told[] {
  return verdict(patched(base, patch), index).issues.map(({ code, pointer, facts }) => [
    code.replace(/^assessment\./, ''),
    pointer,
    facts,
  ]);
}

/** A text of the repository, by its path from test/. */
export function testText(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
