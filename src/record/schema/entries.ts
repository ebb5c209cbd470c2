import type { AssessmentDocument } from '../../assessment/document.js';
import type { SealedEvaluation } from '../../evaluate/evaluation.js';
import { identity } from '../../evaluate/schema.js';
import * as g from '../../instrument/schema/grammar.js';
import { digest, fullDate, id, languageCode, plain, version } from '../../instrument/schema/primitives.js';
import type {
  AbandonmentEntry,
  AssessmentEntry,
  ChallengeEntry,
  DecisionEntry,
  Disputed,
  Entry,
  EntryKind,
  ErasedLeaf,
  ErasureEntry,
  NoticeEntry,
  ReviewEntry,
  SupersessionEntry,
} from '../document.js';
import type { Committing } from './committing.js';
import {
  actor,
  attached,
  change,
  grounds,
  minutes,
  moment,
  nonconformity,
  paper,
  reference,
  sealedConclusion,
  sealedReview,
  seen,
  statement,
} from './parts.js';

/** The most parts that one entry is taken to have of a kind. */
const most = 100_000;

/** The grammar of each kind of entry. */
export type EntryGrammars = { readonly [Kind in EntryKind]: g.Grammar<Extract<Entry, { readonly kind: Kind }>> };

/** What is not looked into: an assessment and its evaluation are checked by their own grammars. */
const elsewhere = g.anything as g.Grammar<never>;

function common(leaf: Committing) {
  return {
    package: version,
    time: moment,
    nonconformities: g.list(nonconformity(leaf), most),
  };
}

function following(leaf: Committing) {
  return { of: digest, previous: digest, ...common(leaf) };
}

function assessment(leaf: Committing): g.Grammar<AssessmentEntry> {
  return g.object({
    kind: g.literal('assessment'),
    ...common(leaf),
    number: g.optional(reference),
    semantics: g.string({ pattern: /^veo-instrument\/[1-9]\d{0,8}$/, reason: 'bad-form' }),
    instrument: identity,
    assessment: leaf(elsewhere as g.Grammar<AssessmentDocument>),
    evaluation: g.optional(leaf(elsewhere as g.Grammar<SealedEvaluation>)),
    digests: g.object({
      instrument: digest,
      scoring: digest,
      texts: g.record(languageCode, digest),
      assessment: leaf(digest),
      evaluation: g.optional(leaf(digest)),
    }),
    attached: g.optional(g.list(leaf(attached), 20)),
    conclusions: g.list(leaf(sealedConclusion(leaf)), 50),
    changes: g.optional(leaf(g.list(leaf(change(leaf)), 2000))),
    minutes: g.optional(minutes),
    paper: g.optional(paper(leaf)),
  });
}

function review(leaf: Committing): g.Grammar<ReviewEntry> {
  const shape = {
    kind: g.literal('review'),
    ...following(leaf),
    outcome: id,
    by: actor(leaf),
    reviewed: moment,
    seen: seen(leaf),
    grounds: grounds(leaf),
  };
  return g.choice(
    'decision',
    g.object({ ...shape, decision: g.literal('confirm') }),
    g.object({ ...shape, decision: g.literal('differ'), conclusion: leaf(sealedReview) }),
    g.object({ ...shape, decision: g.literal('send_back') }),
  );
}

/** One thing that is disputed. */
export const disputed: g.Grammar<Disputed> = g.object({
  part: g.oneOf(['indicator', 'evidence', 'fact', 'conclusion']),
  id,
  words: g.optional(plain()),
});

/** Who raised a challenge. */
export const raisedBy: g.Grammar<ChallengeEntry['raisedBy']> = g.oneOf([
  'subject',
  'lawyer',
  'family',
  'staff',
  'oversight',
]);

function challenge(leaf: Committing): g.Grammar<ChallengeEntry> {
  return g.object({
    kind: g.literal('challenge'),
    ...following(leaf),
    raisedBy,
    raised: moment,
    receivedBy: actor(leaf),
    statement: g.optional(leaf(statement)),
    disputed: leaf(g.list(leaf(disputed), 500, 1)),
    recomputed: g.optional(leaf(attached)),
  });
}

/** What came of a challenge. */
export const outcomeOfChallenge: g.Grammar<DecisionEntry['decision']> = g.oneOf([
  'upheld',
  'partly_upheld',
  'dismissed',
]);

function decision(leaf: Committing): g.Grammar<DecisionEntry> {
  return g.object({
    kind: g.literal('decision'),
    ...following(leaf),
    challenge: digest,
    decision: outcomeOfChallenge,
    by: actor(leaf),
    decided: moment,
    grounds: grounds(leaf),
  });
}

function notice(leaf: Committing): g.Grammar<NoticeEntry> {
  return g.object({
    kind: g.literal('notice'),
    ...following(leaf),
    by: actor(leaf),
    told: moment,
    language: leaf(languageCode),
    interpreter: g.optional(leaf(reference)),
    copyGiven: g.boolean,
    statement: g.optional(leaf(statement)),
  });
}

/** Why an assessment no longer stands. */
export const supersessionReason: g.Grammar<SupersessionEntry['reason']> = g.oneOf([
  'typing_error',
  'new_information',
  're_judgement',
  'court_order',
]);

function supersession(leaf: Committing): g.Grammar<SupersessionEntry> {
  return g.object({
    kind: g.literal('supersession'),
    ...following(leaf),
    by: actor(leaf),
    decided: moment,
    reason: supersessionReason,
    effectiveFrom: fullDate,
    successor: g.optional(digest),
    authority: g.optional(plain()),
    grounds: grounds(leaf),
  });
}

/** A part that was erased. */
export const erasedLeaf: g.Grammar<ErasedLeaf> = g.object({ pointer: g.string({ most: 2000 }), commitment: digest });

function erasure(leaf: Committing): g.Grammar<ErasureEntry> {
  return g.object({
    kind: g.literal('erasure'),
    ...following(leaf),
    by: actor(leaf),
    basis: plain(),
    from: digest,
    erased: g.list(erasedLeaf, most, 1),
  });
}

function abandonment(leaf: Committing): g.Grammar<AbandonmentEntry> {
  return g.object({
    kind: g.literal('abandonment'),
    ...common(leaf),
    number: reference,
    by: actor(leaf),
    grounds: grounds(leaf),
  });
}

/** The grammar of each kind of entry, its committed parts as they are to be. */
export function entryGrammars(leaf: Committing): EntryGrammars {
  return {
    assessment: assessment(leaf),
    review: review(leaf),
    challenge: challenge(leaf),
    decision: decision(leaf),
    notice: notice(leaf),
    supersession: supersession(leaf),
    erasure: erasure(leaf),
    abandonment: abandonment(leaf),
  };
}
