import type {AuthorCluster} from '../../archive/authors/clusters.ts';
import type {Settings} from '../../model/settings.ts';

/** A setting `authors`, and the clusters that it cannot hold. */
export interface SuggestedAuthors {
	readonly map: Settings['authors'];
	/** An alias means one name everywhere: what would mean two is left to a person. */
	readonly leftOut: readonly AuthorCluster[];
}

/**
 * Adds to the setting `authors` what clusters of spellings suggest: the spelling that is meant, else the most frequent, and
 * the others as its aliases.
 * @param authors the setting as it is; all of it is kept
 */
export function suggestAuthors(clusters: readonly AuthorCluster[], authors: Settings['authors']): SuggestedAuthors {
	const map = new Map(Object.entries(authors));
	const nameOf = new Map([...map].flatMap(([name, aliases]) => aliases.map((alias) => [alias, name] as const)));
	const leftOut: AuthorCluster[] = [];
	for (const cluster of clusters) {
		const name = (cluster.standard ?? cluster.spellings[0])?.author;
		if (name === undefined) continue;
		const aliases = cluster.spellings.map(({author}) => author).filter((author) => author !== name);
		const isTaken = (alias: string): boolean => map.has(alias) || (nameOf.get(alias) ?? name) !== name;
		if (nameOf.has(name) || aliases.some(isTaken)) {
			leftOut.push(cluster);
			continue;
		}
		for (const alias of aliases) nameOf.set(alias, name);
		map.set(name, [...new Set([...(map.get(name) ?? []), ...aliases])]);
	}
	return {map: Object.fromEntries(map), leftOut};
}
