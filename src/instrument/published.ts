/** An instrument that comes with the package, as the release checked it. */
export interface PublishedInstrument {
  /** UTF-16 code units of its file: a cheap look before the digest. */
  readonly characters: number;
  /** SHA-256 of its file, 64 lower-case hex digits. */
  readonly file: string;
  /** SHA-256 of the instrument, as `instrumentDigest` gives it. */
  readonly whole: string;
  /** SHA-256 of its texts by language, as `textDigest` gives it. */
  readonly texts: { readonly [language: string]: string };
}

/**
 * Every instrument that comes with the package and passed every check without a warning. Written by
 * `npm run published`, held by test/instrument/published.test.ts: a file that differs from it by one character
 * is checked like any other.
 */
export const publishedInstruments: readonly PublishedInstrument[] = [
  {
    characters: 86868,
    file: '0bbf4d31561eac973dafa052720707575bf8d2b1ccd68fc523f52ea73b825e28',
    whole: '92910bf39069e8991086f28fa77e4315342e12770c0ee525101822b021e5e3d9',
    texts: {
      fr: '33e4258f0f9738fca1802ab1c9f1f0240a811450bff49ea0027ff117a1fbbb55',
      en: '3e0711623fb704573356043e7cbb0bb205487a877c46858b8123ded58b820f28',
    },
  },
  {
    characters: 89980,
    file: '268d696e49fea55aad00b3e6f65f8d7a0cad0812ef3eca992e227d8322c9983c',
    whole: 'ee4eb2e5746f109c20d42566ffe01ab4c8b44cc7ba8bf622bea2b5c346e137d0',
    texts: {
      fr: 'aa6cd5cc7065ca94bcbb224f03d6bad7afc5a137f7e4137a444c8c51a8c2de2e',
      en: 'ec9fbd67ba6ff67b7ab43fcaba0c0796901f864e631a5dbc8e89914084d438bb',
    },
  },
  {
    characters: 303012,
    file: '3a89ece7280ca288dd5ae6ae4aff0e5fdc4bac7be9b5072eff1e41e6ab07d44b',
    whole: 'b4cda98c457e7450b66cf4eb4b1d8fb553a67883480f81bb29096824c2b4c72e',
    texts: {
      fr: 'b7109f588ba827a3f136602ad12520476532405a130cf5b6d1c0ee3fea024e12',
      en: 'f4e08ad2713a2f8538a46e5854607450a70166b4111e49726bbe702156b91933',
    },
  },
];
