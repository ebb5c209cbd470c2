import { textPlaces } from '../../instrument/texts-of.js';
import type { Text } from '../../instrument/texts.js';
import { isJsonObject, ownValue } from '../../kernel/json-value.js';
import { appendPointer } from '../../kernel/pointer.js';
import type { ReplaceText, Translate } from './document.js';
import { overlayIssue } from './issues.js';
import { type DraftObject, type Spot, stepsOf } from './place.js';
import { entriesOf, reachPart, reachValue, type Run, type Written } from './run.js';

const patterns: readonly (readonly string[])[] = textPlaces.map((place) => place.split('/').slice(1));

/** Whether a place holds words for people. */
function isTextPlace(place: string): boolean {
  const steps = stepsOf(place);
  return patterns.some(
    (pattern) => pattern.length === steps.length && pattern.every((part, at) => part === '*' || part === steps[at]),
  );
}

/** The text at a place; that there is none is told. */
function textAt(written: Written, run: Run): Required<Spot> | undefined {
  const spot = reachValue(reachPart(written, run), written, run);
  if (spot === undefined || isTextPlace(written.place)) return spot;
  run.issues.push(overlayIssue('overlay.not-a-text', written.pointer, { place: written.place }));
  return undefined;
}

/** Words by language. Only an instrument of one language has plain strings. */
function wordsOf({ value }: Spot, { onlyLanguage }: Run): DraftObject {
  if (isJsonObject(value)) return { ...value };
  return onlyLanguage === undefined || typeof value !== 'string' ? {} : { [onlyLanguage]: value };
}

function write({ holder, key }: Spot, words: DraftObject | string, { names }: Run): void {
  (holder as DraftObject)[key] = words;
  if (Array.isArray(holder)) names.forget(holder);
}

/** Adds words of one language where there are none. */
export function translate({ language, texts }: Translate, at: string, run: Run): void {
  for (const [written, words] of entriesOf(texts, `${at}/texts`, run)) {
    const spot = textAt(written, run);
    if (spot === undefined) continue;
    const { place, pointer } = written;
    const before = wordsOf(spot, run);
    if (Object.hasOwn(before, language)) {
      run.issues.push(overlayIssue('overlay.already-translated', pointer, { place, language }));
      continue;
    }
    write(spot, { ...before, [language]: words }, run);
    run.touched.push(written);
  }
}

/** Puts other words in the place of those that are there. */
export function replaceText({ texts }: ReplaceText, at: string, run: Run): void {
  for (const [written, words] of entriesOf(texts, `${at}/texts`, run)) {
    const spot = textAt(written, run);
    if (spot === undefined) continue;
    if (typeof words === 'string') write(spot, words, run);
    else replaceWords(spot, { written, words }, run);
    run.touched.push(written);
  }
}

interface Replacement {
  readonly written: Written;
  readonly words: Exclude<Text, string>;
}

function replaceWords(spot: Spot, { written: { place, pointer }, words }: Replacement, run: Run): void {
  const before = wordsOf(spot, run);
  for (const language of Object.keys(words)) {
    if (Object.hasOwn(before, language)) continue;
    const facts = { place, language };
    run.issues.push(overlayIssue('overlay.nothing-to-replace', appendPointer(pointer, language), facts));
  }
  write(spot, { ...before, ...words }, run);
}

/** Leaves out the words of languages that are no longer declared. */
export function withoutLanguages(draft: DraftObject, gone: ReadonlySet<string>): void {
  for (const pattern of patterns) dropAt(draft, pattern, gone);
}

function dropAt(value: unknown, [step, ...rest]: readonly string[], gone: ReadonlySet<string>): void {
  if (step === undefined) {
    if (isJsonObject(value)) for (const code of gone) Reflect.deleteProperty(value, code);
    return;
  }
  if (Array.isArray(value)) for (const part of value as readonly unknown[]) dropAt(part, rest, gone);
  else if (isJsonObject(value)) {
    const parts = step === '*' ? Object.values(value) : [ownValue(value, step)];
    for (const part of parts) dropAt(part, rest, gone);
  }
}
