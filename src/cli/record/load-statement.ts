import { parseRecord } from '../../records.js';
import type { Tell } from '../findings.js';
import { loadText } from '../load.js';
import { deviceTime } from './device-time.js';

/** What a person states, in a file. */
export interface Stated {
  readonly file: string;
  readonly text: string;
  /** Plain data; where an object says no `time`, the entry is sealed now. */
  readonly value: unknown;
}

/** A statement, or `undefined` when its file holds no JSON; what is wrong was told. */
export function loadStatement(file: string, tell: Tell): Stated | undefined {
  const stated = loadPlain(file, tell);
  return stated && { ...stated, value: withTime(stated.value) };
}

/** What a file states, as it stands there; `undefined` when it holds no JSON, and that was told. */
export function loadPlain(file: string, tell: Tell): Stated | undefined {
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  // Its grammar is another, its reader is the same.
  const unread = parseRecord(text).issues.filter(
    ({ code, severity }) => code.startsWith('kernel.') && severity === 'error',
  );
  if (unread.length === 0) return { file, text, value: JSON.parse(text) as unknown };
  tell({ file, text, issues: unread });
  return undefined;
}

function withTime(value: unknown): unknown {
  return isObject(value) && !Object.hasOwn(value, 'time') ? { ...value, time: deviceTime() } : value;
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
