/** A part of a glob. Parts that follow each other match texts that follow each other. */
export type GlobPart =
	| {readonly kind: 'text'; readonly text: string}
	/** One character. */
	| {readonly kind: 'character'; readonly isWanted: (character: string) => boolean}
	/** Any characters, none included; of one name, or of a path. */
	| {readonly kind: 'run'; readonly passesSlash: boolean}
	/** Any number of whole folders with the slash behind each: `**` + `/`. */
	| {readonly kind: 'folders'}
	/** Nothing, or all that is below a folder, the slash before it included: `/` + `**`. */
	| {readonly kind: 'below'}
	/** One of several, once or again and again. */
	| {readonly kind: 'choice'; readonly choices: readonly GlobParts[]; readonly repeats: boolean}
	/** Any characters of one name that are none of these. */
	| {readonly kind: 'other'; readonly choices: readonly GlobParts[]};

/** A glob, or a part of one that is made of others. */
export type GlobParts = readonly GlobPart[];

/**
 * Whether a glob matches the whole of a text. It follows all ways to match at once, so that no glob and no text take more
 * time than parts × characters; with groups, times characters once more.
 */
export function matchesGlob(parts: GlobParts, text: string): boolean {
	return new Matching(text).endsOf(parts, new Set([0])).has(text.length);
}

type Group = Extract<GlobPart, {readonly choices: readonly GlobParts[]}>;

/** Where parts may end in a text, by where they may begin. */
class Matching {
	readonly #text: string;
	/** Of groups, by where they begin: each place is asked once, however groups are nested and repeated. */
	readonly #known = new Map<Group, Map<number, ReadonlySet<number>>>();

	constructor(text: string) {
		this.#text = text;
	}

	endsOf(parts: GlobParts, starts: ReadonlySet<number>): ReadonlySet<number> {
		let places = starts;
		for (const part of parts) {
			if (places.size === 0) return places;
			places = new Set(this.#stepsOver(part, places));
		}
		return places;
	}

	#stepsOver(part: GlobPart, starts: ReadonlySet<number>): Iterable<number> {
		switch (part.kind) {
			case 'text':
				return this.#overText(part.text, starts);
			case 'character':
				return this.#overCharacter(part.isWanted, starts);
			case 'run':
				return this.#overRun(part.passesSlash, starts);
			case 'folders':
				return this.#overFolders(starts);
			case 'below':
				return this.#overBelow(starts);
			case 'choice':
				return part.repeats ? this.#overRepeats(part, starts) : this.#overChoice(part, starts);
			case 'other':
				return this.#overOther(part, starts);
		}
	}

	*#overText(text: string, starts: ReadonlySet<number>): Generator<number> {
		for (const start of starts) if (this.#text.startsWith(text, start)) yield start + text.length;
	}

	*#overCharacter(isWanted: (character: string) => boolean, starts: ReadonlySet<number>): Generator<number> {
		for (const start of starts) {
			const code = this.#text.codePointAt(start);
			const character = code === undefined ? '' : String.fromCodePoint(code);
			if (character !== '' && isWanted(character)) yield start + character.length;
		}
	}

	*#overRun(passesSlash: boolean, starts: ReadonlySet<number>): Generator<number> {
		let isRunning = false;
		for (let place = 0; place <= this.#text.length; place++) {
			isRunning ||= starts.has(place);
			if (isRunning) yield place;
			if (!passesSlash && this.#text[place] === '/') isRunning = false;
		}
	}

	*#overFolders(starts: ReadonlySet<number>): Generator<number> {
		yield* starts;
		let isRunning = false;
		for (let place = 0; place < this.#text.length; place++) {
			isRunning ||= starts.has(place);
			if (isRunning && this.#text[place] === '/') yield place + 1;
		}
	}

	*#overBelow(starts: ReadonlySet<number>): Generator<number> {
		yield* starts;
		let isRunning = false;
		for (let place = 0; place < this.#text.length; place++) {
			isRunning ||= starts.has(place) && this.#text[place] === '/';
			if (isRunning) yield place + 1;
		}
	}

	/** Where one of the choices may end that begins at a place, whatever leads there. */
	#endsOfChoices(part: Group, start: number): ReadonlySet<number> {
		const known = this.#known.get(part) ?? new Map<number, ReadonlySet<number>>();
		this.#known.set(part, known);
		const starts = new Set([start]);
		const ends = known.get(start) ?? new Set(part.choices.flatMap((choice) => [...this.endsOf(choice, starts)]));
		known.set(start, ends);
		return ends;
	}

	*#overChoice(part: Group, starts: ReadonlySet<number>): Generator<number> {
		for (const start of starts) yield* this.#endsOfChoices(part, start);
	}

	#overRepeats(part: Group, starts: ReadonlySet<number>): ReadonlySet<number> {
		const ends = new Set<number>();
		// What is added while it is walked over, is walked over as well.
		for (const place of [starts, ends])
			for (const start of place) for (const end of this.#endsOfChoices(part, start)) ends.add(end);
		return ends;
	}

	*#overOther(part: Group, starts: ReadonlySet<number>): Generator<number> {
		for (const start of starts) {
			const unwanted = this.#endsOfChoices(part, start);
			const slash = this.#text.indexOf('/', start);
			const last = slash === -1 ? this.#text.length : slash;
			for (let end = start; end <= last; end++) if (!unwanted.has(end)) yield end;
		}
	}
}
