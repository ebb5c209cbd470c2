import type { AssessmentDocument } from '../../assessment/document.js';
import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import { pointerOf } from '../../kernel/pointer.js';
import { nonconformity } from '../nonconformities.js';
import type { Actor, Nonconformity } from '../parts.js';
import type { Case, EntryCheck } from './check.js';

/** Who concludes or changes an answer is a contributor of the assessment, in the role that it gives them. */
export const contributors: EntryCheck = (each) => {
  const { conclusions, changes = [] } = each.stated;
  return [
    ...conclusions.flatMap(({ by }, place) => contributor(by, pointerOf('conclusions', place, 'by'), each)),
    ...changes.flatMap(({ by }, place) => contributor(by, pointerOf('changes', place, 'by'), each)),
  ];
};

function contributor(by: Actor, pointer: string, { compiled, document }: Case): readonly Nonconformity[] {
  if (rolesOf(by, document).length > 0) return otherRole(by, pointer, document);
  const stranger = nonconformity('record.undeclared-contributor', `${pointer}/id`, { contributor: by.id });
  return [stranger, ...knownRole(by, pointer, compiled)];
}

// Blanks that were typed around an id make nobody somebody else.
function rolesOf({ id: by }: Actor, { contributors = [] }: AssessmentDocument): readonly string[] {
  return contributors.filter(({ id }) => id.trim() === by.trim()).map(({ role }) => role);
}

/** A contributor of the assessment acts in a role that it gives them; of anyone else it says nothing. */
export function otherRole(by: Actor, pointer: string, document: AssessmentDocument): readonly Nonconformity[] {
  const roles = rolesOf(by, document);
  const [declared] = roles;
  if (declared === undefined || roles.includes(by.role)) return [];
  return [nonconformity('record.other-role', `${pointer}/role`, { contributor: by.id, role: by.role, declared })];
}

/** The role is one of the instrument's, where it lists roles. */
export function knownRole(
  { role }: Actor,
  pointer: string,
  { instrument }: CompiledInstrument,
): readonly Nonconformity[] {
  const { roles } = instrument.document;
  if (roles === undefined || roles.some(({ id }) => id === role)) return [];
  return [nonconformity('record.unknown-role', `${pointer}/role`, { role })];
}
