/**
 * The determinism lint over the built surfaces that promise the same bytes everywhere, with all that they bundle:
 * no clock, no random, no locale, no code from text. `scripts/lib/determinism-allowed.mjs` lists what may stay.
 */
import { chunksOf } from './lib/bundle.mjs';
import { allowed } from './lib/determinism-allowed.mjs';
import { findingsIn, judge } from './lib/determinism-scan.mjs';
import { present } from './lib/surfaces.mjs';

const pure = present().filter(({ subpath }) => ['.', './words/fr', './words/en', './records'].includes(subpath));
const files = [...new Set(pure.flatMap(({ name }) => chunksOf(`dist/${name}.js`)))];
if (!pure.some(({ subpath }) => subpath === '.')) throw new Error('there is no core surface to scan');

const { refused, stale } = judge(files.flatMap(findingsIn), allowed);
for (const { module, text, message } of refused) console.error(`${module}: ${message}\n    ${text}`);
for (const { module, text } of stale) console.error(`no longer there, take it off the list: ${module}\n    ${text}`);
if (refused.length + stale.length > 0) process.exitCode = 1;
else console.log(`${String(files.length)} built files; ${String(allowed.length)} findings allowed with a reason`);
