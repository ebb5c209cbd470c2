import { type ProcessIdentity, type ProcessState, stateOf } from './process-identity.js';

/*
 * A claim is a file beside the file of lines. Its name says who made it, so that it is whole as soon as it is there;
 * what stands in it is for people.
 */

const form = /^(\d{1,10})-(\d{1,20})-(\d{1,20})-([0-9a-f]{16})-([0-9a-f]{16})-[0-9a-f]{16}$/u;

/** How the names of all claims on a file begin. */
export function claimPrefix(fileName: string): string {
  return `${fileName}.lock-`;
}

/** The name of a claim; `unique` are 16 hexadecimal digits that no other claim has. */
export function claimName(fileName: string, by: ProcessIdentity, unique: string): string {
  return `${claimPrefix(fileName)}${[by.pid, by.start, by.space, by.boot, by.host, unique].join('-')}`;
}

/** Who made a claim; `undefined` when its name does not say. */
export function claimant(fileName: string, name: string): ProcessIdentity | undefined {
  const [, pid, start, space, boot, host] = form.exec(name.slice(claimPrefix(fileName).length)) ?? [];
  if (pid === undefined || start === undefined || space === undefined || boot === undefined || host === undefined)
    return undefined;
  return { pid, start, space, boot, host };
}

/**
 * What a claim is worth: `stale` when its writer is surely gone, `live` when it is there, `elsewhere` when that cannot
 * be told from here.
 */
export type ClaimState = 'stale' | 'live' | 'elsewhere';

/** What a claim is worth to the process that asks. */
export async function claimStateOf(by: ProcessIdentity | undefined, asking: ProcessIdentity): Promise<ClaimState> {
  if (by?.host !== asking.host) return 'elsewhere';
  // No process outlives its machine's start, whatever its namespace.
  if (isOther(by.boot, asking.boot)) return 'stale';
  if (by.space !== asking.space) return 'elsewhere';
  return isGone(by, await stateOf(by.pid)) ? 'stale' : 'live';
}

function isGone(by: ProcessIdentity, state: ProcessState): boolean {
  // Its number may have gone to a later process.
  return !state.alive || isOther(by.start, state.start);
}

/** Whether two are known, and differ. */
function isOther(one: string, other: string): boolean {
  return isKnown(one) && isKnown(other) && one !== other;
}

function isKnown(value: string): boolean {
  return /[^0]/u.test(value);
}
