import test from 'ava';
import {findNearest} from '../../src/texts/nearest.ts';

const names = ['causes', 'ignore', 'explain', 'print-config', 'rules'];

const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
	['cause', 'causes'],
	['cuases', 'causes'],
	['casues', 'causes'],
	['ignroe', 'ignore'],
	['Ignore', 'ignore'],
	['expalin', 'explain'],
	['printconfig', 'print-config'],
	['pirnt-cofnig', 'print-config'],
	['rlues', 'rules'],
	['rlsue', undefined],
	['posts', undefined],
	['secua', undefined],
	['', undefined],
];
for (const [written, meant] of cases) {
	test(`\`${written}\` is ${meant === undefined ? 'none of them' : `meant to be \`${meant}\``}`, (t) => {
		t.is(findNearest(written, names), meant);
	});
}
