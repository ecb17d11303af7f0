import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {makeFolders} from '../../../src/node/files/makeFolders.ts';

test('folders are made with those around them, and those that are there stay', (t) => {
	const place = mkdtempSync(path.join(tmpdir(), 'archivelint-folders-'));
	t.teardown(() => rmSync(place, {recursive: true}));
	const folder = path.join(place, 'a', 'b', 'c');
	t.true(makeFolders(folder));
	t.true(statSync(folder).isDirectory());
	t.false(makeFolders(folder));
	writeFileSync(path.join(place, 'file'), '');
	t.throws(() => makeFolders(path.join(place, 'file')), {code: 'EEXIST'});
	t.throws(() => makeFolders(path.join(place, 'file', 'd')), {code: 'ENOTDIR'});
});

(process.platform === 'linux' ? test : test.skip)('where nothing can be made, that is said at once', (t) => {
	const error = t.throws(() => makeFolders('/proc/archivelint/cache'));
	t.regex(String(error), /\b(?:ENOENT|EACCES|EPERM)\b/);
});
