import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { evaluation, instrument } from './desk.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the banner', () => {
  const banner = (
    words: typeof fr | typeof en,
    result: Partial<Evaluation>,
    document: Partial<InstrumentDocument> = {},
  ): readonly string[] =>
    words.evaluationWords({ ...evaluation, ...result }, { ...instrument, ...document }).banner.map(plain);

  it('says status, that nothing is decided, no security class, presumption, and where the limits stand', () => {
    expect(banner(fr, {})).toEqual([
      'PROJET : cet instrument n’est pas validé. Il sert à essayer et à discuter.',
      'Ce rapport indique, il ne décide rien : une personne formée conclut, par écrit et avec ses raisons.',
      'Aucun mot de ce rapport n’est une classe de sécurité, et rien ici ne sert à classer des personnes.',
      'Ne lisez aucun nombre de ce rapport comme une probabilité.',
      'Cette personne est présumée innocente : aucune condamnation définitive n’est établie.',
      'Pour qui l’instrument est fait, ses limites, ce qu’il ne faut pas en faire : lire « Ce que ce résultat n’est pas », à la fin.',
    ]);
  });

  it('drops what is no longer so, and nothing else', () => {
    const document = { status: 'validated', policy: 'reference' } as const;
    const validated = { ...evaluation.instrument, ...document };
    expect(banner(en, { instrument: validated, presumedInnocent: false }, document)).toEqual([
      'Instrument validated by a published study, for the population and within the limits stated here.',
      'This report indicates, it decides nothing: a trained person concludes, in writing and with reasons.',
      'No word of this report is a security class, and nothing here serves to rank people.',
      'REFERENCE: a public instrument shown as an example. Not for use with a person in custody.',
      'For whom the instrument is made, its limits, what not to do with it: read ‘What this result is not’, at the end.',
    ]);
  });

  it('says that involvement is not established without a word about a level of risk', () => {
    const text = banner(fr, { involvement: 'not_established' }).join(' ');
    expect(text).toContain(
      'L’implication de cette personne n’est pas établie. C’est une conclusion à part entière, et non un niveau.',
    );
    expect(text).not.toMatch(/faible|bas\b/);
  });

  it('says when the instrument was not in force', () => {
    const notices = [{ code: 'evaluate.not-in-force', facts: { assessedOn: '2026-11-21' } }];
    expect(banner(en, { notices })).toContain('ATTENTION: on 21 November 2026 this instrument was not in force.');
  });

  it('marks texts of another language, and says so', () => {
    const document = {
      ...instrument,
      languages: instrument.languages.filter(({ code }) => code !== 'en'),
      title: { fr: 'Essai' },
    };
    const report = en.evaluationWords(evaluation, document);
    expect(report.title).toBe('Essai [Français], result of 21 November 2026');
    expect(report.banner.at(-1)).toBe(
      'The instrument has no texts in English: its texts are given in its language of reference, Français, named in brackets.',
    );
  });
});
