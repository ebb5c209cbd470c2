import { describe, expect, it } from 'vitest';
import { erase } from '../../src/record/erase.js';
import { followRecord } from '../../src/record/follow-record.js';
import { redact } from '../../src/record/redact.js';
import { compiled, hash, recorded, secret } from './desk.js';

const nothing = null as never;

describe('nothing, given where something is needed', () => {
  it('is no chain and no statement', () => {
    const followed = followRecord(compiled, nothing, { secret, hash });
    expect(followed.issues.map(({ code }) => code)).toEqual(['kernel.not-json-value', 'kernel.not-json-value']);
  });

  it.each<readonly [string, () => unknown, string]>([
    ['no secret', () => followRecord(compiled, nothing, nothing), 'record.not-a-secret'],
    ['no copy to make', () => redact(recorded(), nothing), 'kernel.wrong-stage'],
    ['no order to erase', () => erase([recorded()], nothing), 'kernel.wrong-stage'],
  ])('is refused as %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }) as Error);
  });
});
