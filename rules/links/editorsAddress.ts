import {parseUrl} from '../../src/authoring.ts';

/** Whether a URL may lead to what only the editors of a site reach. */
export function mayBeEditors(url: string): boolean {
	return /^https?:\/\/(?:localhost|\d|[^/?#]*\.(?:local|localhost|lan|internal|test)(?:[:/?#]|$))|\/wp-admin\/|[?&]preview(?:_id|_nonce)?=/i.test(
		url,
	);
}

/**
 * Whether a URL leads to what only the editors of a site reach: their own computer or network, the page on which they write, or a preview.
 * @param url absolute, decoded from HTML
 * @param source the page that the post was taken from
 */
export function isEditorsAddress(url: string, source: URL | undefined): boolean {
	const target = mayBeEditors(url) ? parseUrl(url) : undefined;
	if (target === undefined || source === undefined || target.hostname === source.hostname) {
		return target !== undefined && source !== undefined && isOfEditing(target);
	}
	return isPrivate(target.hostname) || isOfEditing(target);
}

function isOfEditing({pathname, searchParams}: URL): boolean {
	if (/\/wp-admin\/(?:post|edit|admin)\.php$/.test(pathname)) return true;
	return searchParams.has('preview_nonce') || searchParams.has('preview_id') || searchParams.get('preview') === 'true';
}

/** Networks that nobody reaches from outside (https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc6762). */
function isPrivate(host: string): boolean {
	return /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$|\.(?:local|localhost|lan|internal|test)$/.test(
		host,
	);
}
