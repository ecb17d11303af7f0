import test from 'ava';
import {proposeConfig} from '../../src/config/proposedConfig.ts';
import type {RoleShare} from '../../src/model/understanding.ts';

const share = (role: RoleShare['role'], key: string, inferred: boolean, posts = 90): RoleShare => ({
	role,
	key,
	posts,
	of: 100,
	inferred,
	inText: false,
});

test('where everything is found without a config, nothing is set', (t) => {
	const roles = [share('date', 'date', false), share('source', 'from', false)];
	const {config, reasons} = proposeConfig({postFolders: [], roles});
	t.deepEqual(config, {extends: 'archivelint:recommended'});
	t.deepEqual(
		reasons.map(([name]) => name),
		['extends'],
	);
});

test('what posts alone say is set, each with its reason', (t) => {
	const roles = [
		share('title', 'title', false),
		share('date', 'pubDate', true),
		share('date', 'date', false, 5),
		share('source', 'canonicalURL', true),
	];
	const {config, reasons} = proposeConfig({postFolders: ['content/posts'], roles});
	t.deepEqual(config as unknown, {
		extends: 'archivelint:recommended',
		settings: {postFolders: ['content/posts'], keys: {date: ['pubDate', 'date'], source: 'canonicalURL'}},
	});
	t.deepEqual(
		reasons.map(([name]) => name),
		['extends', 'postFolders', 'keys.date', 'keys.source'],
	);
	t.regex(reasons[3]?.[1] ?? '', /^`canonicalURL` says which URL it was taken from, in 90 of 100 posts;/);
});
