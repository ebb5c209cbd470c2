import * as g from '../../instrument/schema/grammar.js';
import type { RecordStatement } from '../statement.js';
import { asStated } from './committing.js';
import { attached, change, conclusion, minutes, moment, paper } from './parts.js';

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
