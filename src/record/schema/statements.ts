import * as g from '../../instrument/schema/grammar.js';
import { digest, fullDate, id, languageCode, plain } from '../../instrument/schema/primitives.js';
import type {
  AbandonmentStatement,
  ChallengeStatement,
  DecisionStatement,
  ErasureOrder,
  ErasureStatement,
  FollowStatement,
  NoticeStatement,
  RecordStatement,
  ReviewStatement,
  SupersessionStatement,
  WholeErasureOrder,
} from '../statement.js';
import { asStated } from './committing.js';
import { disputed, erasedLeaf, outcomeOfChallenge, raisedBy, supersessionReason } from './entries.js';
import {
  actor,
  attached,
  change,
  conclusion,
  grounds,
  minutes,
  moment,
  paper,
  reference,
  seen,
  statedReview,
  statement,
} from './parts.js';

/** What a host states of an assessment; the assessment itself is checked by its own grammar. */
export const recordStatement: g.Grammar<RecordStatement> = g.object({
  time: moment,
  assessment: g.anything as g.Grammar<RecordStatement['assessment']>,
  evaluation: g.optional(g.anything as g.Grammar<NonNullable<RecordStatement['evaluation']>>),
  conclusions: g.optional(g.list(conclusion(asStated), 50)),
  changes: g.optional(g.list(change(asStated), 2000)),
  minutes: g.optional(minutes),
  paper: g.optional(paper(asStated)),
  attached: g.optional(g.list(attached, 20)),
});

const by = actor(asStated);

function review(): g.Grammar<ReviewStatement> {
  const shape = {
    kind: g.literal('review'),
    time: moment,
    outcome: id,
    by,
    reviewed: moment,
    seen: seen(asStated),
    grounds: grounds(asStated),
  };
  return g.choice(
    'decision',
    g.object({ ...shape, decision: g.literal('confirm') }),
    g.object({ ...shape, decision: g.literal('differ'), conclusion: statedReview }),
    g.object({ ...shape, decision: g.literal('send_back') }),
  );
}

const challenge: g.Grammar<ChallengeStatement> = g.object({
  kind: g.literal('challenge'),
  time: moment,
  raisedBy,
  raised: moment,
  receivedBy: by,
  statement: g.optional(statement),
  disputed: g.list(disputed, 500, 1),
});

const decision: g.Grammar<DecisionStatement> = g.object({
  kind: g.literal('decision'),
  time: moment,
  challenge: digest,
  decision: outcomeOfChallenge,
  by,
  decided: moment,
  grounds: grounds(asStated),
});

const notice: g.Grammar<NoticeStatement> = g.object({
  kind: g.literal('notice'),
  time: moment,
  by,
  told: moment,
  language: languageCode,
  interpreter: g.optional(reference),
  copyGiven: g.boolean,
  statement: g.optional(statement),
});

const supersession: g.Grammar<SupersessionStatement> = g.object({
  kind: g.literal('supersession'),
  time: moment,
  by,
  decided: moment,
  reason: supersessionReason,
  effectiveFrom: fullDate,
  successor: g.optional(digest),
  authority: g.optional(plain()),
  grounds: grounds(asStated),
});

const erasure: g.Grammar<ErasureStatement> = g.object({
  kind: g.literal('erasure'),
  time: moment,
  by,
  basis: plain(),
  from: digest,
  erased: g.list(erasedLeaf, 100_000, 1),
});

/** What a host states of an entry that follows others. */
export const followStatement: g.Grammar<FollowStatement> = g.choice(
  'kind',
  review(),
  challenge,
  decision,
  notice,
  supersession,
  erasure,
);

const orderOf = { time: moment, by, basis: plain() };

/** By whom, when and on what basis everything is erased. */
export const wholeErasureOrder: g.Grammar<WholeErasureOrder> = g.object(orderOf);

/** What is to be erased, by whom and on what basis. */
export const erasureOrder: g.Grammar<ErasureOrder> = g.object({
  ...orderOf,
  from: g.optional(digest),
  pointers: g.list(g.string({ most: 2000 }), 100_000, 1),
});

/** What is stated of a number of the register of which no assessment came. */
export const abandonmentStatement: g.Grammar<AbandonmentStatement> = g.object({
  time: moment,
  number: reference,
  by,
  grounds: grounds(asStated),
});
