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

test('more than there is room for is counted', (t) => {
	const lines = narrowDiff(patch(' a', '-b', '+c', ' d'), {...layout, most: 3});
	t.deepEqual(lines, ['@@ -1,3 +1,3 @@', ' a', '-b', '… 2 more lines']);
});

test('half a character is never shown', (t) => {
	const emoji = '😀'.repeat(60);
	for (const shift of ['', 'a'])
		for (const line of narrowDiff(patch(`-${shift}${emoji}b`, `+${shift}${emoji}c`), layout))
			t.false(/\\u\{d[89a-f]/.test(line), line);
});
