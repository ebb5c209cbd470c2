import {
  canonicalJson,
  type CompiledInstrument,
  explain,
  type JsonValue,
  parseAssessment,
  sealEvaluation,
  type SealedEvaluation,
  validate,
  type ValidAssessment,
} from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { bundledPath } from '../bundled-path.js';
import type { Command } from '../command.js';
import { type Findings, writeIssues } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import type { Options } from '../options.js';
import { reportText } from '../report-text.js';
import { wordsIn } from '../words.js';

/** `veo-risk assess`: from an assessment to an explained evaluation. */
export const assess: Command = {
  name: 'assess',
  summary: 'Evaluate an assessment and say why',
  usage: 'assess ASSESSMENT [--instrument FILE] [--lang fr|en] [--format text|json] [--detail]',
  help: `Finds a bundled instrument by the id and version that the assessment names, or takes the file given with
--instrument. --detail lists every comparison, how firm each result is, and why not. --format json prints the
canonical evaluation, ready to be kept.
- reads standard input. Exit: 0 evaluated, 1 refused, 2 usage.

Examples:
  veo-risk assess examples/assessments/01-untried-herder-coerced.json
  veo-risk assess --lang en --detail assessment.json
  veo-risk assess --format json --instrument my-instrument.json - < assessment.json
`,
  flags: ['instrument', 'format', 'detail'],
  run(options, io) {
    const [file = ''] = options.files;
    const text = loadText(file, options.lang, io);
    if (text === undefined) return exit.found;
    const parsed = parseAssessment(text);
    if (!parsed.ok) return refused({ file, text, issues: parsed.issues }, options, io);
    const path = options.instrument ?? bundledPath(parsed.value.document.instrument, options, io);
    const compiled = path === undefined ? undefined : loadInstrument(path, options.lang, io);
    if (compiled === undefined) return exit.found;
    const valid = validate(compiled, parsed.value);
    if (!valid.ok) return refused({ file, text, issues: valid.issues }, options, io);
    io.out(outputOf(compiled, valid.value, options));
    return exit.done;
  },
};

function refused(findings: Findings, { lang }: Options, io: Io): ExitCode {
  writeIssues(findings, lang, { ...io, out: io.err });
  return exit.found;
}

function outputOf(compiled: CompiledInstrument, valid: ValidAssessment, { lang, format, detail }: Options): string {
  const { evaluation, digest } = sealEvaluation(compiled, valid, platformSha256);
  if (format === 'json') return `${canonicalJson(asJson(evaluation))}\n`;
  const { document } = compiled.instrument;
  const report = wordsIn(lang).evaluationWords(evaluation, document, { detail });
  const explained = detail
    ? wordsIn(lang).explanationWords(explain(compiled, valid, evaluation), evaluation, document)
    : [];
  const sections = [...report.sections, ...explained];
  return reportText({ ...report, sections }, { digest, digests: evaluation.digests });
}

function asJson(evaluation: SealedEvaluation): JsonValue {
  return evaluation as unknown as JsonValue;
}
