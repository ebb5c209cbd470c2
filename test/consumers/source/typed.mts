import {
  assess,
  type AssessmentDocument,
  type Checked,
  type CompiledInstrument,
  compileInstrument,
  evaluate,
  type Evaluation,
  explain,
  isRiskError,
  type Issue,
  type IssueCode,
  parseAssessment,
  parseInstrument,
  RiskError,
  type Seal,
  validate,
} from '@veo/risk';
import { type CaseReport, parseCases, runCases } from '@veo/risk/authoring';
import type { Assessment, Ratings } from '@veo/risk/instruments/ml-arrival-screen/0.1.0.d.ts';
import { bundledInstruments, platformSha256, readDocument } from '@veo/risk/node';
import * as en from '@veo/risk/words/en';
import { evaluationWords, issueWords, type Report, type Told } from '@veo/risk/words/fr';

const issue: Issue = { code: 'kernel.demo', pointer: '', severity: 'error', facts: {} };
// @ts-expect-error TS2540: an issue is read-only
issue.code = 'kernel.other';
export const code: string = new RiskError(issue.code, issue.facts).code;
export const known = (error: unknown): string => (isRiskError(error) ? error.code : 'not ours');
// @ts-expect-error TS2367: the code is `evaluate.wrong-instrument`
export const isMixed = (error: unknown): boolean => isRiskError(error) && error.code === 'evaluate.wrong-instrumnt';
export const told: readonly Told[] = [issueWords(issue), en.issueWords(issue)];

export const ratings: Ratings = { visible_injury: 'not_shown', distress: { unrated: 'declined' } };
// @ts-expect-error TS2322: the level is `not_shown`
export const misspeltLevel: Ratings = { visible_injury: 'not_show' };
// @ts-expect-error TS2353: the indicator is `visible_injury`
export const misspeltId: Ratings = { visible_injurry: 'not_shown' };

export const assessment = {
  format: 'veo-assessment/1',
  instrument: { id: 'ml-arrival-screen', version: '0.1.0' },
  assessedOn: '2026-09-14',
  ratings,
} satisfies Assessment;
export const plain: AssessmentDocument = assessment;

export function levels(text: string): readonly string[] {
  const checked: Checked<Seal> = assess(text, assessment);
  if (!checked.ok) return checked.issues.map(({ pointer }) => pointer);
  // @ts-expect-error TS2540: what is sealed is read-only
  checked.value.digest = '';
  return checked.value.evaluation.outcomes.flatMap(({ admitted }) => admitted);
}

export function staged(path: string): Report | undefined {
  const text = readDocument(path);
  const parsed = text.ok ? parseInstrument(text.value, platformSha256) : text;
  if (!parsed.ok) return undefined;
  const compiled: CompiledInstrument = compileInstrument(parsed.value);
  const read = parseAssessment(assessment);
  const valid = read.ok ? validate(compiled, read.value) : read;
  if (!valid.ok) return undefined;
  // @ts-expect-error TS2345: an assessment that was not validated is not evaluated
  evaluate(compiled, assessment);
  const evaluation: Evaluation = evaluate(compiled, valid.value);
  explain(compiled, valid.value);
  return evaluationWords(evaluation, parsed.value.document);
}

export function remedies(text: string): readonly string[] {
  return assess(text, assessment).issues.map((each) => {
    switch (each.code) {
      case 'instrument.newer-format':
        return `install a version that reads ${each.facts.got}`;
      case 'assessment.no-evidence':
        return `${each.facts.indicator} of the ${each.document}`;
      // @ts-expect-error TS2678: the code is `assessment.wrong-version`
      case 'assessment.wrong-versoin':
        return '';
      default:
        return each.code satisfies IssueCode;
    }
  });
}

export function cases(compiled: CompiledInstrument, text: string): readonly CaseReport[] {
  const [first] = bundledInstruments();
  const checked = first === undefined ? undefined : parseCases(text, first);
  return checked?.ok === true ? runCases(compiled, checked.value) : [];
}
