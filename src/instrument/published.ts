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
    characters: 6296,
    file: '7d47ffacf81bc6d208ad9259f2d6a2aeff22276c2d7b4f0cba13fb7d0a5ccc6a',
    whole: 'ffa289e91e047f0df0ef6343e118d90ebc8ce9ab02e02ec567cc31d0e612a487',
    texts: {
      fr: '801cad2d42ecd9f704e73aaca2dd26fbe69bfd99d343e79d92446b829bbb9ed6',
      en: 'ee155001a784ab5999a0b68446eb3ccc5e0151794f703b566e0d7193f5307618',
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
    characters: 95681,
    file: '648a2022d8730efa26678ab825b8d90d706de34a0e22003022e532bbee0251a7',
    whole: 'f4a90b70b999ed3713a558eec375d7376bc58caf17712681b575b7dd5e177dcc',
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
    characters: 307574,
    file: 'a3a2e5decbadf767338fd001629ca09b87270d8616e71dafa7194519bfec5f5f',
    whole: '8cd12e617206eb40e6547b39ac62f8df4f72ea23871b66af709ad6d27ca99eee',
    texts: {
      fr: 'e233cd29faf8d5ab2b77afbebbdafa45a03034f060efbb1979bd0d9d059ad23f',
      en: '8a221509ec88bb78efc86000c4027379450214b4c603a5aad4efeec2f23730be',
    },
  },
  {
    characters: 15554,
    file: '0c72c9a2d18a789896825e6a8b46df49abe3964b58fc3c6ae4a989336e9ac403',
    whole: '91299afed47cc8ced93a8f373d75b1fef0c483c015b950265299dfbff1f97db6',
    texts: {
      fr: '14f38422bad0851bf24eddcefb762aa3b1036adde6049e57442cc02896fd59ef',
      en: 'b4d987d7cf1019cbbae7d03701dc6348d293e3ec600497082d30849db665c1d1',
    },
  },
  {
    characters: 17391,
    file: 'e6704242f72fdf353a08a6afb6c30f7fe73bafdfd3205b6315c0bab3da52a940',
    whole: 'dd0877c66926f12fccc8b6fbb27e454332839b665d0777c1496c8402e5344f68',
    texts: {
      fr: '8aabc71d96517f6cf3fb4056a0a37828842244d9167ac0c1c4dc0ecd1d3477df',
      en: '3def52299b9697d0079ac98617f137584ce8c6ecab90079ce4ee487f21389ba0',
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
