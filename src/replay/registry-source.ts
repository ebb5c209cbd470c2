import { ownValue } from '../kernel/json-value.js';
import type { Lookup, Registry } from '../registry/registry.js';
import type { InstrumentFound, InstrumentSource } from './instrument-source.js';

/**
 * A registry as replaying asks for instruments: what it holds was published.
 *
 * @param registry - As `createRegistry`, `openRegistry` or `bundledRegistry` gave it.
 * @example
 * ```ts
 * const source = registrySource(registry);
 * source({ id: 'ml-arrival-screen', version: '0.1.0', digest: compiled.digest }).found; // 'instrument'
 * source({ id: 'ml-arrival-screen', version: '0.1.0', digest: '0'.repeat(64) }).found; // 'altered'
 * source({ id: 'ml-arrival-screen', version: '9.9.9', digest: '0'.repeat(64) }); // { found: 'nothing' }
 * ```
 */
export function registrySource(registry: Registry): InstrumentSource {
  return (wanted) => foundAs(registry.get(wanted));
}

function foundAs(lookup: Lookup): InstrumentFound {
  switch (lookup.answer) {
    case 'found':
      return { found: 'instrument', compiled: lookup.held.compiled(), source: 'published' };
    case 'missing':
      return { found: 'nothing' };
    case 'other-digest':
      return { found: 'altered', digest: lookup.got };
    case 'altered': {
      const got = ownValue(lookup.issues[0].facts as { readonly [fact: string]: unknown }, 'got');
      return { found: 'altered', digest: typeof got === 'string' ? got : '' };
    }
    case 'unusable':
      return { found: 'unsound', issues: lookup.issues.length };
  }
}
