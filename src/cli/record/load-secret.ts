import { randomBytes } from 'node:crypto';
import { notASecret } from '../faults.js';
import type { Tell } from '../findings.js';
import { loadText } from '../load.js';

/** The secret that the salts of one entry are made from: drawn by the machine, or from a file; what is wrong was told. */
export function loadSecret(file: string | undefined, tell: Tell): string | undefined {
  if (file === undefined) return randomBytes(16).toString('hex');
  const text = loadText(file, tell);
  if (text === undefined) return undefined;
  const secret = text.trim();
  if (/^[0-9a-f]{32}$/.test(secret)) return secret;
  tell({ file, text: '', issues: [notASecret()] });
  return undefined;
}
