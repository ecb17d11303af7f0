/** A mistake of the person who runs archivelint: what is wrong, where, and what to try. Shown without a stack; exit code 2. */
export class UserError extends Error {
	override readonly name = 'UserError';
	/** The message laid out for a terminal of so many columns; undefined for sentences, which may be broken anywhere. */
	readonly inColumns: ((width: number) => string) | undefined;

	constructor(message: string, inColumns?: (width: number) => string) {
		super(message);
		this.inColumns = inColumns;
	}

	/** The command is bundled, so that a plugin or a formatter which throws one has it of another copy of this class. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof Error && value.name === 'UserError';
	}
}
