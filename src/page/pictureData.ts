import {isPictureHostUrl, isPictureUrl} from '../urls/pictureUrls.ts';
import {sourceSetCandidates} from './sourceSet.ts';

/**
 * The URLs of the pictures that settings in an attribute name, those that state the greatest width first: JSON
 * (`{"src": "/a.jpg", "width": 900}`), or lists of a URL and when it is wanted (`[/a.jpg, (default)]`).
 * Linear; never throws.
 */
export function pictureUrlsInData(value: string): readonly string[] {
	const found = value.startsWith('[') && !/^\[\s*["{[]/.test(value) ? listed(value) : parsed(value);
	return found.toSorted((a, b) => b.width - a.width).map(({url}) => url);
}

interface SizedUrl {
	readonly url: string;
	/** 0 where none is stated. */
	readonly width: number;
}

/** `[/small.jpg, (default)], [/large.jpg, (large)]`: what is wanted anywhere goes first. */
function listed(value: string): readonly SizedUrl[] {
	return [...value.matchAll(/\[([^[\],]+),([^[\]]*)\]/g)].flatMap(([, url = '', query = '']) =>
		isPictureUrl(url.trim()) ? [{url: url.trim(), width: /default/.test(query) ? 1 : 0}] : [],
	);
}

function parsed(value: string): readonly SizedUrl[] {
	let data: unknown;
	try {
		data = JSON.parse(value);
	} catch {
		return [];
	}
	const found: SizedUrl[] = [];
	const left: (readonly [key: string, value: unknown, width: number])[] = [['', data, 0]];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const [key, held, width] = next;
		if (typeof held === 'string') found.push(...urlsIn(key, held, width));
		else if (typeof held === 'object' && held !== null) {
			const own = widthOf(held) ?? width;
			// In the order in which they are written.
			for (const [name, inner] of Object.entries(held).toReversed())
				left.push([Array.isArray(held) ? key : name, inner, own]);
		}
	}
	return found;
}

function widthOf(held: object): number | undefined {
	const width = 'width' in held ? held.width : 'w' in held ? held.w : undefined;
	const pixels = Number.parseInt(String(width), 10);
	return Number.isNaN(pixels) ? undefined : pixels;
}

function urlsIn(key: string, held: string, width: number): readonly SizedUrl[] {
	if (otherKeys.test(key)) return [];
	if (/srcset/i.test(key)) {
		const urls = sourceSetCandidates(held).filter((url) => isPictureUrl(url) || isPictureHostUrl(url));
		return urls.slice(-1).map((url) => ({url, width}));
	}
	const isPicture = isPictureUrl(held) || (/src|url|image|img/i.test(key) && isPictureHostUrl(held));
	return isPicture ? [{url: held, width}] : [];
}

/** Keys of what is another picture, a page or words. */
const otherKeys =
	/placeholder|fallback|error|blur|preview|lqip|link|href|page|share|logo|icon|avatar|poster|video|alt|title|caption/i;
