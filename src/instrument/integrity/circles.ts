interface Step {
  readonly id: string;
  readonly next: string[];
}

/**
 * One circle for each id that closes one: the way from what is met first back to it. With many ids there are more
 * circles than anyone reads.
 *
 * @param nextOf - What an id leads to.
 */
export function circlesAmong(ids: Iterable<string>, nextOf: (id: string) => readonly string[]): readonly string[][] {
  const done = new Set<string>();
  return [...ids].flatMap((start) => (done.has(start) ? [] : circlesFrom(start, nextOf, done)));
}

/** Depth first without recursion; what was left for good leads into no circle that was not told. */
function circlesFrom(start: string, nextOf: (id: string) => readonly string[], done: Set<string>): string[][] {
  const stepAt = (id: string): Step => ({ id, next: [...nextOf(id)] });
  const path: Step[] = [stepAt(start)];
  const onPath = new Set([start]);
  const found: string[][] = [];
  const closed = new Set<string>();
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const next = step.next.shift();
    if (next === undefined) {
      done.add(step.id);
      onPath.delete(step.id);
      path.pop();
      continue;
    }
    if (onPath.has(next)) {
      if (!closed.has(step.id)) found.push([...idsFrom(path, next), next]);
      closed.add(step.id);
    } else if (!done.has(next)) {
      path.push(stepAt(next));
      onPath.add(next);
    }
  }
  return found;
}

function idsFrom(path: readonly Step[], first: string): readonly string[] {
  const ids = path.map(({ id }) => id);
  return ids.slice(ids.indexOf(first));
}
