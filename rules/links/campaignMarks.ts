import {type Parameter, siteOfHost} from '../../src/authoring.ts';

/** Places that write into addresses where their readers come from, in small letters: whoever copies one copies the mark along. */
const places: ReadonlySet<string> = new Set(
	[
		'twitter x t.co facebook fb meta instagram ig ig_embed ig_web_copy_link ig_web_button_share_sheet threads linkedin reddit pinterest tumblr tiktok snapchat mastodon bluesky bsky',
		'youtube vimeo twitch discord slack telegram whatsapp messenger line kakao signal viber vk vkontakte odnoklassniki',
		'weibo sinaweibo weixin wechat wechat_session wechat_timeline wechat_moments qq qzone douyin xiaohongshu bilibili zhihu douban tieba',
		'jianshu juejin csdn tuicool toutiao oschina segmentfault cnblogs v2ex sspai infoq gold_browser_extension',
		'google bing baidu duckduckgo yahoo yandex naver sogou chatgpt openai perplexity claude gemini copilot',
		'rss feed feedburner feedly inoreader newsblur feedspot flipboard pocket getpocket instapaper readwise',
		'newsletter newsletters list mailinglist mailing-list digest email e-mail mail mailchimp substack convertkit buttondown revue sendinblue hs_email mailerlite',
		'hackernews hn ycombinator news.ycombinator producthunt lobsters slashdot digg stumbleupon indiehackers',
		'medium dev devto dev.to hashnode hackernoon dzone smartnews googlenews applenews news_tab share sharing social',
		'app android ios mobile wap browser push notification sms print pdf',
	].flatMap((line) => line.split(' ')),
);

/** How readers come from such a place. */
const ways: ReadonlySet<string> = new Set(
	'email e-mail mail newsletter rss feed social social-media socialmedia share sharing android ios app android_app ios_app iphone push sms copy copy_link copylink'.split(
		' ',
	),
);

/** What an author calls the text that holds the link: nobody else knows of it. */
const ownText =
	/^(?:.*[-_.])?(?:readme|repo|repository|docs?|documentation|sponsors?|sponsoring|sponsorship|kol)(?:[-_.].*)?$/;

/**
 * Whether parameters of a campaign say that their address was copied from somewhere: they name a place that readers come from. Other
 * marks authors put into links to their own works and to those who pay them.
 * @param ownNames what the archive and its author are called, in small letters
 */
export function isCopiedMark(campaign: readonly Parameter[], ownNames: readonly string[]): boolean {
	const values = campaign.map(({name, value}) => ({name: name.toLowerCase(), value: decoded(value)}));
	if (values.some(({value}) => ownText.test(value) || ownNames.some((own) => value.includes(own)))) return false;
	// Whoever marks a link of his own says who he is.
	if (!values.some(({name}) => name === 'utm_source')) return true;
	return values.some(({name, value}) => {
		if (name === 'utm_source') return places.has(value) || places.has(siteOfHost(value).replace(/\.[a-z.]{2,6}$/, ''));
		return name === 'utm_medium' && ways.has(value);
	});
}

/** Whether a parameter names a campaign: authors put these into links themselves. Others name one click, or one reader. */
export function isOfCampaign({name}: Parameter): boolean {
	return /^utm_/i.test(name);
}

function decoded(value: string): string {
	return value.replace(/\+|%20/g, ' ').toLowerCase();
}
