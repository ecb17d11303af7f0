import {type Content, element, refill} from './domElements.ts';
import type {ShownReport} from './shownReport.ts';

/** A column of a table. */
export interface Column<Row> {
	readonly title: string;
	readonly cell: (row: Row) => Content;
	/** By what rows are sorted; left out: they are not, by this column. */
	readonly sortedBy?: ((row: Row) => string | number) | undefined;
	readonly isNumber?: boolean | undefined;
	/** Whether the cell names its row. */
	readonly isHead?: boolean | undefined;
}

/** A table whose rows are shown a few at a time. */
export interface TableOptions<Row> {
	readonly caption: string;
	readonly columns: readonly Column<Row>[];
	/** What opens below a row; left out: nothing does. */
	readonly details?: ((row: Row) => Content) | undefined;
	/** What tells rows apart, where they can be opened. */
	readonly keyOf?: ((row: Row) => string) | undefined;
	/** What a row is called for those who do not see it; left out: what tells it apart. */
	readonly nameOf?: ((row: Row) => string) | undefined;
	/** How many rows are shown at first, and with each click more. */
	readonly pageSize?: number | undefined;
}

/** A table that is filled with rows. */
export interface SortedTable<Row> {
	readonly shown: HTMLElement;
	/** Shows these rows; the sorting stays. */
	readonly fill: (rows: readonly Row[]) => void;
	/** Opens a row, and shows it where it is not among the first. */
	readonly open: (key: string) => HTMLElement | undefined;
}

interface State<Row> {
	rows: readonly Row[];
	sorted: {readonly column: Column<Row>; readonly isFalling: boolean} | undefined;
	count: number;
	readonly opened: Set<string>;
}

/** Makes a table that sorts by its columns, and opens its rows. */
export function sortedTable<Row>(options: TableOptions<Row>, report: Pick<ShownReport, 'wording'>): SortedTable<Row> {
	const {caption, pageSize = 25} = options;
	const {texts} = report.wording;
	const state: State<Row> = {rows: [], sorted: undefined, count: pageSize, opened: new Set()};
	const body = element('tbody', {role: 'rowgroup'});
	const headRow = element('tr', {role: 'row'});
	const rest = element('p', {class: 'rest'});
	const shown = element(
		'div',
		{class: 'table'},
		element(
			'table',
			// Narrow pages show rows as blocks, which would be no table any more but for the roles.
			{class: 'stack', role: 'table'},
			element('caption', {class: 'unseen'}, caption),
			element('thead', {role: 'rowgroup'}, headRow),
			body,
		),
		rest,
	);
	const render = (): void => {
		const rows = sortedRows(state);
		const focused = [...headRow.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
		refill(headRow, headCells(options, state, render));
		// A button that was pressed is gone now: the one in its place has the focus.
		if (focused !== -1) headRow.querySelectorAll('button')[focused]?.focus();
		refill(
			body,
			rows.slice(0, state.count).flatMap((row) => rowsOf(row, options, state)),
		);
		const left = rows.length - state.count;
		const next = element(
			'button',
			{
				type: 'button',
				onclick: () => {
					state.count += pageSize;
					render();
				},
			},
			texts.more(Math.min(left, pageSize)),
		);
		refill(rest, rows.length === 0 ? [texts.noneFound] : left > 0 ? [next] : []);
	};
	return {
		shown,
		fill: (rows) => {
			state.rows = rows;
			state.count = pageSize;
			render();
		},
		open: (key) => {
			const place = sortedRows(state).findIndex((row) => options.keyOf?.(row) === key);
			if (place === -1) return undefined;
			state.count = Math.max(state.count, place + 1);
			state.opened.add(key);
			render();
			return body.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? undefined;
		},
	};
}

/** Brings a row into sight, and the focus to it. */
export function reveal(row: HTMLElement | undefined): void {
	row?.scrollIntoView({block: 'start'});
	row?.focus({preventScroll: true});
}

function sortedRows<Row>({rows, sorted}: State<Row>): readonly Row[] {
	const by = sorted?.column.sortedBy;
	if (sorted === undefined || by === undefined) return rows;
	const compare = (a: Row, b: Row): number => compareValues(by(a), by(b));
	return rows.toSorted(sorted.isFalling ? (a, b) => compare(b, a) : compare);
}

function compareValues(a: string | number, b: string | number): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return String(a).localeCompare(String(b));
}

function headCells<Row>(
	{columns, details}: TableOptions<Row>,
	state: State<Row>,
	render: () => void,
): readonly HTMLElement[] {
	const cells = columns.map((column) => {
		const {title, sortedBy, isNumber = false} = column;
		const kind = isNumber ? 'number' : undefined;
		if (sortedBy === undefined) return element('th', {scope: 'col', role: 'columnheader', class: kind}, title);
		const isSorted = state.sorted?.column.title === title;
		const direction = isSorted ? (state.sorted?.isFalling === true ? 'descending' : 'ascending') : undefined;
		const sort = (): void => {
			// Of numbers, people look for the largest.
			const isFalling = isSorted ? state.sorted?.isFalling !== true : isNumber;
			state.sorted = {column, isFalling};
			render();
		};
		const button = element(
			'button',
			{type: 'button', class: 'sort', onclick: sort},
			title,
			element(
				'span',
				{'aria-hidden': true, class: 'arrow'},
				direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓',
			),
		);
		return element('th', {scope: 'col', role: 'columnheader', class: kind, 'aria-sort': direction}, button);
	});
	return details === undefined ? cells : [element('td', {class: 'opener', role: 'cell'}), ...cells];
}

function rowsOf<Row>(row: Row, options: TableOptions<Row>, state: State<Row>): readonly HTMLElement[] {
	const {columns, details, keyOf, nameOf = keyOf} = options;
	const cells = columns.map((column) => cellOf(row, column));
	if (details === undefined || keyOf === undefined) return [element('tr', {role: 'row'}, ...cells)];
	const key = keyOf(row);
	const name = nameOf?.(row) ?? key;
	return openableRow({key, name, cells, state, columns: columns.length, details: () => details(row)});
}

function cellOf<Row>(row: Row, {title, cell, isNumber = false, isHead = false}: Column<Row>): HTMLElement {
	const attributes = {class: isNumber ? 'number' : undefined, 'data-title': title};
	return isHead
		? element('th', {...attributes, scope: 'row', role: 'rowheader'}, cell(row))
		: element('td', {...attributes, role: 'cell'}, cell(row));
}

function openableRow<Row>({
	key,
	name,
	cells,
	state: {opened},
	columns,
	details,
}: {
	readonly key: string;
	readonly name: string;
	readonly cells: readonly HTMLElement[];
	readonly state: State<Row>;
	readonly columns: number;
	readonly details: () => Content;
}): readonly HTMLElement[] {
	const below = element('tr', {class: 'details', role: 'row'});
	const button = element('button', {type: 'button', class: 'open', 'aria-label': name}, '');
	const show = (): void => {
		const isOpen = opened.has(key);
		button.setAttribute('aria-expanded', String(isOpen));
		below.hidden = !isOpen;
		// Made when somebody looks, and gone when nobody does.
		refill(below, isOpen ? [element('td', {colspan: columns + 1, role: 'cell'}, details())] : []);
	};
	button.addEventListener('click', () => {
		if (!opened.delete(key)) opened.add(key);
		show();
	});
	show();
	return [
		element(
			'tr',
			{'data-key': key, tabindex: -1, role: 'row'},
			element('td', {class: 'opener', role: 'cell'}, button),
			...cells,
		),
		below,
	];
}
