import type {Role} from '../model/roles.ts';

/**
 * Keys that programs and people give these roles, beside those that have them anyway; those first that say it best. None is taken
 * at its word: `published` may be a switch, and `url` the address of the post itself.
 */
export const usualKeys: Readonly<Record<Role, readonly string[]>> = {
	title: [],
	date: [
		'pubDate',
		'published',
		'datePublished',
		'date_published',
		'published_at',
		'publishedAt',
		'published_date',
		'pubDatetime',
		'publishDate',
		'publish_date',
		'dateCreated',
		'created_at',
		'createdAt',
		'created',
	],
	author: ['byline', 'creator', 'writer', 'uploader', 'editor'],
	source: [
		'source',
		'source_url',
		'sourceUrl',
		'sourceURL',
		'original_url',
		'originalUrl',
		'originalURL',
		'original_link',
		'external-url',
		'external_url',
		'canonical_url',
		'canonicalUrl',
		'canonicalURL',
		'canonical',
		'blogger_orig_url',
		'tumblr_url',
		'url',
		'link',
		'guid',
		'url_wayback_machine',
	],
	tags: ['categories', 'category', 'keywords'],
};

/** Keys whose URL is that of the post itself as often as that of the page it was taken from. */
export const addressKeys: ReadonlySet<string> = new Set([
	'url',
	'link',
	'guid',
	'canonical',
	'canonical_url',
	'canonicalUrl',
	'canonicalURL',
]);

/** Keys whose URL is the subject of a post as often as its source: a link-blog writes of pages on many sites. */
export const subjectKeys: ReadonlySet<string> = new Set(['link', 'external-url', 'external_url']);
