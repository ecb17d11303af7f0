import type {PostTable} from '../pageData.ts';

/** What one post has of one cause. */
export interface Found {
	/** Which post and which cause, counted from 0. */
	readonly post: number;
	readonly cause: number;
	readonly count: number;
	/** The first lines that it is found on; of some posts not all. */
	readonly lines: readonly number[];
}

/** Reads where something is found, without looking at it more than once. */
export class FoundIndex {
	readonly #found: readonly number[];
	/** Where in `found` each post begins. */
	readonly #starts: Int32Array;

	constructor({paths, found}: Pick<PostTable, 'paths' | 'found'>) {
		this.#found = found;
		this.#starts = new Int32Array(paths.length);
		let at = 0;
		for (let post = 0; post < paths.length; post++) {
			this.#starts[post] = at;
			const causes = found[at++] ?? 0;
			for (let index = 0; index < causes; index++) at += 3 + (found[at + 2] ?? 0);
		}
	}

	/** Looks at each cause that a post has something of. */
	each(post: number, look: (cause: number, count: number) => void): void {
		const found = this.#found;
		let at = this.#starts[post] ?? 0;
		const causes = found[at++] ?? 0;
		for (let index = 0; index < causes; index++) {
			look(found[at] ?? 0, found[at + 1] ?? 0);
			at += 3 + (found[at + 2] ?? 0);
		}
	}

	/** All that a post has, with its lines. */
	of(post: number): readonly Found[] {
		const found = this.#found;
		let at = this.#starts[post] ?? 0;
		const causes = found[at++] ?? 0;
		return Array.from({length: causes}, () => {
			const [cause = 0, count = 0, told = 0] = found.slice(at, at + 3);
			let line = 0;
			const lines = found.slice(at + 3, at + 3 + told).map((more) => (line += more));
			at += 3 + told;
			return {post, cause, count, lines};
		});
	}
}
