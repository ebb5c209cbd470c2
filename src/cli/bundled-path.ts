import { bundledInstrument, bundledInstruments } from '../node/index.js';
import { notBundled } from './faults.js';
import type { Findings, Tell } from './findings.js';
import type { Pin } from './pin.js';

/** The file of the bundled instrument that an assessment names, or `undefined`: then what there is was told. */
export function bundledPath(
  { id, version }: Pin,
  assessment: Omit<Findings, 'issues'>,
  tell: Tell,
): string | undefined {
  const path = bundledInstrument(id, version);
  if (path !== undefined) return path;
  const known = bundledInstruments().map((one) => `${one.id} ${one.version}`);
  tell({ ...assessment, issues: [notBundled({ id, version, known })] });
  return undefined;
}
