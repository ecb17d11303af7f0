import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';

/** Which rooms each room may import from; its own it always may. Arrows point one way. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	src: ['src'],
	'src/authoring': ['src'],
	'src/baseline': ['src'],
	'src/engine': ['src'],
	'src/config': ['src'],
	'src/formatters': ['src'],
	rules: ['src/authoring'],
	'rules/index': ['rules', 'src'],
	'src/index': ['rules/index', 'src', 'src/config', 'src/engine', 'src/formatters'],
	// The commands that list what rules find ask the rules' own functions.
	'src/cli': ['rules', 'rules/index', 'src', 'src/baseline', 'src/config', 'src/engine', 'src/formatters'],
};

/** Rooms that must run in a browser: all but the shell. */
const isPure = (room: string): boolean => room !== 'src/cli';

interface Import {
	readonly file: string;
	readonly specifier: string;
}

const imports: readonly Import[] = ['src', 'rules'].flatMap((folder) =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter((name) => name.endsWith('.ts'))
		.flatMap((name) => {
			const file = path.posix.join(folder, name.split(path.sep).join('/'));
			const text = readFileSync(file, 'utf8');
			return [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm)].map((match) => ({
				file,
				specifier: match[1] ?? '',
			}));
		}),
);

function roomOf(file: string): string {
	if (file === 'src/index.ts' || file === 'src/authoring.ts' || file === 'rules/index.ts')
		return file.slice(0, -'.ts'.length);
	const parts = file.split('/');
	if (parts[0] === 'rules') return 'rules';
	return parts.length > 2 ? `${parts[0]}/${parts[1]}` : 'src';
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

test('nothing but the shell knows the system it runs on', (t) => {
	const wrong = imports.filter(({file, specifier}) => isPure(roomOf(file)) && specifier.startsWith('node:'));
	t.deepEqual(wrong, []);
});

test('chalk is the business of the format for people', (t) => {
	const users = imports.filter(({specifier}) => specifier === 'chalk').map(({file}) => file);
	t.deepEqual(users, ['src/formatters/stylish.ts']);
});

test('rules know neither YAML nor the HTML parser', (t) => {
	const wrong = imports.filter(
		({file, specifier}) => roomOf(file) === 'rules' && ['yaml', 'parse5', 'rehype-parse'].includes(specifier),
	);
	t.deepEqual(wrong, []);
});
