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
    characters: 93817,
    file: 'd92aa8041c69a8edd9473ba02fca214c9d2673fa64edaa034447a3a34023ea43',
    whole: 'b4394560ab586cdb7da666b859a35bcb17941ecac0f374660370ad8aa05c8f4c',
    texts: {
      fr: '648d74ca25b76472ecf26986acfcafd23aa3ab21be112b345da65edb3649e1a3',
      en: 'c8698cfbf18f216e8adaba07c50f0c3595dbe0fe25a714f10d374603c1d25a37',
    },
  },
  {
    characters: 93413,
    file: '3e0ee5c47118a55e156eafe3fac77075ff408d8d656d288b62ae5f3c370505d3',
    whole: '53c51fa908c666fd05a8c6503c5694bb32d7135ec11a86ca781185c178cd62a9',
    texts: {
      fr: '12c7c1fbd2008dc79136369487b49014adf1c5a7cc4ee98120f7cd95b305fb71',
      en: '1649aa869e944cd8083029fccc1536ac436351f2dcf6c951facb83bea6336cb0',
    },
  },
  {
    characters: 305909,
    file: '66aca095bb6b70b97d4e29599ab3a36ee25622a609933f71053aa153a44de9bb',
    whole: 'ae8a8708a2c39400bfe13dfcb4c51874802cb02dc07b55b980938de6f02d2573',
    texts: {
      fr: '83336c2b00ce2b4eb470d031cf6f4529b480cd1da1aff24590128c8cc2bdc50c',
      en: 'ac2e4452cf12abe9d6b69b5e76e3cdc0806815b36560bf3b8eb39c3cffdd2ce5',
    },
  },
];
