import type { DateSpan } from '../kernel/partial-date.js';
import type { AssessmentDocument } from './document.js';
import { possibleStatuses } from './legal-status.js';

/**
 * Whether an assessment says that the person is in custody: by its setting, by what a facility offers, by a status of
 * being held, or by a prison that received the person, who has not surely been released since.
 */
export function isInCustody({ setting, facility, subject }: AssessmentDocument, on: DateSpan): boolean {
  if (setting === 'custody' || facility !== undefined) return true;
  const statuses = possibleStatuses(subject?.legalHistory ?? [], on);
  if (statuses.includes('held_without_charge')) return true;
  const isReleased = statuses.length > 0 && statuses.every((status) => status === 'released');
  return subject?.receivedOn !== undefined && !isReleased;
}
