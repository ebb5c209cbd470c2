import { describe, expect, it } from 'vitest';
import { scoringDigest, textDigest } from '../../src/instrument/digest.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { platformSha256 } from '../../src/node/hash.js';
import { createRegistry } from '../../src/registry/create-registry.js';
import type { SignatureCheck } from '../../src/record/signatures/signature-check.js';
import { namedNotice } from '../../src/registry/signed.js';
import { counted, erratum, notice, pin, pinOf, registryOf, ten, tenItems, tooFew } from './desk.js';
import { nobody } from './bad-documents.js';

const later = tenItems('1.10.0');
const between = tenItems('1.9.0');
const document = ten as unknown as InstrumentDocument;

describe('looking up', () => {
  const registry = registryOf([later, ten, between]);

  it('finds exactly one document, with its digests', () => {
    const found = registry.get(pin);
    if (found.answer !== 'found') throw new Error(found.answer);
    const { held } = found;
    expect([held.id, held.version, held.digest]).toEqual([pin.id, pin.version, pin.digest]);
    expect(held.scoringDigest()).toBe(scoringDigest(document));
    expect(held.textDigests()).toEqual({ en: textDigest(document, 'en') });
    expect(held.instrument.document).toEqual(ten);
    expect(held.compiled().digest).toBe(pin.digest);
    expect(held.compiled()).toBe(held.compiled());
  });

  it('finds it without a digest too, and is the same answer every time', () => {
    expect(registry.get({ id: pin.id, version: pin.version })).toBe(registry.get(pin));
  });

  it.each([
    'latest',
    '',
    '*',
    '1',
    '1.0',
    '^1.0.0',
    '>=1.0.0',
    '1.x',
    '1.0.0 ',
    ' 1.0.0',
    'v1.0.0',
    '1.0.0+build',
    '01.0.0',
    'toString',
  ])('takes %o for no version, and says which there are', (version) => {
    expect(registry.get({ id: pin.id, version })).toEqual({
      ...{ answer: 'missing', id: pin.id, version },
      versions: ['1.0.0', '1.9.0', '1.10.0'],
    });
  });

  it.each(['', 'Ten-items', 'ten-items@1.0.0', '__proto__', 'constructor', 'ten_items'])(
    'has no instrument %o',
    (id) => {
      expect(registry.get({ id, version: '1.0.0' })).toEqual({ answer: 'missing', id, version: '1.0.0', versions: [] });
    },
  );

  it('tells when another document has that id and version', () => {
    const expected = '0'.repeat(64);
    expect(registry.get({ ...pin, digest: expected })).toEqual({
      ...{ answer: 'other-digest', id: pin.id, version: pin.version },
      ...{ expected, got: pin.digest },
    });
    expect(registry.get({ ...pin, digest: pin.digest.toUpperCase() }).answer).toBe('other-digest');
    expect(registry.get({ ...pin, digest: '' }).answer).toBe('other-digest');
  });

  it.each([undefined, null, 1, 'ten-items', [], {}, { id: 1, version: {} }])('never throws: %o', (ref) => {
    expect(registry.get(ref as never).answer).toBe('missing');
  });

  it('lists instruments by id, and versions as versions are ordered', () => {
    const other = tenItems('0.1.0', { id: 'a-screen' });
    const listed = registryOf([later, ten, other, between]).instruments;
    expect(listed.map(({ id, version }) => `${id}@${version}`)).toEqual([
      ...['a-screen@0.1.0', 'ten-items@1.0.0', 'ten-items@1.9.0', 'ten-items@1.10.0'],
    ]);
    expect(listed[1]).toEqual({ ...pin, releasedIn: null });
  });
});

describe('what is kept ready', () => {
  it('is bounded: what was not asked for the longest is made again', () => {
    const registry = registryOf([ten, between, later], { ready: 2 });
    const compiledOf = (one: object): unknown => {
      const found = registry.get(pinOf(one as never));
      return found.answer === 'found' ? found.held.compiled() : undefined;
    };
    const [first, second] = [compiledOf(ten), compiledOf(between)];
    expect(compiledOf(ten)).toBe(first);
    compiledOf(later);
    expect(compiledOf(ten)).toBe(first);
    expect(compiledOf(between)).not.toBe(second);
    expect(compiledOf(between)).toEqual(expect.objectContaining({ digest: pinOf(between).digest }));
  });
});

describe('documents that contradict each other', () => {
  it('are refused: one version, two documents', () => {
    const got = tenItems('1.0.0', { title: 'Ten others, summed' });
    expect(createRegistry([ten, JSON.stringify(got)])).toEqual({
      ok: false,
      issues: [
        {
          ...{ code: 'registry.version-taken', pointer: '/1', severity: 'error' },
          facts: { id: 'ten-items', version: '1.0.0', expected: pin.digest, got: pinOf(got).digest },
        },
      ],
    });
  });

  it('are none: the same document twice, whatever its white space', () => {
    const registry = registryOf([ten, JSON.stringify(ten, null, 2)]);
    expect(registry.instruments).toHaveLength(1);
  });

  it('are told with their place in the list, all of them', () => {
    const checked = createRegistry([tenItems('1.0'), notice(), { ...notice(), says: 'forbidden' }, 'not JSON']);
    expect(checked.issues.map(({ code, pointer }) => `${code} at ${pointer}`)).toEqual([
      'instrument.bad-version at /0/version',
      'registry.not-in-list at /2/says',
      'kernel.not-json at /3',
      'registry.notice-of-unknown at /1/instrument',
    ]);
  });

  it.each([undefined, null, 'x', 3, [undefined], [null], [[]], [Symbol('x')]])('never throw: %o', (documents) => {
    expect(createRegistry(documents as never).ok).toBe(false);
  });

  it('do not come of warnings', () => {
    expect(createRegistry([tenItems('1.0.0', { limits: [] })]).ok).toBe(true);
  });
});

describe('notices and errata in memory', () => {
  it('are kept in their order, unsigned', () => {
    const registry = registryOf([
      notice(),
      ten,
      erratum(),
      notice({ number: 'A-2', says: 'suspended', from: '2026-02-01' }),
    ]);
    expect(registry.notices.map(({ document: { number }, signed }) => [number, signed])).toEqual([
      ['A-1', false],
      ['A-2', false],
    ]);
    expect(registry.errata).toEqual([{ document: erratum(), signed: false }]);
    expect(registry.issues).toEqual([]);
  });

  it('know from when another stands in their place: the earliest day', () => {
    const registry = registryOf([
      ...[ten, notice(), erratum(), erratum({ number: 'E-2', supersedes: ['E-1'] })],
      notice({ number: 'A-2', from: '2026-06-01', supersedes: ['A-1'] }),
      notice({ number: 'A-3', from: '2026-04-01', supersedes: ['A-1'] }),
      notice({ number: 'A-4', from: '2026-05-01', supersedes: ['A-1', 'A-2'] }),
    ]);
    expect(registry.notices.map(({ supersededFrom }) => supersededFrom)).toEqual([
      ...['2026-04-01', '2026-05-01', undefined, undefined],
    ]);
    expect(registry.errata.map(({ supersededBy }) => supersededBy)).toEqual(['E-2', undefined]);
  });

  it.each([
    {
      why: 'one after it',
      documents: [notice({ supersedes: ['A-2'] }), notice({ number: 'A-2' })],
      at: '/1/supersedes/0',
    },
    { why: 'itself', documents: [notice({ supersedes: ['A-1'] })], at: '/1/supersedes/0' },
    {
      why: 'an erratum after it',
      documents: [erratum({ supersedes: ['E-2'] }), erratum({ number: 'E-2' })],
      at: '/1/supersedes/0',
    },
    {
      why: 'one of none',
      documents: [notice(), notice({ number: 'A-2', supersedes: ['A-1', 'A-9'] })],
      at: '/2/supersedes/1',
    },
  ])('stand in the place of none but those before them: $why', ({ documents, at }) => {
    const { issues } = createRegistry([ten, ...documents]);
    expect(issues.map(({ code, pointer }) => [code, pointer])).toEqual([['registry.unknown-superseded', at]]);
  });

  it.each([
    { why: 'two notices of one number', documents: [notice(), notice()] },
    { why: 'two errata of one number', documents: [erratum(), erratum()] },
  ])('are refused: $why', ({ documents }) => {
    const { issues } = createRegistry([ten, ...documents]);
    expect(issues).toMatchObject([{ code: 'registry.duplicate-number', pointer: '/2', facts: { first: '/1' } }]);
  });
});

describe('documents with signatures', () => {
  /** Demands them of notices and errata, and believes one envelope on one day. */
  const trusting: SignatureCheck = {
    demands: (kind) => kind === 'notice',
    verify: (envelope, claim) => {
      const isMeant = claim.kind === 'notice' && claim.on === '2026-01-05' && claim.document.digest.length === 64;
      return envelope === 'good' && isMeant ? counted(claim) : tooFew(claim);
    },
  };
  const signed = (document: unknown, envelope: unknown = 'good', on: unknown = '2026-01-05'): object => ({
    document,
    envelope,
    on,
  });

  it('say that they were signed, where they have to be', () => {
    const registry = registryOf([signed(ten, 'bad'), signed(notice()), signed(JSON.stringify(erratum()))], {
      signatures: trusting,
    });
    expect(registry.get(pin).answer).toBe('found');
    expect(registry.notices).toEqual([{ document: notice(), signed: true }]);
    expect(registry.errata).toEqual([{ document: erratum(), signed: true }]);
    expect(registryOf([ten, signed(notice(), 'bad')]).notices).toEqual([{ document: notice(), signed: false }]);
  });

  it.each([
    { why: 'has none', document: notice(), code: 'registry.unsigned' },
    { why: 'has none, an erratum', document: erratum(), code: 'registry.unsigned' },
    { why: 'has others', document: signed(notice(), 'bad'), code: 'registry.signature-refused' },
    {
      why: 'was signed on another day',
      document: signed(notice(), 'good', '2026-01-06'),
      code: 'registry.signature-refused',
    },
    { why: 'was signed on no day', document: signed(notice(), 'good', 5), code: 'registry.signature-refused' },
  ])('are refused where one $why', ({ document, code }) => {
    const { ok, issues } = createRegistry([ten, document], { signatures: trusting });
    expect([ok, issues.map((issue) => [issue.code, issue.pointer])]).toEqual([false, [[code, '/1']]]);
  });

  it('are refused where nobody is trusted, and so is everything unsigned', () => {
    const { issues } = createRegistry([signed(notice()), ten, erratum()], { signatures: nobody });
    expect(issues).toMatchObject([
      { code: 'registry.signature-refused', pointer: '/0', facts: { reason: 'signature.too-few' } },
      { code: 'registry.unsigned', pointer: '/1' },
      { code: 'registry.unsigned', pointer: '/2' },
    ]);
  });

  it('run no code of theirs', () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('a trap');
        },
      },
    );
    const getter = Object.defineProperty({}, 'envelope', {
      get: () => {
        throw new Error('a getter');
      },
    });
    for (const hostile of [trap, getter]) expect(createRegistry([hostile]).ok).toBe(false);
  });

  it('are signed by their canonical form: white space, order of keys and `$schema` change nothing', () => {
    const { digest, format } = namedNotice(notice(), platformSha256).document;
    const reordered = Object.fromEntries(Object.entries({ $schema: 'x', ...notice() }).toReversed());
    expect(format).toBe('veo-instrument-notice/1');
    expect(namedNotice(reordered as never, platformSha256).document.digest).toBe(digest);
    expect(digest).toBe(platformSha256(`veo-instrument-notice/1\n${canonicalJson(notice() as never)}`));
  });

  it('are not what merely speaks of notices', () => {
    expect(registryOf([JSON.stringify(tenItems('1.0.0', { title: 'Says veo-erratum/1' }))]).instruments).toHaveLength(
      1,
    );
  });
});
