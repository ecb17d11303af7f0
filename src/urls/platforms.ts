/** The sites of Matters, which served the same pages in turn; the one of today comes first. */
export const mattersSites: readonly string[] = ['matters.town', 'matters.news', 'matters.io'];

/** The sites of what was Twitter; accounts have one name on both. */
export const twitterSites: readonly string[] = ['twitter.com', 'x.com'];

/** Sites on which many people publish, each for themselves, at addresses that do not name them; archives and aggregators too. */
export const communitySites: ReadonlySet<string> = new Set([
	'archive.is',
	'archive.org',
	'archive.ph',
	'archive.today',
	'bilibili.com',
	'douban.com',
	'facebook.com',
	'feedproxy.google.com',
	'github.com',
	'groups.google.com',
	'instagram.com',
	'jianshu.com',
	'linkedin.com',
	'mp.weixin.qq.com',
	'news.google.com',
	'news.ycombinator.com',
	'note.com',
	'open.substack.com',
	'quora.com',
	'reddit.com',
	'sites.google.com',
	'telegra.ph',
	'toutiao.com',
	'tumblr.com',
	'vimeo.com',
	'web.archive.org',
	'youtu.be',
	'zhuanlan.zhihu.com',
]);

/** Domains of hosts that give each blog a name below them. */
export const hostedBlogs: ReadonlySet<string> = new Set([
	'blogspot.com',
	'fc2.com',
	'github.io',
	'gitlab.io',
	'hatenablog.com',
	'livejournal.com',
	'medium.com',
	'netlify.app',
	'pages.dev',
	'pixnet.net',
	'substack.com',
	'tumblr.com',
	'typepad.com',
	'vercel.app',
	'wordpress.com',
]);
