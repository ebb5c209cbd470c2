import { describe, expect, it } from 'vitest';
import { englishProxies, frenchProxies, properNames } from '../../../src/instrument/policy/proxy-words.js';
import { indexWords, piecedWords, tokensOf, wordsFound } from '../../../src/instrument/policy/wording.js';
import type { JsonValue } from '../../../src/kernel/json-value.js';
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

const older = { '>': [{ var: 'subject.age' }, 60] };
/** Parts that the minimal instrument leaves out. */
const everyPart = [
  add('/constraints', [{ id: 'c', message: 'M', when: { '>': [{ var: 'ratings.visits' }, 1] } }]),
  add('/population/gates', [{ id: 'g', effect: 'outside', reason: 'Quoted from others', referral: 'R', when: older }]),
  add('/review', {
    firstAfterDays: 1,
    thenAfterDays: 1,
    rules: [{ id: 'r', message: 'M', withinDays: 1, when: { var: 'flags.see_a_nurse' } }],
  }),
];

const beard = { part: 'visits', word: 'beard', standsFor: 'religion' };

describe('proxy wording', () => {
  it.each([
    ...['/outcomes/0/title', '/outcomes/0/definition', '/outcomes/0/levels/0/label', '/scales/0/levels/1/label'],
    ...['/indicators/1/definition', '/indicators/1/anchors/partly_shown', '/flags/0/title', '/flags/0/message'],
    ...['/guards/0/message', '/interventions/2/title', '/interventions/2/safeguard/lapse'],
    ...[
      '/constraints/0/message',
      '/population/gates/0/reason',
      '/population/gates/0/referral',
      '/review/rules/0/message',
    ],
  ])('looks at %s', (pointer) => {
    const hits = told('minimal-veo', [...everyPart, replace(pointer, 'A beard')]);
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
    const answer = { part: 'visits', word: 'Béard', reason: 'Only an example.' };
    expect(told('minimal-veo', [...patch, add('/proxyJustifications', [answer])])).toEqual([]);
  });

  it('is not answered for another part or another word', () => {
    const answers = [
      { part: 'distress', word: 'beard', reason: 'Quoted from others' },
      { part: 'visits', word: 'long', reason: 'Quoted from others' },
    ];
    expect(told('minimal-veo', [...patch, add('/proxyJustifications', answers)])).toEqual([
      ['proxy-wording', '/indicators/1/title', beard],
      ['proxy-wording', '/indicators/1/definition', beard],
      ['justifies-nothing', '/proxyJustifications/0', { part: 'distress', word: 'beard' }],
      ['justifies-nothing', '/proxyJustifications/1', { part: 'visits', word: 'long' }],
    ]);
  });

  it('asks for parts that there are', () => {
    const answers = [{ part: 'visit', word: 'beard', reason: 'Quoted from others' }];
    expect(told('minimal-veo', [add('/proxyJustifications', answers)])).toEqual([
      ['dangling-id', '/proxyJustifications/0/part', { kind: 'part', id: 'visit', nearest: 'visits' }],
    ]);
  });

  it.each([
    { reason: '.', words: 0, why: 'a full stop' },
    { reason: 'Quoted.', words: 1, why: 'one word' },
    { reason: ' Quoted — here . ! ', words: 2, why: 'two words and marks' },
    { reason: 'cité d’un', words: 2, why: 'an apostrophe parts nothing' },
  ])('is not answered in fewer than three words: $why', ({ reason, words }) => {
    const answer = { part: 'visits', word: 'beard', reason };
    expect(told('minimal-veo', [...patch, add('/proxyJustifications', [answer])])).toEqual([
      ['short-justification', '/proxyJustifications/0/reason', { part: 'visits', word: 'beard', words, least: 3 }],
    ]);
  });

  it('is answered in three words, whatever the alphabet', () => {
    const answers = ['Quoted from others', 'منقول من شكوى'].map((reason) => ({
      part: 'visits',
      word: 'beard',
      reason,
    }));
    for (const answer of answers) {
      expect(told('minimal-veo', [...patch, add('/proxyJustifications', [answer])])).toEqual([]);
    }
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

describe('words that are written apart', () => {
  it.each([
    { text: 'the eth-nic group', pieced: ['ethnic'], why: 'a hyphen' },
    { text: 'eth_nic, eth.nic: eth·nic', pieced: ['ethnic', 'ethnic', 'ethnic'], why: 'any mark' },
    { text: 'b.e.a.r.d', pieced: ['beard', 'beard'], why: 'letter by letter with marks, found both ways' },
    { text: 'a b e a r d!', pieced: ['abeard'], why: 'letter by letter with spaces' },
    { text: 'a b', pieced: [], why: 'two letters are no word' },
    { text: 'plan b e', pieced: [], why: 'nor are letters beside a word' },
    { text: '(beard), the', pieced: [], why: 'marks around a word' },
    { text: 'l’é-thnie', pieced: ['lethnie'], why: 'accents fold' },
  ])('are joined: $why', ({ text, pieced }) => {
    expect(piecedWords(text).map(({ folded }) => folded)).toEqual(pieced);
  });

  it('says the pieces with hyphens between them', () => {
    expect(piecedWords('Bé.ard').map(({ word }) => word)).toEqual(['bé-ard']);
  });

  it.each([
    { text: 'A be\u200Bard', word: 'beard', why: 'a space without width' },
    { text: 'A be\u00ADard', word: 'beard', why: 'a soft hyphen' },
    { text: 'A be\uFE0Fard', word: 'beard', why: 'a variation' },
    { text: 'A be\u2066ard', word: 'beard', why: 'a direction' },
    { text: 'A b\u20DDeard', word: 'beard', why: 'a circle around a letter' },
    { text: 'A \uFF42\uFF45\uFF41rd', word: 'beard', why: 'letters of full width' },
    { text: 'A b\u0435\u0430rd', word: 'beard', why: 'Cyrillic letters' },
    { text: 'A be-ard', word: 'be-ard', why: 'a hyphen' },
    { text: 'One b e a r d', word: 'b-e-a-r-d', why: 'letters apart' },
  ])('are found: $why', ({ text, word }) => {
    expect(told('minimal-veo', [replace('/indicators/1/title', text)])).toEqual([
      ['proxy-wording', '/indicators/1/title', { ...beard, word }],
    ]);
  });

  it('are not told twice where a piece is a word of the list', () => {
    expect(told('minimal-veo', [replace('/indicators/1/title', 'A beard-like sign')]).length).toBe(1);
  });

  it('are answered by a justification', () => {
    const answer = { part: 'visits', word: 'be.ard', reason: 'Quoted from others' };
    const patch = [replace('/indicators/1/title', 'A be-ard'), add('/proxyJustifications', [answer])];
    expect(told('minimal-veo', patch)).toEqual([]);
  });
});

describe('words of ids, gates and gate facts', () => {
  const born = (role: string): JsonValue => ({ id: 'tribe', title: 'T', type: 'boolean', role, about: 'procedure' });

  it.each(['scored', 'gate'])('looks at the id of a fact of role %s', (role) => {
    expect(told('minimal-veo', [add('/facts/1', born(role))])).toEqual([
      ['proxy-wording', '/facts/1/id', { part: 'tribe', word: 'tribe', standsFor: 'ethnicity' }],
    ]);
  });

  it.each(['responsivity', 'monitoring'])('leaves a fact of role %s alone', (role) => {
    expect(told('minimal-veo', [add('/facts/1', born(role))])).toEqual([]);
  });

  it('looks at the ids of choices, fields and levels', () => {
    const choice = {
      id: 'f',
      title: 'F',
      type: 'choice',
      role: 'scored',
      about: 'skill',
      choices: [{ id: 'tribe', label: 'L' }],
    };
    const field = { id: 'clan', title: 'B', type: 'boolean' };
    const list = { id: 'l', title: 'L', type: 'list', role: 'scored', about: 'skill', fields: [field] };
    const patch = [add('/facts/1', choice), add('/facts/2', list), replace('/outcomes/0/levels/1/id', 'bearded')];
    expect(told('minimal-veo', patch).map(([, pointer, { part }]) => [pointer, part])).toEqual([
      ['/outcomes/0/levels/1/id', 'harm_to_prisoners'],
      ['/facts/1/choices/0/id', 'f'],
      ['/facts/2/fields/0/id', 'l'],
    ]);
  });

  it('looks at the ids of safeguards, not at those of offers', () => {
    expect(told('minimal-veo', [replace('/interventions/2/id', 'tribe')]).map(([, pointer]) => pointer)).toEqual([
      '/interventions/2/id',
    ]);
    expect(told('minimal-veo', [replace('/interventions/1/id', 'tribe')])).toEqual([]);
  });

  it('lets a gate and its fact name age and sex, and nothing else', () => {
    const sex = { id: 'woman', title: 'A young woman', type: 'boolean', role: 'gate', about: 'sex' };
    const gate = {
      id: 'women',
      effect: 'no_level',
      reason: 'For young women, of any tribe',
      when: { var: 'facts.woman' },
    };
    expect(told('minimal-veo', [add('/facts/1', sex), add('/population/gates', [gate])])).toEqual([
      ['proxy-wording', '/population/gates/0/reason', { part: 'women', word: 'tribe', standsFor: 'ethnicity' }],
    ]);
  });

  it('does not let an indicator of the same id do so', () => {
    const sex = { id: 'visits', title: 'F', type: 'boolean', role: 'gate', about: 'sex' };
    const patch = [add('/facts/1', sex), replace('/indicators/1/title', 'Visits of a woman')];
    expect(told('minimal-veo', patch).map(([, pointer]) => pointer)).toEqual(['/indicators/1/title']);
  });
});

describe('words that presume involvement', () => {
  const english = [
    ...['Why did you join?', 'When did you become radicalised?', 'how he joined', 'Since they enlisted, who came?'],
    ...['Where did the person get involved?', 'after the detainee pledged himself', 'Reasons for joining'],
    ...['What made you join?', 'Who persuaded him to join?', 'before joining', 'your commander', 'Their comrades'],
    ...['Do you still support them?', 'Does he still believe in it?', 'Signs of radicalisation', 'a former member'],
    ...['no longer a member', 'deradicalized', 'Motive for involvement', 'when she swore allegiance', 'your group'],
    ...['until the prisoner became a member', 'How did this person become involved?'],
  ];
  const french = [
    ...['Pourquoi avez-vous rejoint le groupe ?', 'Quand vous êtes-vous radicalisé ?', 'comment il a adhéré'],
    ...['Pourquoi la personne a-t-elle rejoint', 'lorsque le détenu a intégré', 'depuis qu’il est devenu'],
    ...['raisons de l’adhésion', 'motif d’engagement', 'ce qui vous a poussé à rejoindre', 'après avoir rejoint'],
    ...['votre groupe', 'ses compagnons', 'Soutenez-vous encore', 'signes de radicalisation', 'ancien membre'],
    ...['n’est plus membre', 'Quand cette personne s’est engagée', 'déradicalisation', 'raison de son engagement'],
  ];

  it.each(english)('know the English "%s"', (words) => {
    const [hit] = told('minimal-veo', [replace('/indicators/1/title', words)]);
    expect(hit?.slice(0, 2)).toEqual(['presuming-wording', '/indicators/1/title']);
  });

  it.each(french)('know the French "%s"', (words) => {
    const patch = [replace('/languages/0/code', 'fr'), replace('/indicators/1/title', words)];
    const [hit] = told('minimal-veo', patch);
    expect(hit?.slice(0, 2)).toEqual(['presuming-wording', '/indicators/1/title']);
  });

  it.each([
    ...['Did you join?', 'What drew, or could have drawn, someone', 'He joined hands', 'rejoined'],
    ...['whenever you joined', 'his cell', 'Joining the choir', 'they still believe', 'the memberships'],
  ])('leave "%s" alone', (words) => {
    expect(told('minimal-veo', [replace('/indicators/1/title', words)])).toEqual([]);
  });

  it.each([
    { text: 'Asked: why did you join?', word: 'why did you join', why: 'in the middle' },
    { text: 'Your Emir, and before joining', word: 'your emir', why: 'at the start' },
    { text: 'He said: Radicalisé', word: 'radicalisé', why: 'with its accents' },
  ])('are told as written, in lower case: $why', ({ text, word }) => {
    const [hit] = told('minimal-veo', [replace('/indicators/1/title', text)]);
    expect(hit).toEqual(['presuming-wording', '/indicators/1/title', { part: 'visits', word }]);
  });

  it('looks for both languages in one that has no words of its own', () => {
    const patch = [
      replace('/languages/0/code', 'bm'),
      replace('/indicators/1/title', 'votre chef; votre groupe, your group'),
    ];
    expect(told('minimal-veo', patch).map(([, , { word }]) => word)).toEqual(['your group', 'votre groupe']);
  });

  it('looks for the words of the language alone', () => {
    expect(told('minimal-veo', [replace('/indicators/1/title', 'votre groupe')])).toEqual([]);
  });

  it('are answered by a justification', () => {
    const answer = { part: 'visits', word: 'your group', reason: 'Of the workshop.' };
    const patch = [replace('/indicators/1/title', 'Your group'), add('/proxyJustifications', [answer])];
    expect(told('minimal-veo', patch)).toEqual([]);
  });
});
