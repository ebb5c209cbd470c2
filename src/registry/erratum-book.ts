import { pointerOf } from '../kernel/pointer.js';
import type { ErratumDocument } from './documents.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import type { Placed } from './notice-book.js';
import type { HeldErratum } from './registry.js';

/** The errata of a registry, and what is wrong with them. */
export interface ErratumBook {
  readonly errata: readonly HeldErratum[];
  readonly issues: readonly RegistryIssue[];
}

/** Puts the errata of a registry together: each number once, each in the place of those before it only. */
export function erratumBook(placed: readonly Placed<ErratumDocument>[], spoilt: readonly RegistryIssue[]): ErratumBook {
  const issues: RegistryIssue[] = [...spoilt];
  const kept = new Map<string, Placed<ErratumDocument>>();
  const by = new Map<string, string>();
  for (const erratum of placed) {
    const { number, supersedes = [] } = erratum.document;
    const first = kept.get(number)?.pointer;
    if (first !== undefined) {
      issues.push(registryIssue('registry.duplicate-number', erratum.pointer, { of: 'erratum', number, first }));
      continue;
    }
    for (const [at, earlier] of supersedes.entries()) {
      if (kept.has(earlier)) by.set(earlier, number);
      else issues.push(unknownSuperseded(erratum.pointer, at, earlier));
    }
    kept.set(number, erratum);
  }
  const errata = [...kept].map(([number, { pointer: _pointer, ...erratum }]): HeldErratum => {
    const supersededBy = by.get(number);
    return { ...erratum, ...(supersededBy === undefined ? {} : { supersededBy }) };
  });
  return { errata, issues };
}

function unknownSuperseded(pointer: string, at: number, number: string): RegistryIssue {
  const place = `${pointer}${pointerOf('supersedes', at)}`;
  return registryIssue('registry.unknown-superseded', place, { of: 'erratum', number });
}
