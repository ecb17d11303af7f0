import {renameSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {type FileState, isSameState, isSettled, stateOf} from '../../../src/node/cache/fileState.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const now = 1_700_000_000_000;

const states: readonly (readonly [name: string, state: Partial<FileState>, settled: boolean])[] = [
	['was written long ago', {modified: now - 60_000, changed: now - 60_000}, true],
	['was written just before', {modified: now - 5, changed: now - 5}, false],
	['was written just before, and says that it is old', {modified: 0, changed: now - 5}, false],
	['was written two seconds before', {modified: now - 2000, changed: now - 2000}, false],
	['comes from the future', {modified: now + 60_000, changed: now - 60_000}, false],
];

for (const [name, state, settled] of states) {
	test(`the state of a file that ${name} tells ${settled ? 'it from later ones' : 'nothing'}`, (t) => {
		t.is(isSettled({bytes: 1, modified: now, changed: now, node: 1, ...state}, now), settled);
	});
}

const changes: readonly (readonly [name: string, change: (file: string) => void, same: boolean])[] = [
	['is left alone', () => {}, true],
	['is longer', (file) => writeFileSync(file, 'Texts'), false],
	[
		'is another one with the same length and times',
		(file) => {
			const {atime, mtime} = statSync(file);
			writeFileSync(`${file}.new`, 'Test');
			utimesSync(`${file}.new`, atime, mtime);
			renameSync(`${file}.new`, file);
		},
		false,
	],
	['has another time', (file) => utimesSync(file, 1, 1), false],
];

for (const [name, change, same] of changes) {
	test(`a file that ${name} is ${same ? '' : 'not '}in the same state`, (t) => {
		const file = path.join(temporaryFolder(t, {'a.md': 'Text'}), 'a.md');
		const [before, , after] = [stateOf(file), change(file), stateOf(file)];
		t.is(before && after && isSameState(before, after), same);
	});
}

test('what is no file has no state', (t) => {
	const folder = temporaryFolder(t, {});
	t.is(stateOf(folder), undefined);
	t.is(stateOf(path.join(folder, 'none.md')), undefined);
	t.is(stateOf(path.join(folder, 'a'.repeat(5000))), undefined);
});
