import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';

/**
 * Which rooms each room may import from; its own it always may. A room is a folder below `src` or `rules`, without the
 * folders in it: those are rooms of their own. The doors stand loose in `src`.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
	'src/texts': [],
	'src/dates': [],
	'src/model': ['src/texts'],
	'src/terminal': ['src/model', 'src/texts'],
	'src/urls': ['src/dates', 'src/model', 'src/texts'],
	'src/page': ['src/dates', 'src/model', 'src/texts', 'src/urls'],
	'src/frontMatter': ['src/dates', 'src/frontMatter/yaml', 'src/model', 'src/page', 'src/texts'],
	'src/frontMatter/yaml': ['src/model', 'src/texts'],
	// A reader for each other form of front matter, and what chooses among them: none knows another.
	'src/frontMatter/toml': ['src/frontMatter', 'src/model', 'src/texts'],
	'src/frontMatter/json': ['src/frontMatter', 'src/model', 'src/texts'],
	'src/frontMatter/headLines': ['src/frontMatter', 'src/model', 'src/texts'],
	'src/frontMatter/forms': [
		'src/frontMatter',
		'src/frontMatter/headLines',
		'src/frontMatter/json',
		'src/frontMatter/toml',
		'src/model',
	],
	// The renderers are fenced off: they may be of use elsewhere one day. Each knows what they share, and no other.
	'src/render': ['src/model', 'src/texts'],
	'src/render/commonmark': ['src/model', 'src/render', 'src/texts'],
	'src/render/html': ['src/model', 'src/render'],
	'src/render/kramdown': ['src/model', 'src/render', 'src/texts'],
	// A reader for each template language, and what runs them one after another: none knows another.
	'src/render/liquid': ['src/model', 'src/render', 'src/texts'],
	'src/render/hugo': ['src/model', 'src/render', 'src/texts'],
	'src/render/nunjucks': ['src/model', 'src/render', 'src/texts'],
	'src/render/obsidian': ['src/model', 'src/render', 'src/texts'],
	'src/render/templates': [
		'src/model',
		'src/render',
		'src/render/hugo',
		'src/render/liquid',
		'src/render/nunjucks',
		'src/render/obsidian',
	],
	'src/htmlTree': ['src/model', 'src/render', 'src/texts'],
	'src/sites/jekyll': ['src/dates', 'src/frontMatter', 'src/model', 'src/texts', 'src/urls'],
	'src/sites': [
		'src/frontMatter',
		'src/frontMatter/json',
		'src/frontMatter/toml',
		'src/model',
		'src/sites/jekyll',
		'src/texts',
		'src/urls',
	],
	'src/archive': [
		'src/dates',
		'src/frontMatter',
		'src/sites',
		'src/sites/jekyll',
		'src/model',
		'src/texts',
		'src/urls',
	],
	'src/archive/authors': ['src/model', 'src/texts', 'src/urls'],
	'src/printed': ['src/archive/authors', 'src/dates', 'src/model', 'src/sites', 'src/urls'],
	'src/archive/understanding': ['src/archive', 'src/frontMatter', 'src/model', 'src/sites', 'src/sites/jekyll'],
	'src/baseline': ['src/model', 'src/texts', 'src/urls'],
	'src/score': ['src/dates', 'src/model'],
	'src/config': ['src/dates', 'src/frontMatter', 'src/model', 'src/page', 'src/terminal', 'src/texts', 'src/urls'],
	'src/report': ['src/archive', 'src/archive/authors', 'src/dates', 'src/model', 'src/score', 'src/texts'],
	// What the page asks of its data, and the page itself, which runs in a browser.
	'src/report/view': ['src/dates', 'src/report', 'src/score'],
	'src/report/page': ['src/dates', 'src/model', 'src/report', 'src/report/view', 'src/score', 'src/texts', 'src/urls'],
	'src/formatters': ['src/archive', 'src/model', 'src/report', 'src/score', 'src/terminal', 'src/texts'],
	'src/engine/findings': ['src/model', 'src/page', 'src/texts', 'src/urls'],
	'src/engine/suppress': ['src/dates', 'src/engine/findings', 'src/frontMatter', 'src/model', 'src/page', 'src/texts'],
	'src/engine': [
		'src/archive',
		'src/archive/authors',
		'src/dates',
		'src/engine/findings',
		'src/engine/suppress',
		'src/frontMatter',
		'src/frontMatter/forms',
		'src/htmlTree',
		'src/sites',
		'src/sites/jekyll',
		'src/model',
		'src/page',
		'src/printed',
		'src/render',
		'src/render/commonmark',
		'src/render/html',
		'src/render/kramdown',
		'src/render/liquid',
		'src/render/templates',
		'src/texts',
		'src/urls',
	],
	'src/engine/fix': ['src/engine', 'src/engine/findings', 'src/model', 'src/page', 'src/texts', 'src/urls'],
	'src/authoring': [
		'src/archive',
		'src/archive/authors',
		'src/dates',
		'src/frontMatter',
		'src/model',
		'src/page',
		'src/printed',
		'src/sites',
		'src/sites/jekyll',
		'src/texts',
		'src/urls',
	],
	// Groups of rules know the door for rules, and none of each other: what two of them need goes to `src`.
	'rules/archive': ['src/authoring'],
	'rules/authors': ['src/authoring'],
	'rules/capture': ['src/authoring'],
	'rules/dates': ['rules/dates/reading', 'rules/dates/witnesses', 'src/authoring'],
	'rules/dates/reading': ['src/authoring'],
	'rules/dates/witnesses': ['rules/dates/reading', 'src/authoring'],
	'rules/front-matter': ['src/authoring'],
	'rules/furniture': [
		'rules/furniture/boxes',
		'rules/furniture/carousel',
		'rules/furniture/repeated',
		'rules/furniture/site',
		'src/authoring',
	],
	'rules/furniture/boxes': ['src/authoring'],
	'rules/furniture/carousel': ['rules/furniture/boxes', 'src/authoring'],
	'rules/furniture/repeated': ['src/authoring'],
	'rules/furniture/site': ['rules/furniture/boxes', 'src/authoring'],
	'rules/identity': ['src/authoring'],
	'rules/images': ['src/authoring'],
	'rules/links': ['rules/links/residue', 'src/authoring'],
	'rules/links/residue': ['src/authoring'],
	'rules/markup': ['src/authoring'],
	'rules/text': ['src/authoring'],
	'rules/index': [
		'rules/archive',
		'rules/authors',
		'rules/capture',
		'rules/dates',
		'rules/front-matter',
		'rules/furniture',
		'rules/identity',
		'rules/images',
		'rules/links',
		'rules/markup',
		'rules/text',
		'src/model',
	],
	'src/onePost': [
		'rules/index',
		'src/config',
		'src/engine',
		'src/engine/findings',
		'src/engine/fix',
		'src/engine/suppress',
		'src/model',
	],
	'src/index': [
		'rules/index',
		'src/archive',
		'src/config',
		'src/engine',
		'src/engine/findings',
		'src/engine/fix',
		'src/engine/suppress',
		'src/formatters',
		'src/sites/jekyll',
		'src/model',
		'src/onePost',
	],
	'src/tester': [
		'src/archive',
		'src/config',
		'src/engine',
		'src/engine/findings',
		'src/engine/fix',
		'src/frontMatter/forms',
		'src/model',
		'src/texts',
	],
	'src/testing': ['src/tester'],
	// From here on, the system is known.
	'src/node/process': [],
	'src/node/files': ['src/model', 'src/node/process', 'src/sites', 'src/texts'],
	'src/node/git': ['src/model', 'src/node/files', 'src/node/process', 'src/texts'],
	'src/node/cache': [
		'src/archive',
		'src/engine',
		'src/engine/findings',
		'src/engine/suppress',
		'src/model',
		'src/node/files',
		'src/node/git',
		'src/node/process',
	],
	'src/node/threads': ['src/model'],
	'src/node/run': [
		'src/archive',
		'src/archive/understanding',
		'src/baseline',
		'src/config',
		'src/dates',
		'src/engine',
		'src/engine/findings',
		'src/engine/fix',
		'src/engine/suppress',
		'src/score',
		'src/sites/jekyll',
		'src/model',
		'src/node/cache',
		'src/node/files',
		'src/node/git',
		'src/node/process',
		'src/node/threads',
		'src/sites',
		'src/texts',
		'src/urls',
	],
	'src/node/worker': ['rules/index', 'src/config', 'src/node/run', 'src/node/threads'],
	'src/node': ['rules/index', 'src/config', 'src/index', 'src/node/run', 'src/node/worker'],
	// What runs before anything else is loaded.
	'src/cli/start': ['src/node/cache', 'src/node/files', 'src/node/process'],
	'src/cli/options': [
		'src/cli/start',
		'src/formatters',
		'src/model',
		'src/node/files',
		'src/node/process',
		'src/node/run',
		'src/score',
		'src/terminal',
		'src/texts',
	],
	'src/cli/completion': ['src/cli/options'],
	'src/cli/report': [
		'src/archive',
		'src/cli/options',
		'src/config',
		'src/engine',
		'src/formatters',
		'src/model',
		'src/node/files',
		'src/node/git',
		'src/node/process',
		'src/node/run',
		'src/report',
		'src/score',
		'src/terminal',
		'src/texts',
	],
	'src/cli/decisions': [
		'src/archive',
		'src/cli/commands',
		'src/cli/options',
		'src/cli/report',
		'src/config',
		'src/formatters',
		'src/model',
		'src/node/files',
		'src/node/process',
		'src/node/run',
		'src/terminal',
		'src/texts',
	],
	'src/cli/parts': [
		'src/archive',
		'src/baseline',
		'src/cli/options',
		'src/cli/report',
		'src/config',
		'src/engine',
		'src/engine/findings',
		'src/engine/suppress',
		'src/model',
		'src/node/files',
		'src/node/process',
		'src/node/run',
	],
	'src/cli/commands': [
		'src/archive',
		'src/archive/authors',
		'src/baseline',
		'src/cli/completion',
		'src/cli/options',
		'src/cli/parts',
		'src/cli/report',
		'src/config',
		'src/dates',
		'src/engine',
		'src/engine/fix',
		'src/formatters',
		'src/frontMatter/forms',
		'src/score',
		'src/sites/jekyll',
		'src/model',
		'src/node/cache',
		'src/node/files',
		'src/node/process',
		'src/node/run',
		'src/terminal',
		'src/texts',
		'src/urls',
	],
	'src/cli': [
		'rules/index',
		'src/cli/commands',
		'src/cli/decisions',
		'src/cli/options',
		'src/cli/parts',
		'src/cli/report',
		'src/config',
		'src/model',
		'src/node/files',
		'src/node/process',
		'src/node/run',
		'src/node/threads',
		'src/node/worker',
	],
};

/** What stands loose in `src`: the doors. */
const doors: readonly string[] = ['src/authoring', 'src/index', 'src/node', 'src/testing'];

/** Rooms that must run in a browser: all but those that know the system, and the tester, which throws the errors that test runners know. */
const isPure = (room: string): boolean => !/^src\/(?:cli|node|tester)(?:\/|$)/.test(room);

interface Import {
	readonly file: string;
	readonly specifier: string;
}

const files: readonly string[] = ['src', 'rules'].flatMap((folder) =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter((name) => name.endsWith('.ts'))
		.map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

const imports: readonly Import[] = files.flatMap((file) =>
	[...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm)].map((match) => ({
		file,
		specifier: match[1] ?? '',
	})),
);

function roomOf(file: string): string {
	const folder = path.posix.dirname(file);
	return folder === 'src' || file === 'rules/index.ts' ? file.slice(0, -'.ts'.length) : folder;
}

test('imports point one way', (t) => {
	t.true(imports.length > 100);
	const wrong = imports.flatMap(({file, specifier}) => {
		if (!specifier.startsWith('.')) return [];
		const target = roomOf(path.posix.join(path.posix.dirname(file), specifier));
		const room = roomOf(file);
		return target === room || allowed[room]?.includes(target) === true ? [] : [`${file} imports ${specifier}`];
	});
	t.deepEqual(wrong, []);
});

test('the table of rooms has no way back', (t) => {
	const reached = new Map<string, ReadonlySet<string>>();
	const below = (room: string, path: readonly string[]): ReadonlySet<string> => {
		t.false(path.includes(room), [...path, room].join(' → '));
		const known = reached.get(room);
		if (known !== undefined || path.includes(room)) return known ?? new Set();
		const rooms = new Set(allowed[room]);
		for (const next of allowed[room] ?? []) for (const further of below(next, [...path, room])) rooms.add(further);
		reached.set(room, rooms);
		return rooms;
	};
	for (const room of Object.keys(allowed)) below(room, []);
	t.deepEqual(
		Object.values(allowed)
			.flat()
			.filter((room) => allowed[room] === undefined),
		[],
	);
});

test('nothing stands loose in src but the doors', (t) => {
	const loose = files.filter((file) => path.posix.dirname(file) === 'src').map(roomOf);
	t.deepEqual(loose.toSorted(), doors);
});

test('every file has a name of its own', (t) => {
	const names = files.map((file) => path.posix.basename(file)).filter((name) => name !== 'index.ts');
	t.deepEqual(
		names.filter((name, index) => names.indexOf(name) !== index),
		[],
	);
});

test('nothing but the shell knows the system it runs on', (t) => {
	const wrong = imports.filter(({file, specifier}) => isPure(roomOf(file)) && specifier.startsWith('node:'));
	t.deepEqual(wrong, []);
});

test('chalk is the business of what people read', (t) => {
	const users = imports.filter(({specifier}) => specifier === 'chalk').map(({file}) => file);
	t.deepEqual(users.toSorted(), [
		'src/formatters/codeFrames.ts',
		'src/formatters/stylish.ts',
		'src/terminal/narrowDiff.ts',
		'src/terminal/terminalPage.ts',
	]);
});

test('rules know neither YAML nor the HTML parser', (t) => {
	const wrong = imports.filter(
		({file, specifier}) => file.startsWith('rules/') && ['yaml', 'parse5', 'rehype-parse'].includes(specifier),
	);
	t.deepEqual(wrong, []);
});
