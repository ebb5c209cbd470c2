import type { Node } from '../expression/grammar.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type Checked, checked } from '../kernel/issue.js';
import type { JsonValue } from '../kernel/json-value.js';
import { readSource } from '../kernel/read-source.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { departureInMeasure } from './departures-in-measures.js';
import type { InstrumentDocument } from './document.js';
import { inDocumentOrder } from './document-order.js';
import { formatIssue } from './format.js';
import type { Instrument } from './instrument.js';
import type { CheckContext, ConditionSite } from './integrity/check.js';
import { integrityChecks } from './integrity/checks.js';
import { readConditions } from './integrity/conditions.js';
import { declarationsOf } from './integrity/declarations.js';
import { indexDocument } from './integrity/document-index.js';
import { measuresSize } from './integrity/measures-size.js';
import { measureRanges } from './integrity/measure-range.js';
import type { InstrumentIssue } from './issues.js';
import { policyChecks } from './policy/checks.js';
import { type PublishedInstrument, publishedInstruments } from './published.js';
import { saidElsewhere } from './said-elsewhere.js';
import { instrumentStubs, salvage, survivingIssues } from './salvage.js';
import { instrumentSchema } from './schema/document.js';
import { schemaIssues } from './schema/schema-issues.js';
import { undisturbed } from '../kernel/undisturbed.js';
import { isWithin } from '../kernel/pointer.js';

/**
 * Reads an instrument and checks all of it: text, grammar, integrity, the law of its policy (R1 to R7, R20, R31). It
 * never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object; both get the same verdict.
 * @param hash - The platform's SHA-256 of text as hex. With it, the text of an instrument that comes with the package
 * is known by its digest, and the checks that its release has passed are not made again: the answer is the same.
 * @returns The instrument with its warnings; or every {@link InstrumentIssue}, at most 1000 and how many more, in the
 * order of a walk through the document: codes `kernel.…` when it cannot be read, else `instrument.…` and, for
 * conditions, `expression.…`.
 * @example
 * ```ts
 * parseInstrument('{ "format": "veo-instrument/2" }');
 * // { ok: false, issues: [{ code: 'instrument.newer-format', pointer: '/format', … }] }
 * parseInstrument(text).ok; // true
 * ```
 */
export function parseInstrument(source: unknown, hash?: DigestFunction): Checked<Instrument, InstrumentIssue> {
  return undisturbed(() => {
    const published = hash === undefined ? undefined : publishedAs(source, hash);
    return published === undefined
      ? parseUnknown(source)
      : checked(publishedInstrument(source as string, published), []);
  });
}

/** What was pinned of this very text, if it is one that comes with the package. */
function publishedAs(source: unknown, hash: DigestFunction): PublishedInstrument | undefined {
  if (typeof source !== 'string') return undefined;
  const alike = publishedInstruments.filter(({ characters }) => characters === source.length);
  if (alike.length === 0) return undefined;
  const file = hash(source);
  return alike.find((published) => published.file === file);
}

function publishedInstrument(text: string, published: PublishedInstrument): Instrument {
  // INVARIANT: the strict reader and every check accepted this text, or it would not have been pinned.
  const document = JSON.parse(text) as InstrumentDocument;
  const index = indexDocument(document);
  const ranges = measureRanges(document, index);
  const { conditions } = readConditions(document, declarationsOf({ document, index, ranges }));
  return { ...instrumentOf(document, conditions), published };
}

function parseUnknown(source: unknown): Checked<Instrument, InstrumentIssue> {
  const read = readSource(source);
  if (!read.ok) return read;
  const json = read.value;
  const format = formatIssue(json);
  if (format !== undefined) return { ok: false, issues: [format] };
  const grammar = grammarIssues(json);
  // INVARIANT: departures from the grammar are errors, so `checked` refuses.
  if (grammar.length > 0)
    return checked(json as never, inDocumentOrder([...grammar, ...furtherIssues(json, grammar)], json));
  const document = json as unknown as InstrumentDocument;
  const { conditions, issues } = checkDocument(document);
  return checked(instrumentOf(document, conditions), inDocumentOrder(issues, json));
}

/** What is wrong with the rest of a document that departs from the grammar: all is told in one run. */
function furtherIssues(json: JsonValue, departures: readonly InstrumentIssue[]): readonly InstrumentIssue[] {
  const left = salvage(json, { grammar: grammarIssues, stubs: instrumentStubs }, departures);
  if (left === undefined) return [];
  const { issues } = checkDocument(left.json as unknown as InstrumentDocument);
  return survivingIssues(issues, left, json);
}

function grammarIssues(json: JsonValue): readonly InstrumentIssue[] {
  const elsewhere = saidElsewhere(json);
  const covered = ({ pointer }: InstrumentIssue): boolean => elsewhere.some(({ covers }) => isWithin(pointer, covers));
  const departures = schemaIssues(instrumentSchema, json, 'instrument').filter((issue) => !covered(issue));
  return [...elsewhere.map(({ issue }) => issue), ...departures.map((issue) => departureInMeasure(issue, json))];
}

interface CheckedDocument {
  readonly conditions: readonly ConditionSite[];
  readonly issues: readonly InstrumentIssue[];
}

function checkDocument(document: InstrumentDocument): CheckedDocument {
  const index = indexDocument(document);
  const ranges = measureRanges(document, index);
  const { conditions, issues } = readConditions(document, declarationsOf({ document, index, ranges }));
  const context: CheckContext = { document, index, conditions, ranges };
  // Measures that are too large say enough: what flows through them is not followed.
  const isTooLarge = measuresSize(context).length > 0;
  const checks = [...integrityChecks, ...(isTooLarge ? [] : policyChecks(document))];
  return { conditions, issues: [...issues, ...checks.flatMap((check) => check(context))] };
}

function instrumentOf(document: InstrumentDocument, sites: readonly ConditionSite[]): Instrument {
  const conditions = new Map<string, Node>();
  for (const { pointer, node } of sites) if (node !== undefined) conditions.set(pointer, node);
  // The mark of the stage exists for the compiler only.
  return { document: deepFreeze(document), conditions } as unknown as Instrument;
}
