/**
 * `npm run test:smoke`: a small set that would show it if a version of Node ran the tool in another way. CI runs all tests
 * on the oldest Node that is supported, and these on the newest, from the sources.
 */
import {importTests} from './support/importTests.ts';

const smoke = [
	// The command: its help, its mistakes, its exit codes, and as a process of its own in the GitHub Action.
	'cli/command.test',
	'cli/exitCode.test',
	'action.test',
	// How the published command is loaded.
	'cli/start',
	// Texts in, findings and fixes out.
	'engine/fix.test',
	'engine/parse.test',
	'corpus',
	// What leans on the tables of Unicode, of languages and of time zones that come with Node.
	'texts',
	'rules/dates',
	'rules/text',
	// What leans on regular expressions and URLs.
	'rules/links',
	'urls',
	// What leans on the file system.
	'node/files',
];

for (const name of smoke) importTests(name);
