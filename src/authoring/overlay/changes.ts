import { pointerOf } from '../../kernel/pointer.js';
import type { OverlayChange } from './document.js';
import { mapFacility, mapRole } from './maps.js';
import { add, remove } from './parts.js';
import type { Run } from './run.js';
import { replaceText, translate } from './texts.js';
import { reweight, setLimit } from './values.js';

/** Makes the changes of an overlay in their order. */
export function makeChanges(changes: readonly OverlayChange[], run: Run): void {
  for (const [place, change] of changes.entries()) makeChange(change, pointerOf('changes', place), run);
}

/** Makes only those changes that give other names, in a run of its own. */
export function makeRenames(changes: readonly OverlayChange[], run: Run): void {
  for (const change of changes) {
    if (change.change === 'map_facility' || change.change === 'map_role') makeChange(change, '', run);
  }
}

function makeChange(change: OverlayChange, at: string, run: Run): void {
  switch (change.change) {
    case 'translate':
      translate(change, at, run);
      break;
    case 'replace_text':
      replaceText(change, at, run);
      break;
    case 'add':
      add(change, at, run);
      break;
    case 'remove':
      remove(change, at, run);
      break;
    case 'reweight':
      reweight(change, at, run);
      break;
    case 'set_limit':
      setLimit(change, at, run);
      break;
    case 'map_facility':
      mapFacility(change, at, run);
      break;
    case 'map_role':
      mapRole(change, at, run);
      break;
  }
}
