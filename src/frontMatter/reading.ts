import type {FrontMatter, FrontMatterEntry, FrontMatterProblem} from '../model/post.ts';

/** What front matter says, and what is wrong with it. */
export interface FrontMatterReading {
	/** Top-level keys in the order of the file; empty when the site cannot read them. */
	readonly entries: ReadonlyMap<string, FrontMatterEntry>;
	/** In the order of the file; of syntax errors only the first, since the others mostly follow from it. */
	readonly problems: readonly FrontMatterProblem[];
}

/** Front matter that a problem keeps from being read. */
export function unreadable(problem: FrontMatterProblem): FrontMatterReading {
	return {entries: new Map(), problems: [problem]};
}

/** Whether the site can use what was read, whatever other tools make of it. */
export function isUsable({problems}: Pick<FrontMatter, 'problems'>): boolean {
	return problems.every(({kind, breaks}) => kind !== 'not-a-mapping' && breaks === '1.2');
}
