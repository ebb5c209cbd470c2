import type { Checked } from './issue.js';
import type { JsonValue } from './json-value.js';
import type { ReaderIssue } from './reader-issues.js';
import { readJson } from './read-json.js';
import { readObject } from './read-object.js';

/**
 * Reads a document given as text or as an in-memory object: the same document gets the same verdict.
 *
 * @returns A plain copy that the caller can no longer change; or every issue, with codes of `KernelIssues`.
 */
export function readSource(source: unknown): Checked<JsonValue, ReaderIssue> {
  if (typeof source !== 'string') return readObject(source);
  const read = readJson(source);
  return read.ok ? { ...read, value: read.value.value } : read;
}
