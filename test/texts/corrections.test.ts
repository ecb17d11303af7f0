import test from 'ava';
import {saysCorrection} from '../../src/texts/corrections.ts';

const texts: readonly (readonly [text: string, isCorrection: boolean])[] = [
	['Correction: the ferry left at nine.', true],
	['CORRECTED. The ferry', true],
	['(Erratum) The ferry', true],
	['Berichtigung: Die Fähre', true],
	['Rectificatif : le bac', true],
	['更正：渡輪九時開出', true],
	['【訂正】フェリー', true],
	['The ferry (corrected)', true],
	['Поправка: паром', true],
	['The correction of the pier took three years.', true],
	['The ferry was corrected by its captain.', false],
	['The harbour', false],
	['渡輪更正了航線', false],
	['', false],
];
for (const [text, isCorrection] of texts) {
	test(`${JSON.stringify(text)} is ${isCorrection ? 'a' : 'no'} correction`, (t) => {
		t.is(saysCorrection(text), isCorrection);
	});
}
