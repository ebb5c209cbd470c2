import { issueMaker } from '../kernel/issue.js';
import { isJsonObject, type JsonValue } from '../kernel/json-value.js';
import type { ExpressionIssue, ExpressionIssues } from './issues.js';

/** How large one expression may be; both included. */
export interface ExpressionLimits {
  /** Values, counting every object, array and scalar. Default 10,000. */
  readonly nodes: number;
  /** Operators inside each other, `var` counted as one. Default 64. */
  readonly depth: number;
}

/** The limits where none are given. */
export const defaultLimits: ExpressionLimits = { nodes: 10_000, depth: 64 };

/** The most parts of all conditions of an instrument together, those on the elements of a list counted for each. */
export const totalSizeLimit = 50_000;

/** The most records of a list that `some`, `all` and `none` look at, and the most codes of a choice. */
export const elementLimit = 200;

const issue = issueMaker<ExpressionIssues>();

/**
 * What is too large about an expression, found without recursion, before anything recursive looks at it.
 *
 * @returns One issue, or `undefined` when the expression keeps to its limits.
 */
export function limitIssue(
  expression: JsonValue,
  pointer: string,
  limits: ExpressionLimits,
): ExpressionIssue | undefined {
  const open: { readonly value: JsonValue; readonly depth: number }[] = [{ value: expression, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    count += 1;
    const inside = isJsonObject(value) ? depth + 1 : depth;
    if (inside > limits.depth) return issue('expression.too-deep', pointer, { limit: limits.depth });
    const parts = partsOf(value);
    if (count + open.length + parts.length > limits.nodes) {
      return issue('expression.too-large', pointer, { limit: limits.nodes });
    }
    for (const part of parts) open.push({ value: part, depth: inside });
  }
  return undefined;
}

function partsOf(value: JsonValue): readonly JsonValue[] {
  if (Array.isArray(value)) return value as readonly JsonValue[];
  return isJsonObject(value) ? Object.values(value) : [];
}
