import type {PostFacts} from '../model/facts.ts';
import {foldSpace} from '../texts/whiteSpace.ts';

/** What posts of a site may have in common on purpose: where the site keeps them, who wrote them, under which heads. */
export function kindsOf({author, feed, categories}: PostFacts, section: string): readonly string[] {
	return [
		`section ${section}`,
		...(author === undefined ? [] : [`author ${foldSpace(author.value)}`]),
		...(feed === undefined ? [] : [`feed ${feed}`]),
		...categories.map((category) => `category ${category}`),
	];
}
