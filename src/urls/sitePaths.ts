import type {Settings} from '../model/settings.ts';
import {decodeLeniently, isRelativeUrl, parseUrl} from './urls.ts';

const siteOrigin = 'http://archive.invalid';

/** The path that a URL leads to from a place on the site, decoded; undefined when it leads to another site or nowhere. */
export function resolvePath(url: string, base: string): string | undefined {
	const resolved = parseUrl(url, new URL(siteOrigin + encodePath(base)));
	return resolved?.origin === siteOrigin ? decodeLeniently(resolved.pathname) : undefined;
}

/** Whether a URL begins at the root of the site that it stands on. */
export function isRootRelative(url: string): boolean {
	return /^[\\/]/.test(url.trimStart());
}

/** Whether a URL is a path that begins where it stands. */
export function isRelativePath(url: string): boolean {
	return isRelativeUrl(url) && !/^[\\/?#]/.test(url.trimStart());
}

/** A path without `baseurl`; undefined for one that does not begin with it. */
export function withoutBase(path: string, baseurl: string): string | undefined {
	if (path === baseurl) return '/';
	return path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : undefined;
}

/** The folders of its host that a site may be served in, the longest first: with that which its `url` names, and without. */
export function basesOf({urlFolder, baseurl}: Pick<Settings, 'urlFolder' | 'baseurl'>): readonly string[] {
	return urlFolder === '' ? [baseurl] : [urlFolder + baseurl, baseurl];
}

function encodePath(path: string): string {
	return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
