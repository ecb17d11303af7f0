/** A mistake of the person who runs archivelint: what is wrong, where, and what to try. Shown without a stack; exit code 2. */
export class UserError extends Error {
	override readonly name = 'UserError';
}
