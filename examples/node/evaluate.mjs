/**
 * The smallest use of the library: an assessment in, sentences out.
 *
 *   node examples/node/evaluate.mjs [ASSESSMENT]
 */
import { readFileSync } from 'node:fs';
import { assess } from '@veo/risk';
import { bundledInstrument } from '@veo/risk/node';
import { evaluationWords, issueWords, plainText } from '@veo/risk/words/fr';

const path = process.argv[2] ?? 'examples/assessments/12-arrival-with-a-child.json';
const assessment = readFileSync(path, 'utf8');

// Each assessment names its instrument; this one is expected to come with the package.
const { id, version } = JSON.parse(assessment).instrument;
const instrument = readFileSync(bundledInstrument(id, version), 'utf8');

const assessed = assess(instrument, assessment);
if (assessed.ok) {
  const report = evaluationWords(assessed.value.evaluation, JSON.parse(instrument));
  console.log(plainText(report.title));
  // The banner says what this result is not: it goes wherever the result goes.
  for (const line of report.banner) console.log(plainText(`! ${line}`));
  for (const { heading, paragraphs } of report.sections) {
    console.log(`\n${plainText(heading)}`);
    for (const { text, details = [] } of paragraphs) {
      console.log(plainText(text));
      for (const detail of details) console.log(plainText(`  - ${detail}`));
    }
  }
  console.log(`\nSHA-256 ${assessed.value.digest}`);
} else {
  for (const issue of assessed.issues) {
    const { sentence, remedy } = issueWords(issue);
    console.log(`${issue.pointer}: ${sentence}. ${remedy}`);
  }
  process.exitCode = 1;
}
