import { appendPointer } from '../../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Text } from '../texts.js';
import type { Check } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { indexWords, listedIn, type WordIndex } from './wording.js';

/** What stands behind the word in the name of a class: "level 3", "niveau II", "tier B"; not A, which is the French "à" too. */
const designations = ['1', '2', '3', '4', '5', 'i', 'ii', 'iii', 'iv', 'v', 'b', 'c', 'd', 'e'];

/** What prisons call their security classes, in French and English, without accents. */
const securityWords: WordIndex = /* @__PURE__ */ indexWords([
  {
    class: [
      ...[
        'low',
        'lower',
        'lowest',
        'medium',
        'moderate*',
        'high',
        'higher',
        'highest',
        'maximum',
        'minimum',
        'supermax',
      ],
      ...['faible*', 'moyen', 'moyens', 'moyenne*', 'modere', 'moderes', 'moderee*', 'eleve', 'eleves', 'elevee*'],
      ...['security', 'securit*', 'dangero*', 'dangereu*', 'categor*', 'severe', 'severes', 'extreme*', 'strict*'],
      ...['class', 'classes', 'classe', 'supermaximum', 'ultra'],
      // A level has many meanings, "level 3" has one.
      ...['level', 'niveau', 'grade', 'tier', 'rang', 'rank'].flatMap((word) =>
        designations.map((designation) => `${word} ${designation}`),
      ),
      ...['haut', 'hauts', 'haute*', 'bas', 'basse*', 'maximal*', 'minimal*', 'intermediaire*'],
    ],
  },
]);

/** Law 11: no level or band is called as a security class is, whatever the language. */
export const securityWording: Check = ({ document }) => {
  const outcomes = located(document.outcomes, '/outcomes').flatMap(({ part, pointer }) =>
    located(part.levels, `${pointer}/levels`),
  );
  const bandings = located(document.bandings, '/bandings').flatMap(({ part, pointer }) =>
    located(part.bands, `${pointer}/bands`),
  );
  return [...outcomes, ...bandings].flatMap(ofLevel);
};

function ofLevel({
  part,
  pointer,
}: Located<{ readonly id: string; readonly label: Text }>): readonly InstrumentIssue[] {
  const { id, label } = part;
  const labels = typeof label === 'string' ? [[label, `${pointer}/label`]] : inLanguages(label, `${pointer}/label`);
  return [[id, `${pointer}/id`], ...labels].flatMap(([words = '', at = '']) =>
    listedIn(securityWords, words).map(({ word }) => instrumentIssue('instrument.security-word', at, { word })),
  );
}

function inLanguages(label: { readonly [language: string]: string }, at: string): readonly (readonly string[])[] {
  return Object.entries(label).map(([language, words]) => [words, appendPointer(at, language)]);
}
