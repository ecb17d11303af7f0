/** Pages that track a click and redirect the reader: host, path, and the parameter that holds the real address. */
export const redirects: readonly string[] = [
	'google.*/url?q',
	'google.*/url?url',
	'l.facebook.com/l.php?u',
	'lm.facebook.com/l.php?u',
	'facebook.com/l.php?u',
	'l.instagram.com/?u',
	'youtube.com/redirect?q',
	'medium.com/r/?url',
	't.umblr.com/redirect?z',
	'vk.com/away.php?to',
	'weibo.cn/sinaurl?u',
	'link.zhihu.com/?target',
	'link.csdn.net/?target',
	'douban.com/link2/?url',
	'slack-redir.net/link?url',
	'*.safelinks.protection.outlook.com/?url',
];

/** Beginnings of the addresses of images that count readers, without scheme and what `siteOfHost` leaves out. */
export const pixels: readonly string[] = [
	'medium.com/_/stat',
	'pixel.wp.com/',
	'stats.wordpress.com/',
	'feeds.wordpress.com/',
	'feeds.feedburner.com/~r/',
	'blogger.googleusercontent.com/tracker/',
	'facebook.com/tr?',
	'google-analytics.com/',
	'b.scorecardresearch.com/',
	'sb.scorecardresearch.com/',
	'pixel.quantserve.com/',
	'ad.doubleclick.net/',
];
