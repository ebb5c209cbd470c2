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
    characters: 86399,
    file: '529d7441817a959e3bf41163b07aabf154895fac7ea32a0bfedaadf2ab8b0776',
    whole: '21724067f352a0b87769343ffa570637a7e4db4d194e7b434c2182597381eb12',
    texts: {
      fr: '8229c62c5ed3a220e126569aadd5a97dd15b771170a15897fa9c3e5ce6017698',
      en: '9dfa44b5a54fb8f669314140148f5ef980711f3e7667a3485d15960a53c03241',
    },
  },
  {
    characters: 89157,
    file: '5016e161d74494c74d1d55b67dadc7987388c8027b29169363d217d808257497',
    whole: 'ecdbb820c50fb9ddb02a4dc3be064503257c5fa2716c433d6ab730a15e8d6953',
    texts: {
      fr: '0d0a6130601741732c3aa37a7db48b5eabaaca79e4b88c512a59a575bedb4e5b',
      en: 'a6804f1fa32735f933db09e680496210750dbd58da7efb6a09028b6dab10cbb8',
    },
  },
  {
    characters: 300688,
    file: 'ebb1394db85f78eafe6ae481268855cb46036bdbcc63425a5d130f5672ef1b92',
    whole: '637d7f526e7316ef7cbe17d4fe34da1f8c25b0f4f717725a486c066696be2839',
    texts: {
      fr: 'ee36057f57ee560370e050ffcb7fa41513dd537f371814892e3862d1f35f8115',
      en: '511411f66bdf20e7ebccd7531bb8ce32a1081d36f133706cbf6e822e5da3a019',
    },
  },
];
