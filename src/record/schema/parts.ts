import { evaluationSchema } from '../../evaluate/schema.js';
import { positions } from '../../instrument/outcomes.js';
import * as g from '../../instrument/schema/grammar.js';
import { digest, fullDate, id, languageCode, plain } from '../../instrument/schema/primitives.js';
import type { JsonObject, JsonValue } from '../../kernel/json-value.js';
import {
  type Actor,
  type AnswerChange,
  type AttachedEvaluation,
  type Conclusion,
  type Grounds,
  type Moment,
  type Nonconformity,
  type PaperOrigin,
  type SealedConclusion,
  type Seen,
  timeSources,
} from '../parts.js';
import type { Committing } from './committing.js';

/** The longest opaque reference of the host. */
export const reference: g.Grammar<string> = plain(200);
/** What someone said, word for word. */
export const statement: g.Grammar<string> = plain(20_000);
/** Minutes spent. */
export const minutes: g.Grammar<number> = g.whole(0, 100_000);

/** When something was done, and what says so. */
export const moment: g.Grammar<Moment> = g.object({
  on: fullDate,
  at: g.optional(g.string({ pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$/, reason: 'bad-form' })),
  source: g.oneOf(timeSources),
});

/** Who did something. */
export function actor(leaf: Committing): g.Grammar<Actor> {
  return g.object({ id: leaf(reference), role: id });
}

/** Why. */
export function grounds(leaf: Committing): g.Grammar<Grounds> {
  return g.object({ code: g.optional(id), text: leaf(plain()) });
}

/** What had been shown. */
export function seen(leaf: Committing): g.Grammar<Seen> {
  const time = g.optional(moment);
  const shown = { language: g.optional(languageCode), evaluation: leaf(digest), time };
  return g.choice(
    'what',
    g.object({ what: g.literal('nothing'), time }),
    g.object({ what: g.literal('bare'), ...shown }),
    g.object({ what: g.literal('explained'), ...shown }),
  );
}

/** What is concluded: a level with its id, anything else without. */
function choiceOfConclusion(
  shape: Readonly<Record<string, g.Grammar>>,
): g.Grammar<Pick<Conclusion, 'concluded' | 'level'>> {
  return g.choice(
    'concluded',
    g.object({ concluded: g.literal('level'), level: id, ...shape }),
    g.object({ concluded: g.literal('no_level'), ...shape }),
    g.object({ concluded: g.literal('involvement_not_established'), ...shape }),
  );
}

/** What a reviewer concludes, as stated. */
export const statedReview: g.Grammar<Pick<Conclusion, 'concluded' | 'level'>> = choiceOfConclusion({});

const standing = { position: g.oneOf(positions), provisional: g.boolean };

/** What a reviewer concludes, as sealed. */
export const sealedReview = choiceOfConclusion(standing) as g.Grammar<
  Pick<SealedConclusion, 'concluded' | 'level' | 'position' | 'provisional'>
>;

function ofConclusion(leaf: Committing): Record<string, g.Grammar> {
  return {
    outcome: id,
    by: actor(leaf),
    time: moment,
    seen: seen(leaf),
    grounds: g.optional(grounds(leaf)),
    minutes: g.optional(minutes),
  };
}

/** What a professional concludes, as stated. */
export function conclusion(leaf: Committing): g.Grammar<Conclusion> {
  return choiceOfConclusion(ofConclusion(leaf)) as g.Grammar<Conclusion>;
}

/** What a professional concluded, as sealed. */
export function sealedConclusion(leaf: Committing): g.Grammar<SealedConclusion> {
  return choiceOfConclusion({ ...ofConclusion(leaf), ...standing }) as g.Grammar<SealedConclusion>;
}

const anyJson = g.anything as g.Grammar<JsonValue>;

/** An answer that was changed. */
export function change(leaf: Committing): g.Grammar<AnswerChange> {
  return g.object({
    part: g.oneOf(['rating', 'fact', 'evidence']),
    id,
    old: anyJson,
    new: anyJson,
    by: actor(leaf),
    time: moment,
    grounds: grounds(leaf),
  });
}

/** What paper it was typed from. */
export function paper(leaf: Committing): g.Grammar<PaperOrigin> {
  return g.object({
    pageCodes: g.list(reference, 100, 1),
    scanDigest: g.optional(leaf(digest)),
    typist: actor(leaf),
    typed: g.optional(moment),
    doubleEntry: g.optional(
      g.object({
        by: actor(leaf),
        result: g.oneOf(['equal', 'differed']),
        differences: g.optional(leaf(g.list(plain(500), 2000))),
      }),
    ),
  });
}

/** An evaluation kept beside the assessment. */
export const attached: g.Grammar<AttachedEvaluation> = g.object({ digest, evaluation: evaluationSchema });

/** Something wrong that did not hinder sealing. */
export function nonconformity(leaf: Committing): g.Grammar<Nonconformity> {
  return g.object({
    code: g.string({ most: 100, pattern: /^[a-z]+\.[a-z0-9-]+$/, reason: 'bad-form' }),
    pointer: leaf(g.string({ most: 2000 })),
    facts: leaf(g.record(g.string(), g.anything) as g.Grammar<JsonObject>),
  });
}
