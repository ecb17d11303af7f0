import {type Element, type Post, property, type Range, rangeInText, type Settings} from '../../../src/authoring.ts';
import {exactWitness, writtenTimeWitness} from './publishedTime.ts';
import type {Witness} from './witness.ts';

/** UTF-16 units: no page says more of its article. */
const longestData = 200_000;

/**
 * The times at which a page was published as it tells search engines (https://schema.org/datePublished): those of articles that the
 * data describe themselves, not of what they list or contain.
 * @param about the year that the post is of
 */
export function linkedDataWitnesses(
	post: Post,
	script: Element,
	settings: Settings,
	about: number,
): readonly Witness[] {
	if (!/^application\/ld\+json$/i.test(property(script, 'type')?.trim() ?? '')) return [];
	const [text] = script.children;
	if (text?.type !== 'text' || text.value.length > longestData || !text.value.includes('datePublished')) return [];
	return publishedTimesIn(text.value).flatMap((says) => {
		const start = text.value.indexOf(`"${says}"`) + 1;
		// What is written in another way than it is meant, such as with `\/`, has no place of its own.
		const part = start === 0 ? {start: 0, end: text.value.length} : {start, end: start + says.length};
		const locate = (): Range => rangeInText(post, text, part);
		const witness = writtenTimeWitness({says, locate}, settings, about);
		return witness === undefined ? [] : [exactWitness(witness)];
	});
}

function publishedTimesIn(json: string): readonly string[] {
	const data = parsed(json);
	const described = (Array.isArray(data) ? data : [data]).flatMap((item) => {
		const graph = valueOf(item, '@graph');
		return Array.isArray(graph) ? graph : [item];
	});
	return described.flatMap((item) => {
		const time = valueOf(item, 'datePublished');
		return typeof time === 'string' && typesOf(item).some((type) => article.test(type)) ? [time.trim()] : [];
	});
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function typesOf(item: unknown): readonly string[] {
	const type = valueOf(item, '@type');
	return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function valueOf(item: unknown, key: string): unknown {
	return typeof item === 'object' && item !== null
		? (Object.getOwnPropertyDescriptor(item, key)?.value as unknown)
		: undefined;
}

/** The types of things that are articles. */
const article = /(?:Article|Posting|Report)$/;
