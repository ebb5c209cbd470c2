import { type IdKind, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import type { ById } from './document-index.js';
import { mentionsOf } from './mentions.js';

/** Scales, references and domains that nothing uses: perhaps a slip of the pen, so a warning. */
export const unused: Check = ({ document, index, conditions }) => {
  const mentioned = new Set(mentionsOf(document).map(({ kind, id }) => `${kind} ${id}`));
  for (const { references } of conditions) {
    for (const { name } of references) if (name.startsWith('share_unknown.')) mentioned.add(`domain ${name.slice(14)}`);
  }
  const [firstScale] = document.scales;
  const takesFirst = document.indicators.some(({ scale }) => scale === undefined);
  if (firstScale !== undefined && takesFirst) mentioned.add(`scale ${firstScale.id}`);
  const declared: readonly (readonly [IdKind, ById<unknown>])[] = [
    ['scale', index.scales],
    ['reference', index.references],
    ['domain', index.domains],
    ['linked-input', index.inputs],
  ];
  return declared.flatMap(([kind, parts]) =>
    [...parts]
      .filter(([id]) => !mentioned.has(`${kind} ${id}`))
      .map(([id, { pointer }]) => instrumentIssue('instrument.unused', pointer, { kind, id }, 'warning')),
  );
};
