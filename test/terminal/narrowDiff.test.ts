import test from 'ava';
import {narrowDiff} from '../../src/terminal/narrowDiff.ts';
import {columnsOf} from '../../src/texts/terminalText.ts';

const layout = {width: 40, most: 20, color: false};

function patch(...lines: readonly string[]): string {
	return ['--- a/a.md', '+++ b/a.md', '@@ -1,3 +1,3 @@', ...lines, ''].join('\n');
}

test('of long lines, what is different is seen, on one line each', (t) => {
	const before = `${'港灣 '.repeat(60)}<a href="/old">`;
	const after = before.replace('old', 'new');
	const lines = narrowDiff(
		patch(' <div>', `-${before}${'x'.repeat(100)}`, `+${after}${'x'.repeat(100)}`, ' </div>'),
		layout,
	);
	t.is(lines.length, 5);
	t.regex(lines[2] ?? '', /^-….*"\/old">x+…$/);
	t.regex(lines[3] ?? '', /^\+….*"\/new">x+…$/);
	for (const line of lines) t.true(columnsOf(line) <= layout.width, line);
});

test('lines that begin like the head of a patch are lines', (t) => {
	t.deepEqual(narrowDiff(patch('--- a', '+-- b'), layout).slice(1), ['--- a', '+-- b']);
});

test('what a terminal would take for a command is shown as it is written, and line endings are not', (t) => {
	t.deepEqual(narrowDiff(patch(' a\r', '-b\u001b[2Jc\r', '+d\r'), layout).slice(1), [
		' a',
		String.raw`-b\u{1b}[2Jc`,
		'+d',
	]);
});

test('where there is no room for all, what changes is shown first, and what is left is counted', (t) => {
	const lines = narrowDiff(patch(' a', ' b', '-c', '+d', ' e', ' f'), {...layout, most: 3});
	t.deepEqual(lines, ['-c', '+d', ' e', '… 4 more lines']);
});

test('half a character is never shown', (t) => {
	const emoji = '😀'.repeat(60);
	for (const shift of ['', 'a'])
		for (const line of narrowDiff(patch(`-${shift}${emoji}b`, `+${shift}${emoji}c`), layout))
			t.false(/\\u\{d[89a-f]/.test(line), line);
});

test('of a long change, both sides are shown', (t) => {
	const many = (sign: string): readonly string[] => Array.from({length: 30}, (_, line) => `${sign}${line}`);
	const lines = narrowDiff(patch(' a', ...many('-'), ...many('+')), {...layout, most: 7});
	t.deepEqual(lines, ['@@ -1,3 +1,3 @@', '-0', '-1', '-2', '+0', '+1', '+2', '… 55 more lines']);
});

test('behind wide letters, what is different is seen', (t) => {
	const wide = '港灣渡輪'.repeat(5);
	const lines = narrowDiff(patch(`-${wide} - iYouPort`, `+${wide}`), layout);
	t.regex(lines[1] ?? '', /^-….* - iYouPort$/);
	for (const line of lines) t.true(columnsOf(line) <= layout.width, line);
});

test('what nobody sees is written out, so that the lines do not look alike', (t) => {
	const lines = narrowDiff(patch('-a\u200Bb', '+ab'), layout);
	t.deepEqual(lines.slice(1), [String.raw`-a\u{200b}b`, '+ab']);
});
