import {chmodSync, mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openCompiledFolder} from '../../../src/cli/start/compiledFolder.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

test('compiled code is kept in the folder of the user', (t) => {
	const cwd = temporaryFolder(t, {});
	const caches = path.join(cwd, 'caches');
	const folder = path.join(caches, 'archivelint/start');
	t.is(openCompiledFolder({XDG_CACHE_HOME: caches, HOME: cwd}), folder);
	t.true(statSync(folder).isDirectory());
	if (process.platform === 'linux') t.is(openCompiledFolder({HOME: cwd}), path.join(cwd, '.cache/archivelint/start'));
});

test('where there is no such folder, or none that can be made, nothing is kept', (t) => {
	const cwd = temporaryFolder(t, {file: ''});
	for (const place of ['caches', undefined]) {
		for (const home of ['home', undefined]) {
			const env = {...(place && {XDG_CACHE_HOME: place}), ...(home && {HOME: home})};
			t.is(openCompiledFolder(env), undefined);
		}
	}
	t.is(openCompiledFolder({XDG_CACHE_HOME: path.join(cwd, 'file')}), undefined);
	t.is(openCompiledFolder({XDG_CACHE_HOME: path.join(cwd, 'file/caches')}), undefined);
});

test('no folder is taken into which others may write', (t) => {
	const caches = path.join(temporaryFolder(t, {}), 'caches');
	const folder = path.join(caches, 'archivelint/start');
	mkdirSync(folder, {recursive: true});
	t.true(statSync(folder).isDirectory());
	if (process.platform === 'win32') return;
	for (const open of [caches, folder]) {
		for (const place of [caches, folder]) chmodSync(place, 0o755);
		t.is(openCompiledFolder({XDG_CACHE_HOME: caches}), folder);
		chmodSync(open, 0o777);
		t.is(openCompiledFolder({XDG_CACHE_HOME: caches}), undefined);
	}
});
