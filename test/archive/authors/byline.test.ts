import test from 'ava';
import {bylineReader} from '../../../src/archive/authors/byline.ts';
import {mayDiffer} from '../../../src/archive/authors/wordEnds.ts';
import {bylineWords} from '../../../src/model/bylineWords.ts';

const {read, isDesk} = bylineReader(bylineWords);

/** Bylines, by the name in them. */
const bylines: Readonly<Record<string, readonly string[]>> = {
	'Ann Lee': [
		'By Ann Lee',
		'by: Ann Lee',
		'BY  Ann Lee',
		'Written by Ann Lee',
		'Von Ann Lee',
		'par Ann Lee',
		'Por: Ann Lee',
		'de Ann Lee',
		'Text: Ann Lee',
		'Автор: Ann Lee',
		'oleh Ann Lee',
		'Ann Lee, reporter',
		'Ann Lee (Staff Writer)',
		'Ann Lee ann@town.example',
		'ann@town.example (Ann Lee)',
		'By Ann Lee <ann@town.example>',
		'Ann Lee | @ann_lee',
		'Ann Lee, Culture Desk',
		'Ann Lee – The Harbour Times',
		'Ann Lee (AFP)',
		'By Ann Lee, Reuters, ann@town.example',
		'null Ann Lee',
		'Ann Lee undefined',
	],
	林小春: [
		'記者林小春',
		'记者 林小春',
		'記者：林小春',
		'特約記者 林小春',
		'东京特约记者 林小春',
		'海角社記者林小春',
		'本報駐東京記者林小春',
		'記者林小春／台北報導',
		'海角社記者林小春台北3日電',
		'（記者林小春／台北報導）',
		'實習記者林小春',
		'編譯／林小春',
		'撰文：林小春',
		'文／林小春',
		'圖／林小春',
		'文／記者林小春',
		'林小春／撰文',
		'林小春 記者',
		'林小春，港城日報',
		'【記者林小春】',
	],
	김하늘: ['김하늘 기자', '글/김하늘'],
};
for (const [name, written] of Object.entries(bylines)) {
	test(`the name in bylines of ${name}`, (t) => {
		for (const byline of written) t.is(read(byline).name, name, byline);
	});
}

/** What looks like more than a name, and is none. */
const whole: readonly string[] = [
	'Byron Lee',
	'Von Trier',
	'von Neumann',
	'de la Cruz',
	'de Gaulle',
	'Por Khun',
	'文天祥',
	'文 天祥',
	'記者',
	'海角社記者',
	'林小春、陳大文',
	'Ann Lee, Bo Tarn',
	'Ann Lee, Emily Post',
	'Ann Lee, Jr.',
	'Lee, Ann',
	'AFP, Reuters',
	'Reuters',
	'Culture Desk',
	'ann@town.example',
	'@annlee',
	'null',
	'Null Ann',
	`By ${'Ann '.repeat(100)}`,
];
for (const name of whole) {
	test(`no more than a name: ${name.slice(0, 30)}`, (t) => {
		t.deepEqual(read(name), {name, hasRole: false, address: undefined, desk: undefined});
	});
}

test('what stands around a name is told apart', (t) => {
	t.deepEqual(read('Ann Lee <Ann@Town.example>'), {
		name: 'Ann Lee',
		hasRole: false,
		address: 'ann@town.example',
		desk: undefined,
	});
	t.deepEqual(read('By Ann Lee, Culture Desk'), {
		name: 'Ann Lee',
		hasRole: true,
		address: undefined,
		desk: 'culture desk',
	});
	t.is(read('Ann Lee, Harbour Lamp').desk, undefined);
	t.is(read('Ann Lee, Harbour Lamp', 'Harbour Lamp').desk, 'harbour lamp');
});

test('without words there are no roles and no desks', (t) => {
	const reader = bylineReader([]);
	t.is(reader.read('By Ann Lee').name, 'By Ann Lee');
	t.false(reader.isDesk('Culture Desk'));
	t.true(isDesk('Culture Desk'));
});

const spellings: readonly (readonly [one: string, other: string, mayDiffer: boolean])[] = [
	['Ann Lee', 'AnnLee', false],
	['Ann Lee', 'ANN LEE', false],
	['J. K. Lee', 'JK Lee', false],
	['Jean-Paul Moss', 'Jean Paul Moss', false],
	["Ann O'Hara", 'Ann OHara', false],
	['Jo Lee', 'J.O. Lee', true],
	['Li An', 'Lian', true],
	['Ben van Dijk', 'Ben Vandijk', true],
	['陳 小明', '陈小明', false],
];
for (const [one, other, expected] of spellings) {
	test(`${one} and ${other} ${expected ? 'may be two people' : 'are one'} by where words end`, (t) => {
		t.is(mayDiffer(one, other), expected);
		t.is(mayDiffer(other, one), expected);
	});
}
