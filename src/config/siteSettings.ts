import * as v from 'valibot';
import type {Settings} from '../model/settings.ts';
import type {Site} from '../model/site.ts';
import {decodeLeniently, parseUrl} from '../urls/urls.ts';
import {settingOptions} from './settingOptions.ts';

/** What a site's own config says of the settings. */
export interface SiteSettings {
	/** What holds unless the config of archivelint says otherwise. */
	readonly settings: Partial<Settings>;
	/** What the site sets and is not followed, as it is written there. */
	readonly unfollowed: readonly string[];
}

/** Takes the settings that a site has under the same names; values that no setting can have are not followed. */
export function settingsOfSite({
	kramdown,
	permalink,
	baseurl,
	url,
	timezone,
	markdown,
	unfollowed,
	...site
}: Site): SiteSettings {
	const served = placeOf(url);
	const given = Object.entries({permalink, baseurl, url: served?.origin ?? url, timezone, markdown}).filter(
		([, value]) => value !== undefined,
	);
	const isGood = ([name, value]: [string, string | undefined]): boolean =>
		v.is(settingOptions[name as 'permalink' | 'baseurl' | 'url' | 'timezone' | 'markdown'].schema, value);
	const own = Object.keys(kramdown).length > 0 ? {kramdown} : {};
	return {
		settings: {
			...Object.fromEntries(given.filter(isGood)),
			...own,
			...(served === undefined ? {} : {urlFolder: served.folder}),
			...(site.exclude.length > 0 ? {exclude: site.exclude} : {}),
			...(site.include.length > 0 ? {include: site.include} : {}),
			...(site.collectionsFolder === '' ? {} : {collectionsFolder: site.collectionsFolder}),
			...(site.defaults.length > 0 ? {defaults: site.defaults} : {}),
			...(site.collections === undefined ? {} : {collections: site.collections}),
		},
		unfollowed: [
			...unfollowed,
			...given.filter((entry) => !isGood(entry)).map(([name, value = '']) => `${name}: ${value}`),
		],
	};
}

/** The host and the folder of a `url` that names both, with a scheme or without: Jekyll writes it before paths as it is. */
function placeOf(url = ''): {readonly origin: string; readonly folder: string} | undefined {
	const parsed = /^(?:https?:)?\/\/[^/?#\s]+\/[^?#]/i.test(url)
		? parseUrl(url.replace(/^\/\//, 'https://'))
		: undefined;
	return parsed && {origin: parsed.origin, folder: decodeLeniently(parsed.pathname).replace(/\/+$/, '')};
}
