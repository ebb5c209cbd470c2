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
import { type Findings, onError, type Tell } from '../findings.js';
import { exit } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import type { Options } from '../options.js';
import { namedPin } from '../pin.js';
import { reportText } from '../report-text.js';
import { wordsIn } from '../words.js';

/** `veo-risk assess`: from an assessment to an explained evaluation. */
export const assess: Command = {
  name: 'assess',
  flags: ['instrument', 'format', 'detail', 'audience'],
  run(options, io) {
    const [file = ''] = options.files;
    const tell = onError(options.lang, io);
    const text = loadText(file, tell);
    const valid = text === undefined ? undefined : validFrom({ file, text }, options, tell);
    if (valid === undefined) return exit.found;
    io.out(outputOf(valid, options));
    return exit.done;
  },
};

interface Ready {
  readonly compiled: CompiledInstrument;
  readonly valid: ValidAssessment;
}

/** An assessment held against its instrument, or `undefined`; what stands in the way was told. */
function validFrom(read: Omit<Findings, 'issues'>, options: Options, tell: Tell): Ready | undefined {
  const pin = namedPin(read.text);
  if (options.instrument === undefined && pin === undefined) {
    tell({ ...read, issues: parseAssessment(read.text).issues });
    return undefined;
  }
  const path = options.instrument ?? (pin && bundledPath(pin, read, tell));
  const compiled = path === undefined ? undefined : loadInstrument(path, tell);
  if (compiled === undefined) return undefined;
  const valid = checkAssessment(compiled, read.text);
  if (valid.ok) return { compiled, valid: valid.value };
  tell({ ...read, issues: valid.issues });
  return undefined;
}

function outputOf({ compiled, valid }: Ready, options: Options): string {
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
