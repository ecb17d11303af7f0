import * as v from 'valibot';
import type {Settings} from '../model/settings.ts';
import type {Site} from '../model/site.ts';
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
	const given = Object.entries({permalink, baseurl, url, timezone, markdown}).filter(
		([, value]) => value !== undefined,
	);
	const isGood = ([name, value]: [string, string | undefined]): boolean =>
		v.is(settingOptions[name as 'permalink' | 'baseurl' | 'url' | 'timezone' | 'markdown'].schema, value);
	const own = Object.keys(kramdown).length > 0 ? {kramdown} : {};
	return {
		settings: {
			...Object.fromEntries(given.filter(isGood)),
			...own,
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
