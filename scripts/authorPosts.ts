import type {Random} from './randomChoice.ts';

/** A post of an archive that is about nothing but its author. */
export interface AuthorPost {
	readonly path: string;
	readonly text: string;
}

/** How an archive delivers its posts. */
export type Delivery = 'feeds' | 'topics' | 'blog' | 'accounts';

/** One after the other. */
export const deliveries: readonly Delivery[] = ['feeds', 'topics', 'blog', 'accounts'];

/** How front matters name their authors, around a name in double quotes. */
export const frontMatters: readonly ((name: string) => string)[] = [
	(name) => `author: ${name}`,
	(name) => `author: ${name}`,
	(name) => `authors: [${name}]`,
	(name) => `authors:\n  - ${name}`,
	(name) => `author:\n  name: ${name}`,
	(name) => `authors:\n  - "Ulla Beside"\n  - ${name}`,
];

/** Writes the posts of archives. Each has a day of its own, so that no spelling is older than another. */
export class PostWriter {
	readonly #posts: AuthorPost[] = [];
	readonly #random: Random;

	constructor(random: Random) {
		this.#random = random;
	}

	get posts(): readonly AuthorPost[] {
		return this.#posts;
	}

	/**
	 * Writes a post.
	 * @param author as it is spelled
	 * @param place number of the site, feed and account
	 * @returns its path
	 */
	write(author: string, delivery: Delivery, place: number, frontMatter = frontMatters[0]): string {
		const number = this.#posts.length;
		const day = new Date(Date.UTC(2020, 0, 1) + this.#random.below(1400) * 86_400_000).toISOString().slice(0, 10);
		const lines = [
			`title: "Walk ${number}"`,
			`date: ${day}T08:00:00.000Z`,
			frontMatter?.(JSON.stringify(author)) ?? '',
			...this.#origin(delivery, place, number),
		];
		const path = `_posts/${day}-walk-${number}.md`;
		this.#posts.push({
			path,
			text: `---\nlayout: post\n${lines.join('\n')}\n---\nWords of walk ${number} along the pier.\n`,
		});
		return path;
	}

	#origin(delivery: Delivery, place: number, number: number): readonly string[] {
		const topic = `tags: [ Topic ${this.#random.below(40)} ]`;
		if (delivery === 'blog') return [topic];
		if (delivery === 'accounts') return [`from: https://matters.town/@account${place}/walk-${number}`, topic];
		const from = `from: https://site${place}.example/walk/${number}`;
		return [from, delivery === 'feeds' ? `tags: [ Paper ${place} ]` : topic];
	}
}
