import {formatHtml} from './archivePage.ts';
import {formatCheckstyle} from './checkstyle.ts';
import {formatCodeframe} from './codeFrames.ts';
import {formatCompact} from './compact.ts';
import type {Formatter} from './formatter.ts';
import {formatGithub} from './github.ts';
import {formatGitlab} from './gitlab.ts';
import {formatJson} from './json.ts';
import {formatJsonl} from './jsonl.ts';
import {formatJunit} from './junit.ts';
import {formatMarkdown} from './markdown.ts';
import {formatRdjson} from './rdjson.ts';
import {formatSarif} from './sarif.ts';
import {formatStylish} from './stylish.ts';

export type {CustomFormatter, Formatter, FormatterContext} from './formatter.ts';

/** All formats of a report, by the name that `--format` takes. */
export const formatters: ReadonlyMap<string, Formatter> = new Map([
	['stylish', formatStylish],
	['codeframe', formatCodeframe],
	['compact', formatCompact],
	['markdown', formatMarkdown],
	['json', formatJson],
	['jsonl', formatJsonl],
	['github', formatGithub],
	['gitlab', formatGitlab],
	['sarif', formatSarif],
	['junit', formatJunit],
	['checkstyle', formatCheckstyle],
	['rdjson', formatRdjson],
	['html', formatHtml],
]);
