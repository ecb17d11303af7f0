import {siteOfHost, twitterSites} from '../../src/authoring.ts';

/** Ends of host names after which nothing else can follow. */
export const topLevelDomains: ReadonlySet<string> = new Set(
	'com net org edu gov info biz io me tv co cc tw cn hk jp kr sg uk us de fr eu au ca ch news live app blog site xyz'.split(
		' ',
	),
);

/** A path of a site that holds an id. */
export interface IdShape {
	/** From the `/` after the host to the end of the id. */
	readonly path: RegExp;
	/** Whether all ids are of the same length, or end where other than ASCII letters, digits and a few marks begin. */
	readonly length: 'fixed' | 'any';
	/** What may follow the id. */
	readonly suffix?: RegExp;
	/** Whether ids are drawn at random; left out, they are names that somebody chose. */
	readonly isRandom?: boolean;
}

/** Parameters of a video: its time, its list. */
const videoParameters = /(?:[?&](?:amp;)?(?:t=\d[\dhms]*|(?:si|list|index|feature|pp)=[\w.%-]+))*/y;

const youtube: readonly IdShape[] = [
	{path: /\/(?:watch\?v=|shorts\/|live\/|embed\/|v\/)[\w-]{11}/y, length: 'fixed', suffix: videoParameters},
	{
		path: /\/channel\/UC[\w-]{22}/y,
		length: 'fixed',
		suffix:
			/(?:\/(?:join|videos|featured|playlists|live|streams|about|community|shorts))?(?:\?(?:sub_confirmation|view_as)=\w+)?/y,
	},
	{path: /\/playlist\?list=[\w-]+/y, length: 'any'},
	{path: /\/user\/\w+/y, length: 'any', suffix: /(?:\?sub_confirmation=1)?/y},
	// Names of channels, as they were before `/@`.
	{path: /\/[A-Za-z0-9]{5,50}/y, length: 'any'},
];

const twitter: readonly IdShape[] = [
	{
		path: /\/(?!hashtag\/|search\b|i\/)\w{1,15}(?:\/status\/\d+)?/y,
		length: 'any',
		suffix: /(?:\?[st]=[\w-]+(?:&(?:amp;)?[st]=[\w-]+)?)?/y,
	},
];

/** By site. Names of people and pages that their sites write in any script are left out. */
const shapes: ReadonlyMap<string, readonly IdShape[]> = new Map<string, readonly IdShape[]>([
	['youtu.be', [{path: /\/[\w-]{11}/y, length: 'fixed', suffix: videoParameters}]],
	['youtube.com', youtube],
	...twitterSites.map((site): [string, readonly IdShape[]] => [site, twitter]),
	['instagram.com', [{path: /\/(?:(?:p|reel|tv)\/[\w-]+|(?!explore\/)[\w.]+)\/?/y, length: 'any'}]],
	[
		'facebook.com',
		[
			{path: /\/(?:groups\/\d+\/?|profile\.php\?id=\d+)/y, length: 'any'},
			// Names of accounts; those of pages are of any script, with a number behind them.
			{path: /\/[A-Za-z0-9.]{5,50}(?![\p{L}\p{N}-]{1,100}-\d{5})/uy, length: 'any'},
		],
	],
	['twitch.tv', [{path: /\/\w{4,25}/y, length: 'any'}]],
	['tiktok.com', [{path: /\/@[\w.]{2,24}/y, length: 'any'}]],
	['t.me', [{path: /\/(?:joinchat\/[\w-]+|\+[\w-]+|(?:s\/)?\w+(?:\/\d+)?)/y, length: 'any'}]],
	['discord.com', [{path: /\/invite\/\w+/y, length: 'any'}]],
	['paypal.me', [{path: /\/\w+(?:\/\d+)?/y, length: 'any', suffix: /(?:\?locale\.x=[a-z]{2}_[A-Z]{2})?/y}]],
	['patreon.com', [{path: /\/\w+/y, length: 'any'}]],
	['github.com', [{path: /\/[\w-]+(?:\/[\w.-]+)?\/?/y, length: 'any'}]],
	[
		'open.spotify.com',
		[
			{
				path: /\/(?:show|episode|track|album|artist|playlist)\/[A-Za-z0-9]{22}/y,
				length: 'fixed',
				suffix: /(?:\?si=\w+)?/y,
			},
		],
	],
	['bilibili.com', [{path: /\/video\/BV[A-Za-z0-9]{10}/y, length: 'fixed', suffix: /\/?/y}]],
	[
		'play.google.com',
		[{path: /\/store\/apps\/details\?id=[\w.]+/y, length: 'any', suffix: /(?:&(?:amp;)?(?:hl|gl)=\w+)*/y}],
	],
	[
		'apps.apple.com',
		[{path: /\/(?:[a-z]{2}\/)?app\/(?:[\w%-]+\/)?id\d+/y, length: 'any', suffix: /(?:\?(?:mt|l)=[\w-]+)?/y}],
	],
	[
		'itunes.apple.com',
		[{path: /\/(?:[a-z]{2}\/)?app\/(?:[\w%-]+\/)?id\d+/y, length: 'any', suffix: /(?:\?(?:mt|l)=[\w-]+)?/y}],
	],
]);

const shortLinkShapes: readonly IdShape[] = [{path: /\/(?:(?:maps|forms)\/)?[\w-]+/y, length: 'any', isRandom: true}];

/** The shapes of the URLs of a host. */
export function shapesOf(host: string, shortLinks: ReadonlySet<string>): readonly IdShape[] {
	const site = siteOfHost(host);
	return shortLinks.has(site) ? shortLinkShapes : (shapes.get(site) ?? []);
}
