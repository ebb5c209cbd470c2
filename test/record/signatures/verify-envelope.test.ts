import { describe, expect, it } from 'vitest';
import type { Envelope, EnvelopeSignature } from '../../../src/record/signatures/dsse.js';
import { verifyEnvelope } from '../../../src/record/signatures/verify-envelope.js';
import type { keys } from './desk.js';
import { envelopeBy, expected, idOf, named, signedBy, factsOf, sound, told, trustDocument, trustWith } from './desk.js';

const two = signedBy('director', 'registrar');
const [director, registrar] = two.signatures as [EnvelopeSignature, EnvelopeSignature];
const [outsider] = signedBy('outsider').signatures as [EnvelopeSignature];
const [inspector] = signedBy('inspector').signatures as [EnvelopeSignature];
const three = signedBy('director', 'registrar', 'inspector');

function withSignatures(...signatures: readonly EnvelopeSignature[]): Envelope {
  return { ...two, signatures };
}

/** Signatures in the order of the ids of their keys. */
function inOrder(...signatures: readonly EnvelopeSignature[]): readonly EnvelopeSignature[] {
  return signatures.toSorted((one, other) => ((one.keyid ?? '') < (other.keyid ?? '') ? -1 : 1));
}

/** An envelope about something else, with every signature good. */
function about(change: object, kind: 'instrument' | 'record' = 'instrument'): Envelope {
  return envelopeBy({ kind, document: { ...named, ...change } }, 'director', 'registrar');
}

describe('verifyEnvelope', () => {
  it('says who signed, and what was asked for', () => {
    const verified = verifyEnvelope(JSON.stringify(two), expected);
    expect(verified).toEqual({
      ok: true,
      issues: [],
      value: {
        kind: 'instrument',
        on: '2026-05-01',
        threshold: 2,
        signedBy: two.signatures.map(({ keyid }) => {
          const key = trustDocument.keys.find(({ id }) => id === keyid);
          return { key: keyid, holder: key?.holder };
        }),
      },
    });
    expect(sound(verifyEnvelope(three, expected)).signedBy.length).toBe(3);
  });

  it('takes hints for hints: a signature without one is as good', () => {
    const bare = two.signatures.map(({ sig }) => ({ sig }));
    expect(told(verifyEnvelope({ ...two, signatures: bare }, expected))).toEqual([]);
    const empty = two.signatures.map(({ sig }) => ({ keyid: '', sig }));
    expect(told(verifyEnvelope({ ...two, signatures: empty }, expected))).toEqual([]);
  });

  const tooFew = 'signature.too-few /signatures';
  const altered = {
    ...director,
    sig: `${director.sig.slice(0, 9)}${director.sig[9] === 'A' ? 'B' : 'A'}${director.sig.slice(10)}`,
  };
  const at = (one: EnvelopeSignature, other: EnvelopeSignature): string =>
    `/signatures/${String(inOrder(one, other).indexOf(one))}`;

  it.each([
    { why: 'every signature was stripped', source: withSignatures(), issues: [tooFew] },
    { why: 'one is missing', source: withSignatures(director), issues: [tooFew] },
    {
      why: 'one stands twice',
      source: withSignatures(director, director),
      issues: ['signature.duplicate /signatures/1', tooFew],
    },
    {
      why: 'one stands twice beside enough',
      source: { ...three, signatures: [...three.signatures, three.signatures[2]] },
      issues: ['signature.duplicate /signatures/3'],
    },
    {
      why: 'two changed places',
      source: { ...two, signatures: two.signatures.toReversed() },
      issues: ['signature.not-in-order /signatures/1'],
    },
    {
      why: 'two changed places and say nothing of their keys',
      source: { ...two, signatures: two.signatures.map(({ sig }) => ({ sig })).toReversed() },
      issues: ['signature.not-in-order /signatures/1'],
    },
    {
      why: 'one is of nobody',
      source: { ...two, signatures: inOrder(director, outsider) },
      issues: [`signature.key-not-trusted ${at(outsider, director)}`, tooFew],
    },
    {
      why: 'one more is of nobody',
      source: { ...two, signatures: inOrder(director, registrar, outsider) },
      issues: [
        `signature.key-not-trusted /signatures/${String(inOrder(director, registrar, outsider).indexOf(outsider))}`,
      ],
    },
    {
      why: 'one was altered',
      source: { ...two, signatures: inOrder(altered, registrar) },
      issues: [`signature.does-not-verify ${at(director, registrar)}`, tooFew],
    },
    {
      why: 'one was altered, and says nothing of its key',
      source: withSignatures({ sig: altered.sig }, registrar),
      issues: ['signature.key-not-trusted /signatures/0', tooFew],
    },
    {
      why: 'one names another key',
      source: withSignatures(...two.signatures.map((one) => ({ ...one, keyid: idOf('inspector') }))),
      issues: ['signature.wrong-hint /signatures/0', 'signature.wrong-hint /signatures/1'],
    },
    {
      why: 'one names no key that there is',
      source: { ...two, signatures: two.signatures.map((one) => ({ ...one, keyid: 'x' })) },
      issues: ['signature.wrong-hint /signatures/0', 'signature.wrong-hint /signatures/1'],
    },
    {
      why: 'the document is another',
      source: about({ digest: 'cd'.repeat(32) }),
      issues: ['signature.other-document /payload'],
    },
    {
      why: 'the version is another',
      source: about({ version: '0.2.0' }),
      issues: ['signature.other-document /payload'],
    },
    {
      why: 'everything is another',
      source: about({ format: 'a', id: 'b', version: '1.0.0', digest: '0'.repeat(64) }),
      issues: Array.from({ length: 4 }, () => 'signature.other-document /payload'),
    },
    { why: 'the kind is another', source: about({}, 'record'), issues: ['signature.other-kind /payload'] },
    {
      why: 'a statement was put beneath other signatures',
      source: { ...about({ digest: 'cd'.repeat(32) }), signatures: two.signatures },
      issues: [
        'signature.other-document /payload',
        'signature.does-not-verify /signatures/0',
        'signature.does-not-verify /signatures/1',
        tooFew,
      ],
    },
    { why: 'it is no envelope', source: { format: 'veo-instrument/1' }, issues: ['signature.not-signed'] },
    { why: 'it is empty', source: '', issues: ['kernel.empty-document'] },
  ])('refuses: $why', ({ source, issues }) => {
    const verified = verifyEnvelope(source, expected);
    expect(told(verified)).toEqual(issues);
    expect(verified.ok).toBe(false);
  });

  it('says with which facts', () => {
    const facts = (source: unknown): object => factsOf(verifyEnvelope(source, expected)) ?? {};
    expect(facts(withSignatures(director))).toEqual({ kind: 'instrument', needed: 2, counted: 1 });
    expect(facts(withSignatures(director, director))).toEqual({ key: idOf('director'), first: '/signatures/0' });
    const [low, high] = two.signatures.map(({ keyid }) => keyid);
    expect(facts({ ...two, signatures: two.signatures.toReversed() })).toEqual({ key: low, before: high });
    expect(facts(withSignatures({ ...director, keyid: 'x' }, registrar))).toEqual({ hint: 'x', key: idOf('director') });
    expect(facts(withSignatures(outsider))).toEqual({ hint: idOf('outsider') });
    expect(facts(withSignatures({ sig: outsider.sig }))).toEqual({ hint: null });
    expect(facts(withSignatures({ sig: outsider.sig, keyid: idOf('director') }))).toEqual({ key: idOf('director') });
    expect(facts(about({ version: '0.2.0' }))).toEqual({ part: 'version', expected: '0.1.0', got: '0.2.0' });
    expect(facts(about({}, 'record'))).toEqual({ expected: 'instrument', got: 'record' });
  });

  it('asks for a document whole: a part that is not said is another', () => {
    const { id, version, ...short } = named;
    const verified = verifyEnvelope(two, { ...expected, document: short });
    expect(verified.issues.map(({ facts }) => facts)).toEqual([
      { part: 'id', expected: null, got: id },
      { part: 'version', expected: null, got: version },
    ]);
  });

  it('verifies nothing of a kind for which nothing is demanded', () => {
    const verified = verifyEnvelope(two, { ...expected, kind: 'notice' });
    expect(verified).toEqual({
      ok: false,
      issues: [{ code: 'signature.no-demand', pointer: '', severity: 'error', facts: { kind: 'notice' } }],
    });
  });

  it.each([
    { on: '2026-02-30', fact: '2026-02-30' },
    { on: 'x'.repeat(65), fact: 'x'.repeat(64) },
    { on: undefined as never, fact: 'undefined' },
  ])('needs a day: $on', ({ on, fact }) => {
    const verified = verifyEnvelope(two, { ...expected, on });
    expect(told(verified)).toEqual(['signature.not-a-day']);
    expect(factsOf(verified)).toEqual({ on: fact });
  });

  it('refuses a trust file that was not read', () => {
    expect(() => verifyEnvelope(two, { ...expected, trust: { document: {} } as never })).toThrow(
      expect.objectContaining({ code: 'kernel.wrong-stage', facts: { type: 'Trust', madeBy: 'parseTrust' } }),
    );
  });
});

describe('a good signature that does not count', () => {
  const warned = (source: Envelope, trust: ReturnType<typeof trustWith>, on = expected.on): readonly string[] =>
    verifyEnvelope(source, { ...expected, trust, on }).issues.map(({ code, severity }) => `${severity} ${code}`);
  const demand = (threshold: number, ...holders: readonly (keyof typeof keys)[]): object => ({
    demands: { instrument: { threshold, keys: holders.map(idOf) } },
  });

  it('is told, where its key counts for other documents', () => {
    expect(warned(two, trustWith(demand(1, 'director')))).toEqual(['warning signature.does-not-count']);
    expect(verifyEnvelope(two, { ...expected, trust: trustWith(demand(1, 'director')) }).ok).toBe(true);
    expect(warned(withSignatures(inspector), trustWith(demand(1, 'director')))).toEqual([
      'warning signature.does-not-count',
      'error signature.too-few',
    ]);
  });

  const dated = (from?: string, until?: string): ReturnType<typeof trustWith> =>
    trustWith({
      keys: trustDocument.keys.map((key) =>
        key.id === idOf('director') ? { ...key, ...(from && { from }), ...(until && { until }) } : key,
      ),
    });

  it.each([
    { from: '2026-05-02', until: undefined, on: '2026-05-01', counts: false, why: 'the day before the first' },
    { from: '2026-05-02', until: undefined, on: '2026-05-02', counts: true, why: 'the first day' },
    { from: undefined, until: '2026-05-02', on: '2026-05-02', counts: true, why: 'the last day' },
    { from: undefined, until: '2026-05-02', on: '2026-05-03', counts: false, why: 'the day after the last' },
    { from: '2026-05-01', until: '2026-05-03', on: '2026-05-02', counts: true, why: 'between' },
  ])('counts by the day: $why', ({ from, until, on, counts }) => {
    const verified = verifyEnvelope(two, { ...expected, trust: dated(from, until), on });
    expect(verified.ok).toBe(counts);
    expect(told(verified)).toEqual(
      counts
        ? []
        : [expect.stringMatching(/^signature\.not-valid-on-day \/signatures\/[01]$/), 'signature.too-few /signatures'],
    );
    if (!counts) {
      expect(verified.issues[0]).toMatchObject({
        severity: 'warning',
        facts: { key: idOf('director'), on, from: from ?? null, until: until ?? null },
      });
    }
  });

  it('counts once for each holder', () => {
    const holder = 'direction';
    const trust = trustWith({
      keys: trustDocument.keys.map((key) => (key.id === idOf('inspector') ? key : { ...key, holder })),
    });
    expect(warned(two, trust)).toEqual(['warning signature.same-holder', 'error signature.too-few']);
    const verified = verifyEnvelope(three, { ...expected, trust });
    expect(verified.ok).toBe(true);
    expect(
      sound(verified)
        .signedBy.map((one) => one.holder)
        .toSorted(),
    ).toEqual([holder, 'inspector']);
    const [first, second] = two.signatures.map(({ keyid }) => keyid);
    expect(factsOf(verifyEnvelope(two, { ...expected, trust }))).toEqual({ holder, key: second, first });
  });
});

describe('every position of an envelope', () => {
  // Each character replaced by others: nothing that verifies has changed.
  it('is held by the signatures', { timeout: 60_000 }, () => {
    const text = JSON.stringify(two);
    const trust = trustWith();
    let passed = 0;
    for (let place = 0; place < text.length; place += 1) {
      for (const character of ['A', '-', ' ']) {
        if (text[place] === character) continue;
        const changed = `${text.slice(0, place)}${character}${text.slice(place + 1)}`;
        if (verifyEnvelope(changed, { ...expected, trust }).ok) passed += 1;
      }
    }
    expect(passed).toBe(0);
  });
});
