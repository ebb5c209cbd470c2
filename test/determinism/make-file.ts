import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as core from '../../src/index.js';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { type Chance, chanceOf } from '../exactness/chance.js';
import { drawPatch } from './draw-patch.js';
import type { DeterminismCase, DeterminismFile, DeterminismInstrument } from './format.js';
import { compiled, sealed } from './run-cases.js';
import { mergePatch } from './merge-patch.js';
import { type Source, sources } from './sources.js';

const own = { core, words: [] };
const seed = 20;
/** Of how many cases of an instrument the canonical form is kept. */
const shown = 1;

/** Draws every case and evaluates it. */
export function makeFile(): DeterminismFile {
  return { format: 'veo-determinism/1', instruments: sources().map(withCases) };
}

function withCases({ file, document, bases, cases }: Source, place: number): DeterminismInstrument {
  const instrument = compiled(own, JSON.stringify(document));
  const { id, version } = document as unknown as InstrumentDocument;
  return {
    ...{ id, version, file },
    digest: instrument.digest,
    bases,
    cases: drawCases({ file, document, bases, cases }, instrument, chanceOf(seed, place)),
  };
}

/** Draws until there are enough that are accepted, no two of them alike. */
function drawCases(
  { document, bases, cases }: Source,
  instrument: core.CompiledInstrument,
  chance: Chance,
): readonly DeterminismCase[] {
  const drawn: DeterminismCase[] = [];
  const seen = new Set<string>();
  const ground = { chance, instrument: document as unknown as InstrumentDocument };
  for (let time = 0; drawn.length < cases && time < 100 * cases; time += 1) {
    const base = chance.whole(0, bases.length - 1);
    const given: JsonObject = bases[base] ?? {};
    const patch = time < bases.length ? {} : drawPatch({ ...ground, base: given });
    const one = caseOf({ base: time < bases.length ? time : base, patch }, bases, instrument);
    if (one === undefined || seen.has(one.assessment)) continue;
    seen.add(one.assessment);
    drawn.push(drawn.length < shown ? one : withoutCanonical(one));
  }
  if (drawn.length < cases) throw new Error(`${ground.instrument.id}: ${String(drawn.length)} of ${String(cases)}`);
  return drawn;
}

function caseOf(
  { base, patch }: Pick<DeterminismCase, 'base' | 'patch'>,
  bases: Source['bases'],
  instrument: core.CompiledInstrument,
): DeterminismCase | undefined {
  const seal = sealed(own, instrument, mergePatch(bases[base] ?? {}, patch));
  if (seal === undefined) return undefined;
  const { evaluation, digest } = seal;
  const canonical = core.canonicalJson(evaluation as never);
  return { base, patch, assessment: evaluation.digests.assessment, evaluation: digest, canonical };
}

function withoutCanonical({ canonical, ...rest }: DeterminismCase): DeterminismCase {
  return rest;
}

/** A file as text: a line for each base and each case, so that a change is seen where it is. */
export function fileText({ format, instruments }: DeterminismFile): string {
  return `{"format":${JSON.stringify(format)},"instruments":[\n${instruments.map(instrumentText).join(',\n')}\n]}\n`;
}

function instrumentText({ bases, cases, ...rest }: DeterminismInstrument): string {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},\n"bases":[\n${linesOf(bases)}\n],\n"cases":[\n${linesOf(cases)}\n]}`;
}

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(',\n');
}
