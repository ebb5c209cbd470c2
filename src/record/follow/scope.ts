import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import type { DigestFunction } from '../../kernel/sha256.js';
import type { Chain, Following, Sealed } from '../chain.js';
import type { AssessmentEntry } from '../document.js';
import { partThere } from '../leaf.js';
import type { RecordIssue } from '../issues.js';
import type { Actor, Nonconformity, SealedConclusion } from '../parts.js';
import type { FollowStatement } from '../statement.js';

/** What an entry that follows others is made from. */
export interface Scope<Statement extends FollowStatement = FollowStatement> {
  readonly compiled: CompiledInstrument;
  readonly chain: Chain;
  readonly statement: Statement;
  readonly hash: DigestFunction;
}

/** What follows from a statement, beside what every entry has. */
export interface Made {
  /** What the entry holds beyond the statement. */
  readonly own?: object;
  readonly nonconformities: readonly Nonconformity[];
  /** Why nothing can be sealed. */
  readonly refused?: readonly RecordIssue[];
}

/** The entries of a kind, in the order of the chain. */
export function entriesOf<Kind extends Following['kind']>(
  { following }: Chain,
  kind: Kind,
): readonly Sealed<Extract<Following, { readonly kind: Kind }>>[] {
  return following.filter((one): one is Sealed<Extract<Following, { readonly kind: Kind }>> => one.entry.kind === kind);
}

/** Who someone is, whatever blanks were typed around it; nothing where that was erased or withheld. */
export function identityOf({ id }: Actor): string | undefined {
  return partThere(id)?.trim();
}

/** The conclusions of the root that are there. */
export function conclusionsOf({ root }: Chain): readonly SealedConclusion[] {
  return root.entry.conclusions.filter((one) => partThere(one) !== undefined);
}

/** The evaluation of the root, if there is one and it is there. */
export function evaluationOf({ root }: Chain): AssessmentEntry['evaluation'] {
  return partThere(root.entry.evaluation);
}

/** The evaluation digests that a reader of the chain can have been shown. */
export function digestsShown(chain: Chain): readonly string[] {
  const recomputed = entriesOf(chain, 'challenge').flatMap(({ entry }) => partThere(entry.recomputed)?.digest ?? []);
  const own = partThere(chain.root.entry.digests.evaluation);
  return [...(own === undefined ? [] : [own]), ...recomputed];
}
