import {Random} from './randomChoice.ts';
import {cleanArchive, plantedFaults} from './scoreFaults.ts';

/** How large a made history is. */
export interface HistorySize {
	/** Posts of its first commit. */
	readonly posts: number;
	/** Commits of its branch, without those that were merged into it. */
	readonly commits: number;
	readonly seed: number;
}

/** Files that never change: of these, each commit holds the same. */
const settledFiles = {
	'_config.yml': 'permalink: /:year/:month/:title/\nurl: https://archive.example\n',
	'.archivelintrc.json': '{"extends": "archivelint:recommended"}\n',
};

/** What no post is, and what posts lead to: it comes and goes. */
const surroundings = {
	'assets/chart.jpg': 'No picture, but a file.\n',
	'about.md': '---\ntitle: About\npermalink: /about/\n---\nWho we are.\n',
	'index.html': '---\npermalink: /2024/01/twice/\n---\n<p>Home</p>\n',
};

/** Messages that a terminal, a CI server or Markdown would obey. */
const messages = [
	'Tidy up',
	'::error::stop',
	'\u001b[31mred\u001b[0m',
	'<img src=x> | @all',
	'##[group]x',
	'ΑΩ 港の灯',
];

/**
 * Makes a history as `git fast-import` reads it: posts come, change, move and go, faults come and go, branches are merged, a commit is
 * empty. The same for the same size.
 */
export function madeHistory({posts, commits, seed}: HistorySize): string {
	const maker = new HistoryMaker(new Random(seed), posts + 4 * commits);
	maker.begin(posts);
	for (let count = 1; count < commits; count++) maker.goOn(count);
	return maker.stream;
}

class HistoryMaker {
	readonly #random: Random;
	/** Posts that have not come yet. */
	readonly #waiting: (readonly [path: string, text: string])[];
	/** What the branch holds, by paths. */
	readonly #files = new Map<string, string>();
	/** Posts as they were before faults were planted into them. */
	readonly #whole = new Map<string, string>();
	readonly #parts: string[] = [];
	#changes = new Map<string, string | undefined>();
	#mark = 0;

	constructor(random: Random, most: number) {
		this.#random = random;
		this.#waiting = Object.entries(cleanArchive(most));
	}

	get stream(): string {
		return `${this.#parts.join('')}done\n`;
	}

	begin(posts: number): void {
		for (const [path, text] of Object.entries({...settledFiles, ...surroundings})) this.#put(path, text);
		for (let count = 0; count < posts; count++) this.#addPost();
		this.#commit('main', []);
	}

	/** The next commit of the branch. */
	goOn(count: number): void {
		const main = this.#mark;
		if (count % 17 === 0) {
			for (let step = this.#random.below(3); step >= 0; step--) {
				this.#changeSome();
				this.#commit('side', [this.#mark]);
			}
			this.#commit('main', [main, this.#mark]);
			return;
		}
		if (count % 23 !== 0) this.#changeSome();
		this.#commit('main', [main]);
	}

	#changeSome(): void {
		for (let step = this.#random.below(3); step >= 0; step--) this.#random.pick(this.#kinds)();
	}

	readonly #kinds: readonly (() => void)[] = [
		() => this.#addPost(),
		() => this.#addPost(),
		() => this.#plant(),
		() => this.#plant(),
		() => this.#mend(),
		() => this.#remove(this.#anyPost()),
		() => this.#move(),
		() => this.#copy(),
		() => this.#link(),
		() => this.#toggle(),
	];

	#addPost(): void {
		const [path = '', text = ''] = this.#waiting.shift() ?? [];
		this.#put(path, text);
	}

	#plant(): void {
		const path = this.#anyPost();
		const text = this.#files.get(path) ?? '';
		if (!this.#whole.has(path)) this.#whole.set(path, text);
		this.#put(path, this.#random.pick(plantedFaults).plant(text, this.#random.below(9)));
	}

	#mend(): void {
		const [path, text] = this.#random.pick([...this.#whole, ['', ''] as const]);
		if (!this.#files.has(path)) return;
		this.#whole.delete(path);
		this.#put(path, text);
	}

	#move(): void {
		const path = this.#anyPost();
		const text = this.#files.get(path) ?? '';
		this.#remove(path);
		this.#put(path.replace(/\.md$/, ' moved.md'), text);
	}

	/** An article that is there twice. */
	#copy(): void {
		const path = this.#anyPost();
		this.#put(path.replace(/\.md$/, ' again.md'), this.#files.get(path) ?? '');
	}

	/** Links whose targets may not be there, or go later. */
	#link(): void {
		const target = this.#anyPost()
			.replace(/^_posts\//, '')
			.replace(/\.md$/, '');
		const path = this.#anyPost();
		const text = this.#files.get(path) ?? '';
		const links = [`[before]({% post_url ${target} %})`, '[about us](/about/)', '![A chart of it](/assets/chart.jpg)'];
		this.#put(path, `${text}\nSee ${this.#random.pick(links)}.\n`);
	}

	#toggle(): void {
		const [path, text] = this.#random.pick(Object.entries(surroundings));
		if (this.#files.has(path)) this.#remove(path);
		else this.#put(path, text);
	}

	#anyPost(): string {
		return this.#random.pick([...this.#files.keys()].filter((path) => path.startsWith('_posts/')));
	}

	#put(path: string, text: string): void {
		this.#files.set(path, text);
		this.#changes.set(path, text);
	}

	#remove(path: string): void {
		this.#files.delete(path);
		this.#changes.set(path, undefined);
	}

	#commit(branch: string, parents: readonly number[]): void {
		this.#mark++;
		const [first, ...merged] = parents;
		const seconds = 1_700_000_000 + this.#mark * 40_000;
		this.#parts.push(
			`commit refs/heads/${branch}\nmark :${this.#mark}\ncommitter Ann <ann@example.org> ${seconds} +0000\n${data(this.#random.pick(messages))}`,
			...(first === undefined ? [] : [`from :${first}\n`]),
			...merged.map((mark) => `merge :${mark}\n`),
		);
		// What a merge brings differs from its first parent by all that the branch has changed.
		if (merged.length > 0) this.#parts.push('deleteall\n');
		const changes = merged.length > 0 ? this.#files : this.#changes;
		for (const [path, text] of changes)
			this.#parts.push(text === undefined ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${data(text)}`);
		this.#parts.push('\n');
		this.#changes = new Map();
	}
}

function data(text: string): string {
	return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function quoted(path: string): string {
	return `"${path.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}
