import { compileInstrument, type CompiledInstrument, parseInstrument } from '../../index.js';
import type { InstrumentFound, InstrumentSource } from '../../records.js';
import { bundledInstrument } from '../bundled.js';
import { platformSha256 } from '../hash.js';
import { readDocument } from '../read-file.js';

/**
 * The instruments that come with the package, as replaying asks for them; each is loaded when it is first asked for.
 *
 * @example
 * ```ts
 * bundledSource()({ id: 'none', version: '1.0.0', digest: '' }); // { found: 'nothing' }
 * ```
 */
export function bundledSource(): InstrumentSource {
  const loaded = new Map<string, CompiledInstrument | number>();
  return ({ id, version, digest }) => {
    const path = bundledInstrument(id, version);
    if (path === undefined) return { found: 'nothing' };
    const known = loaded.get(path) ?? load(path);
    loaded.set(path, known);
    return foundAs(known, digest);
  };
}

function foundAs(loaded: CompiledInstrument | number, digest: string): InstrumentFound {
  if (typeof loaded === 'number') return { found: 'unsound', issues: loaded };
  if (loaded.digest !== digest) return { found: 'altered', digest: loaded.digest };
  return { found: 'instrument', compiled: loaded, source: 'published' };
}

/** The instrument of a file; or how many issues it has. */
function load(path: string): CompiledInstrument | number {
  const text = readDocument(path);
  const parsed = text.ok ? parseInstrument(text.value, platformSha256) : text;
  return parsed.ok ? compileInstrument(parsed.value, platformSha256) : parsed.issues.length;
}
