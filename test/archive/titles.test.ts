import test from 'ava';
import {areTitlesAlike, seriesOf} from '../../src/archive/titles.ts';

const pairs: readonly (readonly [title: string, other: string, areAlike: boolean])[] = [
	['The tide comes back', 'The tide comes back!', true],
	['The tide comes back', 'The tide comes back, live', true],
	['The tide comes back', 'Why the gulls went away', false],
	['港灣直播：颱風來了', '港灣重播：颱風來了', true],
	['港灣直播：颱風來了', '夜航筆記：霧', false],
	['The tide, live', 'The storm, live', false],
	['Live', 'Live stream', false],
	['Boats we like, 3', 'Boats we like, 4', false],
	['Boats we like, 03', 'Boats we like (3)', true],
	['Boats we like', 'Boats we like 2024', true],
	['Weather for Monday', 'Weather for Sunday', false],
	['Catch of January', 'Catch of February', false],
	['潮汐的故事 第三集', '潮汐的故事 第四集', false],
	['潮汐的故事（上集）', '潮汐的故事（下集）', false],
	['🌊', '🌊', false],
	['', '', false],
	[`${'a'.repeat(100_000)}1`, 'a'.repeat(100_000), true],
];
for (const [title, other, areAlike] of pairs) {
	test(`${title.slice(0, 40)} and ${other.slice(0, 40)} are ${areAlike ? 'one' : 'two'}`, (t) => {
		t.is(areTitlesAlike(title, other), areAlike);
		t.is(areTitlesAlike(other, title), areAlike);
	});
}

const series: readonly (readonly [title: string, other: string, of: ReturnType<typeof seriesOf>])[] = [
	['The tide', 'The tide', undefined],
	['The tide', 'The storm', undefined],
	['The tide (Part 1)', 'The storm (part 2)', 'parts'],
	['The tide, part I', 'The tide, part II', 'parts'],
	['The tide, part 1', 'The tide, part 01', undefined],
	['Die Flut, Teil 1', 'Die Flut, Teil 2', 'parts'],
	['潮汐的故事（上）', '潮汐的故事（下）', 'parts'],
	['潮汐的故事 第三集', '漁夫的故事 第四集', 'parts'],
	['The tide 1/2', 'The tide 2/2', 'parts'],
	['The tide #3', 'The tide #4', 'parts'],
	['Weather for 3 March', 'Weather for 10 April', 'numbers'],
	['Weather for Monday', 'Weather for Sunday', 'numbers'],
	['Weather for 3 March', 'Tides of 4 March', undefined],
	['', '', undefined],
	['1 '.repeat(50_000), '2 '.repeat(50_000), 'numbers'],
];
for (const [title, other, of] of series) {
	test(`${title.slice(0, 40)} and ${other.slice(0, 40)} are ${of ?? 'none'} of a series`, (t) => {
		t.is(seriesOf(title, other), of);
		t.is(seriesOf(other, title), of);
	});
}
