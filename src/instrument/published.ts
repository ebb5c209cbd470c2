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
    characters: 86856,
    file: '4a4eb617a6147c93571893a29390772b3390ef3dc0e24badc72aed2fc5d860ea',
    whole: 'fb7b417a654b2fddbb04836fb27502212de614448d544dc25545e02148c26930',
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
    characters: 305846,
    file: '81330126e309a8f5bd8889b4044b677b9747b971a4f8a4c4d7d1bb7237f8bba0',
    whole: '54dcb8eefe27a6cfe707261d80e8f73fd1ea18a466b55879e412ef9a1b46e3b2',
    texts: {
      fr: '643c428667a0ff11febbe72d9746ef9443be6abd575e11f7d63e485c4f28351d',
      en: '97337072801bc34fab068a77e91591781a337577292f89d26989f72b5acb8bea',
    },
  },
];
