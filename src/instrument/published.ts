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
    characters: 90021,
    file: '55095603fc5c872198161bf197d7af7aab02ac2e7b53c774c648e6b702998d57',
    whole: '6c06dcad21204c9dab38aab8e3a0c34ca75b744409b8e66d644d6d24493031ae',
    texts: {
      fr: 'ddc36a34c264f459fb18d66ce7f4a60f2d0c9ccb6e24be18623195cb0da0fae0',
      en: 'ec9fbd67ba6ff67b7ab43fcaba0c0796901f864e631a5dbc8e89914084d438bb',
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
