import type {Settings} from '../../model/settings.ts';

/** What the setting `authors` lists. */
export interface ListedAuthors {
	/** The names to use. */
	readonly names: ReadonlySet<string>;
	/** By an alias, the name to use; without those that are listed twice, or as a name to use. */
	readonly nameByAlias: ReadonlyMap<string, string>;
}

/** Reads the setting `authors`. */
export function listedAuthorsOf(authors: Settings['authors']): ListedAuthors {
	const names = new Set(Object.keys(authors));
	const nameByAlias = new Map<string, string>();
	const ambiguous = new Set(names);
	for (const [name, aliases] of Object.entries(authors)) {
		for (const alias of new Set(aliases)) {
			if (nameByAlias.has(alias)) ambiguous.add(alias);
			nameByAlias.set(alias, name);
		}
	}
	for (const alias of ambiguous) nameByAlias.delete(alias);
	return {names, nameByAlias};
}
