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
    characters: 86328,
    file: 'c148ea3e00082d7aa1768b6f766d335516ea7928c82ed12bd2105c6ed9fc64ad',
    whole: 'b1dff3261e1d4f773cb6b6957d2dbf7b6baa1178e9bf46a381f459859e032b17',
    texts: {
      fr: '8229c62c5ed3a220e126569aadd5a97dd15b771170a15897fa9c3e5ce6017698',
      en: '9dfa44b5a54fb8f669314140148f5ef980711f3e7667a3485d15960a53c03241',
    },
  },
  {
    characters: 89104,
    file: '28c1f9c55661c974097dd8c78f20f9e1173242b2828306beb6967520c65105c4',
    whole: '1cb13c3d305ed202bd54deefa7c5a8268e203a0cbd919277c1fd46fc41f56891',
    texts: {
      fr: '0d0a6130601741732c3aa37a7db48b5eabaaca79e4b88c512a59a575bedb4e5b',
      en: 'a6804f1fa32735f933db09e680496210750dbd58da7efb6a09028b6dab10cbb8',
    },
  },
  {
    characters: 300840,
    file: 'fdd380907d27d19591fcfdb9fd16d69094ce60ebb75c5a8e62fdd8ed80fe61c3',
    whole: 'a401f68d53a6b1aa62ad5dfd337d5f1d2edcee1d8447749e8e64bb51ef55fec8',
    texts: {
      fr: '17d8de5c2c3ab5a1b6824bcee03f47a94f892b778fda6332ccc1debf2305baa9',
      en: '16098fc8d1a06d42f6e2bd881e4223fde6514999504b5a606bb37b1577cc18e8',
    },
  },
];
