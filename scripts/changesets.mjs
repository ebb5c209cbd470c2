/** Whether what changed since the last release, the last commit to CHANGELOG.md, has a changeset that can be read. */
import { run } from './lib/run.mjs';

const released = run('git', ['log', '-1', '--format=%H', '--', 'CHANGELOG.md']).trim();
if (released === '') throw new Error('CHANGELOG.md is not in the history: fetch it whole');
console.log(run('node_modules/.bin/changeset', ['status', '--since', released]).trim());
