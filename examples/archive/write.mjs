import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from './sample.mjs';

/** Writes the sample into a new folder; one that is there stays as it is. */
export function writeSample(folder, veo) {
  mkdirSync(folder);
  const text = readFileSync(veo.bundledInstrument('ml-arrival-screen', '0.1.0'), 'utf8');
  const { files, registry } = makeSample(veo, text);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  for (const document of registry) enter(join(folder, 'registry'), document, veo);
}

function enter(folder, document, { enterInRegistry }) {
  const entered = enterInRegistry(folder, { text: `${JSON.stringify(document, null, 2)}\n` });
  if (!entered.ok) throw new Error(JSON.stringify(entered.issues, null, 1));
}
