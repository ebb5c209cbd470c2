/**
 * The archives that replaying is measured on: records of worked assessments of one bundled instrument, and from each as many as
 * are asked for, that differ in the minutes that they took. Each is sealed anew, and replays the same.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson, compileInstrument, parseInstrument } from '../dist/index.js';
import { record } from '../dist/records.js';
import { accepted } from './engines/ours.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} text */
export const sha256 = (text) => hash('sha256', text, 'hex');
const minutes = '"minutes":0';

/**
 * An instrument, and archives of records made with it.
 *
 * @param {string} id
 */
export function archiveOf(id) {
  const document = JSON.parse(readFileSync(`${root}instruments/${id}/0.1.0.json`, 'utf8'));
  const compiled = compileInstrument(accepted(parseInstrument(document)), sha256);
  const header = canonicalJson({
    format: 'veo-archive/1',
    kind: 'header',
    origin: 'bench/archive',
    opened: { on: '2026-01-05', source: 'register' },
  });
  const instrument = canonicalJson({ format: 'veo-archive/1', kind: 'instrument', digest: compiled.digest, document });
  const bases = worked(id).map((assessment) => baseOf(assessment, compiled));

  /**
   * The lines of an archive with so many records, none of which is kept.
   *
   * @param {number} records
   * @returns {Generator<string, void>}
   */
  function* linesOf(records) {
    yield header;
    yield instrument;
    for (let at = 0; at < records; at += 1) {
      const { sealed: base, leaves } = bases[at % bases.length];
      const sealed = base.replace(minutes, `"minutes":${Math.floor(at / bases.length)}`);
      const seal = sha256(`veo-record/1\n${sealed}`);
      yield `{"format":"veo-record/1","leaves":${leaves},"seal":"${seal}","sealed":${sealed}}`;
    }
  }
  return { compiled, linesOf };
}

/**
 * Assessments that can be sealed by themselves, without their numbers, which no two may share.
 *
 * @param {string} id
 */
function worked(id) {
  return readdirSync(`${root}examples/assessments`)
    .sort()
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${root}examples/assessments/${name}`, 'utf8')))
    .filter(({ instrument, linked }) => instrument?.id === id && linked === undefined)
    .map(({ number: _, ...assessment }) => assessment);
}

/**
 * @param {any} assessment
 * @param {any} compiled
 */
function baseOf(assessment, compiled) {
  const statement = { time: { on: assessment.assessedOn, source: 'device' }, assessment, conclusions: [], minutes: 0 };
  const made = accepted(record(compiled, statement, { secret: '000102030405060708090a0b0c0d0e0f', hash: sha256 }));
  return { sealed: canonicalJson(made.sealed), leaves: canonicalJson(made.leaves) };
}
