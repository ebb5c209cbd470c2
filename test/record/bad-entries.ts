import { type Checked, checked } from '../../src/kernel/issue.js';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import type { RecordDocument } from '../../src/record/document.js';
import { erase } from '../../src/record/erase.js';
import { followRecord } from '../../src/record/follow-record.js';
import type { NonconformityCode } from '../../src/record/nonconformities.js';
import { openRecord } from '../../src/record/open-record.js';
import type { FollowStatement, RecordStatement } from '../../src/record/statement.js';
import { assessment, compiled, concluded, day, hash, recorded, sealOf, secret, stated, worker } from './desk.js';

/** What is sealed although something is wrong with it, and where. */
interface Bad {
  readonly pointer: string;
  readonly read: () => Checked<unknown>;
}

const outcome = 'harm_to_prisoners';
const nowhere = '0'.repeat(64);
const grounds = { code: 'recent_event', text: 'He spoke of it again.' };
const head = { id: 'w2', role: 'head_of_security' };
const nurse = { id: 'w3', role: 'nurse' };
const seen = { what: 'explained', evaluation: sealOf().digest } as const;
const noLevel = { concluded: 'no_level', level: undefined, grounds: { code: 'other_source', text: 'X.' } } as const;

/** What is wrong with a record, as issues. */
function faultsOf(record: RecordDocument): Checked<unknown> {
  const opened = openRecord(record, hash);
  if (!opened.ok) return opened;
  const { nonconformities } = opened.value.entry;
  return checked(
    undefined,
    nonconformities.map((one) => ({ ...one, severity: 'error' })),
  );
}

function sealed(pointer: string, change: Partial<RecordStatement>): Bad {
  return { pointer, read: () => faultsOf(recorded(stated(change))) };
}

function concludes(pointer: string, change: Parameters<typeof concluded>[0]): Bad {
  return sealed(`/conclusions/0${pointer}`, { conclusions: [concluded(change)] });
}

/** An assessment, changed, and a conclusion drawn of what it then evaluates to. */
function assessed(pointer: string, change: Partial<AssessmentDocument>): Bad {
  const document = { ...assessment, ...change };
  const shown = { what: 'bare', evaluation: sealOf(document).digest } as const;
  return sealed(pointer, { assessment: document, conclusions: [concluded({ seen: shown, ...noLevel })] });
}

const above = recorded(stated({ conclusions: [concluded({ level: 'priority', grounds })] }));

function made(chain: readonly RecordDocument[], statement: object): RecordDocument {
  const result = followRecord(compiled, { chain, statement: statement as FollowStatement }, { secret, hash });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function follows(pointer: string, chain: readonly RecordDocument[], statement: object): Bad {
  return { pointer, read: () => faultsOf(made(chain, statement)) };
}

const review = {
  ...{ kind: 'review', time: day('2026-09-20'), outcome, by: head, reviewed: day('2026-09-19'), decision: 'confirm' },
  ...{ seen, grounds: { code: 'recent_event', text: 'I heard it myself on the yard.' } },
} as const;
const challenge = {
  ...{ kind: 'challenge', time: day('2026-09-21'), raisedBy: 'lawyer', raised: day('2026-09-21'), receivedBy: nurse },
  disputed: [{ part: 'indicator', id: 'violence' }],
} as const;
const notice = {
  ...{ kind: 'notice', time: day('2026-09-18'), by: nurse, told: day('2026-09-18'), language: 'bm', copyGiven: true },
} as const;
const supersession = {
  ...{ kind: 'supersession', time: day('2026-11-02'), by: nurse, decided: day('2026-11-01') },
  ...{ reason: 'new_information', effectiveFrom: '2026-11-01', grounds: { text: 'A judgment came.' } },
} as const;
const told = made([above], notice);
const disputed = made([above], challenge);
const decision = {
  ...{ kind: 'decision', time: day('2026-10-02'), challenge: disputed.seal, decision: 'upheld', by: nurse },
  ...{ decided: day('2026-10-01'), grounds: { text: 'The register says otherwise.' } },
} as const;
const superseded = made([above], supersession);

/** The record without its assessment. */
function erased(): RecordDocument {
  const order = { by: nurse, basis: 'Court of Bamako, order 7', time: day('2027-01-01') };
  const { instrument } = compiled;
  const result = erase(
    [above],
    { instrument, from: above.seal, pointers: ['/conclusions/0', '/assessment'], ...order },
    hash,
  );
  const [record] = result.ok ? result.value.records : [];
  if (record === undefined) throw new Error(JSON.stringify(result.issues));
  return record;
}

const paper = { pageCodes: ['P-1'], typist: { id: 'typist', role: 'clerk' } };

/** What is told every code that bars the validity of an entry. */
export const badEntries: { readonly [Code in NonconformityCode]: Bad } = {
  'record.outside-population': assessed('/evaluation/population', {
    subject: { ...assessment.subject, ref: 'p-17', birth: '2010' },
  }),
  'record.rating-set-aside': assessed('/assessment/ratings/violence', {
    ratings: { ...assessment.ratings, violence: { level: 'clearly_shown', by: 'w2', supportedBy: ['e1'] } },
  }),
  'record.unknown-outcome': concludes('/outcome', { outcome: 'flight' }),
  'record.concluded-twice': sealed('/conclusions/1/outcome', { conclusions: [concluded(), concluded()] }),
  'record.unknown-level': concludes('/level', { level: 'maximum' }),
  'record.level-where-none': sealed('/conclusions/0/level', {
    assessment: {
      ...assessment,
      ratings: { ...assessment.ratings, violence: { unrated: 'insufficient_information' } },
    },
  }),
  'record.no-grounds': concludes('', { level: 'priority' }),
  'record.no-reason-code': concludes('/grounds', { level: 'ordinary', grounds: { text: 'He is calm.' } }),
  'record.unknown-reason': concludes('/grounds/code', { level: 'ordinary', grounds: { code: 'mood', text: 'X.' } }),
  'record.reason-not-for-position': concludes('/grounds/code', { ...noLevel, grounds }),
  'record.involvement-not-in-assessment': concludes('/concluded', {
    ...noLevel,
    concluded: 'involvement_not_established',
  }),
  'record.unknown-role': concludes('/by/role', { by: { id: 'w9', role: 'judge' } }),
  'record.undeclared-contributor': concludes('/by/id', { by: { id: 'w9', role: 'social_worker' } }),
  'record.other-role': concludes('/by/role', { by: { id: 'w1', role: 'nurse' } }),
  'record.seen-other-evaluation': concludes('/seen/evaluation', { seen: { what: 'bare', evaluation: nowhere } }),
  'record.out-of-order': sealed('/time', { time: day('2026-09-14') }),
  'record.change-not-in-assessment': sealed('/changes/0/new', {
    changes: [
      {
        ...{ part: 'rating', id: 'distress', old: null, new: null, by: worker, time: day('2026-09-14') },
        grounds: { text: 'He told more.' },
      },
    ],
  }),
  'record.double-entry-by-typist': sealed('/paper/doubleEntry/by', {
    paper: { ...paper, doubleEntry: { by: paper.typist, result: 'equal' } },
  }),
  'record.nothing-to-review': follows('/outcome', [above], { ...review, outcome: 'flight' }),
  'record.reviewed-by-concluder': follows('/by/id', [above], { ...review, by: { id: 'w1', role: 'head_of_security' } }),
  'record.may-not-confirm': follows('/by/role', [above], { ...review, by: nurse }),
  'record.reasons-copied': follows('/grounds/text', [above], { ...review, grounds }),
  'record.cannot-compare': { pointer: '/outcome', read: () => faultsOf(made([erased()], review)) },
  'record.disputed-not-there': follows('/disputed/0', [above], { ...challenge, disputed: [{ part: 'fact', id: 'x' }] }),
  'record.cannot-recompute': { pointer: '/disputed', read: () => faultsOf(made([erased()], challenge)) },
  'record.decided-by-concluder': follows('/by/id', [above, disputed], { ...decision, by: worker }),
  'record.decided-twice': follows('/challenge', [above, disputed, made([above, disputed], decision)], decision),
  'record.superseded-twice': follows('', [above, superseded], supersession),
  'record.superseded-by-itself': follows('/successor', [above], { ...supersession, successor: above.seal }),
  'record.no-authority': follows('', [above], { ...supersession, reason: 'court_order' }),
  'record.branches': follows('/previous', [above, told, disputed], decision),
  'record.no-longer-stands': follows('/of', [above, superseded], {
    ...{ ...notice, time: day('2026-11-05'), told: day('2026-11-04') },
  }),
};
