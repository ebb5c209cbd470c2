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
    characters: 90016,
    file: 'a66e4be92c284376e49ab12232f49efc198951b7dd63dcb24da992670fee28f6',
    whole: '9c24ceafe10b2c12b69f6c12a01288f89d080543fc82bfa007a10b5fd10507d0',
    texts: {
      fr: '7a22a95870f02f3a9f645e87f9c1c9a124311cc97ddec94b79be1a1e57236e2b',
      en: 'ec9fbd67ba6ff67b7ab43fcaba0c0796901f864e631a5dbc8e89914084d438bb',
    },
  },
  {
    characters: 305899,
    file: '8a05bf32feff69c11fd15060d41435ecbd658f63773ddb0398427489877c3276',
    whole: 'f2e41b26ca5b412ed79b98c6296c682e7827fcfa167304fde594be5af947fb7d',
    texts: {
      fr: '5aa231aebece0e18bb7dca3ca19b89f2416be683a174904a94cc00b71ba6f772',
      en: 'ac2e4452cf12abe9d6b69b5e76e3cdc0806815b36560bf3b8eb39c3cffdd2ce5',
    },
  },
];
