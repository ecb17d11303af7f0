/** Sites whose pages are players, in frames as well as at the source of a post. */
const players: readonly string[] = [
	'youtube.com',
	'youtube-nocookie.com',
	'vimeo.com',
	'soundcloud.com',
	'bilibili.com',
	'dailymotion.com',
];

/** Layouts that show a post by its body: others may show data that stands elsewhere. */
export const bodyLayouts: readonly string[] = ['post', 'posts', 'article', 'single', 'page', 'default'];

/** Hosts whose frames are the videos and sounds of an article. */
export const frameHosts: readonly string[] = [
	...players,
	'open.spotify.com',
	'embed.podcasts.apple.com',
	'embed.music.apple.com',
	'player.youku.com',
	'v.qq.com',
	'embed.ted.com',
	'bandcamp.com',
	'mixcloud.com',
	'player.twitch.tv',
	'archive.org',
	'ganjing.com',
	'ganjingworld.com',
];

/** Hosts of posts that may have no text of their own: the layout shows what is played there. */
export const playerHosts: readonly string[] = [
	...players,
	'youtu.be',
	'b23.tv',
	'twitch.tv',
	'tiktok.com',
	'rumble.com',
	'odysee.com',
];

/** Hosts of short links and invitations: their paths hold ASCII letters, digits, `-` and `_` alone. */
export const shortLinkHosts: readonly string[] = [
	'amzn.to',
	'apple.co',
	'b23.tv',
	'bit.ly',
	'buff.ly',
	'cutt.ly',
	'discord.gg',
	'dlvr.it',
	'dwz.cn',
	'fb.me',
	'fb.watch',
	'forms.gle',
	'git.io',
	'goo.gl',
	'is.gd',
	'ko-fi.com',
	'lihi.cc',
	'lihi1.cc',
	'lihi1.com',
	'lin.ee',
	'linktr.ee',
	'maps.app.goo.gl',
	'nyti.ms',
	'ow.ly',
	'pse.is',
	'ppt.cc',
	'rb.gy',
	'rebrand.ly',
	'reurl.cc',
	'reut.rs',
	'shorturl.at',
	'suo.im',
	't.cn',
	't.co',
	'tinyurl.com',
	'url.cn',
	'v.gd',
];

/**
 * Parameters that tell a site where its reader came from and change nothing of the page: `name`, `name=value`, or
 * `host?name` for those that mean something else elsewhere. `*` stands for any text.
 */
export const trackingParameters: readonly string[] = [
	'utm_*',
	'fbclid',
	'gclid',
	'dclid',
	'gbraid',
	'wbraid',
	'msclkid',
	'twclid',
	'ttclid',
	'yclid',
	'mc_cid',
	'mc_eid',
	'mkt_tok',
	'igshid',
	'instagram.com?igsh',
	'facebook.com?mibextid',
	'ref_src',
	'ref_url',
	'_hsenc',
	'_hsmi',
	'_hsfp',
	'at_medium',
	'at_campaign',
	'youtube.com?si',
	'youtu.be?si',
	'spotify.com?si',
	'medium.com?source=rss-*',
	// Medium serves many sites under hosts of their own.
	'source=rss-*---*',
];

/** Shapes of URLs that hold a day, of sites of which this is known: elsewhere eight digits may be a user, as in `/at20200120/`. */
export const urlShapes: readonly string[] = ['cna.com.tw/news/*/YYYYMMDD####.aspx +08:00'];

/** Tag, id and classes that an element must all have, as whole tokens. */
export const relatedBlocks: readonly string[] = [
	'.moreArticle',
	'a.moreArticle-link',
	'a.discursive',
	'.bottomBox',
	'#jp-relatedposts',
	'.jp-relatedposts',
	'.block-views.related',
	'.article-page--related',
	'.related-item',
];
