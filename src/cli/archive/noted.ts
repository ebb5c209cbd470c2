/** A tree that an archive is held against. */
export interface Expected {
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
  readonly origin?: string;
  /** Who signed it, by their ids; absent where nobody was asked. */
  readonly signedBy?: readonly string[];
}

/** A size and a root as they stand in a paper register: `SIZE:ROOT`. */
export function notedTree(noted: string): Expected | undefined {
  const found = /^(?<size>0|[1-9]\d{0,14}):(?<root>[0-9a-f]{64})$/.exec(noted)?.groups;
  return found && { size: Number(found['size']), root: found['root'] ?? '' };
}
