import {parsePublishedUrl} from '../../urls/urls.ts';
import {element} from './domElements.ts';
import type {ShownReport} from './shownReport.ts';

/**
 * The address that a post was taken from, as a link that opens elsewhere and tells nobody where from. What is no page of the web, or has a name
 * before an `@`, which hides where it leads, is text.
 * @param address as the post says it; empty where it says none
 */
export function sourceLink(address: string, {wording: {texts}}: Pick<ShownReport, 'wording'>): HTMLElement | undefined {
	if (address.trim() === '') return undefined;
	const shown = element('bdi', {dir: 'auto'}, address);
	const url = parsePublishedUrl(address);
	if (url === undefined) return element('small', {class: 'address'}, shown);
	return element(
		'a',
		{class: 'address', href: url.href, target: '_blank', rel: 'noopener noreferrer'},
		element('span', {'aria-hidden': true}, '↗ '),
		shown,
		element('span', {class: 'unseen'}, ` (${texts.opensElsewhere})`),
	);
}
