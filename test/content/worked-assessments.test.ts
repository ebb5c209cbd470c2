import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { assess } from '../../src/evaluate/assess.js';
import type { Seal } from '../../src/evaluate/seal.js';
import { flagsOfDue } from './bundled.js';

const folder = 'examples/assessments';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function documentOf(file: string): AssessmentDocument {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as AssessmentDocument;
}

function sealed(file: string): Seal {
  const { id, version } = documentOf(file).instrument;
  const instrument = readFileSync(`instruments/${id}/${version}.json`, 'utf8');
  const result = assess(instrument, readFileSync(`${folder}/${file}`, 'utf8'));
  if (result.ok) return result.value;
  throw new Error(`${file}: ${JSON.stringify(result.issues)}`);
}

/** The rule of instruments/ml-prison-facility/README.md. */
function offersOf({ evaluation }: Seal): { readonly [key: string]: boolean } {
  const offered = new Map([
    ['indicated', true],
    ['not_indicated', false],
    ['contraindicated', false],
  ]);
  const missing = new Map<string, boolean>(
    evaluation.flags.flatMap(({ id, status }) =>
      status === 'raised' || status === 'not_raised' ? [[id, status === 'raised'] as const] : [],
    ),
  );
  return Object.fromEntries(
    evaluation.interventions.flatMap(({ id, status }) => {
      const flag = flagsOfDue.get(id);
      const isMissing = flag === undefined ? undefined : missing.get(flag);
      const isOpen = isMissing === undefined ? offered.get(status) : !isMissing;
      return isOpen === undefined ? [] : [[id, isOpen] as const];
    }),
  );
}

const facilities = files
  .filter((file) => documentOf(file).instrument.id === 'ml-prison-facility')
  .map((file) => {
    const seal = sealed(file);
    return { seal, digest: seal.digest, offers: offersOf(seal) };
  });
const withFacility = files.filter((file) => documentOf(file).facility !== undefined);

describe('worked assessments', () => {
  it('are at least twelve', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(files)('%s is evaluated', (file) => {
    expect(sealed(file).evaluation.instrument.status).toBe('draft');
  });

  it.each(files)('%s is composite and says whose it is by an opaque reference only', (file) => {
    expect(documentOf(file).subject?.ref).toMatch(/^composite-\d{2}$/);
  });
});

describe('what a facility offers, copied into assessments of persons', () => {
  it.each(withFacility)('%s holds the digest, the date and the offers of a facility evaluated here', (file) => {
    const { facility } = documentOf(file);
    const source = facilities.find(({ digest }) => digest === facility?.digest);
    expect(facility?.date).toBe(source?.seal.evaluation.assessedOn);
    expect(facility?.offers).toEqual(source?.offers);
  });

  it.each(withFacility)('%s uses a facility result that still stands', (file) => {
    const { facility, assessedOn } = documentOf(file);
    const source = facilities.find(({ digest }) => digest === facility?.digest);
    expect(assessedOn >= (facility?.date ?? '9999')).toBe(true);
    expect(assessedOn <= (source?.seal.evaluation.validUntil ?? '')).toBe(true);
  });
});
