/** A name of ours, and how the script of its language writes it. */
export interface SampleName {
	readonly full: string;
	readonly script: 'latin' | 'chinese' | 'korean';
	/** Of Chinese names: the other script’s way to write it. */
	readonly otherScript?: string;
}

const givenNames =
	'Ada Bea Cora Dina Edda Flora Greta Hanna Ines Jana Karla Lotte Marta Nora Olga Petra Runa Sina Tilda'.split(' ');
const familyNames =
	'Aldous Brandt Castell Dorning Eastvale Farrow Gellert Holloway Ingleby Jarnac Kestrel Lindqvist Marlowe'.split(' ');

type Pair = readonly [traditional: string, simplified: string];
const surnames: readonly Pair[] = [
	['陳', '陈'],
	['劉', '刘'],
	['張', '张'],
	['趙', '赵'],
	['葉', '叶'],
];
const chineseGivenNames: readonly Pair[] = [
	['曉風', '晓风'],
	['遠山', '远山'],
	['語橋', '语桥'],
	['樹聲', '树声'],
	['書雲', '书云'],
	['靜濤', '静涛'],
	['鳳儀', '凤仪'],
];
const koreanSurnames = ['김', '이', '박', '최'];
const koreanGivenNames = ['하늘', '바다', '나루', '소라', '가람'];

/** So many names, all different: half of them Latin, two in five Chinese, the others Korean. */
export function sampleNames(count: number): readonly SampleName[] {
	return Array.from({length: count}, (_, index) => {
		const number = Math.floor(index / 10);
		const kind = index % 10;
		if (kind < 5) return latinName(number * 5 + kind);
		return kind < 9 ? chineseName(number * 4 + kind - 5) : koreanName(number);
	});
}

function latinName(number: number): SampleName {
	// The lengths of the lists have no common divisor, so that each pair comes up before one does again.
	return {full: `${itemAt(givenNames, number)} ${itemAt(familyNames, number)}`, script: 'latin'};
}

function chineseName(number: number): SampleName {
	const surname = itemAt(surnames, number);
	const given = itemAt(chineseGivenNames, number);
	const written = `${surname[0]}${given[0]}`;
	const simplified = `${surname[1]}${given[1]}`;
	return number % 2 === 0
		? {full: written, otherScript: simplified, script: 'chinese'}
		: {full: simplified, otherScript: written, script: 'chinese'};
}

function koreanName(number: number): SampleName {
	return {full: `${itemAt(koreanSurnames, number)}${itemAt(koreanGivenNames, number)}`, script: 'korean'};
}

function itemAt<Item>(items: readonly Item[], number: number): Item {
	// An index below the length of a list that is not empty.
	return items[number % items.length] as Item;
}
