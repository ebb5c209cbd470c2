import { type IssueMaker, issueMaker } from '../kernel/issue.js';
import type { JsonValue } from '../kernel/json-value.js';
import type { ExpressionIssue, ExpressionIssues } from './issues.js';

/** Where to tell what is wrong at one place. */
export interface Report {
  readonly report: (...issue: Parameters<IssueMaker<ExpressionIssues>>) => void;
  readonly pointer: string;
}

/** Issues as they are found, told in the order of a walk through the expression. */
export interface Findings {
  /** Remembers where the walk has come to. */
  readonly visit: (pointer: string) => void;
  readonly report: Report['report'];
  readonly inOrder: () => readonly ExpressionIssue[];
}

const make = issueMaker<ExpressionIssues>();

/** An empty list of findings. */
export function findings(): Findings {
  const visited: string[] = [];
  const issues: ExpressionIssue[] = [];
  return {
    visit: (pointer) => {
      visited.push(pointer);
    },
    report: (...issue) => {
      issues.push(make(...issue));
    },
    // An operator's type rule speaks after its operands were read, about places before them.
    inOrder: () => (issues.length === 0 ? issues : ordered(issues, visited)),
  };
}

function ordered(issues: readonly ExpressionIssue[], visited: readonly string[]): readonly ExpressionIssue[] {
  const places = new Map<string, number>();
  for (const pointer of visited) places.set(pointer, places.get(pointer) ?? places.size);
  const placeOf = ({ pointer }: ExpressionIssue): number => places.get(pointer) ?? 0;
  return issues.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What a value is, in one word, for facts about a part that is something else than it should be. */
export function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
