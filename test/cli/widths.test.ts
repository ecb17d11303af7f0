import test from 'ava';
import stringWidth from 'string-width';
import {commandNames} from '../../src/cli/options/commandDefinitions.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const long = 'The ferry sails again, and the harbour is full of people who wait for it. '.repeat(12);
const picture = `<img src="https://images.news.example/2024/${'harbour-'.repeat(12)}.jpg" width=100% class="wide">`;
const escapeSequence = '\u001b[31mRED\u001b[0m';

/** Posts with long lines, wide characters, and what a terminal would obey. */
const archive = {
	'.archivelintrc.json': '{"extends": "archivelint:recommended"}\n',
	...Object.fromEntries(
		['01', '02', '03', '04', '05'].map((day) => [
			`_posts/2024-03-${day}-渡輪-and-harbour.md`,
			post(
				`<div>\n<p>${long}${picture}${long}<a href="/tag/${day}?utm_source=${'x'.repeat(60)}">渡輪</a>${'渡輪碼頭'.repeat(40)}</p>\n<p>${escapeSequence}<img src="/a${day}.png"></p>\n</div>\n`,
				{
					title: `Day ${day} of ${escapeSequence} a title that is longer than anybody would like it to be`,
					author:
						['Ann Lee of the Harbour Times', 'Ann Lee of the Harbour Times ', 'Anne Lee of the Harbour Times'][
							Number(day) % 3
						] ?? '',
					date: `2024-03-${day}T08:00:00.000Z`,
					from: `https://www.news.example/2024/${Number(day) > 3 ? 'the-same-page-with-a-long-name-that-says-all-there-is-to-say' : day}`,
				},
			),
		]),
	),
	'_posts/2024-03-05-again-with-a-name-that-is-long.md': post('<p>Text</p>\n', {
		from: 'https://www.news.example/2024/01',
	}),
	'notes/reading-list-of-somebody.md': 'No post.\n',
};

/** Lines of a terminal that are too wide, or hold what the terminal obeys beside colours and links. */
function badLines(text: string, columns: number): readonly string[] {
	const shown = text.replace(/\u001b\[\d*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '').replace(/\r\u001b\[2K/g, '');
	return shown
		.split('\n')
		.filter(
			(line) =>
				/[\0-\x08\x0b-\x1f\x7f\u0080-\u009f]/.test(line) ||
				(stringWidth(line.replaceAll('\t', ' ')) > columns && !isUnbreakable(line)),
		);
}

/** A path, alone or at the beginning, that is wider than the terminal. */
function isUnbreakable(line: string): boolean {
	return /^\s*\S*(?:_posts|notes)\/\S+$/.test(line);
}

async function ofCommand(cwd: string, words: readonly string[], columns: number): Promise<string> {
	const {stdout, stderr} = await runCommand(words, {
		cwd,
		isTerminal: true,
		columns,
		env: {FORCE_COLOR: '1', FORCE_HYPERLINK: '1', TERM: 'xterm-256color'},
	});
	return stdout + stderr;
}

async function causeIds(cwd: string): Promise<readonly string[]> {
	const {stdout} = await runCommand(['causes', '--json'], {cwd});
	return (JSON.parse(stdout) as {causes: {id: string; fixes: {safe: number; unsafe: number}}[]}).causes.map(
		({id}) => id,
	);
}

async function lineOf(cwd: string, rule: string): Promise<string> {
	const {stdout} = await runCommand(['--only', rule, '--format', 'jsonl'], {cwd});
	const [line = ''] = stdout.split('\n');
	const {filePath, path: file, line: number} = JSON.parse(line) as {filePath?: string; path?: string; line: number};
	return `${filePath ?? file ?? ''}:${number}`;
}

/** Command lines of all commands, but for what is printed for programs. */
const commandLines: readonly (readonly string[])[] = [
	[],
	['--color'],
	['--format', 'codeframe'],
	['--statistics'],
	['--fix', '--diff'],
	['--diff'],
	['--diff', '--unsafe'],
	['--timing', '--quiet'],
	['--show-files'],
	['--show-files', 'notes/reading-list-of-somebody.md'],
	['--max-diagnostics', '4'],
	['--cause', 'c-00000000'],
	['--cause', 'x'],
	['nowhere'],
	['help'],
	['lint'],
	['init'],
	['init', '--yes'],
	['info'],
	['report'],
	['report', '-o', 'report-with-a-name-that-is-longer-than-anybody-would-think-of.html'],
	['unignore'],
	['--no-such-option'],
	['--fail-on', 'x'],
	['--shard', '9/2'],
	['--format', 'sarf'],
	['--rule', 'no-trackin: on'],
	['--config', 'wrong.json'],
	['causes'],
	['score'],
	['score', '--ratchet', 'HEAD'],
	['score', '--fail-under', '100'],
	['trend'],
	['trend', '--since', 'nowhere'],
	['trend', '--every', '0'],
	['causes', '--quiet'],
	['causes', 'c-00000000'],
	['ignore'],
	['ignore', 'c-00000000', '--reason', 'x'],
	['blame'],
	['blame', 'c-00000000'],
	['explain', 'no-tracking'],
	['explain', 'renderable-html'],
	['explain', 'no-trackin'],
	['explain', '_posts:3'],
	['explain', '_posts/2024-03-05-again-with-a-name-that-is-long.md:1'],
	['rules'],
	['rules', 'nowhere'],
	['authors'],
	['duplicates'],
	['repeated-blocks'],
	['completion'],
	['completion', 'bsh'],
	['print-config', 'nowhere.md'],
	['schema', 'nowhere'],
	['cache', 'stats'],
	['cache', 'clear'],
	['merge', 'nowhere.json'],
	['baseline', 'create'],
	['baseline', 'check'],
	['baseline', 'update'],
	['baseline', 'stats'],
	[],
];

for (const columns of [80, 120]) {
	test(`no line is wider than a terminal of ${columns} columns`, async (t) => {
		const cwd = temporaryFolder(t, {
			...archive,
			'wrong.json': `{"rules": {"no-trackin": "on", ${' '.repeat(90)} "no-such-rule-at-all-that-anybody-would-know": 5}, "extends": "no-such-package-that-anybody-would-know-of"}`,
		});
		const check = async (words: readonly string[]): Promise<void> => {
			t.deepEqual(badLines(await ofCommand(cwd, words, columns), columns), [], `archivelint ${words.join(' ')}`);
		};
		for (const name of commandNames) await check([name, '--help']);
		await check(['--help']);
		for (const id of await causeIds(cwd)) await check(['causes', id]);
		for (const rule of ['no-broken-link', 'renderable-html', 'require-image-alt'])
			await check(['explain', await lineOf(cwd, rule)]);
		const [first = ''] = await causeIds(cwd);
		await check(['blame', first]);
		await check(['ignore', first, '--reason', 'x']);
		await check(['--cause', first]);
		for (const words of commandLines) await check(words);
	});
}

test('every command is tried', (t) => {
	const tried = new Set(commandLines.map(([name]) => name));
	t.deepEqual(
		commandNames.filter((name) => !tried.has(name)),
		[],
	);
});
