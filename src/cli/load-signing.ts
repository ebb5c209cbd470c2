import type { Checked } from '../index.js';
import { type Key, parseKey, parseTrust, type Trust } from '../records.js';
import type { Tell } from './findings.js';
import { loadText } from './load.js';

/** A key to sign with, or `undefined` when the file holds none; what is wrong was told. */
export function loadKey(file: string, tell: Tell): Key | undefined {
  return loadAs(file, parseKey, tell);
}

/** A trust file, or `undefined` when the file holds none; what is wrong was told. */
export function loadTrust(file: string, tell: Tell): Trust | undefined {
  return loadAs(file, parseTrust, tell);
}

function loadAs<Value>(file: string, parse: (text: string) => Checked<Value>, tell: Tell): Value | undefined {
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  tell({ file, text: withoutSecret(text), issues: parsed.issues });
  return undefined;
}

/** A frame shows the lines around what is wrong: a secret must not be among them. */
function withoutSecret(text: string): string {
  return text.replaceAll(/("secretKey"\s*:\s*)"[^"]*"/g, '$1"…"');
}
