import type {KramdownOptions} from './kramdownOptions.ts';
import type {Settings} from './settings.ts';
import type {Range} from './text.ts';

/** What a Jekyll site says of itself in its `_config.yml`, as far as it matters here. Plain JSON. */
export interface Site {
	readonly permalink: string | undefined;
	readonly url: string | undefined;
	/** The names of its plugins. */
	readonly plugins: readonly string[];
	/** The folder that its pages are made from, from that of the config; empty for the same. */
	readonly source: string;
	/** The folder in it that its collections lie in; empty for the same. */
	readonly collectionsFolder: string;
	readonly defaults: Settings['defaults'];
	readonly baseurl: string | undefined;
	readonly timezone: string | undefined;
	readonly markdown: string | undefined;
	readonly exclude: readonly string[];
	readonly include: readonly string[];
	/** By name, `posts` always among them; undefined where nothing is known of the site. */
	readonly collections: Settings['collections'] | undefined;
	/** What the site sets of kramdown and the pre-pass follows. */
	readonly kramdown: Partial<KramdownOptions>;
	/** What changes the site's pages but is not followed, as it is written there: `kramdown.template`. */
	readonly unfollowed: readonly string[];
}

/** Something in a `_config.yml` that stops Jekyll. */
export interface SiteComplaint {
	/** Where, in UTF-16 offsets of the file. */
	readonly range: Range;
	/** One sentence. */
	readonly message: string;
}

/** What holds where there is no `_config.yml`. */
export const unknownSite: Site = {
	permalink: undefined,
	url: undefined,
	plugins: [],
	source: '',
	collectionsFolder: '',
	defaults: [],
	baseurl: undefined,
	timezone: undefined,
	markdown: undefined,
	exclude: [],
	include: [],
	collections: undefined,
	kramdown: {},
	unfollowed: [],
};
