import {cpSync} from 'node:fs';
import type {ExecutionContext} from 'ava';
import {temporaryFolder} from './temporaryFolder.ts';
import {post} from './testRule.ts';

/**
 * An archive with posts that only the archive as a whole tells something of: an author's aliases, a second spelling, a link
 * to another post; and with settings of their own, and a rule that a post switches off.
 */
export function smallArchive(t: ExecutionContext): string {
	const plain = Array.from({length: 6}, (_, index) => [
		`_posts/2024-03-0${index + 1}-plain-${index}.md`,
		post('<p>Text</p>\n', {
			title: `"Plain ${index}"`,
			from: `https://news.example/${index}`,
			author: index === 5 ? 'Ann-Lee' : 'Ann Lee',
		}),
	]);
	const image = '<p><img src="https://news.example/a.png"></p>\n';
	return temporaryFolder(t, {
		'.archivelintrc.json': JSON.stringify({
			extends: 'archivelint:recommended',
			overrides: [{where: {title: 'Plain *'}, rules: {'consistent-author': 'warn'}}],
			settings: {permalink: '/:year/:month/:day/:title.html', authors: {'Ann Lee': ['A. Lee']}},
		}),
		...Object.fromEntries(plain),
		'_posts/2024-04-01-alias.md': post(
			'<p>Text <a href="https://news.example/1">One</a> <a href="/no/where">x</a></p>\n',
			{author: 'A. Lee', from: 'https://news.example/alias'},
		),
		'_posts/2024-04-02-off.md': post(image, {
			archivelint: '{disable: [{rule: require-image-alt, reason: ornaments}]}',
			from: 'https://news.example/off',
		}),
		'old/.archivelintrc.json': '{"extends": "archivelint:recommended", "rules": {"require-image-alt": "warn"}}',
		'old/_posts/2024-04-03-nested.md': post(image, {author: 'A. Lee', from: 'https://news.example/nested'}),
	});
}

/** The same with the posts of the example archive. */
export function exampleArchive(t: ExecutionContext): string {
	const folder = smallArchive(t);
	cpSync('examples/archive', folder, {recursive: true});
	return folder;
}
