import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the example is plain JavaScript.
import { alterations as listed } from '../../examples/archive/alter.mjs';
import { platformSha256 } from '../../src/node/hash.js';
import { standing } from '../../src/record/standing.js';
import type { ArchiveReport, LineFinding } from '../../src/replay/archive/report.js';
import { type Outcome, veoRiskWaiting } from '../cli/desk.js';
import { type Alteration, writeSampleInto } from './sample.js';

/* The sample archive that the auditor's guide walks through: it comes out the same, and nothing that was done to the copy stays unseen. */

const alterations = listed as readonly Alteration[];
const folder = join(mkdtempSync(join(tmpdir(), 'veo-sample-')), 'stick');
const file = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(file(name), 'utf8');
const english = (...words: readonly string[]): Promise<Outcome> => veoRiskWaiting(...words, '--lang', 'en');
const signed = (place: number): readonly string[] => [
  ...['--checkpoint', file(`checkpoint-${String(place)}.txt`), '--trust', file('trust.json'), '--on', '2027-12-31'],
];

let soundReport: ArchiveReport;
let handedOver: ArchiveReport;
let verified: Outcome;

beforeAll(async () => {
  writeSampleInto(folder);
  const reports = ['sound.ndjson', 'handed-over.ndjson'].map(async (name) => {
    const { out } = await english('replay', file(name), '--registry', file('registry'), '--format', 'json');
    return JSON.parse(out) as ArchiveReport;
  });
  [soundReport, handedOver] = (await Promise.all(reports)) as [ArchiveReport, ArchiveReport];
  verified = await english('archive', 'verify', file('handed-over.ndjson'), ...signed(4));
}, 180_000);

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** The line of an entry about a number of the register, counted from 1, as the copy has it. */
function lineOf(number: string): number {
  return (
    text('handed-over.ndjson')
      .split('\n')
      .findIndex((line) => line.includes(`"number":"${number}"`)) + 1
  );
}

function codesOf({ findings, verdict }: LineFinding): readonly string[] {
  return [...findings, ...(verdict?.findings ?? [])].map(({ code }) => code);
}

describe('the sample archive', () => {
  it('comes out to the byte: else `npm run sample-archive -- --update`, and read again what the guide says', () => {
    const digests = JSON.parse(readFileSync('examples/archive/digests.json', 'utf8')) as Record<string, string>;
    const { registry: _registry, ...files } = digests;
    const made = Object.keys(files).map((name) => [name, platformSha256(text(name))]);
    expect(Object.fromEntries(made)).toEqual(files);
  });

  it('holds as it was kept, with the signed checkpoint of each quarter', async () => {
    for (const quarter of [1, 2, 3, 4]) {
      const { code, out } = await english('archive', 'verify', file('sound.ndjson'), ...signed(quarter));
      expect(code, out).toBe(0);
      expect(out).toContain('signed by director, registrar');
    }
  });

  it('has more than 300 assessments by two versions, and every kind of entry', () => {
    const { lines, verdicts, kinds } = soundReport;
    expect(
      Object.values(kinds).every((count) => count > 0),
      JSON.stringify(kinds),
    ).toBe(true);
    expect(kinds.assessment).toBeGreaterThanOrEqual(300);
    expect(lines.tombstone).toBe(4);
    expect(verdicts).toEqual({ same: 403, same_with_erratum: 2, differs: 0, cannot: 6 });
    const codes = soundReport.findings.flatMap(codesOf);
    expect([...new Set(codes)]).toEqual(['replay.erased', 'replay.erased-whole']);
  });

  it('has conclusions above and below what the guards admit; of those above one was confirmed by somebody else', () => {
    const { within: _within, ...others } = soundReport.conclusions;
    expect(others).toMatchObject({ above: 2, below: 2, not_comparable: 5, provisional: 7 });
    const lines = text('sound.ndjson').split('\n');
    const stoodOf = (number: string): unknown => {
      const root = lines.find((line) => line.includes(`"number":"${number}"`)) ?? '';
      const seal = /"seal":"(?<seal>[0-9a-f]{64})","sealed"/.exec(root)?.groups?.['seal'] ?? '';
      const stood = standing(
        lines.filter((line) => line === root || line.includes(`"of":"${seal}"`)),
        platformSha256,
      );
      return (
        stood.ok && [stood.value.isValid, stood.value.outcomes.map(({ status, provisional }) => [status, provisional])]
      );
    };
    expect(stoodOf('2027/0182')).toEqual([
      true,
      [
        ['concluded', false],
        ['confirmed', false],
      ],
    ]);
    expect(stoodOf('2027/0241')).toEqual([
      true,
      [
        ['concluded', false],
        ['provisional', true],
      ],
    ]);
    expect(stoodOf('2027/0175')).toEqual([
      true,
      [
        ['concluded', false],
        ['concluded', false],
      ],
    ]);
  });
});

describe('what was done to the copy that is handed over', () => {
  it('is listed', () => {
    expect(alterations.map(({ id }) => id)).toEqual([
      ...['replaced', 'rating', 'digest', 'resealed', 'swapped', 'removed', 'doubled', 'cut'],
    ]);
  });

  it('has its row in the guide, with the step that tells it', () => {
    const guide = readFileSync('docs/guides/auditor.md', 'utf8');
    const rows = alterations.map(({ id }) => guide.split('\n').find((line) => line.startsWith(`| \`${id}\`:`)));
    for (const row of rows) expect(row).toMatch(/step/);
    for (const [place, { found }] of alterations.entries())
      if (/^[a-z]+\.[a-z-]+$/.test(found)) expect(rows[place]).toContain(`\`${found}\``);
  });

  it.each(alterations.filter(({ found }) => found.startsWith('replay.')))(
    '$id: is told by verifying and by replaying, at its line',
    ({ id, found, place = 0 }) => {
      const line = wrongLine({ id, place });
      expect(verified.out).toContain(`handed-over.ndjson:${String(line)}: `);
      expect(verified.out).toContain(`[${found}]`);
      const told = handedOver.findings.find((one) => one.line === line);
      expect(told === undefined ? [] : codesOf(told)).toContain(found);
    },
  );

  it('resealed: holds to the eye, and replays otherwise from the ratings on', () => {
    const line = lineOf('2027/0191');
    expect(verified.out).not.toContain(`handed-over.ndjson:${String(line)}: `);
    const told = handedOver.findings.find((one) => one.line === line);
    expect(told?.verdict).toMatchObject({ verdict: 'differs', step: 'ratings', findings: [] });
  });

  it('replaced: holds and replays the same; the checkpoint of its quarter and the paper register tell', async () => {
    const line = lineOf('2027/0101');
    expect(handedOver.findings.some((one) => one.line === line)).toBe(false);
    const first = await english('archive', 'verify', file('handed-over.ndjson'), ...signed(1));
    expect(first.out).toContain('holds:     the first 105 lines are those of the checkpoint');
    const second = await english('archive', 'verify', file('handed-over.ndjson'), ...signed(2));
    expect(second.out).toContain('[cli.other-root]');
    const noted =
      text('register.txt')
        .split('\n')
        .find((one) => one.startsWith('2027/0101 ')) ?? '';
    const seal = noted.split(' ')[2] ?? '';
    const proof = await english('archive', 'proof', file('handed-over.ndjson'), '--seal', seal);
    expect(proof).toMatchObject({ code: 1, err: expect.stringContaining('[cli.no-such-record]') as string });
  });

  it('removed: its number is missing, and the register has it', () => {
    expect(verified.out).toContain('missing:   2027/0251\n');
    expect(text('register.txt')).toContain('2027/0251 ');
  });

  it('cut: the last checkpoint is of more lines', () => {
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining('[cli.too-short]') as string });
  });

  it('another instrument under the old digest: is told, and nothing is evaluated with it', async () => {
    const { code, out } = await english('archive', 'verify', file('office-2.ndjson'));
    expect(code).toBe(1);
    expect(out).toContain('office-2.ndjson:2: /document');
    expect(out).toContain('[replay.instrument-altered]');
  });

  it('an instrument after its withdrawal, and an erratum: replaying with the registry tells them, and the registry says why', async () => {
    const withdrawn = handedOver.inForce.find(({ status }) => status === 'withdrawn');
    expect(withdrawn).toMatchObject({ version: '0.1.0', records: 2 });
    expect(handedOver.errata).toMatchObject([{ number: 'EX-1', records: 4 }]);
    const { out } = await english('registry', 'list', file('registry'), '--on', '2027-07-25');
    expect(out).toContain('Instrument ml-arrival-screen 0.1.0 was withdrawn on 25 July 2027.');
    expect(out).toContain('Instrument ml-arrival-screen 0.2.0 was in force on 25 July 2027.');
    expect(out).toContain('EX-1: ');
  });
});

/** Where it has to be told. A line that stands twice is wrong where it comes again; of two exchanged, the one that follows the other. */
function wrongLine({ id, place }: { readonly id: string; readonly place: number }): number {
  if (id === 'doubled') return text('handed-over.ndjson').split('\n').length - 1;
  const root = lineOf(`2027/${String(place + 1).padStart(4, '0')}`);
  if (id !== 'swapped') return root;
  const lines = text('handed-over.ndjson').split('\n');
  const seal = /"seal":"(?<seal>[0-9a-f]{64})"/.exec(lines[root - 1] ?? '')?.groups?.['seal'] ?? '';
  return lines.findIndex((line) => line.includes(seal)) + 1;
}
