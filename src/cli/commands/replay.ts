import { crosscheck } from '../../evaluate/crosscheck.js';
import { canonicalJson, type Issue, type JsonValue } from '../../index.js';
import {
  type BatchReplayer,
  inThisThread,
  inWorkers,
  lineFileIssueWords,
  replayArchiveFile,
} from '../../node/index.js';
import { type ArchiveReport, registrySource, replayReportHtml, replayReportWords } from '../../records.js';
import type { Command } from '../command.js';
import { onError } from '../findings.js';
import { fileSystemCode, unreadableFile } from '../faults.js';
import { exit, type ExitCode } from '../io.js';
import type { Options } from '../options.js';
import { progressOn } from '../progress.js';
import { type RegistryUsed, registryFor } from '../registry/used.js';
import { sectionsText } from '../report-text.js';

/** `veo-risk replay`: whether the records of an archive are whole, and come out the same. */
export const replay: Command = {
  name: 'replay',
  flags: ['format', 'workers', 'as-known', 'registry', 'trust', 'cross-check'],
  pages: true,
  async run(options, io): Promise<ExitCode> {
    const [file = ''] = options.files;
    const used = registryFor(options, onError(options.lang, io));
    if (used === undefined) return exit.found;
    const { registry } = used;
    const replayer = replayerFor(used, options);
    const progress = progressOn(io, options.lang);
    try {
      const report = await replayArchiveFile(file, { replayer, registry, onProgress: progress.show });
      progress.end();
      io.out(outputOf(report, options));
      return report.isSame ? exit.done : exit.found;
    } catch (error) {
      onError(options.lang, io)({ file, text: '', issues: [unreadableFile(fileSystemCode(error))] });
      return exit.found;
    } finally {
      await replayer.close();
    }
  },
};

function replayerFor({ registry, data }: RegistryUsed, { workers, asKnown, crossCheck }: Options): BatchReplayer {
  const known = asKnown === undefined ? {} : { asKnown };
  if (workers > 1) return inWorkers(workers, { ...data, ...known, crosscheck: crossCheck });
  const second = crossCheck ? { crosscheck } : {};
  return inThisThread({ instruments: registrySource(registry), registry, ...known, ...second });
}

function outputOf(report: ArchiveReport, { format, lang: language }: Options): string {
  if (format === 'json') return `${canonicalJson(report as unknown as JsonValue)}\n`;
  const tell = (issue: Issue) => lineFileIssueWords(issue, language);
  const words = replayReportWords(report, { language, tell });
  return format === 'html' ? replayReportHtml(words) : sectionsText(words);
}
