import {chmodSync, mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openCacheFolder} from '../../../src/cli/start/cacheFolder.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

test('compiled code is kept beside the package, where whoever may write could as well write the package', (t) => {
	const cwd = temporaryFolder(t, {'site/node_modules/archivelint/package.json': '{}'});
	chmodSync(path.join(cwd, 'site/node_modules'), 0o755);
	const folder = path.join(cwd, 'site/node_modules/.cache/archivelint/start');
	t.is(openCacheFolder(path.join(cwd, 'site/node_modules/archivelint'), {HOME: cwd}), folder);
	t.true(statSync(folder).isDirectory());
});

test('a package that is in no `node_modules` has its place in the folder of the user', (t) => {
	const cwd = temporaryFolder(t, {'clone/node_modules/ava/package.json': '{}'});
	const packageFolder = path.join(cwd, 'clone');
	const caches = path.join(cwd, 'caches');
	t.is(openCacheFolder(packageFolder, {XDG_CACHE_HOME: caches}), path.join(caches, 'archivelint/start'));
	if (process.platform === 'linux')
		t.is(openCacheFolder(packageFolder, {HOME: cwd}), path.join(cwd, '.cache/archivelint/start'));
	t.is(openCacheFolder(packageFolder, {XDG_CACHE_HOME: 'caches', HOME: 'home'}), undefined);
	t.is(openCacheFolder(packageFolder, {}), undefined);
});

test('no folder is taken into which others may write, nor one that cannot be made', (t) => {
	const cwd = temporaryFolder(t, {'site/node_modules/archivelint/package.json': '{}', 'home/.cache': 'a file'});
	const folder = path.join(cwd, 'site/node_modules/.cache/archivelint/start');
	mkdirSync(folder, {recursive: true});
	chmodSync(path.join(cwd, 'site/node_modules'), 0o755);
	chmodSync(folder, 0o777);
	const packageFolder = path.join(cwd, 'site/node_modules/archivelint');
	const caches = path.join(cwd, 'caches');
	t.true(statSync(folder).isDirectory());
	if (process.platform === 'win32') return;
	t.is(openCacheFolder(packageFolder, {XDG_CACHE_HOME: caches}), path.join(caches, 'archivelint/start'));
	t.is(openCacheFolder(packageFolder, {XDG_CACHE_HOME: path.join(cwd, 'home/.cache')}), undefined);
	chmodSync(folder, 0o755);
	chmodSync(path.join(cwd, 'site/node_modules'), 0o777);
	t.is(openCacheFolder(packageFolder, {}), undefined);
});
