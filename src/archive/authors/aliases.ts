import type {Settings} from '../../model/settings.ts';

/** What the setting makes of a spelling; nothing for one that it lists twice, or as the name to use. */
export function namesByAlias(authors: Settings['authors']): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const ambiguous = new Set(Object.keys(authors));
	for (const [name, aliases] of Object.entries(authors)) {
		for (const alias of new Set(aliases)) {
			if (names.has(alias)) ambiguous.add(alias);
			names.set(alias, name);
		}
	}
	for (const alias of ambiguous) names.delete(alias);
	return names;
}
