import { appendPointer } from '../../kernel/pointer.js';
import type { Intervention } from '../interventions.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { type ById, type Located, located } from './document-index.js';

/** No intervention waits, by prerequisites or order, for itself; none names itself as what takes its place. */
export const cycles: Check = ({ document, index }) => [
  ...circles(index.interventions),
  ...located(document.interventions, '/interventions').flatMap(namesItself),
];

function namesItself({ part, pointer }: Located<Intervention>): readonly InstrumentIssue[] {
  return (['substitutes', 'incompatibleWith'] as const).flatMap((key) =>
    (part[key] ?? []).flatMap((id, place) =>
      id === part.id
        ? [instrumentIssue('instrument.names-itself', appendPointer(`${pointer}/${key}`, place), { id })]
        : [],
    ),
  );
}

/** One issue for each circle, at the intervention of it that is met first. */
function circles(interventions: ById<Intervention>): readonly InstrumentIssue[] {
  const done = new Set<string>();
  return [...interventions.keys()]
    .flatMap((start) => (done.has(start) ? [] : circlesFrom(start, interventions, done)))
    .map((path) => instrumentIssue('instrument.cycle', interventions.get(path[0] ?? '')?.pointer ?? '', { path }));
}

interface Step {
  readonly id: string;
  readonly next: string[];
}

/** Depth first without recursion; what was left for good leads into no circle that was not told. */
function circlesFrom(start: string, interventions: ById<Intervention>, done: Set<string>): readonly string[][] {
  const path: Step[] = [stepAt(start, interventions)];
  const found: string[][] = [];
  // One circle for each intervention that closes one: with many there are more circles than anyone reads.
  const closed = new Set<string>();
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const next = step.next.shift();
    if (next === undefined) {
      done.add(step.id);
      path.pop();
      continue;
    }
    const before = path.findIndex(({ id }) => id === next);
    if (before !== -1 && !closed.has(step.id)) found.push([...path.slice(before).map(({ id }) => id), next]);
    if (before !== -1) closed.add(step.id);
    else if (!done.has(next)) path.push(stepAt(next, interventions));
  }
  return found;
}

function stepAt(id: string, interventions: ById<Intervention>): Step {
  const part = interventions.get(id)?.part;
  return { id, next: [...(part?.prerequisites ?? []), ...(part?.after ?? [])] };
}
