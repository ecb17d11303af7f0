/**
 * Lints the example archive whole, as README's first command does. Its output is pinned in `examples.stylish.txt`; when
 * it is meant to change, `UPDATE_PINS=1 npx ava dist/test/corpus/examples.test.js` writes it anew: read the difference.
 */
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const archive = 'examples/archive';
const configFile = '.archivelintrc.json';
const pinned = 'test/corpus/examples.stylish.txt';
const richPost = `${archive}/_posts/2023-05-12-港灣大橋明年春天通車 市府：票價月底公布.md`;
const command = ['--now', '2026-01-01', '--no-color', archive];

test('the report on the example archive is the pinned one', async (t) => {
	const {code, stdout, stderr} = await runCommand(command, {cwd: process.cwd()});
	if (process.env['UPDATE_PINS'] === '1') writeFileSync(pinned, stdout);
	t.is(stdout, readFileSync(pinned, 'utf8'));
	t.is(stderr, '');
	t.is(code, 1);
});

test('after --fix nothing is left that --fix could mend, and a second --fix changes nothing', async (t) => {
	const cwd = copyArchive(t);
	t.is((await runCommand(['--fix', ...command], {cwd})).code, 1);
	const fixedOnce = readFiles(path.join(cwd, archive));
	t.deepEqual(safeFixes((await runCommand(['--format', 'json', ...command], {cwd})).stdout), []);
	await runCommand(['--fix', ...command], {cwd});
	t.deepEqual(readFiles(path.join(cwd, archive)), fixedOnce);
});

test('--fix leaves posts alone that have nothing to mend', async (t) => {
	const cwd = copyArchive(t);
	const mendable = new Set(safeFixes((await runCommand(['--format', 'json', ...command], {cwd})).stdout));
	const before = readFiles(path.join(cwd, archive));
	await runCommand(['--fix', ...command], {cwd});
	const after = readFiles(path.join(cwd, archive));
	const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
	t.deepEqual(changed.toSorted(), [...mendable].map((name) => path.relative(path.join(cwd, archive), name)).toSorted());
	t.deepEqual(Object.keys(after), Object.keys(before));
});

test('--fix takes the carousel box and the dead drawings from a post, completes its links, sets its heading apart, and keeps every other byte', async (t) => {
	const cwd = copyArchive(t);
	const before = readFileSync(path.join(cwd, richPost), 'utf8');
	await runCommand(['--fix', ...command], {cwd});

	const box = {
		start: before.indexOf("<div class='paragraph bottomBox'>"),
		end: before.indexOf('</div>\n</div>\n'),
		text: '',
	};
	const drawing = "<svg width='6' height='6'><use href='#svg-dot'></use></svg>";
	const drawings = offsetsOf(drawing, before).map((start) => ({start, end: start + drawing.length, text: ''}));
	const origins = offsetsOf("'/tag/", before).map((quote) => ({
		start: quote + 1,
		end: quote + 1,
		text: 'https://www.gangwan.example',
	}));
	const heading = before.indexOf('[港灣大橋', before.indexOf('<!--'));
	const separation = {start: heading, end: heading, text: '\n'};
	t.is(before.slice(box.end - 6), '</div></div>\n</div>\n');
	t.is(drawings.length, 3);
	t.is(origins.length, 5);
	t.is(readFileSync(path.join(cwd, richPost), 'utf8'), edited(before, [separation, ...drawings, ...origins, box]));
});

test('every file of the example archive has a name that all systems can check out', (t) => {
	const names = Object.keys(readFiles(archive)).flatMap((name) => name.split(path.sep));
	t.deepEqual(
		names.filter((name) => /[\\:*?"<>|\p{Cc}]|[. ]$/u.test(name) || name !== name.normalize('NFC')),
		[],
	);
});

/** Copies the archive with its config to a folder of its own, which becomes the archive root. */
function copyArchive(t: ExecutionContext): string {
	const posts = Object.entries(readFiles(archive)).map(([name, text]) => [path.join(archive, name), text]);
	return temporaryFolder(t, {...Object.fromEntries(posts), [configFile]: readFileSync(configFile)});
}

/** The texts of all files below a folder, by their paths from it. */
function readFiles(folder: string): Readonly<Record<string, string>> {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
	const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
	return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** The files in which a report in JSON offers safe fixes. */
function safeFixes(report: string): readonly string[] {
	const results = JSON.parse(report) as readonly {filePath: string; messages: readonly {fix?: object}[]}[];
	return results.filter(({messages}) => messages.some(({fix}) => fix !== undefined)).map(({filePath}) => filePath);
}

function offsetsOf(piece: string, text: string): readonly number[] {
	const offsets: number[] = [];
	for (let offset = text.indexOf(piece); offset !== -1; offset = text.indexOf(piece, offset + 1)) offsets.push(offset);
	return offsets;
}

/** A text with ranges of it replaced. */
function edited(text: string, edits: readonly {start: number; end: number; text: string}[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start)
		.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
