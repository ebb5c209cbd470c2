import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { sha256Hex } from '../../src/kernel/sha256.js';
import { erasableParts } from '../../src/record/erasable.js';
import { commit, type Committed, commitmentOf, open, openHere } from '../../src/record/leaf.js';

const parts = erasableParts('assessment');
const secret = '00112233445566778899aabbccddeeff';
const commitments = { hash: sha256Hex, secret };

const entry = {
  kind: 'assessment',
  assessment: {
    subject: { ref: 'p-17', birth: '1990' },
    ratings: { d1: 'present', d2: { level: 'absent', by: 'w1', note: 'seen in the yard' } },
    evidence: [{ id: 'e1', kind: 'observation', summary: 'shared his meal', recordedBy: 'g4' }],
  },
  evaluation: { ratings: [{ indicator: 'd1', level: 'present' }], digests: { instrument: 'i', assessment: 'a' } },
  digests: { instrument: 'i', assessment: 'a' },
};

function committed(value: JsonValue = entry): Committed {
  return commit(value, parts, commitments);
}

describe('commitments in place of what can be erased', () => {
  it('leave nothing of evidence, ratings, identities and their digests under the seal', () => {
    const { sealed, leaves } = committed();
    expect(sealed).toEqual({
      ...{ kind: 'assessment', assessment: leaf(), evaluation: leaf() },
      digests: { instrument: 'i', assessment: leaf() },
    });
    const { assessment, evaluation } = sealed as { readonly [part: string]: { readonly $leaf: string } };
    expect(leaves[assessment?.$leaf ?? '']?.[1]).toEqual({
      ...{ subject: { ref: leaf(), birth: leaf() }, ratings: { d1: leaf(), d2: leaf() }, evidence: leaf() },
    });
    expect(leaves[evaluation?.$leaf ?? '']?.[1]).toEqual({
      ...{ ratings: [leaf()], digests: { instrument: 'i', assessment: leaf() } },
    });
  });

  it('hold parts within parts, so that a note can go and its rating stay', () => {
    const whole = committed();
    const note = Object.entries(whole.leaves).find(([, [, value]]) => value === 'seen in the yard')?.[0] as string;
    const { [note]: gone, ...leaves } = whole.leaves;
    const opened = open({ sealed: whole.sealed, leaves }, parts, sha256Hex);
    expect(gone).toHaveLength(2);
    expect(opened).toMatchObject({
      missing: [{ pointer: '/assessment/ratings/d2/note', commitment: note }],
      altered: [],
      stray: [],
      value: { assessment: { ratings: { d2: { level: 'absent', by: 'w1', note: { $leaf: note } } } } },
    });
  });

  it('follow docs/decisions/0032 to the letter', () => {
    const salt = sha256Hex(`veo-salt/1\n${secret}\n/assessment/subject/ref`).slice(0, 32);
    const commitment = sha256Hex(`veo-leaf/1\n["${salt}","p-17"]`);
    expect(committed().leaves[commitment]).toEqual([salt, 'p-17']);
    expect(commitmentOf([salt, 'p-17'], sha256Hex)).toBe(commitment);
  });

  it('give back what was committed', () => {
    const opened = open(committed(), parts, sha256Hex);
    expect(canonicalJson(opened.value)).toBe(canonicalJson(entry));
    expect(opened).toMatchObject({ missing: [], altered: [], stray: [] });
  });

  it('give back any value, whatever stands where a part is expected', () => {
    const value = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;
    const near = fc.record({ assessment: fc.record({ ratings: value, evidence: value }), conclusions: value });
    fc.assert(
      fc.property(fc.oneof(value, near as fc.Arbitrary<JsonValue>), (any) => {
        const opened = open(committed(any), parts, sha256Hex);
        expect(canonicalJson(opened.value)).toBe(canonicalJson(any));
        expect(opened).toMatchObject({ missing: [], altered: [], stray: [] });
      }),
    );
  });

  it('tell a part that was changed, one that belongs nowhere, and a bare value where a commitment has to be', () => {
    const whole = committed();
    const [first, [salt, value]] = Object.entries(whole.leaves).find(([, [, part]]) => part === 'p-17') ?? never();
    const changed = open(
      { ...whole, leaves: { ...whole.leaves, [first]: [`${salt.slice(1)}0`, value] } },
      parts,
      sha256Hex,
    );
    expect(changed.altered).toEqual(['/assessment/subject/ref']);
    const stray = open({ ...whole, leaves: { ...whole.leaves, abc: ['', 1] } }, parts, sha256Hex);
    expect(stray.stray).toEqual(['abc']);
    const bare = { ...(whole.sealed as JsonObject), digests: { instrument: 'i', assessment: 'a' } };
    expect(open({ ...whole, sealed: bare }, parts, sha256Hex).altered).toEqual(['/digests/assessment']);
  });

  it('tell a part that stands in two places: it was sealed in one', () => {
    const whole = committed({ digests: { assessment: 'a', evaluation: 'e' } });
    const { digests } = whole.sealed as { readonly digests: JsonObject };
    const twice = { digests: { assessment: digests['assessment'] ?? null, evaluation: digests['assessment'] ?? null } };
    expect(open({ ...whole, sealed: twice }, parts, sha256Hex)).toMatchObject({
      value: { digests: { assessment: 'a', evaluation: digests['assessment'] } },
      altered: ['/digests/evaluation'],
    });
  });

  it('of equal values under one secret differ from place to place', () => {
    const { leaves } = committed({ assessment: { facts: { a: true, b: true } } });
    expect(Object.keys(leaves)).toHaveLength(3);
  });
});

describe('opening in place', () => {
  const copyOf = (value: Committed): Committed => JSON.parse(canonicalJson(value as unknown as JsonValue)) as Committed;
  const digesting = { hash: sha256Hex, write: canonicalJson };

  const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;
  const ids = fc.constantFrom('__proto__', '10', '9', 'd1', 'constructor', '*', '$leaf');
  const byId = fc.dictionary(ids, fc.oneof(value, fc.record({ by: value, note: value })), { noNullPrototype: true });
  const near = fc.record(
    {
      assessment: fc.record({
        ratings: byId,
        facts: byId,
        evidence: fc.array(fc.record({ id: value, summary: value })),
      }),
      conclusions: fc.array(fc.record({ by: fc.record({ id: value, role: value }) })),
      changes: value,
      __proto__: value,
    },
    { requiredKeys: ['assessment'] },
  );

  /** What may have been done to the parts, each told by two numbers. */
  const alterations = fc.array(fc.tuple(fc.constantFrom('drop', 'alter', 'strange', 'repeat'), fc.nat()), {
    maxLength: 4,
  });

  function altered(whole: Committed, done: readonly (readonly [string, number])[]): Committed {
    let text = canonicalJson(whole.sealed);
    const leaves: Record<string, readonly [string, JsonValue]> = { ...whole.leaves };
    for (const [what, place] of done) {
      const all = Object.keys(leaves);
      const [commitment = '', other = ''] = [all[place % all.length], all[(place + 1) % all.length]];
      const [salt, part] = leaves[commitment] ?? ['', null];
      if (what === 'drop') Reflect.deleteProperty(leaves, commitment);
      if (what === 'alter') leaves[commitment] = [salt, [part]];
      if (what === 'strange') leaves['0'.repeat(64)] = [salt, part];
      if (what === 'repeat') text = text.replaceAll(other === '' ? '-' : other, commitment);
    }
    return { sealed: JSON.parse(text) as JsonValue, leaves };
  }

  it('comes to the same as in a copy, whatever was done to the parts', () => {
    fc.assert(
      fc.property(near as unknown as fc.Arbitrary<JsonValue>, alterations, (any, done) => {
        const whole = altered(committed(any), done);
        const expected = open(copyOf(whole), parts, sha256Hex);
        const { value: here, ...told } = openHere(copyOf(whole), parts, digesting);
        expect(canonicalJson(here)).toBe(canonicalJson(expected.value));
        expect({ ...told, value: null }).toEqual({ ...expected, value: null });
      }),
      { numRuns: 300 },
    );
  });

  it('changes what it was given and nothing else; opening in a copy changes nothing', () => {
    const whole = committed();
    const given = copyOf(whole);
    const before = canonicalJson(given as unknown as JsonValue);
    open(given, parts, sha256Hex);
    expect(canonicalJson(given as unknown as JsonValue)).toBe(before);
    expect(openHere(given, parts, digesting).value).toBe(given.sealed);
  });

  it('leaves nothing to be inherited where a part may stand, nor where parts are listed by id', () => {
    const { value: opened } = openHere(copyOf(committed()), parts, digesting);
    const { assessment } = opened as unknown as { readonly assessment: Record<'subject' | 'ratings', object> };
    const rating = (assessment.ratings as { readonly d2: object }).d2;
    const prototypes = [opened as object, assessment, assessment.subject, assessment.ratings, rating].map(
      (one) => Object.getPrototypeOf(one) as unknown,
    );
    expect(prototypes).toEqual([null, null, null, null, null]);
  });

  it('runs no setter that a host hung on every object', () => {
    const given = copyOf(committed());
    const set: string[] = [];
    const hung = { set: (): void => void set.push('ran'), configurable: true };
    for (const key of ['assessment', 'ref', 'd1']) Object.defineProperty(Object.prototype, key, hung);
    try {
      openHere(given, parts, digesting);
    } finally {
      for (const key of ['assessment', 'ref', 'd1']) Reflect.deleteProperty(Object.prototype, key);
    }
    expect(set).toEqual([]);
    expect(canonicalJson(given.sealed)).toBe(canonicalJson(entry));
  });
});

function never(): never {
  throw new Error('there is one');
}

function leaf(): unknown {
  return { $leaf: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown };
}
