import path from 'node:path';
import test from 'ava';
import {cachePlaceOf, isContinuousIntegration} from '../../../src/node/cache/cachePlace.ts';
import {userCaches} from '../../../src/node/process/userCaches.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const home = path.resolve('/home/ann');
const other = path.resolve('/caches');

const places: readonly (readonly [
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string>>,
	folder: string | undefined,
])[] = [
	['linux', {HOME: home}, path.join(home, '.cache')],
	['linux', {HOME: home, XDG_CACHE_HOME: other}, other],
	['linux', {HOME: home, XDG_CACHE_HOME: 'caches'}, path.join(home, '.cache')],
	['linux', {}, undefined],
	['linux', {HOME: 'ann'}, undefined],
	['darwin', {HOME: home}, path.join(home, 'Library', 'Caches')],
	['win32', {LOCALAPPDATA: other}, other],
	['win32', {HOME: home}, path.join(home, 'AppData', 'Local')],
];

for (const [platform, env, folder] of places) {
	test(`on ${platform} with ${JSON.stringify(env)}, caches are in ${folder ?? 'no folder'}`, (t) => {
		t.is(userCaches(env, platform), folder);
	});
}

test('the cache of an archive is in its `node_modules`, where that is a folder', (t) => {
	const caches = {XDG_CACHE_HOME: other};
	const folder = temporaryFolder(t, {'a/node_modules/b.txt': '', 'c/node_modules': ''});
	t.deepEqual(cachePlaceOf(path.join(folder, 'a'), caches), {
		folder: path.join(folder, 'a', 'node_modules', '.cache', 'archivelint'),
		isInArchive: true,
	});
	const place = cachePlaceOf(path.join(folder, 'c'), caches);
	t.is(path.dirname(place?.folder ?? ''), path.join(other, 'archivelint'));
	t.not(place?.folder, cachePlaceOf(folder, caches)?.folder);
	t.is(cachePlaceOf(folder, {}), undefined);
});

test('a program that checks changes says so', (t) => {
	t.deepEqual(
		['true', '1', 'woodpecker', 'false', 'FALSE', '0', '', undefined].filter((CI) => isContinuousIntegration({CI})),
		['true', '1', 'woodpecker'],
	);
});
