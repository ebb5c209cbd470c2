import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { platformSha256 } from '../../src/node/hash.js';
import { openRecord, type OpenedRecord } from '../../src/record/open-record.js';
import { worked, instrumentOf, sealed } from '../replay/golden/desk.js';
import { type Outcome, veoRisk, veoRiskWaiting } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'veo-record-'));
const file = (name: string, content?: string | object): string => {
  const path = join(folder, name);
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};
const record = (...words: readonly string[]): Promise<Outcome> => veoRiskWaiting('record', ...words, '--lang', 'en');

const assessment = 'examples/assessments/11-arrival-hurt-and-threatened.json';
const screen = instrumentOf('ml-arrival-screen');
const { digest: evaluation } = sealed(screen, worked('11-arrival-hurt-and-threatened'));
const guard = { id: 'staff_21', role: 'duty_guard' };
const health = { id: 'staff_04', role: 'health_worker' };
const on = (day: string) => ({ on: day, source: 'paper' });
const outcome = 'being_harmed_tonight';
const seen = { what: 'explained', language: 'fr', evaluation };
const conclusion = { outcome, concluded: 'level', level: 'enhanced', by: guard, time: on('2026-09-14'), seen };
const stated = { time: on('2026-09-15'), conclusions: [conclusion], minutes: 20 };
const secret = '00112233445566778899aabbccddeeff';
const secretFile = file('secret.txt', `${secret}\n`);
const archive = file('archive.ndjson');
const notice = {
  ...{ kind: 'notice', time: on('2026-09-16'), by: health, told: on('2026-09-16'), language: 'bm', copyGiven: true },
};
const review = {
  ...{
    kind: 'review',
    time: on('2026-09-16'),
    outcome,
    by: health,
    reviewed: on('2026-09-16'),
    decision: 'confirm',
    seen,
  },
  grounds: { text: 'I saw him this morning.' },
};

function opened(line: string): OpenedRecord {
  const checked = openRecord(line.trimEnd(), platformSha256);
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  expect(checked.issues).toEqual([]);
  return checked.value;
}

async function appended(line: string): Promise<void> {
  const ending = await veoRiskWaiting('archive', 'append', archive, file('entry.json', line));
  expect(ending).toMatchObject({ code: 0, err: '' });
}

let root = '';

beforeAll(async () => {
  const made = await record('seal', assessment, file('conclusion.json', stated));
  expect(made).toMatchObject({ code: 0 });
  root = made.out;
  await veoRiskWaiting('archive', 'create', archive, '--origin', 'prison.example/archive', '--opened', '2026-01-05');
  await appended(root);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('veo-risk record seal', () => {
  it('prints the line that an archive takes, and says the seal and that nothing bars it', async () => {
    const { seal, entry } = opened(root);
    expect(root.endsWith('}\n')).toBe(true);
    expect(entry).toMatchObject({ kind: 'assessment', minutes: 20, nonconformities: [], ...{ number: 'A-2026-0311' } });
    const { err } = await record('seal', assessment, file('conclusion.json'));
    expect(err).toMatch(/^sealed [0-9a-f]{64}\nNothing bars its validity\.\n$/);
    expect(err).not.toContain(seal);
  });

  it('says it in French where nothing is asked', () => {
    const { err } = veoRisk('record', 'seal', assessment, file('conclusion.json'));
    expect(err).toContain('Rien ne s’oppose à sa validité.');
  });

  it('draws another secret each time, and takes one from a file', async () => {
    const again = await record('seal', assessment, file('conclusion.json'));
    expect(opened(again.out).seal).not.toBe(opened(root).seal);
    const fixed = [1, 2].map(() => record('seal', assessment, file('conclusion.json'), '--secret', secretFile));
    const [one, other] = await Promise.all(fixed);
    expect(one?.out).toBe(other?.out);
    expect(one?.out).not.toContain(secret);
  });

  it('writes a new file, and never over one that is there', async () => {
    const path = file('written.json');
    const made = await record('seal', assessment, file('conclusion.json'), '--out', path);
    expect(made).toMatchObject({ code: 0, out: '' });
    const text = readFileSync(path, 'utf8');
    expect(opened(text).kind).toBe('assessment');
    const refused = await record('seal', assessment, file('conclusion.json'), '--out', path);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('[cli.unwritable-file]');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('seals now, by the clock of the machine, where no time is said', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 8, 15, 7, 5) });
    try {
      const { out } = await record('seal', assessment, file('timeless.json', { conclusions: [conclusion] }));
      expect(opened(out).entry.time).toEqual({ on: '2026-09-15', at: '07:05', source: 'device' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes the instrument of a file, and refuses another', async () => {
    const words = ['seal', assessment, file('conclusion.json'), '--instrument'];
    expect(await record(...words, 'instruments/ml-arrival-screen/0.1.0.json')).toMatchObject({ code: 0 });
    const refused = await record(...words, 'instruments/ml-veo-intake/0.1.0.json');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${assessment}:3:`);
    expect(refused.err).toContain('[record.other-instrument]');
  });

  it('seals what is wrong with it, and tells what bars it with a remedy', async () => {
    const stranger = { ...conclusion, by: { id: 'nobody', role: 'cook' }, time: on('2026-09-01') };
    const made = await record('seal', assessment, file('wrong.json', { ...stated, conclusions: [stranger] }));
    expect(made.code).toBe(0);
    const codes = opened(made.out).entry.nonconformities.map(({ code }) => code);
    expect(codes).toContain('record.undeclared-contributor');
    expect(made.err).toContain('barring its validity:\n');
    for (const code of codes) expect(made.err).toContain(`[${code}]`);
    expect(made.err).toContain('entry: /conclusions/0/by/id ');
    expect(made.err).toContain('Remedy: ');
  });

  it.each<readonly [string, string | object, string, string]>([
    ['no JSON', '{', 'kernel.truncated', ':1:'],
    ['a key twice', '{"minutes":1,"minutes":2}', 'kernel.duplicate-key', ':1:'],
    ['no object', '[]', 'record.wrong-type', ':1:'],
    ['an unknown key', { ...stated, conclusion: [] }, 'record.unknown-key', ':'],
    [
      'a level that is missing',
      { ...stated, conclusions: [{ ...conclusion, level: undefined }] },
      'record.missing-key',
      ':',
    ],
    [
      'a result without its digest',
      { ...stated, conclusions: [{ ...conclusion, seen: { what: 'bare' } }] },
      'record.missing-key',
      ':',
    ],
    ['a day that there is not', { ...stated, time: on('2026-02-30') }, 'record.bad-date', ':3:'],
    ['another evaluation', { ...stated, evaluation: {} }, 'record.evaluation-not-of-assessment', ':'],
    ['an assessment of its own', { ...stated, assessment: {} }, 'cli.assessment-twice', ': '],
  ])('refuses %s in the statement, with the place and what to do', async (_, content, code, place) => {
    const path = file('bad.json', content);
    const refused = await record('seal', assessment, path);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`[${code}]`);
    expect(refused.err).toContain(`${path}${place}`);
    expect(refused.err).toContain('Remedy: ');
  });

  it('refuses an assessment that does not parse, or names an instrument that is not there, at its own place', async () => {
    const bad = file('bad-assessment.json', { format: 'veo-assessment/1' });
    expect((await record('seal', bad, file('conclusion.json'))).err).toContain(`${bad}:1:`);
    const text = readFileSync(assessment, 'utf8').replace('"version": "0.1.0"', '"version": "9.9.9"');
    const refused = await record('seal', file('other.json', text), file('conclusion.json'));
    expect(refused.err).toContain('[cli.not-bundled]');
    const absent = await record('seal', file('absent.json'), file('absent-too.json'));
    expect(absent).toMatchObject({ code: 1, out: '' });
    expect(absent.err.match(/\[cli\.unreadable-file\]/g)).toHaveLength(2);
  });

  it('refuses a result of policy reference about a person in custody', async () => {
    const asked = {
      format: 'veo-assessment/1',
      instrument: { id: 'audit-c', version: '0.1.0' },
      assessedOn: '2026-03-02',
    };
    const subject = { ref: 'p-1', legalHistory: [{ status: 'untried', from: '2026-01-01' }] };
    const ratings = { how_often: 'a0', how_much: 'a0', six_or_more: 'a0' };
    const path = file('audit.json', { ...asked, setting: 'custody', subject, ratings, facts: { sex: 'female' } });
    const refused = await record('seal', path, file('empty.json', { time: on('2026-03-02'), conclusions: [] }));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${path}:1:1: `);
    expect(refused.err).toContain('[record.reference-in-custody]');
  });

  it('refuses a secret that is none, and does not show it', async () => {
    const bad = file('bad-secret.txt', 'not so secret');
    const refused = await record('seal', assessment, file('conclusion.json'), '--secret', bad);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('[cli.not-a-secret]');
    expect(refused.err).not.toContain('not so secret');
    expect((await record('seal', assessment, file('conclusion.json'), '--secret', file('none'))).code).toBe(1);
  });
});

describe('veo-risk record follow', () => {
  it.each(['A-2026-0311', 'seal'])(
    'seals what follows the assessment that the archive holds under its %s',
    async (of) => {
      const { seal } = opened(root);
      const name = of === 'seal' ? seal : of;
      const made = await record('follow', archive, file('notice.json', notice), '--of', name);
      expect(made).toMatchObject({ code: 0 });
      expect(opened(made.out).entry).toMatchObject({ kind: 'notice', of: seal, previous: seal, nonconformities: [] });
    },
  );

  it('goes on from the last entry of the chain, and the archive takes each', async () => {
    const told = await record('follow', archive, file('notice.json', notice), '--of', 'A-2026-0311');
    await appended(told.out);
    const made = await record('follow', archive, file('review.json', review), '--of', 'A-2026-0311');
    const { entry } = opened(made.out);
    expect(entry).toMatchObject({ kind: 'review', of: opened(root).seal, previous: opened(told.out).seal });
    await appended(made.out);
    expect(await veoRiskWaiting('archive', 'verify', archive)).toMatchObject({ code: 0 });
    expect(await veoRiskWaiting('replay', archive)).toMatchObject({ code: 0 });
  });

  it('says what bars an entry, and seals it', async () => {
    const own = { ...review, by: guard, time: on('2026-09-20'), reviewed: on('2026-09-20') };
    const made = await record('follow', archive, file('own.json', own), '--of', 'A-2026-0311');
    expect(made.code).toBe(0);
    expect(made.err).toContain('entry: /by/id ');
    expect(made.err).toContain('[record.reviewed-by-concluder]');
  });

  it('refuses a statement that does not parse, at its place', async () => {
    const path = file('bad-notice.json', { ...notice, copyGiven: 'yes' });
    const refused = await record('follow', archive, path, '--of', 'A-2026-0311');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${path}:`);
    expect(refused.err).toContain('[record.wrong-type]');
    const challenge = { kind: 'decision', time: on('2026-10-01'), challenge: 'a'.repeat(64), decision: 'dismissed' };
    const unknown = { ...challenge, by: health, decided: on('2026-10-01'), grounds: { text: 'No.' } };
    const answer = await record('follow', archive, file('decision.json', unknown), '--of', 'A-2026-0311');
    expect(answer.err).toContain('[record.no-such-challenge]');
  });

  it('refuses a number or seal that no assessment has, an archive that is not there, and a statement that is not', async () => {
    for (const of of ['A-2026-0312', 'b'.repeat(64), opened(root).entry.package]) {
      const refused = await record('follow', archive, file('notice.json', notice), '--of', of);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain('[cli.no-such-assessment]');
    }
    const absent = await record('follow', file('none.ndjson'), file('notice.json'), '--of', 'A');
    expect(absent.err).toContain('[cli.unreadable-file]');
    expect(await record('follow', archive, file('none.json'), '--of', 'A')).toMatchObject({ code: 1, out: '' });
  });

  it('refuses a number that two assessments have, at the line of the second; a seal says which is meant', async () => {
    const other = await record('seal', assessment, file('conclusion.json'));
    const two = file('two.ndjson', `${readFileSync(archive, 'utf8')}${other.out}`);
    const place = readFileSync(two, 'utf8').split('\n').length - 1;
    const refused = await record('follow', two, file('notice.json', notice), '--of', 'A-2026-0311');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${two}:${String(place)}: `);
    expect(refused.err).toContain('[record.not-a-chain]');
    const { seal } = opened(other.out);
    const made = await record('follow', two, file('notice.json'), '--of', seal);
    expect(opened(made.out).entry).toMatchObject({ of: seal, previous: seal });
  });

  it('tells a chain that does not hold at the line of the archive', async () => {
    const lines = readFileSync(archive, 'utf8').replace('"copyGiven":true', '"copyGiven":false');
    const spoilt = file('spoilt.ndjson', lines);
    const refused = await record('follow', spoilt, file('notice.json', notice), '--of', 'A-2026-0311');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`${spoilt}:4: /seal `);
    expect(refused.err).toContain('[record.seal-broken]');
  });

  it('takes the bundled instrument where the archive holds none, or one from a file, and refuses another', async () => {
    const lines = readFileSync(archive, 'utf8').split('\n');
    const bare = file('bare.ndjson', [lines[0], lines[2], ''].join('\n'));
    const words = ['follow', bare, file('notice.json', notice), '--of', 'A-2026-0311'];
    expect(await record(...words)).toMatchObject({ code: 0 });
    expect(await record(...words, '--instrument', 'instruments/ml-arrival-screen/0.1.0.json')).toMatchObject({
      code: 0,
    });
    const refused = await record(...words, '--instrument', 'instruments/ml-veo-intake/0.1.0.json');
    expect(refused.err).toContain(`${bare}: `);
    expect(refused.err).toContain('[record.root-of-other-instrument]');
    const renamed = file(
      'renamed.ndjson',
      [lines[0], lines[2]?.replaceAll('"id":"ml-arrival-screen"', '"id":"my-screen"'), ''].join('\n'),
    );
    const unknown = await record('follow', renamed, file('notice.json'), '--of', 'A-2026-0311');
    expect(unknown.err).toContain('[cli.not-bundled]');
    const unsound = file(
      'unsound.ndjson',
      [lines[0], lines[1]?.replace('"policy":"veo"', '"policy":"x"'), lines[2], ''].join('\n'),
    );
    const broken = await record('follow', unsound, file('notice.json'), '--of', 'A-2026-0311');
    expect(broken.err).toContain('[instrument.');
  });
});

describe('veo-risk record abandon', () => {
  const gap = { number: 'A-2026-0312', time: on('2026-09-15'), by: guard, grounds: { text: 'Taken twice.' } };

  it('seals that a number came to nothing', async () => {
    const made = await record('abandon', file('gap.json', gap));
    expect(made).toMatchObject({ code: 0 });
    expect(opened(made.out).entry).toMatchObject({ kind: 'abandonment', number: 'A-2026-0312' });
    await appended(made.out);
  });

  it('refuses what does not parse, and a file that is not there', async () => {
    const refused = await record('abandon', file('bad-gap.json', { ...gap, number: 7 }));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('[record.wrong-type]');
    expect(await record('abandon', file('none.json'))).toMatchObject({ code: 1, out: '' });
    expect(await record('abandon', file('gap.json'), '--secret', file('none.txt'))).toMatchObject({ code: 1, out: '' });
  });

  it('does not write into a folder that is not there', async () => {
    const path = file('no/such/folder.json');
    const refused = await record('abandon', file('gap.json'), '--out', path);
    expect(refused.err).toContain('there is no such folder');
    expect(existsSync(path)).toBe(false);
  });
});

describe('veo-risk record, misused', () => {
  it.each([
    { words: ['burn', 'a'], en: 'the first word is seal, follow, erase, copy or abandon, not `burn`' },
    { words: ['seal', 'a'], en: 'a file is missing' },
    { words: ['abandon', 'a', 'b'], en: 'one file at a time' },
    { words: ['follow', 'a', 'b'], en: '`--of` is missing' },
    { words: ['seal', 'a', 'b', '--of', 'x'], en: 'there is no option `--of` here' },
    { words: ['seal', 'a', 'b', '--secret'], en: '`--secret` needs a value after it' },
  ])('ends with 2 for $words', async ({ words, en }) => {
    const english = await record(...words);
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err).toContain(en);
    expect(await veoRiskWaiting('record', ...words)).toMatchObject({ code: 2, out: '' });
  });
});
