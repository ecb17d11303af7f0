import type {KramdownOptions} from './kramdownOptions.ts';
import type {Settings} from './settings.ts';
import type {Range} from './text.ts';

/** What a Jekyll site says of itself in its `_config.yml`, as far as it matters here. Plain JSON. */
export interface Site {
	readonly permalink: string | undefined;
	readonly baseurl: string | undefined;
	readonly timezone: string | undefined;
	readonly markdown: string | undefined;
	readonly exclude: readonly string[];
	readonly include: readonly string[];
	/** By name, `posts` always among them; undefined where nothing is known of the site. */
	readonly collections: Settings['collections'] | undefined;
	/** Keys that it gives to the front matter of posts. */
	readonly defaults: Settings['defaults'];
	/** What the site sets of kramdown and the pre-pass follows. */
	readonly kramdown: Partial<KramdownOptions>;
	/** What changes the site's pages but is not followed, as it is written there: `kramdown.html_to_native`. */
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
	baseurl: undefined,
	timezone: undefined,
	markdown: undefined,
	exclude: [],
	include: [],
	collections: undefined,
	defaults: [],
	kramdown: {},
	unfollowed: [],
};
