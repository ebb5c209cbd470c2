import { type Assessment, type CompiledInstrument, type Issue, parseAssessment } from '../../index.js';
import { platformSha256 } from '../../node/index.js';
import { record, type RecordStatement } from '../../records.js';
import { bundledPath } from '../bundled-path.js';
import { assessmentTwice } from '../faults.js';
import { type Findings, onError, type Tell } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import type { Options } from '../options.js';
import { deliver } from './deliver.js';
import { loadSecret } from './load-secret.js';
import { isObject, loadStatement, type Stated } from './load-statement.js';

/** `veo-risk record seal`: an assessment with its evaluation and what was concluded, under one seal. */
export function sealAssessment(options: Options, io: Io): ExitCode {
  const [file = '', statementFile = ''] = options.files;
  const tell = onError(options.lang, io);
  const assessed = loadAssessment(file, options, tell);
  const stated = loadStatement(statementFile, tell);
  const secret = loadSecret(options.secret, tell);
  if (assessed === undefined || stated === undefined || secret === undefined) return exit.found;
  const { compiled, read } = assessed;
  const sealed = record(compiled, statementOf(assessed, stated), { secret, hash: platformSha256 });
  const twice = isObject(stated.value) && Object.hasOwn(stated.value, 'assessment') ? [assessmentTwice()] : [];
  tellEach([...twice, ...sealed.issues], { read, stated, tell });
  return sealed.ok && twice.length === 0 ? deliver(sealed.value, options, io) : exit.found;
}

interface Assessed {
  readonly compiled: CompiledInstrument;
  readonly assessment: Assessment;
  readonly read: Omit<Findings, 'issues'>;
}

function loadAssessment(file: string, { instrument }: Options, tell: Tell): Assessed | undefined {
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const read = { file, text };
  const parsed = parseAssessment(text);
  if (!parsed.ok) {
    tell({ ...read, issues: parsed.issues });
    return undefined;
  }
  const path = instrument ?? bundledPath(parsed.value.document.instrument, read, tell);
  const compiled = path === undefined ? undefined : loadInstrument(path, tell);
  return compiled && { compiled, assessment: parsed.value, read };
}

/** What is no object is told by who reads it. */
function statementOf({ assessment }: Assessed, { value }: Stated): RecordStatement {
  return (isObject(value) ? { ...value, assessment } : value) as RecordStatement;
}

interface Files extends Pick<Assessed, 'read'> {
  readonly stated: Stated;
  readonly tell: Tell;
}

/** Each issue in the file that it is of. */
function tellEach(issues: readonly Issue[], { read, stated, tell }: Files): void {
  const root = '/assessment';
  const isOfAssessment = ({ pointer }: Issue): boolean => pointer === root || pointer.startsWith(`${root}/`);
  const inside = (issue: Issue): Issue => ({ ...issue, pointer: issue.pointer.slice(root.length) });
  tell({ ...read, issues: issues.filter(isOfAssessment).map(inside) });
  const { file, text } = stated;
  tell({ file, text, issues: issues.filter((issue) => !isOfAssessment(issue)) });
}
