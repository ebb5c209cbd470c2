import type { Moment } from '../../records.js';

/** The day and the hour, of the place, as the machine's clock has them. */
export function deviceTime(): Moment {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const on = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { on, at: `${two(now.getHours())}:${two(now.getMinutes())}`, source: 'device' };
}
