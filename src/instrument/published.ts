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
    characters: 86855,
    file: '4b26549f154df330074cec0f9a76d7a63622d8a7d388b2926903d0fb4ff39491',
    whole: 'c68078a92c0d3ce62785ccc71e197357403b1939fe40171395009c49bba494a0',
    texts: {
      fr: '776a3dd910ef01c1e6945039616ef676d5f91fb9bed0cb50fc9e31d6d673ee88',
      en: '3e0711623fb704573356043e7cbb0bb205487a877c46858b8123ded58b820f28',
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
