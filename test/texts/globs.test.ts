import test from 'ava';
import {longestGlob, readFileNamePattern, readGlob} from '../../src/texts/globs.ts';

const globs: readonly {readonly glob: string; readonly yes?: readonly string[]; readonly no?: readonly string[]}[] = [
	{glob: '*', yes: ['a', '.a', '報'], no: ['a/b']},
	{glob: '*.md', yes: ['a.md', '.md'], no: ['a.mdx', 'a/b.md']},
	{glob: 'a*b*c', yes: ['abc', 'axbbyc'], no: ['acb', 'a/bc']},
	{glob: '?', yes: ['a', '𠮷'], no: ['', '/', 'ab']},
	{glob: '**', yes: ['a', 'a/b/c']},
	{glob: '**/a', yes: ['a', 'b/a', 'b/c/a'], no: ['ba', 'a/b']},
	{glob: 'a/**', yes: ['a', 'a/b', 'a/b/c'], no: ['ab', 'b/a']},
	{glob: 'a/**/b', yes: ['a/b', 'a/c/b', 'a/c/d/b'], no: ['ab', 'a/cb', 'a']},
	{glob: 'a**b', yes: ['ab', 'acb'], no: ['a/b']},
	{glob: 'a/***/b', yes: ['a/b', 'a/c/b']},
	{glob: '[a-c]x', yes: ['ax', 'cx'], no: ['dx', '-x']},
	{glob: '[!a-c]', yes: ['d', '-'], no: ['a', '/', '']},
	{glob: '[^a]', yes: ['b'], no: ['a']},
	{glob: '[]a-]', yes: [']', 'a', '-'], no: ['b']},
	{glob: '[\\]]', yes: [']'], no: ['\\']},
	{glob: '{a,b/c,}.md', yes: ['a.md', 'b/c.md', '.md'], no: ['b.md']},
	{glob: '{a,b{c,d}}', yes: ['a', 'bc', 'bd'], no: ['b', 'bcd']},
	{glob: '{a}', yes: ['{a}'], no: ['a']},
	{glob: '{1..3}', yes: ['1', '3'], no: ['4', '1..3']},
	{glob: '{09..11}', yes: ['09', '10', '11'], no: ['9', '12']},
	{glob: '{c..a}', yes: ['a', 'b', 'c'], no: ['d']},
	{glob: '@(a|b)c', yes: ['ac', 'bc'], no: ['c', 'abc']},
	{glob: '?(a|b)c', yes: ['ac', 'bc', 'c'], no: ['abc']},
	{glob: '+(a|b)c', yes: ['ac', 'abc', 'babac'], no: ['c', 'dc']},
	{glob: '*(a|b)c', yes: ['c', 'abc'], no: ['dc']},
	{glob: '+(?(a))', yes: ['', 'a', 'aa'], no: ['b']},
	{glob: '!(a|b).md', yes: ['c.md', 'ab.md', '.md'], no: ['a.md', 'b.md', 'c/d.md']},
	{glob: '!(a*).md', yes: ['b.md'], no: ['a.md', 'ab.md']},
	{glob: '!(!(a))', yes: ['a'], no: ['b', '']},
	{glob: 'a (1)', yes: ['a (1)'], no: ['a 1']},
	{glob: '\\*\\[\\{', yes: ['*[{'], no: ['a[{']},
	{glob: '.+^$|', yes: ['.+^$|'], no: ['a+^$|']},
];

for (const {glob, yes = [], no = []} of globs) {
	test(`the glob \`${glob}\``, (t) => {
		const {matches, missingBracket} = readGlob(glob);
		t.is(missingBracket, undefined);
		t.deepEqual(
			[...yes, ...no].filter((path) => matches(path)),
			yes,
		);
	});
}

const broken: readonly (readonly [string, string])[] = [
	['[a', ']'],
	['a]', '['],
	['{a,b', '}'],
	['a}', '{'],
	['@(a', ')'],
	['{{a}', '}'],
];

for (const [glob, bracket] of broken) {
	test(`the glob \`${glob}\` lacks a bracket, and matches what is named so`, (t) => {
		const {matches, missingBracket} = readGlob(glob);
		t.is(missingBracket, bracket);
		t.true(matches(glob));
	});
}

const patterns: readonly {
	readonly pattern: string;
	readonly yes?: readonly string[];
	readonly no?: readonly string[];
}[] = [
	{pattern: 'a*c', yes: ['ac', 'a/b/c'], no: ['a/b']},
	{pattern: 'a?c', yes: ['abc', 'a/c'], no: ['ac']},
	{pattern: '[a-c]', yes: ['b'], no: ['d']},
	{pattern: '[^a]', yes: ['b'], no: ['a']},
	{pattern: '[', yes: ['['], no: ['a']},
	{pattern: '{a,b}.+', yes: ['{a,b}.+'], no: ['a.+']},
	{pattern: '\\*\\', yes: ['*\\'], no: ['a\\']},
];

for (const {pattern, yes = [], no = []} of patterns) {
	test(`the pattern \`${pattern}\` of Ruby`, (t) => {
		const matches = readFileNamePattern(pattern);
		t.deepEqual(
			[...yes, ...no].filter((path) => matches(path)),
			yes,
		);
	});
}

// With a matcher that tries one way after the other, none of these ends while the sun shines.
const hostile = [
	`${'*a'.repeat(100)}*b`,
	`${'**/*a'.repeat(100)}b`,
	`${'+(a|'.repeat(100)}a${')'.repeat(100)}b`,
	`${'!('.repeat(100)}a${')'.repeat(100)}b`,
	`${'*(a)'.repeat(100)}b`,
	`${'{a,aa}'.repeat(100)}b`,
	'{'.repeat(longestGlob),
	'@('.repeat(longestGlob / 2),
];

for (const glob of hostile) {
	test(`the glob \`${glob.slice(0, 12)}…\` takes no time on any path`, (t) => {
		t.false(readGlob(glob).matches('a'.repeat(250)));
		t.false(readFileNamePattern(glob)('a'.repeat(250)));
	});
}

test('a glob that is longer than any path matches nothing', (t) => {
	t.false(readGlob('*'.repeat(longestGlob + 1)).matches('a'));
});
