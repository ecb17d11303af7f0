import type {Choice} from './archiveView.ts';

/** A place of the page: a part of it, and what is chosen there. */
export interface Place {
	readonly part: 'causes' | 'posts' | 'calendar' | 'years' | 'score' | 'history' | 'ladder' | 'groups' | 'about';
	readonly choice: Choice;
}

const texts = ['source', 'rule', 'harm', 'fix', 'words', 'cause'] as const;

/** The address of a place, from its `#` on. */
export function hashOf({part, choice}: Place): string {
	const query = new URLSearchParams();
	for (const name of texts) {
		const value = choice[name];
		if (value !== undefined) query.set(name, value);
	}
	if (choice.year !== undefined) query.set('year', String(choice.year));
	if (choice.days !== undefined) query.set('days', choice.days.join('..'));
	return `#${part}${query.size === 0 ? '' : `?${query}`}`;
}

const parts: ReadonlySet<string> = new Set('causes posts calendar years score history ladder groups about'.split(' '));

/** Reads an address; undefined for one that names no place. */
export function placeAt(hash: string): Place | undefined {
	const [part = '', query = ''] = hash.replace(/^#/, '').split('?');
	if (!parts.has(part)) return undefined;
	const read = new URLSearchParams(query);
	const [first, last] = (read.get('days') ?? '').split('..').map(Number);
	const year = read.get('year');
	const choice: Choice = {
		...Object.fromEntries(texts.flatMap((name) => (read.has(name) ? [[name, read.get(name)]] : []))),
		...(year === null ? {} : {year: Number(year)}),
		...(Number.isInteger(first) && Number.isInteger(last) ? {days: [first ?? 0, last ?? 0] as const} : {}),
	};
	// It was just looked up among the names of parts.
	return {part: part as Place['part'], choice};
}
