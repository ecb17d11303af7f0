import type {Post, YamlValue} from '../model/post.ts';
import {siteOfHost} from '../urls/hosts.ts';
import {sourceUrlOf} from '../urls/urls.ts';
import {lettersOf} from './lostSigns.ts';

/** The end of a title that names the site: ` - The Herald`. */
export interface SiteSuffix {
	/** With the sign that sets it off. */
	readonly text: string;
	readonly site: string;
	/** The title without it. */
	readonly rest: string;
}

/** What a post’s site may be called: its tags and categories, and the names in its host. Letters in lower case. */
export function siteNamesOf(post: Post): ReadonlySet<string> {
	const {frontMatter} = post;
	const values = ['tags', 'categories'].flatMap((key) => listOf(frontMatter?.entries.get(key)?.value));
	const host = siteOfHost(sourceUrlOf(post)?.hostname ?? '');
	const names = [...values, host, ...host.split('.').slice(0, -1)].map((name) => lettersOf(name).toLowerCase());
	return new Set(names.filter((name) => name.length > 1));
}

/**
 * Finds the name of the site at the end of a title, behind a dash, a bar or the like.
 * @param readNames asked only for a title with such a sign: few have one
 */
export function findSiteSuffix(title: string, readNames: () => ReadonlySet<string>): SiteSuffix | undefined {
	let names: ReadonlySet<string> | undefined;
	const start = Math.max(0, title.length - longestSuffix);
	for (const {index, 0: sign} of title.slice(start).matchAll(/[-–—|｜·•»:：_]+/g)) {
		const rest = title.slice(0, start + index).trimEnd();
		const site = title.slice(start + index + sign.length).trim();
		if (rest === '') continue;
		names ??= readNames();
		if (names.has(lettersOf(site).toLowerCase())) return {text: title.slice(rest.length).trimEnd(), site, rest};
	}
	return undefined;
}

const longestSuffix = 60;

function listOf(value: YamlValue): readonly string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
