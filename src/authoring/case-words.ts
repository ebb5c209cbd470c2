import type { Issue } from '../kernel/issue.js';
import { tick } from '../words/input.js';
import type { AuthoringIssues } from './parse-cases.js';

interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

type Words = { readonly [Code in keyof AuthoringIssues]: (facts: AuthoringIssues[Code]) => Told };

const en: Words = {
  'authoring.wrong-format': ({ expected }) => ({
    sentence: `the document does not say that it holds cases`,
    remedy: `begin it with \`"format": "${expected}"\`.`,
  }),
  'authoring.wrong-part': ({ key, expected }) => ({
    sentence: `${tick(key)} is missing or is not what it should be`,
    remedy: `write ${expected} there.`,
  }),
  'authoring.unknown-key': ({ key, nearest }) => ({
    sentence: `${tick(key)} is not a key of this part`,
    remedy: nearest === null ? 'remove it.' : `did you mean ${tick(nearest)}?`,
  }),
  'authoring.wrong-instrument': ({ expected, got }) => ({
    sentence: `the cases belong to ${tick(got)}, not to ${tick(expected)}`,
    remedy: 'correct `instrument`, or put the file beside the instrument it tests.',
  }),
  'authoring.no-cases': () => ({
    sentence: 'there is no case: nothing would be tested',
    remedy: 'write at least one case under `cases`.',
  }),
  'authoring.expects-nothing': () => ({
    sentence: 'the case expects nothing: it could not fail',
    remedy: 'say under `expect` what the assessment should give.',
  }),
};

const fr: Words = {
  'authoring.wrong-format': ({ expected }) => ({
    sentence: 'le document ne dit pas qu’il contient des cas',
    remedy: `commencez-le par \`"format": "${expected}"\`.`,
  }),
  'authoring.wrong-part': ({ key, expected }) => ({
    sentence: `${tick(key)} manque ou n’est pas ce qu’il devrait être`,
    remedy: `le type attendu est ${tick(expected)}.`,
  }),
  'authoring.unknown-key': ({ key, nearest }) => ({
    sentence: `${tick(key)} n’est pas une clé de cette partie`,
    remedy: nearest === null ? 'retirez-la.' : `vouliez-vous dire ${tick(nearest)} ?`,
  }),
  'authoring.wrong-instrument': ({ expected, got }) => ({
    sentence: `les cas appartiennent à ${tick(got)}, et non à ${tick(expected)}`,
    remedy: 'corrigez `instrument`, ou placez le fichier à côté de l’instrument qu’il éprouve.',
  }),
  'authoring.no-cases': () => ({
    sentence: 'il n’y a aucun cas : rien ne serait éprouvé',
    remedy: 'écrivez au moins un cas sous `cases`.',
  }),
  'authoring.expects-nothing': () => ({
    sentence: 'le cas n’attend rien : il ne pourrait pas échouer',
    remedy: 'dites sous `expect` ce que l’évaluation devrait donner.',
  }),
};

/**
 * The words for an issue of a document of cases.
 *
 * @param issue - As `parseCases` gave it.
 * @param language - The language to tell it in.
 * @returns Sentence and remedy; or `undefined` for a code that is not `authoring.…`: `issueWords` knows those.
 * @example
 * ```ts
 * const [issue] = parseCases('{ "format": "veo-cases/1" }', { id: 'my-screen', version: '1.0.0' }).issues.slice(-1);
 * issue && caseIssueWords(issue, 'en');
 * // { sentence: 'there is no case: nothing would be tested', remedy: 'write at least one case under `cases`.' }
 * ```
 */
export function caseIssueWords({ code, facts }: Issue, language: 'fr' | 'en'): Told | undefined {
  const words = language === 'fr' ? fr : en;
  if (!Object.hasOwn(words, code)) return undefined;
  // INVARIANT: these issues are made by the maker of their catalogue, which demands each code's own facts.
  return words[code as keyof Words](facts as never);
}
