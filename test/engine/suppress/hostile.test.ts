import test from 'ava';
import {type LintSurroundings, settledPost} from './lintWith.ts';

const million = 1_000_000;

/** Bodies of about a given length that are made to take long. */
const bodies: Readonly<Record<string, (length: number) => string>> = {
	'one rule again and again': repeated('<!-- archivelint-disable no-image -->\n'),
	'rules that are not there': numbered((number) => `<!-- archivelint-disable no-imag${number} -->\n`),
	'on and off': repeated(
		'<!-- archivelint-disable no-image, no-emphasis -->\n\n<img src="a">\n\n<!-- archivelint-enable -->\n\n',
	),
	'all of one line': repeated('<!-- archivelint-disable-line no-image --><img src="a">'),
	'line by line': repeated('<!-- archivelint-disable-next-line no-image -->\n<img src="a">\n'),
	'one for many': (length) =>
		`<!-- archivelint-disable no-image -- ${'y'.repeat(length / 2)} -->\n\n${repeated('<img src="a"> ')(length / 2)}`,
	'a long list': (length) => `<!-- archivelint-disable ${repeated('no-image,')(length)} -->\n`,
	'a long list of what is not there': (length) =>
		`<!-- archivelint-disable ${numbered((number) => `no-imag${number},`)(length)} -->\n`,
	'comments that are not closed': repeated('<!-- archivelint-disable no-image\n'),
	hyphens: (length) => `<!-- archivelint-disable no-image ${repeated('- ')(length)} -->\n`,
	'more hyphens': (length) => `<!-- archivelint-disable no-image ${'-'.repeat(length)}x -->\n`,
	blanks: (length) => `<!-- archivelint-disable${' '.repeat(length)}no-image${' '.repeat(length)}-->\n`,
	'a long word': (length) => `<!-- archivelint-${'disable-'.repeat(length / 8)} no-image -->\n`,
};

for (const [name, write] of Object.entries(bodies)) {
	for (const path of ['a.md', 'a.html']) {
		test.serial(`suppressions do not take forever: ${name} in ${path}`, (t) => {
			const part = measure(write(million / 16), {path});
			const whole = measure(write(million), {path});
			// Sixteen times as much may take a good deal more than sixteen times as long, but not 256 times.
			const limit = Math.max(fastEnough, 64 * part.milliseconds);
			t.true(whole.milliseconds < limit, `It takes ${whole.milliseconds} ms.`);
			t.true(whole.longestReason < 1000, 'A reason that is repeated with each finding is cut.');
		});
	}
}

/** Whatever a machine is doing besides, a linear reader is done by then. */
const fastEnough = 4000;

function measure(text: string, surroundings: LintSurroundings) {
	const start = process.cpuUsage();
	const {suppressed} = settledPost(text, {on: ['no-image', 'no-emphasis'], ...surroundings});
	const milliseconds = process.cpuUsage(start).user / 1000;
	const lengths = suppressed.map(({suppression}) => suppression.reason?.length ?? 0);
	return {milliseconds, longestReason: lengths.reduce((a, b) => Math.max(a, b), 0)};
}

function repeated(unit: string): (length: number) => string {
	return (length) => unit.repeat(Math.ceil(length / unit.length));
}

function numbered(write: (number: number) => string): (length: number) => string {
	return (length) => Array.from({length: Math.ceil(length / write(0).length)}, (_, number) => write(number)).join('');
}
