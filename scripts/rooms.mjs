/** The import law: dependency-cruiser over `src`, and the proof that it looked at something. */
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';

const sources = readdirSync('src', { recursive: true }).filter((name) => String(name).endsWith('.ts')).length;
const { options, ...ruleSet } = config;
const { output } = await cruise(['src'], { ...options, ruleSet, validate: true, outputType: 'json' });
const { summary, modules } = JSON.parse(String(output));

for (const { rule, from, to } of summary.violations) {
  console.error(`${rule.severity}  ${rule.name}: ${from} → ${to}`);
}
const seen = modules.filter((/** @type {{source: string}} */ { source }) => /^src\/.*\.ts$/u.test(source)).length;
if (seen !== sources || seen === 0) {
  console.error(`cruised ${String(seen)} of ${String(sources)} source files: what is not seen is not checked`);
  process.exitCode = 1;
} else if (summary.violations.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`${String(seen)} modules, ${String(summary.totalDependenciesCruised)} imports, none against the law`);
}
