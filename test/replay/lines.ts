import type { JsonObject } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { type ArchiveLine, type InstrumentLine, lineText } from '../../src/record/archive/line.js';
import type { RecordDocument } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import type { EarlierLine } from '../../src/replay/archive/line-index.js';
import { assessmentEntry, intake, sealedRecord, secret } from './sealed.js';

export const header: ArchiveLine = {
  format: 'veo-archive/1',
  kind: 'header',
  origin: 'example/prison-7',
  opened: { on: '2026-01-05', source: 'register' },
};
export const instrument: InstrumentLine = {
  format: 'veo-archive/1',
  kind: 'instrument',
  digest: intake.digest,
  document: intake.instrument.document as unknown as JsonObject,
};

/** A record with this number of the register. */
export function numbered(number: string): RecordDocument {
  return sealedRecord(assessmentEntry('01-untried-herder-coerced', intake, (document) => ({ ...document, number })));
}

export const first: RecordDocument = numbered('2026/0001');
export const fourth: RecordDocument = numbered('2026/0004');

/** That the person was told, after another entry. */
export function noticeOn(previous: string, of: string = first.seal): RecordDocument {
  return sealEntry(
    {
      ...{ package: '0.1.0', kind: 'notice', of, previous, time: { on: '2026-09-01', source: 'paper' } },
      ...{ by: { id: 'w1', role: 'social_worker' }, told: { on: '2026-09-01', source: 'paper' } },
      ...{ language: 'bm', copyGiven: true, nonconformities: [] },
    },
    { hash: platformSha256, secret },
  );
}

/** An archive in which nothing is wrong. */
export const sound: readonly ArchiveLine[] = [header, instrument, first, noticeOn(first.seal), fourth];

/** Lines by seal, the first of each. */
export function earlierIn(lines: readonly (ArchiveLine | string)[]): EarlierLine {
  return (seal) => {
    const found = lines.find((line) => typeof line !== 'string' && 'seal' in line && line.seal === seal);
    return found === undefined || typeof found === 'string' ? undefined : lineText(found);
  };
}
