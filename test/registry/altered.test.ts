import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/registry/in-force.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import { registryOfIndex } from '../../src/registry/index-registry.js';
import type { Registry } from '../../src/registry/registry.js';
import { notice, opened, pin, readFrom, shelf, ten } from './desk.js';
import { platformSha256 } from '../../src/node/hash.js';

const whole = shelf({
  instruments: [ten],
  notices: [notice(), notice({ number: 'S', says: 'suspended', from: '2026-03-01' })],
});
const on = '2026-03-01';

/** A text with one character changed: every place, one after the other. */
function* changedTexts(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const other = String.fromCharCode(text.charCodeAt(at) ^ 1);
    yield `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
  }
}

function openedFrom(index: string): Registry | undefined {
  const parsed = parseRegistryIndex(index);
  return parsed.ok ? registryOfIndex(parsed.value, readFrom(whole.files), { hash: platformSha256 }) : undefined;
}

describe('one character changed', () => {
  it.each(Object.keys(whole.files))('anywhere in %s is seen', (path) => {
    const text = whole.files[path] ?? '';
    let tried = 0;
    for (const changed of changedTexts(text)) {
      const registry = opened(whole, { files: { [path]: changed } });
      const isInstrument = path.startsWith('ten-items');
      const code = isInstrument ? registry.get(pin).answer : registry.issues[0]?.code;
      expect(code).toBe(isInstrument ? 'altered' : 'registry.altered');
      expect(inForce(registry, pin, { on }).status).not.toBe('in-force');
      tried += 1;
    }
    expect(tried).toBeGreaterThan(300);
  });

  it('anywhere in the index gives no other document in place of one that was named by its digest', () => {
    const text = JSON.stringify(whole.index);
    const answers = new Map<string, number>();
    for (const changed of changedTexts(text)) {
      const registry = openedFrom(changed);
      const lookup = registry?.get(pin);
      if (lookup?.answer === 'found') expect(lookup.held.digest).toBe(pin.digest);
      const answer = lookup?.answer ?? 'refused';
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      // The second notice suspends it: no change of one character lets that pass unseen.
      if (registry !== undefined) expect(inForce(registry, pin, { on }).status).not.toBe('in-force');
    }
    expect([...answers.keys()].toSorted()).toEqual(
      expect.arrayContaining(['altered', 'found', 'missing', 'other-digest', 'refused', 'unusable']) as string[],
    );
  });
});
