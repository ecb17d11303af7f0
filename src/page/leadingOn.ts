import type {Element} from '../model/post.ts';
import {foldSpace} from '../texts/whiteSpace.ts';
import {isHostOrBelow, siteOfHost} from '../urls/hosts.ts';
import {parseUrl, trimUrl} from '../urls/urls.ts';
import {isElement, isLink, nodesBelow, property, textOf} from './html.ts';

/** So many links tell what a box is. */
const examinedLinks = 40;

/** Related boxes lead to their own site, or to one other; what an article draws on is anywhere. */
const fewSites = 2;

/**
 * Whether links may lead to other articles of a site: neither to parts of their own page, as in a table of contents, nor to
 * tags, nor to many other sites, as the references of an article do.
 * @param boxes what holds the links, or is one
 * @param source the URL that the post was taken from; undefined where it is not known
 */
export function leadsOn(boxes: readonly Element[], source: URL | undefined): boolean {
	const links = linksIn(boxes);
	const urls = links.map((link) => trimUrl(property(link, 'href') ?? ''));
	if (urls.every((url) => /^#./.test(url))) return false;
	if (isMost(links, (link, index) => isTag(link, urls[index] ?? ''))) return false;
	if (links.length >= manyTags && isMost(links, (link, index) => saysAddress(link, urls[index] ?? ''))) return false;
	const ownSite = source && siteOfHost(source.hostname);
	const sites = new Set<string>();
	for (const url of urls) {
		const site = siteOf(url);
		if (site === undefined || (ownSite !== undefined && areOfOneSite(site, ownSite))) return true;
		sites.add(site);
	}
	return sites.size <= fewSites - (ownSite === undefined ? 0 : 1);
}

function linksIn(boxes: readonly Element[]): readonly Element[] {
	const links: Element[] = [];
	for (const box of boxes) {
		if (isLink(box)) links.push(box);
		for (const node of nodesBelow(box)) {
			if (isElement(node) && isLink(node)) links.push(node);
			if (links.length === examinedLinks) return links;
		}
	}
	return links;
}

/** Whether a link leads to what a site has under one word. */
function isTag(link: Element, url: string): boolean {
	return (
		/(?:^|\s)tag(?:\s|$)/.test(property(link, 'rel') ?? '') ||
		tagPath.test(url) ||
		textOf(link).trimStart().startsWith('#')
	);
}

/** Whether a link says one or two words, and its address ends with them and nothing more, as those of tags do. */
function saysAddress(link: Element, url: string): boolean {
	const words = foldSpace(textOf(link).slice(0, 3 * longestTag));
	if (words.length > longestTag || words.length < shortestTag || !/^\S+(?: \S+)?$/.test(words)) return false;
	return slugOf(words) === slugOf(lastSegmentOf(url));
}

/** Most of several, or of one alone none. */
function isMost(links: readonly Element[], isSo: (link: Element, index: number) => boolean): boolean {
	return links.length > 1 && links.filter(isSo).length > links.length / 2;
}

/** Fewer links with addresses like these may be articles with short titles. */
const manyTags = 4;

/** UTF-16 units. */
const longestTag = 30;
const shortestTag = 5;

/** The last part of an address: tags stand there as they are said, while the names of articles say more. */
function lastSegmentOf(url: string): string {
	return /([^/?#]*)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? '';
}

/** A text in the letters that addresses write it in. */
function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}

const tagPath =
	/[/?&](?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|themen?|thema|schlagwort(?:e)?|schlagwoerter|kategorien?|etiquetas?|categorias?|temas?|mots-cles|sujets?|tagi?|temat|temy|tema|etiket(?:ler)?|konu)(?:[/=?]|$)/i;

/** The site that an absolute URL leads to; undefined for what is relative, or broken. */
function siteOf(url: string): string | undefined {
	const host = /^(?:https?:)?\/\/./i.test(url) ? parseUrl(url.replace(/^\/\//, 'https://'))?.hostname : undefined;
	return host === undefined ? undefined : siteOfHost(host);
}

/** Whether one host is another, below it, or beside it under the same name. */
function areOfOneSite(host: string, other: string): boolean {
	if (isHostOrBelow(host, other) || isHostOrBelow(other, host)) return true;
	const parent = other.slice(other.indexOf('.') + 1);
	return parent.split('.').length > 2 && isHostOrBelow(host, parent);
}
