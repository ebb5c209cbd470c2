import { describe, expect, it } from 'vitest';
import { englishProxies, frenchProxies, properNames } from '../../../src/instrument/policy/proxy-words.js';
import { indexWords, tokensOf, wordsFound } from '../../../src/instrument/policy/wording.js';
import { add, replace, told } from '../verdict.js';

describe('tokensOf', () => {
  it.each([
    { text: "L'Élève déplacé", folded: ['l', 'eleve', 'deplace'], why: 'apostrophes part, accents fold' },
    { text: 'l\u2019e\u0301thnie', folded: ['l', 'ethnie'], why: 'accents after the letter fold as well' },
    { text: 'cœur, æther', folded: ['coeur', 'aether'], why: 'ligatures open' },
    { text: 'kɔrɔ ŋana ɲɛ', folded: ['koro', 'nana', 'ne'], why: 'letters of the Malian orthographies' },
    { text: 'well-known_id2', folded: ['well', 'known', 'id2'], why: 'hyphens and underscores part' },
    { text: '×÷ — …', folded: [], why: 'signs are no words' },
    { text: 'تحية', folded: [], why: 'other alphabets are not looked at' },
    { text: 'ÿ ß', folded: ['y', 'ß'], why: 'a letter without a base stays' },
  ])('$why', ({ text, folded }) => {
    expect(tokensOf(text).map((token) => token.folded)).toEqual(folded);
  });

  it('keeps the words as written, in lower case', () => {
    expect(tokensOf('Mosquée du Nord').map(({ word }) => word)).toEqual(['mosquée', 'du', 'nord']);
  });
});

describe('wordsFound', () => {
  const index = indexWords([{ colour: ['red', 'blu*', 'dark gre* sky'] }, { shape: ['red', 'squar*'] }]);

  it.each([
    { text: 'red', found: ['red colour', 'red shape'], why: 'a whole word, in each list' },
    { text: 'reds, redder', found: [], why: 'not its beginning' },
    { text: 'Blu blues bl', found: ['blu colour', 'blues colour'], why: 'a beginning, itself included' },
    { text: 'the dark green sky', found: ['dark green sky colour'], why: 'words in a row' },
    { text: 'dark green skyline', found: [], why: 'the last is whole without a star' },
    { text: 'dark green', found: [], why: 'a row cut short' },
    { text: 'a square red', found: ['square shape', 'red colour', 'red shape'], why: 'in the order of the text' },
  ])('$why', ({ text, found }) => {
    expect(wordsFound(index, tokensOf(text)).map(({ word, meaning }) => `${word} ${meaning}`)).toEqual(found);
  });
});

describe('the lists', () => {
  const patterns = [properNames, englishProxies, frenchProxies].flatMap((list) => Object.values(list)).flat();

  it('are written in folded words, a star at most at the end of each', () => {
    expect(patterns.length).toBeGreaterThan(250);
    for (const pattern of patterns) expect(pattern).toMatch(/^[a-z]+\*?(?: [a-z]+\*?)*$/);
  });

  it.each([
    ...['mosque', 'beard', 'northerner', 'ethnic group', 'tribe', 'clan', 'marital status', 'illiterate', 'accent'],
    ...['religious practice', 'prayers', 'nomad', 'widowed', 'Tuareg', 'unmarried', 'nationality', 'disability'],
  ])('know the English "%s"', (word) => {
    const [hit] = told('minimal-veo', [replace('/indicators/1/title', `Has a ${word} here`)]);
    expect(hit?.[0]).toBe('proxy-wording');
  });

  it.each([
    ...['la mosquée', 'une barbe', 'nordiste', 'ethnie', 'tribu', 'clan', 'célibataire', 'marié', 'analphabète'],
    ...['pratique religieuse', 'prière', 'accent', 'nomade', 'veuve', 'Touareg', 'situation familiale', 'handicapé'],
  ])('know the French "%s"', (word) => {
    const french = [replace('/languages/0/code', 'fr'), replace('/indicators/1/title', `Est ${word} ici`)];
    const [hit] = told('minimal-veo', french);
    expect(hit?.[0]).toBe('proxy-wording');
  });
});

const beard = { part: 'visits', word: 'beard', standsFor: 'religion' };

describe('proxy wording', () => {
  it.each([
    ...['/outcomes/0/title', '/outcomes/0/definition', '/outcomes/0/levels/0/label', '/scales/0/levels/1/label'],
    ...['/indicators/1/definition', '/indicators/1/anchors/partly_shown', '/flags/0/title', '/flags/0/message'],
    ...['/guards/0/message', '/interventions/2/title', '/interventions/2/safeguard/lapse'],
  ])('looks at %s', (pointer) => {
    const hits = told('minimal-veo', [replace(pointer, 'A beard')]);
    expect(hits.map(([code, at, { word }]) => [code, at, word])).toEqual([['proxy-wording', pointer, 'beard']]);
  });

  it.each([
    ...['/misuse/0', '/limits/0', '/population/description', '/interventions/0/title', '/interventions/1/title'],
    ...['/facts/0/title', '/accommodations/0/text', '/roles/0/title'],
  ])('leaves %s alone', (pointer) => {
    expect(told('minimal-veo', [replace(pointer, 'A beard')])).toEqual([]);
  });

  it('looks at scored facts and their choices', () => {
    const fact = {
      id: 'f',
      title: 'Tribe',
      type: 'choice',
      role: 'scored',
      about: 'skill',
      choices: [{ id: 'x', label: 'Clan' }],
    };
    expect(told('minimal-veo', [add('/facts/1', fact)]).map(([, pointer]) => pointer)).toEqual([
      '/facts/1/title',
      '/facts/1/choices/0/label',
    ]);
  });

  it('looks at each language with its own words', () => {
    const languages = [
      { code: 'fr', name: 'français', status: 'draft' },
      { code: 'en', name: 'English', status: 'none' },
      { code: 'bm', name: 'Bamanankan', status: 'none' },
    ];
    const title = { fr: 'beard barbe', en: 'beard barbe', bm: 'beard barbe' };
    const hits = told('minimal-veo', [replace('/languages', languages), replace('/indicators/1/title', title)]);
    expect(
      hits.filter(([code]) => code === 'proxy-wording').map(([, at, { word }]) => `${at} ${JSON.stringify(word)}`),
    ).toEqual([
      '/indicators/1/title/fr "barbe"',
      '/indicators/1/title/en "beard"',
      '/indicators/1/title/bm "beard"',
      '/indicators/1/title/bm "barbe"',
    ]);
  });

  const patch = [replace('/indicators/1/title', 'Long beard'), replace('/indicators/1/definition', 'A beard.')];

  it('is answered by a justification for the part and the word, without a warning', () => {
    const answer = { part: 'visits', word: 'Béard', reason: 'An example.' };
    expect(told('minimal-veo', [...patch, add('/proxyJustifications', [answer])])).toEqual([]);
  });

  it('is not answered for another part or another word', () => {
    const answers = [
      { part: 'distress', word: 'beard', reason: 'r' },
      { part: 'visits', word: 'long', reason: 'r' },
    ];
    expect(told('minimal-veo', [...patch, add('/proxyJustifications', answers)])).toEqual([
      ['proxy-wording', '/indicators/1/title', beard],
      ['proxy-wording', '/indicators/1/definition', beard],
      ['justifies-nothing', '/proxyJustifications/0', { part: 'distress', word: 'beard' }],
      ['justifies-nothing', '/proxyJustifications/1', { part: 'visits', word: 'long' }],
    ]);
  });

  it('asks for parts that there are', () => {
    const answers = [{ part: 'visit', word: 'beard', reason: 'r' }];
    expect(told('minimal-veo', [add('/proxyJustifications', answers)])).toEqual([
      ['dangling-id', '/proxyJustifications/0/part', { kind: 'part', id: 'visit', nearest: 'visits' }],
    ]);
  });

  it('is not looked for under policy reference', () => {
    expect(told('minimal-reference', [replace('/indicators/1/title', 'Long beard')])).toEqual([]);
  });
});

describe('R-11, security words', () => {
  it.each(['Low', 'Medium', 'moderate', 'HIGH', 'Maximum', 'Faible', 'Moyenne', 'modéré', 'Élevé', 'Très haut', 'bas'])(
    'refuses a level called %s',
    (label) => {
      expect(told('minimal-veo', [replace('/outcomes/0/levels/1/label', label)])[0]?.[0]).toBe('security-word');
    },
  );

  it.each(['Highlighted', 'Bassin', 'Slow', 'Ordinaire', 'Renforcée', 'Prioritaire'])('takes %s', (label) => {
    expect(told('minimal-veo', [replace('/outcomes/0/levels/1/label', label)])).toEqual([]);
  });

  it('looks at ids, at every language and at bands', () => {
    const patch = [
      replace('/method', 'actuarial'),
      replace('/outcomes/0/levels/1/id', 'very_high'),
      replace('/outcomes/0/levels/1/label', { en: 'Enhanced', bm: 'elevé' }),
      add('/measures', [{ id: 'n', title: 'N', kind: 'count', of: {}, atLeast: 'clearly_shown' }]),
      add('/bandings', [{ id: 'b', measure: 'n', bands: [{ id: 'x', label: 'Low', cutOff: 0 }] }]),
    ];
    const hits = told('minimal-veo', patch).filter(([code]) => code === 'security-word');
    expect(hits).toEqual([
      ['security-word', '/outcomes/0/levels/1/id', { word: 'high' }],
      ['security-word', '/outcomes/0/levels/1/label/bm', { word: 'elevé' }],
      ['security-word', '/bandings/0/bands/0/label', { word: 'low' }],
    ]);
  });
});
