import {
	type Element,
	foldSpace,
	isInside,
	type Post,
	parseUrl,
	perPost,
	registeredDomainOf,
	textOf,
	textsBelow,
} from '../../src/authoring.ts';

/** Whether a URL may lead to a service for programs: of nearly all it is known at once that they do not. */
export function mayLeadToService(url: string): boolean {
	return /^https?:\/\/[^/?#]*\bapi\b|\/_?api\/|\/wp-json\//i.test(url);
}

/** A link to data of the source site, where there should be one to its page. */
export interface DataLink {
	/** The page of which the service gives the data; undefined where nothing tells its address. */
	readonly page: string | undefined;
}

/**
 * Whether a link leads to a service of the source site that answers programs, such as `https://api.news.example/article/123456`:
 * to one entry of it, by its id. Articles that speak of such services mean them.
 * @param source the page that the post was taken from
 */
export function dataLinkOf(post: Post, link: Element, url: string, source: URL | undefined): DataLink | undefined {
	if (source === undefined || link.tagName !== 'a' || !mayLeadToService(url)) return undefined;
	const target = parseUrl(url);
	if (target === undefined || registeredDomainOf(target.hostname) !== registeredDomainOf(source.hostname))
		return undefined;
	if (!isService(target) || (target.hostname === source.hostname && isService(source))) return undefined;
	const id = offersFile(target.pathname) ? undefined : idIn(target.pathname);
	if (id === undefined || isMeant(post, link, target)) return undefined;
	return {page: pageOf(target, id, source)};
}

function isService({hostname, pathname}: URL): boolean {
	return /^(?:[\w-]+\.)*api\d?[.-]|-api\./.test(hostname) || /\/(?:_?api|wp-json)\//.test(pathname);
}

/** Whether a service hands out files that readers open or keep: a map, a picture, a report. WordPress answers with data of them. */
function offersFile(path: string): boolean {
	return !path.includes('/wp-json/') && path.split('/').some((part) => fileWord.test(part));
}

const fileWord =
	/^(?:(?:get|view|open|public)[-_]?)?(?:files?|downloads?|attachments?|documents?|assets?|uploads?|exports?|media|images?|img|photos?|pictures?|pdfs?|thumbnails?|blobs?|raw|docs?)$/i;

/** The last part of a path that is an id: a number, or one of those that programs make up. */
function idIn(path: string): string | undefined {
	const last =
		path
			.replace(/\/$/, '')
			.replace(/\.json$/i, '')
			.split('/')
			.at(-1) ?? '';
	return /^\d{2,20}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{24,40}$/i.test(last) ? last : undefined;
}

function isMeant(post: Post, link: Element, target: URL): boolean {
	const words = foldSpace(textOf(link));
	return (
		words.includes(target.hostname) || isInside(post, link, 'code', 'pre', 'kbd', 'samp') || speaksOfServices(post)
	);
}

const speaksOfServices = perPost((post) => {
	for (const {value} of textsBelow(post.tree)) if (/\b(?:APIs?|JSON|REST|endpoints?)\b/.test(value)) return true;
	return false;
});

/** The page of an entry: of WordPress by its short address, else by the source’s own address, if that ends in an id of the same kind. */
function pageOf(target: URL, id: string, source: URL): string | undefined {
	if (/\/wp-json\/wp\/v2\/(?:posts|pages)\//.test(target.pathname))
		return /^\d+$/.test(id) ? `${target.origin}${target.pathname.replace(/\/wp-json\/.*$/s, '/')}?p=${id}` : undefined;
	const segments = source.pathname.split('/');
	const last = segments.pop() ?? '';
	const [, before = '', own = '', behind = ''] = /^([a-z]{0,10}-?)(\d+)(\.[a-z]{3,5})?$/.exec(last) ?? [];
	if (!/^\d+$/.test(id) || own.length !== id.length) return undefined;
	// The words before the id are those of the other article.
	if (isTitle(segments.at(-1) ?? '')) segments.pop();
	// Folders of numbers are the day of this article, not of the other.
	if (segments.some((segment) => /\d/.test(segment))) return undefined;
	return `${source.origin}${[...segments, `${before}${id}${behind}`].join('/')}`;
}

/** Whether a part of a path is the words of a title. */
function isTitle(segment: string): boolean {
	return /[^\x21-\x7e]|%|-.*-/.test(segment);
}
