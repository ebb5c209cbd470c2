/**
 * What the operating system calls the error that it gave.
 *
 * @throws The error itself, when it is none of the operating system's: a mistake of ours is not a full disk.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  throw error;
}

/** Whether an error has this code of the operating system. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Whether it says that something is not there. */
export function isAbsent(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** An error for what the operating system did in part without saying so. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(code), { code, syscall });
}
