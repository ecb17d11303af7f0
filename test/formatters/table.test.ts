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
