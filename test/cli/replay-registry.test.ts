import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crosscheck } from '../../src/evaluate/crosscheck.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { inThisThread, inWorkers, openRegistry, replayArchiveFile, type WorkerData } from '../../src/node/index.js';
import { lineText } from '../../src/record/archive/line.js';
import { keyOfSeed, trustedKeyOf } from '../../src/record/signatures/key.js';
import { signatureCheck } from '../../src/record/signatures/signature-check.js';
import { parseTrust } from '../../src/record/signatures/trust.js';
import type { RegistryOptions } from '../../src/registry/create-registry.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { registrySource } from '../../src/replay/registry-source.js';
import { erratum, notice, pinOf, sound as value } from '../registry/desk.js';
import { sound } from '../replay/lines.js';
import { intake } from '../replay/sealed.js';
import { veoRisk, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-replay-registry-'));
const registry = join(folder, 'registry');
const archive = join(folder, 'archive.ndjson');
const document = intake.instrument.document as unknown as JsonObject;
const pin = pinOf(document);
const later: JsonObject = {
  ...document,
  version: '0.1.1',
  interventions: (document['interventions'] as readonly JsonObject[]).filter(({ id }) => id !== 'kitchen'),
};
const suspended = notice({ instrument: pin, number: 'S-1', says: 'suspended', from: '2020-01-01' });
const affecting = erratum({
  ...{ number: 'E-7', instruments: [pin] },
  correction: { by: 'instrument', version: '0.1.1', digest: pinOf(later).digest },
});

function file(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function enter(action: 'add' | 'notice', into: string, content: object): void {
  expect(veoRisk('registry', action, into, file('entered.json', content)).code).toBe(0);
}

const key = value(keyOfSeed(new Uint8Array(32).fill(7), { holder: 'director' }));
const trustFile = file('trust.json', {
  ...{ format: 'veo-trust/1', keys: [trustedKeyOf(key)] },
  demands: { notice: { threshold: 1, keys: [key.document.id] } },
});

beforeAll(() => {
  writeFileSync(archive, sound.map((line) => `${lineText(line)}\n`).join(''));
  enter('add', registry, document);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function report(...words: readonly string[]): Promise<{ readonly code: number; readonly report: ArchiveReport }> {
  const { code, out } = await veoRiskWaiting('replay', '--format', 'json', ...words, archive);
  return { code, report: JSON.parse(out) as ArchiveReport };
}

describe('veo-risk replay --registry', () => {
  it('asks the registry that comes with the package where none is named', async () => {
    expect(await report()).toMatchObject({
      code: 0,
      report: {
        registry: { notices: 0, errata: 0, issues: [] },
        instruments: [{ source: 'published' }],
        inForce: [{ ...pin, status: 'never-authorised', records: 2, lines: [3, 5] }],
      },
    });
  });

  it('asks the folder for instruments: what it does not hold is known from the archive alone', async () => {
    const other = join(folder, 'other');
    enter('add', other, later);
    expect(await report('--registry', other)).toMatchObject({
      code: 0,
      report: { instruments: [{ source: 'embedded' }], inForce: [{ status: 'cannot-be-said' }] },
    });
  });

  it('tells an instrument whose file was changed, and ends with 1', async () => {
    const spoilt = join(folder, 'spoilt');
    enter('add', spoilt, document);
    writeFileSync(join(spoilt, 'ml-veo-intake', '0.1.0.json'), '{}');
    const { code, report: told } = await report('--registry', spoilt);
    expect(code).toBe(1);
    // Neither the assessments nor what followed one of them can be made again without it.
    expect(told.verdicts).toMatchObject({ same: 0, cannot: 3 });
    expect(told.findings[0]?.verdict).toMatchObject({
      findings: [{ code: 'replay.instrument-altered' }],
      inForce: [{ status: 'cannot-be-said' }],
    });
  });

  it('ends with 0 for records made while suspended, and says so', async () => {
    enter('notice', registry, suspended);
    expect(await report('--registry', registry)).toMatchObject({
      code: 0,
      report: { isSame: true, inForce: [{ status: 'suspended', records: 2, lines: [3, 5] }] },
    });
    const { out } = await veoRiskWaiting('replay', '--lang', 'en', '--registry', registry, archive);
    expect(out).toContain('ml-veo-intake 0.1.0, suspended: 2 records');
    expect(out).toContain('on lines 3, 5');
  });

  it('gives the corrected result of records that an erratum affects, and ends with 1', async () => {
    enter('add', registry, later);
    enter('notice', registry, affecting);
    const { code, report: told } = await report('--registry', registry);
    expect(code).toBe(1);
    expect(told.verdicts).toMatchObject({ same: 1, same_with_erratum: 2, differs: 0, cannot: 0 });
    expect(told.findings.map(({ line }) => line)).toEqual([3, 5]);
    expect(told.findings[0]?.verdict).toMatchObject({
      inForce: [{ status: 'suspended', notices: ['S-1'] }],
      errata: [{ number: 'E-7', correction: { changes: [{ id: 'kitchen', from: 'indicated' }] } }],
    });
  });

  it.each([
    ['en', 'erratum E-7: this result is affected', 'intervention kitchen: recorded indicated, right nothing'],
    ['fr', 'erratum E-7\u00A0: ce résultat est touché', 'intervention kitchen\u00A0: enregistré indicated, juste rien'],
  ])('says so in words and on a page, in %s', async (language, affected, right) => {
    const words = ['--registry', registry, '--lang', language, archive];
    const text = (await veoRiskWaiting('replay', ...words)).out.replaceAll(/\n +/gu, ' ');
    const page = (await veoRiskWaiting('replay', '--format', 'html', ...words)).out;
    for (const said of [affected, right]) {
      expect(text).toContain(said);
      expect(page).toContain(said);
    }
  });

  it('gives the same bytes in other threads, whatever has to be signed', async () => {
    // Inside the repository, so that it finds the instruments of the package.
    const worker = join('temp', 'replay-registry-test', 'worker.mjs');
    await build({
      ...{ entryPoints: ['src/node/replay/replay-worker.ts'], bundle: true, platform: 'node', format: 'esm' },
      outfile: worker,
    });
    const bytes = async (data: WorkerData, options: RegistryOptions): Promise<readonly string[]> => {
      const opened = value(openRegistry(registry, options));
      const second = data.crosscheck === true ? { crosscheck } : {};
      const means = { instruments: registrySource(opened), registry: opened, ...second };
      const replayers = [inThisThread(means), inWorkers(2, { registry, ...data }, join(process.cwd(), worker))];
      const told: string[] = [];
      for (const replayer of replayers) {
        const { findings, ...rest } = await replayArchiveFile(archive, { replayer, registry: opened });
        told.push(canonicalJson({ findings, ...rest } as unknown as JsonValue));
        await replayer.close();
      }
      return told;
    };
    const [alone = '', together] = await bytes({ crosscheck: true }, {});
    expect(alone).toContain('"same_with_erratum":2');
    expect(alone).toMatch(/"crosscheck":\{"agrees":\d+,.*"records":2/u);
    expect(together).toBe(alone);
    const trust = readFileSync(trustFile, 'utf8');
    const [demanded = '', too] = await bytes({ trust }, { signatures: signatureCheck(value(parseTrust(trust))) });
    expect(demanded).toContain('registry.unsigned');
    expect(too).toBe(demanded);
  });

  it('counts nothing that is not signed where it has to be', async () => {
    const { code, report: told } = await report('--registry', registry, '--trust', trustFile);
    expect(code).toBe(1);
    expect(told).toMatchObject({
      registry: { notices: 0, errata: 0, issues: [{ code: 'registry.unsigned' }, { code: 'registry.unsigned' }] },
      verdicts: { same: 3 },
      inForce: [{ status: 'cannot-be-said' }],
    });
    const instruments = file('instruments-too.json', {
      ...{ format: 'veo-trust/1', keys: [trustedKeyOf(key)] },
      demands: { instrument: { threshold: 1, keys: [key.document.id] } },
    });
    // Nobody signed those that come with the package.
    expect(await report('--trust', instruments)).toMatchObject({
      code: 1,
      report: { verdicts: { same: 0, cannot: 3 } },
    });
    const none = await veoRiskWaiting('replay', '--registry', registry, '--trust', file('none.json', {}), archive);
    expect(none).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    ['a folder without an index', 'none', 'there is no such file'],
    ['an index that is none', 'broken', 'format'],
  ])('refuses %s', async (_, name, said) => {
    const path = join(folder, name);
    if (name === 'broken') {
      enter('add', path, later);
      writeFileSync(join(path, 'index.json'), '{"format":"veo-registry/9"}');
    }
    const { code, out, err } = await veoRiskWaiting('replay', '--lang', 'en', '--registry', path, archive);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
  });

  it.each([
    ['en', 'Every condition of 2 records was evaluated a second time, by json-logic-js.', 'agree in every part: '],
    ['fr', 'Chaque condition de 2 dossiers a été évaluée une seconde fois, par json-logic-js.', 'concordent en chaque'],
  ])('asks a second engine with --cross-check, in %s', async (language, asked, agree) => {
    const { code, out } = await veoRiskWaiting('replay', '--cross-check', '--lang', language, archive);
    expect(code).toBe(0);
    expect(out.replaceAll(/\n +/gu, ' ')).toContain(asked);
    expect(out).toContain(agree);
  });

  it('goes on with --resume where it stopped, and refuses a file that was kept otherwise', async () => {
    const state = join(folder, 'state.ndjson');
    const whole = await veoRiskWaiting('replay', '--format', 'json', '--registry', registry, archive);
    const words = ['replay', '--format', 'json', '--registry', registry, '--resume', state];
    expect(await veoRiskWaiting(...words, archive)).toEqual(whole);
    expect(await veoRiskWaiting(...words, archive)).toEqual(whole);
    const other = await veoRiskWaiting(...words, '--cross-check', '--lang', 'en', archive);
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toContain('[node.other-replay]');
    expect(other.err).toContain('other options');
    const distrusted = await veoRiskWaiting(...words, '--trust', trustFile, archive);
    expect(distrusted).toMatchObject({ code: 1, out: '' });
    expect(distrusted.err).toContain('[node.other-replay]');
    const missing = await veoRiskWaiting(...words, join(folder, 'none.ndjson'));
    expect(missing).toMatchObject({ code: 1, out: '' });
  });

  it('needs a folder after the word', () => {
    expect(veoRisk('replay', archive, '--registry').code).toBe(2);
  });
});
