import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOverlay } from '../../src/authoring/overlay/parse-overlay.js';
import { resolveOverlay } from '../../src/authoring/overlay/resolve-overlay.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { checkAssessment } from '../../src/evaluate/check-assessment.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { instrumentDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked } from '../../src/kernel/issue.js';

const folder = 'examples/adaptations';
const adaptations = readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

function text(id: string, file: string): string {
  return readFileSync(`${folder}/${id}/${file}`, 'utf8');
}

function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

describe('worked adaptations', () => {
  it('are there', () => {
    expect(adaptations).toEqual(['bf-arrival-screen']);
  });

  it.each(adaptations)('%s: what comes out is the flat instrument beside it', (id) => {
    const overlay = sound(parseOverlay(text(id, 'overlay.json')));
    const { id: baseId, version } = overlay.document.extends;
    const base = sound(parseInstrument(readFileSync(`instruments/${baseId}/${version}.json`, 'utf8')));
    const resolved = resolveOverlay(overlay, base);
    expect(resolved.issues).toEqual([]);
    const { instrument, provenance, sameScoring } = sound(resolved);
    const file = `${overlay.document.version}.json`;
    const flat = JSON.parse(text(id, file)) as InstrumentDocument;
    expect(instrument.document).toEqual(flat);
    expect(provenance.result).toBe(instrumentDigest(flat));
    expect(sameScoring).toBe(true);
  });

  it.each(adaptations)('%s: the flat instrument is sound, a draft, and evaluates its assessment', (id) => {
    const parsed = parseInstrument(text(id, '0.1.0.json'));
    expect(parsed.issues).toEqual([]);
    const instrument = sound(parsed);
    expect(instrument.document).toMatchObject({ id, status: 'draft', adaptedFrom: { id: 'ml-arrival-screen' } });
    const compiled = compileInstrument(instrument);
    const valid = sound(checkAssessment(compiled, text(id, 'assessment.json')));
    const { instrument: told, flags } = evaluate(compiled, valid);
    expect(told).toMatchObject({ id, status: 'draft' });
    expect(flags.filter(({ status }) => status === 'raised').map((flag) => flag.id)).toContain('threatened_tonight');
  });

  it.each(adaptations)('%s: says that it is a draft that nobody there reviewed', (id) => {
    const readme = text(id, 'README.md');
    expect(readme).toMatch(/draft/i);
    expect(readme).toMatch(/nobody in Burkina Faso/);
  });
});
