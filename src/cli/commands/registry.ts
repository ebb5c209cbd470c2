import { commandOf } from '../actions.js';
import type { Command } from '../command.js';
import { addInstrument, addNotice } from '../registry/enter.js';
import { listRegistry } from '../registry/list.js';

const entering = ['signatures', 'on', 'trust', 'format'] as const;

/** `veo-risk registry`: instruments by exact version in a folder, and the notices beside them. */
export const registry: Command = commandOf('registry', {
  add: { files: 2, flags: entering, needs: [], run: addInstrument },
  list: { files: 1, flags: ['on', 'trust', 'format'], needs: [], run: listRegistry },
  notice: { files: 2, flags: entering, needs: [], run: addNotice },
});
