import type {Diagnostic} from '../model/diagnostic.ts';
import type {Post} from '../model/post.ts';
import {excerptOf} from './excerpts.ts';
import {fixShown, frameOf} from './frames.ts';
import type {PageCut, PageExample} from './pageData.ts';

/** So many posts show what a cause is. */
const mostExamples = 3;

/** What frames, and what pages around places, may come to in UTF-16 units: half of it is left when it is packed, or less. */
const room = {frames: 5_000_000, excerpts: 2_500_000} as const;

/** Posts that are at hand: causes that follow on each other are often shown by the same ones. */
const postsKept = 16;

/** A finding that shows what its cause is. */
interface Example {
	/** Which post, counted from 0. */
	readonly post: number;
	readonly diagnostic: Diagnostic;
}

/** What examples are made of. */
export interface ExampleSources {
	readonly textOf: (path: string) => string;
	readonly postAt: (path: string) => Post | undefined;
}

/** Keeps for each cause its first findings in a few posts. */
export class CauseExamples {
	readonly #byCause = new Map<string, Example[]>();

	/** Looks at the findings of a post. */
	add(post: number, diagnostics: readonly Diagnostic[]): void {
		for (const diagnostic of diagnostics) {
			const {id} = diagnostic.cause;
			const kept = this.#byCause.get(id) ?? [];
			if (kept.length >= mostExamples || kept.at(-1)?.post === post) continue;
			kept.push({post, diagnostic});
			this.#byCause.set(id, kept);
		}
	}

	/**
	 * Shows the examples of causes, as long as there is room for them: the first of each cause, then the second and the third ones, those of the
	 * causes first that come first.
	 */
	show(causes: readonly string[], sources: ExampleSources): ShownExamples {
		const showing = new Showing(sources);
		const byCause = new Map<string, readonly PageExample[]>();
		for (let round = 0; round < mostExamples; round++) {
			for (const id of causes) {
				const example = this.#byCause.get(id)?.[round];
				if (example !== undefined) byCause.set(id, [...(byCause.get(id) ?? []), showing.show(example)]);
			}
		}
		return {byCause, cut: showing.cut};
	}
}

/** The examples of causes, and what has no room. */
export interface ShownExamples {
	readonly byCause: ReadonlyMap<string, readonly PageExample[]>;
	readonly cut: Pick<PageCut, 'examplesWithoutFrame' | 'examplesWithoutExcerpt'>;
}

class Showing {
	readonly #sources: ExampleSources;
	readonly #texts = new Kept<string>();
	readonly #posts = new Kept<Post | undefined>();
	readonly #left = {...room} as Record<keyof typeof room, number>;
	#examplesWithoutFrame = 0;
	#examplesWithoutExcerpt = 0;

	constructor(sources: ExampleSources) {
		this.#sources = sources;
	}

	get cut(): ShownExamples['cut'] {
		return {
			examplesWithoutFrame: this.#examplesWithoutFrame,
			examplesWithoutExcerpt: this.#examplesWithoutExcerpt,
		};
	}

	show(example: Example): PageExample {
		if (this.#left.frames > 0) return this.#shown(example);
		this.#examplesWithoutFrame++;
		return placeOf(example);
	}

	#shown(example: Example): PageExample {
		const {path, range} = example.diagnostic;
		const text = this.#texts.get(path, () => this.#sources.textOf(path));
		// What cannot be read any more has no words.
		if (text.length < range.end) return placeOf(example);
		const [frame, fix] = [frameOf(text, range), fixShown(example.diagnostic, text)];
		this.#left.frames -= JSON.stringify([frame, fix]).length;
		return {...placeOf(example), frame, fix, excerpt: this.#excerptOf(example.diagnostic)};
	}

	#excerptOf({path, range}: Diagnostic): string | undefined {
		if (this.#left.excerpts <= 0) {
			this.#examplesWithoutExcerpt++;
			return undefined;
		}
		const post = this.#posts.get(path, () => this.#sources.postAt(path));
		const excerpt = post === undefined ? undefined : excerptOf(post, range);
		this.#left.excerpts -= excerpt?.length ?? 0;
		return excerpt;
	}
}

function placeOf({post, diagnostic: {start, message}}: Example): PageExample {
	return {post, line: start.line, column: start.column, message, frame: undefined, fix: undefined, excerpt: undefined};
}

/** What was asked for last. */
class Kept<T> {
	readonly #known = new Map<string, T>();

	get(path: string, read: () => T): T {
		const known = this.#known.get(path);
		if (known !== undefined) return known;
		if (this.#known.size >= postsKept) this.#known.clear();
		const value = read();
		this.#known.set(path, value);
		return value;
	}
}
