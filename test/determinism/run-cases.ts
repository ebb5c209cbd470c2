import type * as core from '../../src/index.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import type { Seal } from '../../src/evaluate/seal.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import type * as words from '../../src/words/fr.js';
import type { DeterminismCase, DeterminismFile, DeterminismInstrument } from './format.js';
import { mergePatch } from './merge-patch.js';

/** The package: as source, or as it is built. */
export interface Package {
  readonly core: typeof core;
  readonly words: readonly Pick<typeof words, 'evaluationWords' | 'explanationWords' | 'issueWords'>[];
}

/** A document that is refused, or told something: an instrument, or an assessment with its instrument. */
export interface ToldDocument {
  readonly document: string;
  readonly instrument?: string;
}

/** What an engine is given. */
export interface Task {
  readonly cases: DeterminismFile;
  /** The text of each instrument, by its file. */
  readonly texts: { readonly [file: string]: string };
  readonly told: readonly ToldDocument[];
}

/** What an engine says of an evaluation. */
export interface Evaluated {
  readonly instrument: string;
  /** Which case of the instrument. */
  readonly place: number;
  readonly assessment: string;
  readonly evaluation: string;
  /** Of a case whose canonical form is in the file and another here. */
  readonly canonical?: string;
}

/** What an engine answers: digests, in the order of the task. */
export interface Answer {
  readonly instruments: readonly string[];
  readonly evaluations: readonly Evaluated[];
  /** Of the explanations and reports, in each language, of the cases whose canonical form is in the file. */
  readonly reports: readonly string[];
  /** Of the issues of the documents that are told something, with their sentences in each language. */
  readonly issues: readonly string[];
}

/** Runs every case and reads every document. */
export function answer(own: Package, { cases, texts, told }: Task): Answer {
  const instruments = cases.instruments.map((instrument) => ({
    instrument,
    compiled: compiled(own, textOf(instrument, texts)),
  }));
  return {
    instruments: instruments.map(({ compiled: { digest } }) => digest),
    evaluations: instruments.flatMap((each) => evaluations(own, each)),
    reports: instruments.flatMap((each) => reports(own, each)),
    issues: told.map((document) => issues(own, document)),
  };
}

/** The text of an instrument's file. */
export function textOf({ file }: Pick<DeterminismInstrument, 'file'>, texts: Task['texts']): string {
  const text = texts[file];
  if (text === undefined) throw new Error(`no text of ${file}`);
  return text;
}

/** An instrument, ready; it is among those that are accepted. */
export function compiled({ core: { compileInstrument, parseInstrument } }: Package, text: string): CompiledInstrument {
  const parsed = parseInstrument(text);
  if (!parsed.ok) throw new Error(`refused: ${parsed.issues.map(({ code, pointer }) => `${code} ${pointer}`).join()}`);
  return compileInstrument(parsed.value);
}

/** The sealed evaluation of an assessment document, read from its text; nothing for one that is refused. */
export function sealed({ core: own }: Package, instrument: CompiledInstrument, document: JsonObject): Seal | undefined {
  const checked = own.checkAssessment(instrument, JSON.stringify(document));
  return checked.ok ? own.sealEvaluation(instrument, checked.value) : undefined;
}

/** The assessment document of a case. */
export function documentOf(
  { bases }: Pick<DeterminismInstrument, 'bases'>,
  { base, patch }: Pick<DeterminismCase, 'base' | 'patch'>,
): JsonObject {
  const document = bases[base];
  if (document === undefined) throw new Error(`no base ${String(base)}`);
  return mergePatch(document, patch);
}

interface Ready {
  readonly instrument: DeterminismInstrument;
  readonly compiled: CompiledInstrument;
}

function evaluations(own: Package, { instrument, compiled: ready }: Ready): readonly Evaluated[] {
  return instrument.cases.map((one, place) => {
    const seal = sealed(own, ready, documentOf(instrument, one));
    const where = { instrument: `${instrument.id} ${instrument.version}`, place };
    if (seal === undefined) return { ...where, assessment: 'refused', evaluation: 'refused' };
    const { evaluation, digest } = seal;
    const differs = one.canonical !== undefined && digest !== one.evaluation;
    const canonical = differs ? { canonical: own.core.canonicalJson(evaluation as never) } : {};
    return { ...where, assessment: evaluation.digests.assessment, evaluation: digest, ...canonical };
  });
}

function reports(own: Package, { instrument, compiled: ready }: Ready): readonly string[] {
  return instrument.cases
    .filter(({ canonical }) => canonical !== undefined)
    .map((one) => {
      const { core: the } = own;
      const checked = the.checkAssessment(ready, documentOf(instrument, one));
      if (!checked.ok) return 'refused';
      const evaluation = the.evaluate(ready, checked.value);
      const explanation = the.explain(ready, checked.value);
      const document = ready.instrument.document;
      const said = own.words.map(({ evaluationWords, explanationWords }) => [
        evaluationWords(evaluation, document, { detail: true }),
        explanationWords(explanation, evaluation, document),
      ]);
      return the.sha256Hex(the.canonicalJson([explanation, said] as never));
    });
}

function issues(own: Package, { instrument, document }: ToldDocument): string {
  const { core: the, words: languages } = own;
  const told = instrument === undefined ? the.parseInstrument(document) : the.assess(instrument, document);
  const sentences = told.issues.map((issue) => languages.map(({ issueWords }) => issueWords(issue)));
  return the.sha256Hex(the.canonicalJson([told.ok, told.issues, sentences] as never));
}
