import type {PostFacts} from '../model/facts.ts';

/** The archive of the web that posts name, by how the paths of its snapshots begin; where they name several, nobody knows. */
export function hostsByBeginning(posts: readonly PostFacts[]): ReadonlyMap<string, string | undefined> {
	const hosts = new Map<string, string | undefined>();
	for (const whole of new Set(posts.flatMap(({snapshotBeginnings}) => snapshotBeginnings))) {
		const host = /^https:\/\/[^/]+/.exec(whole)?.[0] ?? '';
		const beginning = whole.slice(host.length);
		hosts.set(beginning, hosts.has(beginning) ? undefined : host);
	}
	return hosts;
}
