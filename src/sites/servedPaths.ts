import type {PageFacts, PostFacts} from '../model/facts.ts';

/** What is known of a page where it is asked for its path: of posts also the title. */
export type PublishedPage = PageFacts & Partial<Pick<PostFacts, 'title' | 'inText'>>;

/** What a site is made of. Paths start from the archive root. */
export interface PublishedContents {
	readonly files: readonly string[];
	/** Posts, and what else has front matter. */
	readonly pages: readonly PublishedPage[];
}

/** A built site of another program than Jekyll. In doubt it has what is asked for. */
export interface OtherSite {
	/**
	 * The paths, decoded and without `baseurl`, one of which is that of a page; more than one where it takes more to know it
	 * than files say, none where nobody can say it or the page is not published.
	 */
	readonly pathsOf: (page: PublishedPage) => readonly string[];
	/**
	 * Whether a URL that stands in a post leads somewhere, or nobody can say that it does not.
	 * @param url relative, or path, query and fragment of one on the archive's own host; decoded from HTML
	 */
	readonly serves: (url: string, from: string) => boolean;
}

/** What servers answer: paths of files in small letters, so that what differs in that alone is none that is missing. */
export class ServedPaths {
	readonly #written = new Set<string>();

	/** @param path of a file, with a slash before it; that of a folder is its `index.html` */
	add(path: string): void {
		this.#written.add(folded(path.endsWith('/') ? `${path}index.html` : path));
	}

	/** Whether a server answers a path: with a file, with the `.html` of that name, or with the `index.html` of a folder. */
	answers(path: string): boolean {
		const asked = folded(path);
		if (asked.endsWith('/')) return this.#written.has(`${asked}index.html`);
		return ['', '.html', '/index.html'].some((end) => this.#written.has(asked + end));
	}
}

function folded(path: string): string {
	return path
		.normalize('NFC')
		.toLowerCase()
		.replace(/\/{2,}/g, '/');
}
