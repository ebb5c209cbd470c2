import { createHash } from 'node:crypto';
import type { DigestFunction } from '../index.js';

/** SHA-256 of text by the platform: the same answers as the core's own, several times faster. */
export const platformSha256: DigestFunction = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
