import type {PostFacts} from '../../model/facts.ts';
import {remembered} from '../../texts/remembered.ts';
import {siteOfHost} from '../../urls/hosts.ts';
import {communitySites, hostedBlogs} from '../../urls/platforms.ts';
import {parseUrl} from '../../urls/urls.ts';
import {accountAt, hasAccounts} from './account.ts';

/** The group of all posts of a blog. */
const wholeBlog = 'blog';

/** The part of a site's posts that have its first tag, if that is a feed and no topic. */
const leastShare = 0.8;

/**
 * Finds what may have one author under equal names: the account that published a post, else the feed that delivered it. The
 * feed is the first tag where all posts of a site have the same, else the site: there, tags are topics. Where many people
 * share a site, it says nothing.
 * @param posts of the whole archive
 * @returns the group of each post; undefined where nothing says that equal names are one person
 */
export function groupFinder(posts: readonly PostFacts[]): (post: PostFacts) => string | undefined {
	// Where nothing was taken from elsewhere, tags are topics, not feeds. What single posts say of that below their text makes no feeds of them.
	if (posts.every(({source, inText}) => source === undefined || inText.includes('source')) && !isMostlyTaken(posts))
		return () => wholeBlog;
	const origins = new Map(posts.map((post) => [post, originOf(post)]));
	const feeds = new Map<string, Map<string, number>>();
	for (const [{feed}, {account, site}] of origins) {
		if (site === undefined || account !== undefined || feed === undefined) continue;
		const counts = feeds.get(site) ?? new Map<string, number>();
		feeds.set(site, counts.set(feed, (counts.get(feed) ?? 0) + 1));
	}
	const groups = new Map([...feeds].map(([site, counts]) => [site, groupOfSite(site, counts)]));
	const nameOf = namesOf(groups.values());
	return (post) => {
		const {account, site} = origins.get(post) ?? {};
		if (account !== undefined) return account;
		if (site === undefined) return post.feed;
		const group = groups.get(site);
		return group === undefined ? site : nameOf(group);
	};
}

/** Whether a tenth of the posts at least were taken from elsewhere. */
function isMostlyTaken(posts: readonly PostFacts[]): boolean {
	return 10 * posts.filter(({source}) => source !== undefined).length >= posts.length;
}

/** Where a post was published. */
interface PostOrigin {
	readonly account: string | undefined;
	/** Undefined where many people share it. */
	readonly site: string | undefined;
}

function originOf({source}: PostFacts): PostOrigin {
	return source === undefined ? nowhere : originAt(source.value);
}

const nowhere: PostOrigin = {account: undefined, site: undefined};

const originAt = remembered((source: string): PostOrigin => {
	const url = parseUrl(source.trim());
	if (url === undefined || url.hostname === '') return nowhere;
	const site = siteOfHost(url.hostname);
	const isShared = communitySites.has(site) || hasAccounts(site);
	return {account: accountAt(url), site: isShared ? undefined : site};
});

/** A site, or the sites of one domain that have one feed. */
interface SiteGroup {
	readonly domain: string;
	readonly feed: string | undefined;
}

function groupOfSite(site: string, counts: ReadonlyMap<string, number>): SiteGroup {
	let all = 0;
	let first: readonly [feed: string, count: number] = ['', 0];
	for (const entry of counts) {
		all += entry[1];
		if (entry[1] > first[1]) first = entry;
	}
	return first[1] >= all * leastShare ? {domain: domainOf(site), feed: first[0]} : {domain: site, feed: undefined};
}

/** Names groups by their feed where that has no other domain. */
function namesOf(groups: Iterable<SiteGroup>): (group: SiteGroup) => string {
	const domains = new Map<string, Set<string>>();
	for (const {feed, domain} of groups) {
		if (feed !== undefined) domains.set(feed, (domains.get(feed) ?? new Set()).add(domain));
	}
	return ({feed, domain}) => {
		if (feed === undefined) return domain;
		return domains.get(feed)?.size === 1 ? feed : `${feed} (${domain})`;
	};
}

/** What a site’s owner registered: `news.example` for `cn.news.example`, but all of a name that a host of blogs gave. */
function domainOf(site: string): string {
	const labels = site.split('.');
	const [second = ''] = labels.slice(-2);
	const domain = labels.slice(/^(?:ac|co|com|edu|go|gov|ne|net|or|org)$/.test(second) ? -3 : -2).join('.');
	return hostedBlogs.has(domain) ? site : domain;
}
