import { describe, expect, it } from 'vitest';
import { registrySource } from '../../src/replay/registry-source.js';
import { opened, pin, registryOf, shelf, ten } from '../registry/desk.js';

const path = 'ten-items/1.0.0.json';
const zeros = '0'.repeat(64);
const whole = shelf({ instruments: [ten] });

describe('a registry as replaying asks for instruments', () => {
  it('gives the very instrument, ready for evaluation', () => {
    const found = registrySource(registryOf([ten]))(pin);
    expect(found).toMatchObject({ found: 'instrument', source: 'published', compiled: { digest: pin.digest } });
  });

  it.each([
    {
      why: 'no such version',
      source: registrySource(registryOf([ten])),
      wanted: { ...pin, version: '2.0.0' },
      found: { found: 'nothing' },
    },
    {
      why: 'another document',
      source: registrySource(registryOf([ten])),
      wanted: { ...pin, digest: zeros },
      found: { found: 'altered', digest: pin.digest },
    },
    {
      why: 'a file that is gone',
      source: registrySource(opened({ ...whole, files: {} })),
      wanted: pin,
      found: { found: 'unsound', issues: 1 },
    },
  ])('gives nothing near it: $why', ({ source, wanted, found }) => {
    expect(source(wanted)).toEqual(found);
  });

  it('says which digest a changed file has', () => {
    const found = registrySource(opened(whole, { files: { [path]: 'x' } }))(pin);
    expect(found).toEqual({ found: 'altered', digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });
});
