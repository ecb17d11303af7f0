import type {Range} from '../../model/text.ts';
import {type LintConfig, type ReadPost, readPost} from '../lint.ts';
import type {PostInput} from '../parse.ts';

/** So many readings are kept: the post as it is, and as the fixes that are tried would leave it. */
const keptReadings = 2;

/** Reads the texts that a post goes through while it is fixed. Each is proved, linted and fixed in turn, and read once. */
export class PostReader {
	readonly #input: PostInput;
	readonly #config: LintConfig;
	readonly #kept = new Map<string, ReadPost>();

	constructor(input: PostInput, config: LintConfig) {
		this.#input = input;
		this.#config = config;
	}

	/** Reads the post as if this were its text. */
	read(text: string): ReadPost {
		const known = this.#kept.get(text);
		if (known !== undefined) return known;
		const [oldest] = this.#kept.size < keptReadings ? [] : this.#kept.keys();
		if (oldest !== undefined) this.#kept.delete(oldest);
		const reading = readPost({...this.#input, text}, this.#config);
		this.#kept.set(text, reading);
		return reading;
	}

	/** Reads the post with marks of Liquid taken for text; that is not kept. */
	readWithText(text: string, literalLiquid: readonly Range[]): ReadPost {
		return readPost({...this.#input, text, literalLiquid}, this.#config);
	}
}
