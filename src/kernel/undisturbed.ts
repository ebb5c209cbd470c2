import { allStands, setRight } from './built-ins.js';
import { listsStand } from './lists-stand.js';
import type { KernelRefusals } from './reader-issues.js';
import { RiskError } from './risk-error.js';

// What runs within a call runs among built-ins that are right already.
let isRight = false;

/**
 * Does what a public function does, untouched by what the host did to built-ins since the import: for the length of the
 * call they are set right, then the host gets back what it had made of them.
 *
 * @throws {@link RiskError} `kernel.altered-built-in` where one cannot be set right: no answer rather than another one.
 */
export function undisturbed<Result>(work: () => Result): Result {
  return isRight ? work() : guarded(stands(allStands) && stands(listsStand), work);
}

/**
 * As {@link undisturbed}, for what takes less than asking everything: it asks for lists, and for keys that show in every
 * object.
 */
export function undisturbedLists<Result>(work: () => Result): Result {
  return isRight || stands(listsStand) ? work() : guarded(false, work);
}

// Reading what was altered may run a getter of the host, which may throw.
function stands(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

function guarded<Result>(isStanding: boolean, work: () => Result): Result {
  const righting = isStanding ? undefined : setRight();
  try {
    if (righting?.altered !== undefined) throw refusal(righting.altered);
    isRight = true;
    return work();
  } finally {
    isRight = false;
    righting?.undo();
  }
}

function refusal(key: PropertyKey): RiskError {
  const facts: KernelRefusals['kernel.altered-built-in'] = { key: String(key) };
  // Without a prototype: the error writes its facts as JSON, and what stands on `Object.prototype` may be `toJSON`.
  return new RiskError('kernel.altered-built-in', { __proto__: null, ...facts });
}
