import test from 'ava';
import {renderTable} from '../../src/formatters/table.ts';

test('columns are as wide as their widest cell, wide characters counted twice; controls are escaped', (t) => {
	const columns = [
		{title: 'name', align: 'left'},
		{title: 'posts', align: 'right'},
		{title: '', align: 'left'},
	] as const;
	t.is(
		renderTable(columns, [['渡輪小報', '1', 'x'], ['a\u001b[31m', '12'], []]),
		`name         posts
渡輪小報         1  x
a\\u{1b}[31m     12

`,
	);
});

test('in a terminal, cells of the widest columns are broken so that no row is wider', (t) => {
	const columns = [
		{title: 'site', align: 'left'},
		{title: 'author', align: 'left'},
		{title: 'posts', align: 'right'},
	] as const;
	const rows = [['harbour.example', 'Ann Lee of the Harbour Times', '12']];
	t.is(
		renderTable(columns, rows, 40),
		`site             author            posts
harbour.example  Ann Lee of the       12
                 Harbour Times
`,
	);
	t.is(renderTable(columns, rows, 100), renderTable(columns, rows));
});
