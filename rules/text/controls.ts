import {
	attributeRange,
	contains,
	type Element,
	type Fix,
	type Post,
	type Range,
	rangeInText,
	rangeOf,
	replace,
	safe,
	sliceOf,
	startTagOf,
	type Text,
} from '../../src/authoring.ts';
import {anyControl, control} from './characters.ts';
import {leavesText} from './removal.ts';

/** A run of a control character in a file, and what takes it away where that changes nothing else. */
export interface ControlRun {
	readonly range: Range;
	readonly character: string;
	readonly fix: Fix | undefined;
}

/** Gathers the control characters of a post while its tree is walked. */
export class ControlFinder {
	readonly #post: Post;
	readonly #references: ControlRun[] = [];
	readonly #fixes = new Map<number, Fix | undefined>();

	constructor(post: Post) {
		this.#post = post;
	}

	/** Those of a text, code included: feeds hold code as well. */
	readText(text: Text): void {
		const whole = rangeOf(text);
		// Of the texts of a post that holds some, few do.
		if (!anyControl.test(text.value) && !anyControl.test(sliceOf(this.#post.text, whole))) return;
		for (const {start, end} of this.#runsIn(whole)) {
			const range = {start, end};
			this.#fixes.set(start, leavesText(this.#post, text, range) ? this.#removal(range) : undefined);
		}
		for (const {index, 0: run} of text.value.matchAll(control)) {
			const range = rangeInText(this.#post, text, {start: index, end: index + run.length});
			if (!this.#post.text.startsWith('&#', range.start)) continue;
			this.#references.push({range, character: run.charAt(0), fix: this.#removal(range)});
		}
	}

	/** Those of the words that an element has for its reader. A URL is another without them: it stays. */
	readAttributes(element: Element): void {
		if (this.#runsIn(startTagOf(element)).length === 0) return;
		for (const name of wordAttributes) {
			for (const range of this.#runsIn(attributeRange(element, name))) {
				this.#fixes.set(range.start, this.#removal(range));
			}
		}
	}

	/** All of them, in the order of the file. */
	all(): readonly ControlRun[] {
		const runs = this.#runsIn({start: 0, end: this.#post.text.length}).map((range): ControlRun => {
			const isInFrontMatter = range.end <= this.#post.body.start;
			const fix = isInFrontMatter ? this.#frontMatterRemoval(range) : this.#fixes.get(range.start);
			return {range, character: this.#post.text.charAt(range.start), fix};
		});
		return [...runs, ...this.#references];
	}

	#runsIn(range: Range | undefined): readonly Range[] {
		if (range === undefined || !anyControl.test(sliceOf(this.#post.text, range))) return [];
		return [...sliceOf(this.#post.text, range).matchAll(control)].map(({index, 0: run}) => {
			const start = range.start + index;
			return {start, end: start + run.length};
		});
	}

	/** Old line and page breaks part words. */
	#removal(range: Range): Fix | undefined {
		const {text} = this.#post;
		const isBreak = /[\v\f]/.test(text.charAt(range.start));
		const isAlone =
			/[^ \t\r\n<>"']/.test(text.charAt(range.start - 1)) && /[^ \t\r\n<>"']/.test(text.charAt(range.end));
		return safe(replace(range, isBreak && isAlone ? ' ' : ''), {respells: ['text']});
	}

	#frontMatterRemoval(range: Range): Fix | undefined {
		const entries = [...(this.#post.frontMatter?.entries.values() ?? [])];
		const entry = entries.find(({valueRange}) => contains(valueRange, range));
		return safe(replace(range, ''), {sets: entry === undefined ? [] : [entry.key]});
	}
}

/** Attributes whose value is read as words. */
const wordAttributes = ['alt', 'title', 'aria-label'];
