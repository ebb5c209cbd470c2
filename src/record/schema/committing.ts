import * as z from 'zod/mini';
import * as g from '../../instrument/schema/grammar.js';
import { digest } from '../../instrument/schema/primitives.js';
import { once } from '../../kernel/once.js';
import type { Leaf } from '../document.js';
import { isSalt } from '../leaf.js';

/** How a grammar has the parts of an entry that are committed. */
export type Committing = <Value>(part: g.Grammar<Value>) => g.Grammar<Value>;

/** What stands in a sealed entry where a committed part is. */
export const commitment: g.Grammar<{ readonly $leaf: string }> = g.object({ $leaf: digest });

/** Each part as it is: what a host states. */
export const asStated: Committing = (part) => part;

/** A commitment in place of each part: what is under the seal. */
export const asSealed: Committing = () => commitment as g.Grammar<never>;

/** Each part, or its commitment where the part is missing: what was opened. */
export const asOpened: Committing = (part) => g.union(part, commitment) as typeof part;

/** A committed part with its salt. */
export const leaf: g.Grammar<Leaf> = {
  accepts: (value) => Array.isArray(value) && value.length === 2 && isSalt(value[0]),
  zod: once(() => z.tuple([z.string().check(z.regex(/^[0-9a-f]{32}$/, 'bad-form')), z.unknown()]) as never),
};
