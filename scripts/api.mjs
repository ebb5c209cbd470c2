/**
 * The API reports in `api/`: one file a surface, every public name with its signature. A public change is seen in
 * review because the report changes with it. Without `--update` a difference ends non-zero.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { present } from './lib/surfaces.mjs';

const update = process.argv.includes('--update');
const quiet = { default: { logLevel: /** @type {any} */ ('none') } };

/** @param {import('./lib/surfaces.mjs').Surface} surface */
function upToDate({ name, report }) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(`dist/${name}.d.ts`),
      compiler: { tsconfigFilePath: resolve('tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: resolve('api'),
        reportTempFolder: resolve('temp/api'),
        reportVariants: ['complete'],
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: quiet,
        extractorMessageReporting: {
          ...quiet,
          'ae-forgotten-export': { logLevel: /** @type {any} */ ('warning'), addToApiReportFile: true },
        },
        tsdocMessageReporting: quiet,
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error';
    },
  });
  if (result.apiReportChanged && !update) console.error(`api/${report}.api.md is not what dist/${name}.d.ts says`);
  return update || !result.apiReportChanged;
}

mkdirSync('api', { recursive: true });
mkdirSync('temp/api', { recursive: true });
const surfaces = present();
const results = surfaces.map(upToDate);
if (surfaces.length === 0 || results.includes(false)) {
  console.error('look at the difference, write a changeset, then `npm run build && npm run api:update`');
  process.exitCode = 1;
} else {
  console.log(`${String(surfaces.length)} reports ${update ? 'written' : 'unchanged'}`);
}
