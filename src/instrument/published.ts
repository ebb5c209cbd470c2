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
    characters: 86780,
    file: '964712a6b3030b9c6bfe18a8162ededd2a6c8aca2096c321e2e372c9ac7f3734',
    whole: 'd1c9168164d005090512275f8c5f2b6ddd5683d82dc514a0d17e7983a5a420b7',
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
    characters: 301490,
    file: 'a037aed0e5e30d4ffc65fecc459ea4e2d332991636c6d1d3e7210d8d49ff4ada',
    whole: '0f165359f23a2b0415b6143f199d3edd6f2a5b9818ec2cb10a77046c1272a56f',
    texts: {
      fr: '95961bf2a03853d16e04527f94ec6117b764da6cf959c570bfc7fa21809efb36',
      en: 'fe44201b2b91a04cf2007e03975441930e10d6e71dc5ffb94cd8ce686c492579',
    },
  },
];
