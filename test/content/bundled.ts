import { readFileSync } from 'node:fs';
import type { CasesDocument } from '../../src/authoring/case-document.js';
import { parseCases } from '../../src/authoring/parse-cases.js';
import { runCases } from '../../src/authoring/run-cases.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Indicator } from '../../src/instrument/indicators.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Text } from '../../src/instrument/texts.js';

/** The instruments that come with the package. */
export const bundledIds = ['ml-arrival-screen', 'ml-veo-intake', 'ml-prison-facility'] as const;
export type BundledId = (typeof bundledIds)[number];

/** An instrument that comes with the package, and the cases beside it. */
export interface Bundled {
  readonly instrument: Instrument;
  readonly document: InstrumentDocument;
  readonly cases: CasesDocument;
}

function read(id: BundledId): Bundled {
  const parsed = parseInstrument(readFileSync(`instruments/${id}/0.1.0.json`, 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.issues)}`);
  const pin = { id, version: '0.1.0' };
  const cases = parseCases(readFileSync(`instruments/${id}/0.1.0.cases.json`, 'utf8'), pin);
  if (!cases.ok) throw new Error(`${id}: ${JSON.stringify(cases.issues)}`);
  return { instrument: parsed.value, document: parsed.value.document, cases: cases.value };
}

const loaded: { readonly [id in BundledId]: Bundled } = {
  'ml-arrival-screen': read('ml-arrival-screen'),
  'ml-veo-intake': read('ml-veo-intake'),
  'ml-prison-facility': read('ml-prison-facility'),
};

/** What is due to everyone in a facility, each with the flag that says whether it is missing there. */
export const flagsOfDue: ReadonlyMap<string, string> = new Map([
  ['family_visits', 'no_family_visits'],
  ['telephone', 'no_telephone'],
  ['legal_aid', 'no_legal_aid'],
  ['medical_care', 'no_regular_care'],
  ['courtyard', 'no_open_air'],
  ['separate_place', 'no_separate_place'],
  ['interpreter', 'no_interpreter'],
  ['complaint_channel', 'no_way_to_complain'],
  ['worship_place', 'no_place_of_worship'],
]);

export function bundled(id: BundledId): Bundled {
  return loaded[id];
}

/**
 * Where the cases of an instrument disagree with it once its document is changed: `ratings/d1_urging`.
 * The change keeps every condition where it stands.
 */
export function differencesWith(
  id: BundledId,
  change: (document: InstrumentDocument) => InstrumentDocument,
): Set<string> {
  const { instrument, cases } = bundled(id);
  const changed = compileInstrument({ ...instrument, document: change(instrument.document) });
  return new Set(runCases(changed, cases).flatMap(({ differences }) => differences.map(({ at }) => at)));
}

/** The same indicators, each changed where `change` has something to change. */
export function withIndicators(
  document: InstrumentDocument,
  change: (indicator: Indicator) => Indicator | undefined,
): InstrumentDocument {
  return { ...document, indicators: document.indicators.map((each) => change(each) ?? each) };
}

/** A text in one language; empty where there is none. */
export function inLanguage(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[language] ?? '';
}
