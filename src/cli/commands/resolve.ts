import { parseOverlay, resolveOverlay } from '../../authoring/index.js';
import { platformSha256 } from '../../node/index.js';
import { bundledPath } from '../bundled-path.js';
import type { Command } from '../command.js';
import { type Findings, onError, type Tell } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import { messagesIn } from '../messages.js';
import type { Options } from '../options.js';

/** `veo-risk resolve`: one flat instrument from an overlay and the instrument that it extends. */
export const resolve: Command = {
  name: 'resolve',
  flags: ['instrument'],
  run(options, io) {
    const [file = ''] = options.files;
    const tell = onError(options.lang, io);
    const text = loadText(file, tell);
    return text === undefined ? exit.found : resolveText({ file, text }, { options, io, tell });
  },
};

interface Desk {
  readonly options: Options;
  readonly io: Io;
  readonly tell: Tell;
}

function resolveText(read: Omit<Findings, 'issues'>, { options, io, tell }: Desk): ExitCode {
  const overlay = parseOverlay(read.text);
  if (!overlay.ok) {
    tell({ ...read, issues: overlay.issues });
    return exit.found;
  }
  const path = options.instrument ?? bundledPath(overlay.value.document.extends, read, tell);
  const base = path === undefined ? undefined : loadInstrument(path, tell);
  if (base === undefined) return exit.found;
  const resolved = resolveOverlay(overlay.value, base.instrument, platformSha256);
  tell({ ...read, issues: resolved.issues });
  if (!resolved.ok) return exit.found;
  io.out(`${JSON.stringify(resolved.value.instrument.document, null, 2)}\n`);
  io.err(messagesIn(options.lang).resolved(resolved.value));
  return exit.done;
}
