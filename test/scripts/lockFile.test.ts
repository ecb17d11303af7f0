import test from 'ava';
import {lockFileFaults} from '../../scripts/lockFile.ts';

const faultsOf = (packages: Readonly<Record<string, unknown>>): readonly string[] =>
	lockFileFaults(JSON.stringify({lockfileVersion: 3, packages}));

test('each package needs its digest', (t) => {
	t.deepEqual(
		faultsOf({
			'': {version: '1.0.0'},
			'node_modules/good': {version: '1.0.0', integrity: 'sha512-aaaa'},
			'node_modules/bad': {version: '1.0.0'},
			'node_modules/here': {resolved: 'packages/here', link: true},
			'packages/here': {},
			'node_modules/good/node_modules/bad-for-others': {version: '2.0.0', optional: true, os: ['win32']},
		}),
		['`node_modules/bad` has no `integrity`.', '`node_modules/good/node_modules/bad-for-others` has no `integrity`.'],
	);
});

test('no package names where it was loaded from', (t) => {
	t.deepEqual(
		faultsOf({
			'node_modules/a': {
				version: '1.0.0',
				resolved: 'https://registry.example/a/-/a-1.0.0.tgz',
				integrity: 'sha512-aaaa',
			},
			'node_modules/b': {version: '1.0.0', resolved: 'git+ssh://git@host.example/b.git#0', integrity: 'sha512-aaaa'},
		}),
		[
			'`node_modules/a` says in `resolved` where it was loaded from.',
			'`node_modules/b` says in `resolved` where it was loaded from.',
		],
	);
});
