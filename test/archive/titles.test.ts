import test from 'ava';
import {areTitlesAlike} from '../../src/archive/titles.ts';

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
