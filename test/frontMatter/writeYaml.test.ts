import test from 'ava';
import {parse} from 'yaml';
import {writeLike} from '../../src/frontMatter/writeValue.ts';
import {doubleQuoted} from '../../src/frontMatter/writeYaml.ts';

const values = [
	'Ann Lee',
	"Ann O'Brien",
	"'Ann'",
	'Ann & Bob',
	'Ann Lee: a life',
	'Ann #1',
	'Ann, Bob',
	'[Ann]',
	'{Ann}',
	'*Ann',
	'&Ann',
	'!Ann',
	'@ann',
	'%ann',
	'`ann`',
	'- Ann',
	'? Ann',
	'Ann:',
	':ann',
	'#Ann',
	'"Ann"',
	'Ann \\ Lee',
	' Ann',
	'Ann ',
	'Ann  Lee',
	'',
	' ',
	'~',
	'y',
	'No',
	'ON',
	'true',
	'NULL',
	'=',
	'<<',
	'.inf',
	'.NaN',
	'12',
	'0x1F',
	'017',
	'1_000',
	'12:30',
	'1e3',
	'2024-01-01',
	'2024-01-01 10:00:00',
	'（臺）記者',
	'(臺)記者',
	'王小明·李',
	'「王」',
	'王：李',
	'a\nb',
	'a\r\nb',
	'a\tb',
	'a\u0000b',
	'a\u0007b',
	'a\u0085b',
	'a\u00a0b',
	'\u00a0b',
	'a\u2028b',
	'a\u3000b',
	'\ufeffa',
	'a\ufeffb',
	'a\ufffeb',
	'名字😀',
	'😀',
	'ก้อย',
];

for (const style of ['plain', 'single-quoted', 'double-quoted'] as const) {
	test(`What is written like ${style} reads back as just that text, whatever the version of YAML`, (t) => {
		for (const value of values) {
			const written = writeLike(style, value);
			for (const version of ['1.1', '1.2'] as const) {
				const read: unknown = parse(`before: 1\nauthor: ${written}\nafter: 2\n`, {version, stringKeys: true});
				t.deepEqual(read, {before: 1, author: value, after: 2}, `${written} in YAML ${version}`);
			}
		}
	});
}

test('A text keeps the style that stood there where that can hold it', (t) => {
	t.is(writeLike('plain', 'Ann Lee'), 'Ann Lee');
	t.is(writeLike('plain', "Ann O'Brien"), "Ann O'Brien");
	t.is(writeLike('plain', '12:30'), '"12:30"');
	t.is(writeLike('single-quoted', "Ann O'Brien"), "'Ann O''Brien'");
	t.is(writeLike('single-quoted', 'a\nb'), '"a\\nb"');
	t.is(writeLike('double-quoted', 'Ann "the pen" Lee'), '"Ann \\"the pen\\" Lee"');
	t.is(writeLike('block', 'Ann Lee'), '"Ann Lee"');
	t.is(doubleQuoted('a\u2028\ufeffb'), '"a\\u2028\\ufeffb"');
});
