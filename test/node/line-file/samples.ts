import type { LineFileCode, LineFileIssueOf, LineFileIssues } from '../../../src/node/line-file/issues.js';
import { lineFileIssue } from '../../../src/node/line-file/issues.js';

const claim = '/data/archive.ndjson.lock-4711-73174-4026531836-0f3c5a7e9b1d2468-9a8b7c6d5e4f3021-00112233aabbccdd';

/** The facts of every code, as a file or a writer gives them: the compiler asks for those that are missing. */
export const sampleFacts: { readonly [Code in LineFileCode]: LineFileIssues[Code] } = {
  'node.file-in-use': { claim, process: 4711 },
  'node.file-claimed-elsewhere': { claim, host: 'desk-2' },
  'node.unwritable-file': { reason: 'ENOENT' },
  'node.not-a-plain-file': { reason: 'second-name' },
  'node.changed-by-another': { reason: 'length' },
  'node.not-appended': { reason: 'ENOSPC' },
  'node.not-cut-back': { reason: 'ENOSPC', size: 2 },
  'node.file-closed': {},
  'node.unfit-line': { reason: 'line-feed', at: 5 },
  'node.line-too-long': { bytes: 11, limit: 10 },
  'node.malformed-line': { reason: 'carriage-return', at: 7 },
  'node.torn-end': { bytes: 6 },
  'node.other-leaf': { line: 1 },
  'node.not-a-line-start': { offset: 1, size: 2 },
  'node.other-replay': { reason: 'no-state' },
  'node.reading-stopped': { reason: 'removed' },
};

/** An issue of every code. */
export const samples: readonly LineFileIssueOf<LineFileCode>[] = Object.entries(sampleFacts).map(([code, facts]) =>
  lineFileIssue(code as LineFileCode, facts as never, code === 'node.unfit-line' ? '/0' : ''),
);
