import { instrumentDigest, textDigest } from '../instrument/digest.js';
import {
  type EvidenceMinimum,
  type Indicator,
  type NonRating,
  notApplicableReasons,
  type Scale,
  unknownReasons,
} from '../instrument/indicators.js';
import type { Instrument } from '../instrument/instrument.js';
import { type DocumentIndex, indexDocument } from '../instrument/integrity/document-index.js';
import { scaleOf } from '../instrument/integrity/select.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { ownValue } from '../kernel/json-value.js';
import { notApplicable, unknown } from './condition-table.js';
import type {
  AnswerResult,
  CompiledAnswer,
  CompiledAnswers,
  CompiledAxis,
  CompiledIndicator,
  CompiledScale,
  InstrumentDigests,
  InstrumentIndex,
} from './compiled-instrument.js';

/**
 * Resolves an instrument for everything that looks things up in it: defaults filled in, ids led to what they
 * name, points exact.
 *
 * @returns Indicators and facts in document order, each with its place as `index`.
 */
export function indexInstrument(instrument: Instrument): InstrumentIndex {
  const { document } = instrument;
  const scales = new Map(document.scales.map((scale) => [scale.id, compileScale(scale)]));
  const next = slotsFrom(document.indicators.length);
  const index = indexDocument(document);
  const resolving: Resolving = { instrument, index, stageById: placesOf(document.stages), scales, next };
  const indicators = document.indicators.map((source, place) => {
    // INVARIANT: parseInstrument has found a scale for every indicator.
    const scale = scaleOf(source, resolving.index) as Scale;
    const compiled = scales.get(scale.id) as CompiledScale;
    return compileIndicator({ source, index: place, scale, compiled }, resolving);
  });
  const facts = (document.facts ?? []).map((source, index) => ({ index, id: source.id, source }));
  return {
    instrument,
    indicators,
    indicatorById: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    stageById: resolving.stageById,
    digests: digestsOf(instrument),
  };
}

interface Resolving {
  readonly instrument: Instrument;
  readonly index: DocumentIndex;
  readonly stageById: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, CompiledScale>;
  /** The slot of the next axis. */
  readonly next: () => number;
}

interface Sources {
  readonly source: Indicator;
  readonly index: number;
  readonly scale: Scale;
  readonly compiled: CompiledScale;
}

function placesOf(parts: readonly { readonly id: string }[] = []): ReadonlyMap<string, number> {
  return new Map(parts.map(({ id }, place) => [id, place]));
}

function compileScale({ id, levels }: Scale): CompiledScale {
  return {
    id,
    levels: levels.map((level, place) => ({ id: level.id, points: decimalOfNumber(level.points ?? place) })),
    indexOfLevel: placesOf(levels),
  };
}

/** Slots one after the other. */
function slotsFrom(first: number): () => number {
  let slot = first;
  return () => slot++;
}

type Owner = Pick<CompiledIndicator, 'index' | 'source' | 'notApplicableAs' | 'mayBeNotApplicable'>;

function axesOf(
  { index, source, notApplicableAs, mayBeNotApplicable }: Owner,
  { scales, next }: Resolving,
): CompiledAxis[] {
  return (source.axes ?? []).map((axis) => ({
    index: next(),
    id: `${source.id}.${axis.id}`,
    source: axis,
    // INVARIANT: integrity has found the scale of every axis.
    scale: scales.get(axis.scale) as CompiledScale,
    // Nothing is there to be severe: the axis reads as its lowest level wherever its indicator reads as any.
    notApplicableAs: Math.min(0, notApplicableAs),
    mayBeNotApplicable,
    owner: index,
  }));
}

function compileIndicator({ source, index, scale, compiled }: Sources, resolving: Resolving): CompiledIndicator {
  const { document } = resolving.instrument;
  const isVeo = document.policy === 'veo';
  const nonRatings = new Set<NonRating>(source.nonRatings ?? scale.nonRatings ?? unknownReasons);
  // INVARIANT: integrity has found every stage that is named.
  const stage = source.stage === undefined ? 0 : (resolving.stageById.get(source.stage) as number);
  const notApplicableAs = compiled.indexOfLevel.get(source.notApplicableAs ?? '') ?? -1;
  const mayBeNotApplicable = notApplicableReasons.some((reason) => nonRatings.has(reason));
  // In one piece: indicators that are copied have a layout each, and reading many of them takes five times as long.
  return {
    index,
    id: source.id,
    source,
    scale: compiled,
    nonRatings,
    stage,
    minimum: minimumByLevel(source, scale, isVeo),
    notApplicableAs,
    mayBeNotApplicable,
    owner: index,
    weighsEvidence: isVeo || source.evidence?.minimum !== undefined,
    answers: answersOf(source.id, scale),
    axes: axesOf({ index, source, notApplicableAs, mayBeNotApplicable }, resolving),
  };
}

/**
 * A level without an entry takes that of the next lower level that has one. Under policy `veo` no level of a risk
 * above the lowest stands on nothing, whatever the instrument says (law 7).
 */
function minimumByLevel(
  { evidence, direction }: Indicator,
  { levels }: Scale,
  isVeo: boolean,
): readonly Required<EvidenceMinimum>[] {
  const byDefault = { items: isVeo ? 1 : 0, sources: 0, events: 0, standing: 'alleged', words: false } as const;
  const least = isVeo && direction === 'risk' ? 1 : 0;
  let entry: EvidenceMinimum = {};
  return levels.map(({ id }, level) => {
    entry = ownValue(evidence?.minimum ?? {}, id) ?? entry;
    const minimum = { ...byDefault, ...entry };
    return level > 0 ? { ...minimum, items: Math.max(least, minimum.items) } : minimum;
  });
}

const none: readonly [] = [];
const later = { class: 'not_applicable', nonRating: 'not_due', setAside: 'not-due' } as const;

function answersOf(indicator: string, { levels }: Scale): CompiledAnswers {
  const absent = absentAnswer(indicator);
  return {
    rated: levels.map(({ id }, countsAs) => ratedAnswer(indicator, id, countsAs)),
    absent,
    notDue: { ...absent, ...later, countsAs: notApplicable, result: Object.freeze({ ...absent.result, ...later }) },
  };
}

// Written out key by key: answers made by spreading have a layout each, and reading them takes four times as long.
function ratedAnswer(indicator: string, level: string, countsAs: number): CompiledAnswer {
  const result: AnswerResult = Object.freeze({ indicator, given: level, level, class: 'rated' });
  return { given: level, class: 'rated', supporting: none, evidence: none, contradictedBy: none, countsAs, result };
}

function absentAnswer(indicator: string): CompiledAnswer {
  const [of, nonRating] = ['unknown', 'insufficient_information'] as const;
  const result: AnswerResult = Object.freeze({ indicator, class: of, nonRating });
  const countsAs = unknown;
  return { class: of, nonRating, supporting: none, evidence: none, contradictedBy: none, countsAs, result };
}

function digestsOf({ document }: Instrument): InstrumentDigests {
  let whole: string | undefined;
  const texts = new Map<string, string>();
  return {
    whole: () => (whole ??= instrumentDigest(document)),
    text: (language) => {
      const digest = texts.get(language) ?? textDigest(document, language);
      texts.set(language, digest);
      return digest;
    },
  };
}
