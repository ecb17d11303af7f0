/** How the link from a teaser to its article begins, in lower case. */
export const teaserWords: readonly string[] = [
	'continue reading',
	'keep reading',
	'read more',
	'read the rest',
	'read the full',
	'read full',
	'阅读全文',
	'閱讀全文',
	'查看全文',
	'继续阅读',
	'繼續閱讀',
	'阅读更多',
	'閱讀更多',
	'展开全文',
];

/** Class tokens of feeds that carry teasers. */
export const teaserTokens: readonly string[] = ['medium-feed-item'];

/** Beginnings of the class tokens of what stands in the way of those who have not paid. */
export const paywallTokens: readonly string[] = ['BarrierFailsafe'];

/**
 * What error pages say, in lower case. Whole sentences only: articles speak of `404`, of captchas and of subscriptions,
 * too.
 */
export const errorPhrases: readonly string[] = [
	'404 not found',
	'404 page not found',
	'error 404',
	'page not found',
	'page can’t be found',
	'page isn’t available',
	'oops! that page can’t be found',
	'nothing was found at this location',
	'403 forbidden',
	'access denied',
	'401 unauthorized',
	'500 internal server error',
	'internal server error',
	'502 bad gateway',
	'503 service unavailable',
	'503 service temporarily unavailable',
	'504 gateway time-out',
	'error establishing a database connection',
	'attention required! | cloudflare',
	'just a moment...',
	'checking your browser before accessing',
	'enable javascript and cookies to continue',
	'please enable javascript and cookies',
	'you need to enable javascript to run this app',
	'please verify you are a human',
	'domain for sale',
	'页面不存在',
	'頁面不存在',
	'页面未找到',
	'找不到頁面',
	'找不到页面',
	'找不到网页',
	'找不到網頁',
	'您访问的页面不存在',
	'您要找的頁面不存在',
	'该内容已被发布者删除',
	'此内容因违规无法查看',
	'此内容被投诉且经审核涉嫌侵权，无法查看',
	'该公众号已迁移',
	'此帐号已被屏蔽',
	'此账号已被屏蔽',
	'文章已被删除',
];
