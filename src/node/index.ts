/**
 * What touches the machine: files, the bundled instruments, the platform's SHA-256.
 *
 * @packageDocumentation
 */
export { readDocument, standardInput } from './read-file.js';
export { bundledInstrument, bundledInstruments, type BundledInstrument } from './bundled.js';
export { platformSha256 } from './hash.js';
