/** `fast-check` as the tests meet it while mutants are tried: fewer tries of each property, always the same ones. */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

/** How often a property is tried on a mutant, at most; what survives fewer tries counts as survived. */
const most = 150;

/**
 * @template Values
 * @param {import('fast-check').IRawProperty<Values>} property
 * @param {import('fast-check').Parameters<Values>} [settings]
 */
export function assert(property, settings = {}) {
  return fc.assert(property, { seed: 20_250_601, ...settings, numRuns: Math.min(settings.numRuns ?? 100, most) });
}

export default { ...fc, assert };
