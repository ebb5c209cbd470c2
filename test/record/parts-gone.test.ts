import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import type { Audience } from '../../src/instrument/document.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { abandonNumber } from '../../src/record/abandon.js';
import type { RecordDocument } from '../../src/record/document.js';
import { erase } from '../../src/record/erase.js';
import { followRecord } from '../../src/record/follow-record.js';
import { openRecord } from '../../src/record/open-record.js';
import { recompute } from '../../src/record/recompute.js';
import { record } from '../../src/record/record.js';
import { redact } from '../../src/record/redact.js';
import { standing } from '../../src/record/standing.js';
import type { FollowStatement } from '../../src/record/statement.js';
import { assessment, compiled, concluded, day, hash, recorded, sealOf, secret, stated } from './desk.js';
import { textOf } from './withholding.js';

/* What happens to records of which something is gone already, that cannot be evaluated, or that say less than others. */

const nurse = { id: 'w3', role: 'nurse' };
const order = { by: nurse, basis: 'Court of Bamako, order 7', time: day('2027-01-01') };

function without(chain: readonly RecordDocument[], ...pointers: readonly string[]): readonly RecordDocument[] {
  const [root] = chain;
  const { instrument } = compiled;
  const result = erase(chain, { instrument, from: root?.seal ?? '', pointers, ...order }, hash);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.records;
}

function gone(record: RecordDocument | undefined): readonly string[] {
  const opened = openRecord(record, hash);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.missing.map(({ pointer }) => pointer);
}

function followed(chain: readonly RecordDocument[], statement: object): RecordDocument {
  const result = followRecord(compiled, { chain, statement: statement as FollowStatement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function copy(record: RecordDocument | undefined, audience: Audience): RecordDocument {
  const result = redact(record, { instrument: compiled.instrument, audience, by: nurse, on: '2026-10-01' }, hash);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(openRecord(textOf(result.value), hash).issues).toEqual([]);
  return result.value;
}

describe('erasing more of a record', () => {
  it('the whole assessment takes the whole evaluation; what is gone cannot be erased again', () => {
    const [root] = without([recorded()], '/assessment');
    expect(gone(root)).toEqual([
      '/assessment',
      '/evaluation',
      '/digests/assessment',
      '/digests/evaluation',
      '/conclusions/0/seen/evaluation',
    ]);
    const more = erase(
      [root],
      { instrument: compiled.instrument, from: root?.seal ?? '', pointers: ['/assessment/evidence'], ...order },
      hash,
    );
    expect(more.issues).toMatchObject([{ code: 'record.no-such-part', pointer: '/pointers/0' }]);
    const [less] = without([root!], '/conclusions/0');
    expect(gone(less)).toContain('/conclusions/0');
  });

  it('a part of the evaluation takes the digests that cover it', () => {
    const [root] = without([recorded()], '/evaluation/ratings/0');
    expect(gone(root)).toContain('/evaluation/ratings/0');
    expect(gone(root)).toContain('/digests/evaluation');
  });

  it('a fact takes what rests on it; evidence what rests on any rating that names it, all of it where all is gone', () => {
    const [facts] = without([recorded()], '/assessment/facts/interpreter');
    expect(gone(facts)).toContain('/evaluation/accommodations');
    const [one] = without([recorded()], '/assessment/evidence/0');
    expect(gone(one)).toContain('/evaluation/ratings/0');
    expect(gone(one)).not.toContain('/evaluation/ratings/1');
    const [all] = without([recorded()], '/assessment/evidence');
    expect(gone(all).filter((pointer) => pointer.startsWith('/evaluation/ratings'))).toHaveLength(3);
    const [after] = without([one!], '/assessment/evidence/1');
    expect(gone(after)).toEqual(
      expect.arrayContaining(['/assessment/evidence/0', '/assessment/evidence/1', '/evaluation/ratings/1']),
    );
  });

  it('a rating that is a level alone names no evidence', () => {
    const { visits: _visits, ...rest } = assessment.ratings;
    const document = { ...assessment, ratings: { ...rest, visits: { unrated: 'declined' } } } as AssessmentDocument;
    const root = recorded(stated({ assessment: document, conclusions: [] }));
    expect(gone(without([root], '/assessment/evidence/0')[0])).not.toContain('/evaluation/ratings/1');
  });

  it('of an assessment that cannot be evaluated there is no result to go', () => {
    const invalid = { ...assessment, ratings: { ...assessment.ratings, violence: 'never' } };
    const root = recorded(stated({ assessment: invalid, conclusions: [] }));
    expect(gone(without([root], '/assessment/ratings/violence')[0])).toEqual([
      '/assessment/ratings/violence',
      '/digests/assessment',
      '/nonconformities/0/pointer',
      '/nonconformities/0/facts',
      '/nonconformities/1/pointer',
      '/nonconformities/1/facts',
    ]);
  });
});

describe('copies of a record that lacks something', () => {
  it('of one that cannot be evaluated hide the answers, and where something is wrong with them', () => {
    const invalid = { ...assessment, ratings: { ...assessment.ratings, distress: 'never' } };
    const made = copy(
      recorded(stated({ assessment: invalid, conclusions: [concluded({ seen: { what: 'nothing' } })] })),
      'security',
    );
    expect(made.withheld?.pointers).toEqual(
      expect.arrayContaining(['/assessment/ratings/distress', '/nonconformities/0/pointer']),
    );
    expect(textOf(made)).not.toContain('never');
  });

  it('of one from which parts were erased list those too', () => {
    const [root] = without([recorded()], '/assessment', '/conclusions/0');
    const made = copy(root, 'security');
    expect(gone(made)).toEqual(gone(root));
    const [bare] = without([recorded()], '/evaluation/population');
    expect(gone(copy(bare, 'security'))).toContain('/evaluation/population');
  });
});

describe('copies of the Malian intake', () => {
  const parsed = parseInstrument(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8'));
  if (!parsed.ok) throw new Error('the instrument is sound');
  const instrument = parsed.value;
  const lines = readFileSync('examples/records/chain.ndjson', 'utf8').trimEnd().split('\n');
  const withheld = (line: string | undefined, audience: Audience): readonly string[] => {
    const made = redact(line, { instrument, audience, by: nurse, on: '2026-10-01' }, hash);
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    return made.value.withheld?.pointers ?? [];
  };

  it('hide conclusions, and reviews of them, whose guards read what is hidden', () => {
    expect(withheld(lines[0], 'religious')).toContain('/conclusions/0');
    expect(withheld(lines[1], 'religious')).toEqual(['/conclusion', '/grounds/text', '/seen/evaluation']);
    expect(withheld(lines[1], 'social')).toEqual([]);
  });

  it('keep from those who accuse what the person said, and from nobody what was decided', () => {
    expect(withheld(lines[2], 'prosecution')).toContain('/statement');
    expect(withheld(lines[4], 'social')).toEqual([]);
  });
});

describe('what stands', () => {
  it('lists supersessions by the day of their effect', () => {
    const root = recorded();
    const supersede = (chain: readonly RecordDocument[], effectiveFrom: string): RecordDocument =>
      followed(chain, {
        ...{ kind: 'supersession', time: day('2026-11-02'), by: nurse, decided: day('2026-11-01'), effectiveFrom },
        ...{ reason: 'typing_error', grounds: { text: 'A slip.' } },
      });
    const late = supersede([root], '2026-12-01');
    const soon = supersede([root, late], '2026-11-05');
    const last = supersede([root, late, soon], '2026-12-01');
    const stood = standing([root, late, soon, last], hash);
    expect(stood.ok && stood.value.supersessions.map(({ seal }) => seal)).toEqual([soon.seal, late.seal, last.seal]);
  });
});

describe('what is refused', () => {
  it('an abandonment that cannot be read', () => {
    expect(abandonNumber(undefined as never, { secret, hash }).issues).toMatchObject([
      { code: 'kernel.not-json-value' },
    ]);
    const circle: { [key: string]: unknown } = {};
    circle['self'] = circle;
    expect(abandonNumber(circle as never, { secret, hash }).ok).toBe(false);
  });

  it('a recomputation of what is no assessment', () => {
    expect(recompute(compiled, { document: { ...assessment, assessedOn: '2026-02-30' }, disputed: [] }, hash).ok).toBe(
      false,
    );
    expect(() => recompute({} as never, { document: assessment, disputed: [] })).toThrow('wrong-stage');
  });
});

describe('an assessment that says little', () => {
  it('without facts and evidence is recomputed as it is', () => {
    const { facts: _facts, evidence: _evidence, ...bare } = assessment;
    const document = { ...bare, ratings: { violence: { unrated: 'declined' } } } as AssessmentDocument;
    const disputed = [
      { part: 'evidence', id: 'e1' },
      { part: 'fact', id: 'interpreter' },
    ] as const;
    const result = recompute(compiled, { document, disputed }, hash);
    expect(result.ok && result.value.digest).toBe(sealOf(document).digest);
  });

  it('names nobody, so that who concludes is a stranger to it', () => {
    const plain = parseInstrument(readFileSync('instruments/ml-prison-facility/0.1.0.json', 'utf8'));
    if (!plain.ok) throw new Error('the instrument is sound');
    const {
      contributors: _contributors,
      facts: _facts,
      evidence: _evidence,
      ...rest
    } = JSON.parse(readFileSync('examples/assessments/13-facility-of-transit.json', 'utf8')) as AssessmentDocument;
    const by = { id: 'w9', role: 'director' };
    const answer = { time: day('2026-05-05'), by, old: null, new: null, grounds: { text: 'Asked again.' } };
    const made = record(
      compileInstrument(plain.value, hash),
      {
        time: day('2026-05-06'),
        assessment: rest,
        changes: [
          { ...answer, part: 'fact', id: 'x' },
          { ...answer, part: 'evidence', id: 'e1' },
        ],
      },
      { secret, hash },
    );
    const opened = made.ok ? openRecord(made.value, hash) : made;
    expect(opened.ok && opened.value.entry.nonconformities.map(({ code }) => code)).toContain(
      'record.undeclared-contributor',
    );
  });
});
