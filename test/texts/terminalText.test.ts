import test from 'ava';
import {columnsOf, escapeForTerminal, padToColumns} from '../../src/texts/terminalText.ts';

const escapes: readonly [title: string, text: string, escaped: string][] = [
	['plain text', 'a b「蒲」 😀 é\u{200a}', 'a b「蒲」 😀 é\u{200a}'],
	['a colour', '\u{1b}[31mred', '\\u{1b}[31mred'],
	['a title of the window', '\u{1b}]0;x\u{7}', '\\u{1b}]0;x\\u{7}'],
	['line ends, a tab, a null', 'a\r\nb\tc\0', 'a\\u{d}\\u{a}b\\u{9}c\\u{0}'],
	['delete', '\u{7f}', '\\u{7f}'],
	['C1 controls', '\u{80}\u{9b}31m\u{9f}', '\\u{80}\\u{9b}31m\\u{9f}'],
	['line separators', '\u{85}\u{2028}\u{2029}', '\\u{85}\\u{2028}\\u{2029}'],
	['overrides of direction', '\u{202a}\u{202e}\u{2066}\u{2069}', '\\u{202a}\\u{202e}\\u{2066}\\u{2069}'],
	['marks of direction', '\u{200e}\u{200f}\u{61c}', '\\u{200e}\\u{200f}\\u{61c}'],
	['half of a character', 'a\u{d83d}b', 'a\\u{d83d}b'],
	['a byte order mark', '\u{feff}a', '\\u{feff}a'],
	['a command of GitHub Actions', '::error::x', '\\u{3a}:error::x'],
	['a command behind blanks', '  ::add-mask::x', '  \\u{3a}:add-mask::x'],
	['colons within a line', 'a::b', 'a::b'],
	['an older command, anywhere', 'a ##[add-mask]x', 'a #\\u{23}[add-mask]x'],
	['commands of other servers', '##vso[x] ##teamcity[x', '#\\u{23}vso[x] #\\u{23}teamcity[x'],
	['a heading of Markdown', '## [a](b)', '## [a](b)'],
];

for (const [title, text, escaped] of escapes) {
	test(`escaped: ${title}`, (t) => {
		t.is(escapeForTerminal(text), escaped);
	});
}

const widths: readonly [text: string, columns: number][] = [
	['', 0],
	['abc', 3],
	['é', 1],
	['e\u{301}', 1],
	['蒲亭', 4],
	['ｆｕｌｌ', 8],
	['「」，。', 8],
	['한국', 4],
	['😀', 2],
	['𠮷', 2],
	['“…”', 3],
	['a\u{200b}b', 2],
	['👨‍👩‍👧', 2],
	['🇹🇼', 2],
	['⚠️', 2],
];

for (const [text, columns] of widths) {
	test(`columns: ${text} takes ${columns}`, (t) => {
		t.is(columnsOf(text), columns);
		t.is(columnsOf(padToColumns(text, 10)), 10);
	});
}
