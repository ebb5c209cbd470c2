import { describe, expect, it } from 'vitest';
import { errataOf } from '../../src/registry/errata.js';
import { inForce, type InForceQuery } from '../../src/registry/in-force.js';
import { registryIssue } from '../../src/registry/issues.js';
import type { Registry } from '../../src/registry/registry.js';
import * as en from '../../src/words/records/en.js';
import * as fr from '../../src/words/records/fr.js';
import { badRegistryDocuments } from '../registry/bad-documents.js';
import { erratum, notice, opened, pin, pinOf, registryOf, shelf, ten, tenItems } from '../registry/desk.js';

const languages = [
  ['en', en],
  ['fr', fr],
] as const;

function said(registry: Registry, query: InForceQuery, of = pin): readonly (readonly string[])[] {
  const found = inForce(registry, of, query);
  return [en.inForceWords(found), fr.inForceWords(found)];
}

describe.each(languages)('words for issues of registries: %s', (_language, words) => {
  it.each(Object.entries(badRegistryDocuments))('%s', (code, { read }) => {
    const issue = read().issues.find((one) => one.code === code);
    const told = issue && words.registryIssueWords(issue);
    expect(told?.sentence).toMatch(/^[^\p{Lu}\n][^\n]*[^.\n]$/u);
    expect(told?.remedy).toMatch(/^\p{Lu}[^\n]*\.$/u);
  });

  it('has none for other codes', () => {
    const facts = { text: 'x' };
    for (const code of ['kernel.not-json', 'instrument.bad-id', 'toString', '']) {
      expect(words.registryIssueWords({ code, pointer: '', severity: 'error', facts })).toBeUndefined();
    }
  });
});

describe('issues that are told differently', () => {
  it.each([
    ['registry.unknown-superseded', { of: 'notice', number: 'A-0' }, 'no such notice', 'aucun avis'],
    ['registry.unknown-superseded', { of: 'erratum', number: 'E-0' }, 'no such erratum', 'aucun erratum'],
    ['registry.duplicate-number', { of: 'erratum', number: 'E-1', first: '/errata/0' }, 'erratum', 'un erratum'],
    ['registry.correction-of-none', { version: '1.0.0', instruments: [] }, 'every instrument', 'tous les instruments'],
    ['registry.correction-of-none', { version: '1.0.0', instruments: ['psa', 'news2'] }, 'psa', 'psa'],
    ['registry.unreadable-file', { path: 'a.json', reason: 'ENOENT' }, '`ENOENT`', 'n’existe pas'],
    ['registry.unreadable-file', { path: 'a.json', reason: 'EIO' }, '`EIO`', '`EIO`'],
    ['registry.unreadable-file', { path: 'a.json', reason: 'toString' }, '`toString`', '`toString`'],
  ] as const)('%s of %j', (code, facts, english, french) => {
    const issue = registryIssue(code, '', facts as never);
    expect(en.registryIssueWords(issue)?.sentence).toContain(english);
    expect(fr.registryIssueWords(issue)?.sentence).toContain(french);
  });
});

describe('what was in force, in words', () => {
  const limited = notice({ scope: { purposes: ['intake', 'review'], facilities: ['Bamako'] }, until: '2026-12-31' });

  it('says the status, and each notice with its scope, how it stood and why it was made', () => {
    const registry = registryOf([
      ten,
      limited,
      notice({ number: 'S', says: 'suspended', from: '2026-03-01', reason: 'Review.' }),
    ]);
    expect(said(registry, { on: '2026-03-01', purpose: 'intake', facility: 'Bamako' })).toEqual([
      [
        'Instrument ten-items 1.0.0 was suspended on 1 March 2026.',
        'Notice ‘A-1’ of Direction nationale: authorised from 1 January 2026 on, until 31 December 2026, for ‘intake’ or ‘review’; at ‘Bamako’. It held on that day. No signatures were asked for. Reason: Trial.',
        'Notice ‘S’ of Direction nationale: suspended from 1 March 2026 on, for every use. It held on that day (this decides). No signatures were asked for. Reason: Review.',
      ],
      [
        'L’instrument ten-items 1.0.0 était suspendu le 1er mars 2026.',
        'Avis « A-1 », Direction nationale : autorisé à partir du 1er janvier 2026, jusqu’au 31 décembre 2026, pour « intake » ou « review » ; à « Bamako ». Il valait ce jour-là. Aucune signature n’était demandée. Motif : Essai.',
        'Avis « S », Direction nationale : suspendu à partir du 1er mars 2026, pour tout usage. Il valait ce jour-là (c’est ce qui décide). Aucune signature n’était demandée. Motif : Review.',
      ].map((line) => line.replaceAll(/ (?=[:;»])/g, '\u00a0').replaceAll('« ', '«\u00a0')),
    ]);
  });

  it('says the days of the instrument itself, and where the day lies', () => {
    const dated = tenItems('1.0.0', { effectiveFrom: '2026-02-01', effectiveUntil: '2026-02-28' });
    const registry = registryOf([dated, notice({ instrument: pinOf(dated) })]);
    const own = ['2026-01-31', '2026-02-01', '2026-03-01'].map((on) =>
      said(registry, { on }, pinOf(dated)).map(([, line]) => line),
    );
    expect(own.map(([line]) => line)).toEqual(
      ['before', 'within', 'after'].map(
        (place) =>
          `The instrument says of itself that it is in force from 1 February 2026 on, until 28 February 2026. That day lies ${place}.`,
      ),
    );
    expect(own[0]?.[1]).toBe(
      'L’instrument dit lui-même être en vigueur à partir du 1er février 2026, jusqu’au 28 février 2026. Ce jour est antérieur.',
    );
  });

  it('says the last day alone where the instrument says no first one', () => {
    const dated = tenItems('1.0.0', { effectiveUntil: '2026-02-28' });
    const registry = registryOf([dated, notice({ instrument: pinOf(dated) })]);
    const [english, french] = said(registry, { on: '2026-02-01' }, pinOf(dated)).map(([, line]) => line);
    expect(english).toContain('is in force until 28 February 2026.');
    expect(french).toContain('être en vigueur jusqu’au 28 février 2026.');
  });

  it('says of each status another sentence', () => {
    const whole = shelf({
      instruments: [ten],
      notices: [notice(), notice({ number: 'W', says: 'withdrawn', from: '2026-06-01' })],
    });
    const registry = opened(whole);
    const statuses = [
      ...[
        said(registry, { on: '2026-05-31' }),
        said(registry, { on: '2026-06-01' }),
        said(registry, { on: '2025-12-31' }),
      ],
      ...[said(registryOf([ten]), { on: '2026-01-01' }), said(registryOf([]), { on: '2026-01-01' })],
      said(registryOf([ten, limited]), { on: '2027-01-01' }),
    ].map((lines) => lines.map(([first]) => first));
    expect(statuses).toEqual([
      [
        'Instrument ten-items 1.0.0 was in force on 31 May 2026.',
        'L’instrument ten-items 1.0.0 était en vigueur le 31 mai 2026.',
      ],
      [
        'Instrument ten-items 1.0.0 was withdrawn on 1 June 2026.',
        'L’instrument ten-items 1.0.0 était retiré le 1er juin 2026.',
      ],
      [
        'Instrument ten-items 1.0.0 was not yet in force on 31 December 2025.',
        'L’instrument ten-items 1.0.0 n’était pas encore en vigueur le 31 décembre 2025.',
      ],
      [
        'Nobody had authorised ten-items 1.0.0 for this use by 1 January 2026.',
        'Le 1er janvier 2026, personne n’avait autorisé ten-items 1.0.0 pour cet usage.',
      ],
      [
        'It cannot be said whether ten-items 1.0.0 was in force on 1 January 2026.',
        'On ne peut pas dire si ten-items 1.0.0 était en vigueur le 1er janvier 2026.',
      ],
      [
        'Instrument ten-items 1.0.0 was no longer in force on 1 January 2027.',
        'L’instrument ten-items 1.0.0 n’était plus en vigueur le 1er janvier 2027.',
      ],
    ]);
  });

  it('obeys nothing that stands in a notice', () => {
    const number = 'A\u001b[31m\u202e';
    const [lines = []] = said(registryOf([ten, notice({ number, authority: 'X\u0007', reason: 'Y\u009b' })]), {
      on: '2026-01-01',
    });
    expect(lines.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('what a registry answers, in words', () => {
  it.each([
    { why: 'found', words: 'The registry holds ten-items 1.0.0.', lookup: registryOf([ten]).get(pin) },
    {
      why: 'missing',
      words: 'The registry does not hold ten-items 2.0.0. It holds 1.0.0 of that instrument.',
      lookup: registryOf([ten]).get({ ...pin, version: '2.0.0' }),
    },
    {
      why: 'missing altogether',
      words: 'The registry does not hold ten-items 1.0.0.',
      lookup: registryOf([]).get(pin),
    },
    {
      why: 'another digest',
      words: `The registry holds another document as ten-items 1.0.0. The digest that was asked for is x, and that of what is there ${pin.digest}.`,
      lookup: registryOf([ten]).get({ ...pin, digest: 'x' }),
    },
    {
      why: 'altered',
      words: 'The file of ten-items 1.0.0 was changed after it was entered in the registry.',
      lookup: opened(shelf({ instruments: [ten] }), { files: { 'ten-items/1.0.0.json': '' } }).get(pin),
    },
  ])('$why', ({ lookup, words }) => {
    expect(en.lookupWords(lookup)).toBe(words);
    expect(fr.lookupWords(lookup)).toContain('registre');
  });
});

describe('errata, in words', () => {
  const found = registryOf([ten]).get(pin);
  if (found.answer !== 'found') throw new Error(found.answer);
  const result = {
    semantics: 'veo-instrument/1',
    package: '0.1.0',
    instrument: found.held.instrument,
    digest: pin.digest,
  };
  const told = (more: object, version = '0.1.0'): readonly string[] => {
    const { findings } = errataOf(registryOf([ten, erratum(more)]), { ...result, package: version });
    return findings.flatMap((finding) => [en.erratumWords(finding), fr.erratumWords(finding)]);
  };
  const head = 'Erratum ‘E-1’ of The maintainers, 1 June 2026: A mean is rounded twice.';

  it('says that a correction is at hand', () => {
    const [finding] = errataOf(registryOf([ten, erratum({})]), result).findings;
    const corrected = { ...finding!, correction: { by: 'semantics', name: 'x', isAvailable: true } } as const;
    expect(en.erratumWords(corrected)).toContain('‘x’');
    expect(en.erratumWords(corrected)).not.toContain('not available');
    expect(fr.erratumWords(corrected)).toContain('« x »'.replaceAll(' ', '\u00a0'));
  });

  it('says what is wrong, whether this is affected, and what puts it right', () => {
    expect(told({})[0]).toBe(`${head} This result is affected. There is no correction.`);
    expect(told({}, 'x')[0]).toBe(
      `${head} This result may be affected: not all that the erratum asks is known of it. There is no correction.`,
    );
    expect(told({ correction: { by: 'semantics', name: 'mean-once' } })[0]).toBe(
      `${head} This result is affected. The correction ‘mean-once’ is not available here: a later version of the software may know it.`,
    );
    const correction = { by: 'instrument', version: '1.1.0', digest: '1'.repeat(64) };
    expect(told({ instruments: [pin], correction })[0]).toBe(
      `${head} This result is affected. A later version of the instrument puts it right. The registry does not hold ten-items 1.1.0. It holds 1.0.0 of that instrument.`,
    );
    expect(told({})[1]).toContain(
      'Une moyenne est arrondie deux fois. Ce résultat est concerné. Il n’y a pas de correction.',
    );
  });
});
