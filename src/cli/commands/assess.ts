import {
  canonicalJson,
  checkAssessment,
  type CompiledInstrument,
  explain,
  type JsonValue,
  parseAssessment,
  sealEvaluation,
  type SealedEvaluation,
  type ValidAssessment,
} from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { bundledPath } from '../bundled-path.js';
import type { Command } from '../command.js';
import { type Findings, writeIssues } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import type { Options } from '../options.js';
import { namedPin, type Pin } from '../pin.js';
import { reportText } from '../report-text.js';
import { wordsIn } from '../words.js';

/** `veo-risk assess`: from an assessment to an explained evaluation. */
export const assess: Command = {
  name: 'assess',
  flags: ['instrument', 'format', 'detail', 'audience'],
  run(options, io) {
    const [file = ''] = options.files;
    const text = loadText(file, options.lang, io);
    if (text === undefined) return exit.found;
    const pin = namedPin(text);
    if (options.instrument === undefined && pin === undefined) {
      return refused({ file, text, issues: parseAssessment(text).issues }, options, io);
    }
    const compiled = instrumentFor(pin, options, io);
    if (compiled === undefined) return exit.found;
    const valid = checkAssessment(compiled, text);
    if (!valid.ok) return refused({ file, text, issues: valid.issues }, options, io);
    io.out(outputOf(compiled, valid.value, options));
    return exit.done;
  },
};

/** The instrument that was named on the command line, or by the assessment; what is wrong with it was told. */
function instrumentFor(pin: Pin | undefined, options: Options, io: Io): CompiledInstrument | undefined {
  const path = options.instrument ?? (pin && bundledPath(pin, options, io));
  return path === undefined ? undefined : loadInstrument(path, options.lang, io);
}

function refused(findings: Findings, { lang }: Options, io: Io): ExitCode {
  writeIssues(findings, lang, { ...io, out: io.err });
  return exit.found;
}

function outputOf(compiled: CompiledInstrument, valid: ValidAssessment, options: Options): string {
  const { lang, format, detail, audience } = options;
  const { evaluation, digest } = sealEvaluation(compiled, valid, platformSha256);
  if (format === 'json') return `${canonicalJson(asJson(evaluation))}\n`;
  const { document } = compiled.instrument;
  const report = wordsIn(lang).evaluationWords(evaluation, document, {
    detail,
    ...(audience === undefined ? {} : { audience }),
  });
  // What would be otherwise is worked out from every answer: it is not for a reader of some.
  const explained =
    detail && audience === undefined
      ? wordsIn(lang).explanationWords(explain(compiled, valid), evaluation, document)
      : [];
  const sections = [...report.sections, ...explained];
  return reportText({ ...report, sections }, { digest, digests: evaluation.digests });
}

function asJson(evaluation: SealedEvaluation): JsonValue {
  return evaluation as unknown as JsonValue;
}
