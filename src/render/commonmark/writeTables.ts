import type {Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

const attributeOf = {
	github: {none: '', left: ' align="left"', right: ' align="right"', center: ' align="center"'},
	hugo: {
		none: '',
		left: ' style="text-align:left"',
		right: ' style="text-align:right"',
		center: ' style="text-align:center"',
	},
} as const;

/** Tables and boxes of tasks (https://github.github.com/gfm/#tables-extension-). */
export const tableHandlers: HandlersOf = {
	enter: {
		table: (page, {_align, start}) => {
			page.alignments = _align ?? [];
			page.beginLine();
			page.tag('<table>', start.offset);
		},
		tableHead: (page, {start}) => {
			page.beginLine();
			page.tag('<thead>', start.offset);
		},
		tableBody: (page, {start}) => page.tag('<tbody>', start.offset),
		tableRow: (page, {start}) => {
			page.column = 0;
			page.beginLine();
			page.tag('<tr>', start.offset);
		},
		tableHeader: (page, {start, end}) => {
			page.beginText(end);
			page.beginLine();
			page.tag(`<th${attributeAt(page) ?? ''}>`, start.offset);
		},
		tableData: (page, {start, end}) => {
			const attribute = attributeAt(page);
			page.beginText(end);
			// What has no column is left out.
			if (attribute === undefined) return page.open();
			page.beginLine();
			page.tag(`<td${attribute}>`, start.offset);
		},
		taskListCheck: (page, {start}) => page.tag('<input type="checkbox" disabled="" ', start.offset),
	},
	exit: {
		table: (page, {end}) => {
			page.alignments = undefined;
			page.dropsLineEndings = false;
			page.beginLine();
			page.tag('</table>', end.offset);
		},
		tableHead: (page) => {
			page.beginLine();
			page.tag('</thead>', page.contentEnd);
		},
		tableBody: (page) => {
			page.beginLine();
			page.tag('</tbody>', page.contentEnd);
		},
		tableRow: exitRow,
		tableHeader: (page, {end}) => {
			page.tag('</th>', end.offset);
			page.column++;
		},
		tableData: (page, {end}) => {
			if (attributeAt(page) === undefined) page.close();
			else {
				page.tag('</td>', end.offset);
				page.column++;
			}
		},
		taskListCheckValueChecked: (page, {start}) => page.tag('checked="" ', start.offset),
		taskListCheck: (page, {start, end}) => page.tag('/>', start.offset, end.offset),
	},
};

/** What a cell of the column says of its alignment; undefined where the table has no such column. */
function attributeAt({alignments = [], column, options}: Page): string | undefined {
	const alignment = alignments[column];
	return alignment === undefined ? undefined : attributeOf[options.dialect][alignment];
}

/** Cells that a row lacks are empty. */
function exitRow(page: Page): void {
	for (; attributeAt(page) !== undefined; page.column++) {
		page.beginLine();
		page.tag(`<td${attributeAt(page) ?? ''}></td>`, page.contentEnd);
	}
	page.beginLine();
	page.tag('</tr>', page.contentEnd);
}
