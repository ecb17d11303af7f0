import {isPictureFile} from '../urls/pictureUrls.ts';
import {decodeLeniently} from '../urls/urls.ts';

/**
 * Pages of which files do not say where they are published: no date can be read, or the path has something in it that only the
 * program knows. A link may lead to one of them where it has its name; nothing else is unknown for their sake.
 */
export class UnplacedPages {
	readonly #names = new Set<string>();
	#areNamed = true;

	/** @param names by one of which its path has a part; none where the path need not have any */
	add(names: readonly string[]): void {
		if (names.length === 0) this.#areNamed = false;
		for (const name of names) this.#names.add(folded(name));
	}

	/** Whether one of them may stand at a path. Pictures are none. */
	mayStandAt(path: string): boolean {
		if (isPictureFile(path)) return false;
		if (!this.#areNamed) return true;
		return (
			this.#names.size > 0 && path.split('/').some((part) => this.#names.has(folded(part.replace(/\.x?html?$/i, ''))))
		);
	}
}

/**
 * Whether a picture is missing that lies beside a page, wherever that is published.
 * @param url decoded from HTML
 * @param folder that is published with the page, from the archive root
 * @param files in small letters
 */
export function isMissingBeside(url: string, folder: string, files: ReadonlySet<string>): boolean {
	const name = /^(?:\.\/)?([^/\\?#:]+)(?:[?#].*)?$/s.exec(url.trim())?.[1];
	if (name === undefined || !isPictureFile(name)) return false;
	return !files.has(`${folder}/${decodeLeniently(name)}`.normalize('NFC').toLowerCase());
}

function folded(name: string): string {
	return decodeLeniently(name)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}
