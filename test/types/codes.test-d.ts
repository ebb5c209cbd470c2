import { describe, expectTypeOf, it } from 'vitest';
import {
  assess,
  type AssessmentIssue,
  canonicalJson,
  checkAssessment,
  type CompiledInstrument,
  type DocumentIssue,
  type InstrumentIssue,
  isRiskError,
  type Issue,
  type IssueCode,
  parseAssessment,
  parseInstrument,
  type ReaderIssue,
  type RefusalCode,
  textOfBytes,
  type Assessment,
  validate,
  type ValidationIssue,
} from '../../src/index.js';
import { type CasesIssue, parseCases } from '../../src/authoring/index.js';
import { readDocument } from '../../src/node/index.js';
import type { AllIssues, AllRefusals } from '../../src/words/words.js';

const compiled = {} as CompiledInstrument;

describe('codes of issues', () => {
  it('are every code that the words know, and no other', () => {
    expectTypeOf<IssueCode>().toEqualTypeOf<keyof AllIssues>();
    expectTypeOf<keyof AllRefusals>().toExtend<RefusalCode>();
    expectTypeOf<Exclude<RefusalCode, `words.${string}`>>().toExtend<keyof AllRefusals>();
    expectTypeOf<string>().not.toExtend<IssueCode>();
    expectTypeOf<string>().not.toExtend<RefusalCode>();
  });

  it('are those of the call that gives them', () => {
    expectTypeOf(parseInstrument('').issues[0]).toEqualTypeOf<InstrumentIssue>();
    expectTypeOf(parseAssessment('').issues[0]).toEqualTypeOf<AssessmentIssue>();
    expectTypeOf(validate(compiled, {} as Assessment).issues[0]).toEqualTypeOf<ValidationIssue>();
    expectTypeOf(checkAssessment(compiled, '').issues[0]).toEqualTypeOf<ValidationIssue>();
    expectTypeOf(assess('', '').issues[0]).toEqualTypeOf<DocumentIssue>();
    expectTypeOf(textOfBytes(new Uint8Array()).issues[0]).toEqualTypeOf<ReaderIssue>();
    expectTypeOf(readDocument('').issues[0]).toEqualTypeOf<ReaderIssue>();
    expectTypeOf(parseCases('', { id: '', version: '' }).issues[0]).toEqualTypeOf<CasesIssue>();
    expectTypeOf<'assessment.no-evidence'>().not.toExtend<InstrumentIssue['code']>();
    expectTypeOf<'evaluate.constraint-broken'>().not.toExtend<AssessmentIssue['code']>();
  });

  it('refuse one that is misspelt', () => {
    const [issue] = parseInstrument('').issues;
    switch (issue.code) {
      case 'instrument.newer-format':
        break;
      // @ts-expect-error TS2678: the code is `instrument.wrong-format`
      case 'instrument.wrong-fromat':
        break;
      default:
    }
    // @ts-expect-error TS2367: it is the assessment that has evidence
    expectTypeOf(issue.code === 'assessment.no-evidence').toEqualTypeOf<boolean>();
    // @ts-expect-error TS2322: no code is without a reason
    const code: IssueCode = 'instrument';
    expectTypeOf(code).toExtend<string>();
  });

  it('tell which facts there are', () => {
    for (const issue of assess('', '').issues) {
      if (issue.code === 'instrument.newer-format') expectTypeOf(issue.facts.supported).toEqualTypeOf<string>();
      if (issue.code === 'kernel.too-deep') expectTypeOf(issue.facts.depth).toEqualTypeOf<number>();
      if (issue.code === 'assessment.no-evidence') expectTypeOf(issue.document).toEqualTypeOf<'assessment'>();
      // @ts-expect-error TS2339: the fact is `indicator`
      if (issue.code === 'assessment.no-evidence') expectTypeOf(issue.facts.indicater).not.toBeString();
    }
  });

  it('leave every issue an issue, for who tells them all alike', () => {
    expectTypeOf<DocumentIssue>().toExtend<Issue>();
    expectTypeOf<CasesIssue>().toExtend<Issue>();
  });
});

describe('codes of refusals', () => {
  it('refuse one that is misspelt, and tell which facts there are', () => {
    try {
      canonicalJson(Number.NaN);
    } catch (error) {
      if (!isRiskError(error)) throw error;
      expectTypeOf(error.code).toEqualTypeOf<RefusalCode>();
      if (error.code === 'kernel.not-canonical') expectTypeOf(error.facts.pointer).toEqualTypeOf<string>();
      // @ts-expect-error TS2367: the code is `evaluate.wrong-instrument`
      if (error.code === 'evaluate.wrong-instrumnt') throw error;
    }
  });
});
