import { bundledInstrument, bundledInstruments } from '../node/index.js';
import type { Io } from './io.js';
import { messagesIn } from './messages.js';
import type { Options } from './options.js';
import type { Pin } from './pin.js';

/** The file of the bundled instrument that an assessment names, or `undefined`: then what there is was told. */
export function bundledPath({ id, version }: Pin, { lang }: Options, io: Io): string | undefined {
  const path = bundledInstrument(id, version);
  if (path !== undefined) return path;
  const known = bundledInstruments().map((one) => `${one.id} ${one.version}`);
  io.err(`${messagesIn(lang).noBundled(id, version, known)}\n`);
  return undefined;
}
