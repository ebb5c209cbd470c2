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
    characters: 5862,
    file: '7430786fb900a402198d2a6b8e7c3a60cead8dd58393e5811004970418ae94ea',
    whole: 'c7f127bb94227e6d1b969c31d2b18bc55f64f30b0f6e28cbef10d82756e347f2',
    texts: {
      fr: '921d6864f812740c8d21f611e61491b56097dece4d0855b8a83bf599e72b1bbf',
      en: 'b0b0ce524ad09f3243afc6516a16cd27588fc8872401a5c8dba3d80e050e01e7',
    },
  },
  {
    characters: 5391,
    file: '0b3f0e235199bda484301e46b7b7a8fcacd5ba81f7d3b02228304e7b41752f45',
    whole: '1cd2cda9879f1c3665ab8b355d3d4ffb62821609bfe71421e58f77425ead7bb7',
    texts: {
      fr: 'd542b63069f4d97bf205a48f5d28e9ce493b6a787a970a461212cf019f37ba76',
      en: 'd0107cf90e4eccf83d4eb8d88abca022d1e3027b5126023202508ee1e64113df',
    },
  },
  {
    characters: 96091,
    file: '8fcf2f8998d548e4f81cbdb39b2648e1ec7b57a32b02b30e339817a45a694cf0',
    whole: 'fb3441e1ef413acf3c61e489b7bb6bcc2d56c75bbe6919b84fbb14167f000272',
    texts: {
      fr: 'ba0e57b0c0aa93fe78aa3c237514b13e85af9aa3dea7688e8182b83d570f55bf',
      en: '45def45a6043e0eaed4509a8c6f860c1fb1901d9c0eea76488cfe9f84eb9e9fb',
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
    characters: 308819,
    file: '1f5829e4222da37c6407e93b304f8c6af3480f58036e57875e9d957e2a08fdf5',
    whole: '17bae63ecc686703b7ac3782445739cc6def9db8da0ad62f71c7efedf717f91c',
    texts: {
      fr: 'e233cd29faf8d5ab2b77afbebbdafa45a03034f060efbb1979bd0d9d059ad23f',
      en: '8a221509ec88bb78efc86000c4027379450214b4c603a5aad4efeec2f23730be',
    },
  },
  {
    characters: 15876,
    file: '59f64745048cd729aa4be59f7a04a55ba6b1256cfc15f3295cdacad15c47df06',
    whole: 'b4ee699e56dde9d6017b359ac20dd37e5d5daddd9ea09d6c0d742dac87b7946e',
    texts: {
      fr: '1614f962c7d8e2df527c850cd205b26b602b324d1b8be0b3482454909ac0b703',
      en: '2d13e3f8564302afcdb6b3460dcbfe5e803c776495e646f874b0496ba7d9cb8e',
    },
  },
  {
    characters: 17681,
    file: '2b1f5e8319f389d8967e250ce61d203e0efb38fe6905f9454b5eb16794e01361',
    whole: 'f1e085107099210fe44b02e989417707453d018b1014fb3a3db00573502cef1a',
    texts: {
      fr: 'fefa8f4f21551534ed9fe409cc2b58890623d85f3662aeac3b648739e6fcd9a7',
      en: '8dd4e512b4d5e951cf73f43477833b02c84fa75399f81b9f54204b1ee37bd2ef',
    },
  },
  {
    characters: 6631,
    file: 'c438c2c23df868c645f37195f7a999d01cfb7ccf6c0983c7f680d8522e087f82',
    whole: '8b4fbb4bc126a769d374f12f86aeb706fb295be61f63cd612e2ab7f1f19d8585',
    texts: {
      fr: 'ed342907a0d414ce8b52f52917b944bc9f53f3e4589107a101faedb99f536f3f',
      en: 'faaa7885376052ff1a66bf094564b9ac04b94ac762c629492a5ad2ce3bd62589',
    },
  },
  {
    characters: 14232,
    file: '7267964bf99b35f37d5b968eee31ed483c3ab80436e19f0c64b2bed68d182623',
    whole: 'e5dd6584e0cbef1410651d084f655f8403d8eaa5e0a3869cea0b29ecb967ef36',
    texts: {
      fr: 'dc03548f047d253224540d6055e13498fb85edea75dfadea3ca1e43478a05269',
      en: '7310a151287517c7c03ee3d639cae73a73d7332452254c0e46d57558c73b245a',
    },
  },
];
