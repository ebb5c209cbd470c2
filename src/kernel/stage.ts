import { readerRefusal } from './reader-issues.js';

/** What tells the data of one stage from that of another. */
export interface Stage {
  /** A key that the data of this stage has of its own. */
  readonly key: string;
  /** The `format` of its `document`, where that tells it too. */
  readonly format?: string;
  /** The type, as customers see it. */
  readonly type: string;
  /** The function that makes it. */
  readonly madeBy: string;
}

/**
 * Refuses a value that is not what a stage makes. The compiler refuses it for callers with types; this is for the others,
 * and for who passes on a verdict (`{ ok, value }`) instead of its value.
 *
 * @throws {@link RiskError} `kernel.wrong-stage`.
 */
export function assertStage(value: unknown, { key, format, type, madeBy }: Stage): void {
  if (hasOwn(value, key) && (format === undefined || formatOf(value) === format)) return;
  throw readerRefusal('kernel.wrong-stage', { type, madeBy });
}

function hasOwn(value: unknown, key: string): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

function formatOf({ document }: { readonly [key: string]: unknown }): unknown {
  return hasOwn(document, 'format') ? document['format'] : undefined;
}
