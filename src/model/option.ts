import * as v from 'valibot';

/** One option of a rule: its type, its default, and what its documentation says. */
export interface Option<T> {
	readonly description: string;
	readonly default: T;
	readonly schema: v.GenericSchema<T>;
	/** Turns what the config says into what the rule sees. */
	resolve(given: T): T;
}

/** What a rule sees of its options. */
export type OptionValues<Options extends Readonly<Record<string, Option<unknown>>>> = {
	readonly [Name in keyof Options]: Options[Name] extends Option<infer T> ? T : never;
};

/** What a text of a config must look like. */
export interface TextForm {
	/** Without flags, so that the schema of the config can say it too. */
	readonly pattern: RegExp;
	/** What such a text is, as the end of “must be …”. */
	readonly means: string;
}

/** Stands for the defaults in a list, so that a config can add to them instead of replacing them. */
const defaultsMark = '...';

/** The kinds of options that rules can have. */
export const option = {
	/**
	 * A list of texts. In a config, the item `"..."` stands for all defaults.
	 * @param form what each text must look like
	 */
	strings(defaults: readonly string[], description: string, form?: TextForm): Option<readonly string[]> {
		const item = form === undefined ? v.string() : v.pipe(v.string(), formCheck(form));
		return {
			description,
			default: defaults,
			schema: v.array(item),
			resolve: (given) => withDefaults(given, defaults),
		};
	},
	/** On or off. */
	flag(defaultValue: boolean, description: string): Option<boolean> {
		return {description, default: defaultValue, schema: v.boolean(), resolve: (given) => given};
	},
	/** A whole number of at least `minimum`. */
	integer(defaultValue: number, minimum: number, description: string): Option<number> {
		const schema = v.pipe(v.number(), v.integer(), v.minValue(minimum));
		return {description, default: defaultValue, schema, resolve: (given) => given};
	},
} as const;

/** A list of a config in which `"..."` is replaced by the defaults; each text once. */
export function withDefaults(given: readonly string[], defaults: readonly string[]): readonly string[] {
	return [...new Set(given.flatMap((text) => (text === defaultsMark ? defaults : [text])))];
}

function formCheck({pattern, means}: TextForm): v.RegexAction<string, string> {
	return v.regex(new RegExp(`^\\.\\.\\.$|${pattern.source}`), means);
}

/**
 * Fills in the defaults.
 * @param options the rule's options
 * @param given what the config says; already validated
 */
export function resolveOptions(
	options: Readonly<Record<string, Option<unknown>>>,
	given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(options).map(([name, entry]) => [
			name,
			Object.hasOwn(given, name) ? entry.resolve(given[name]) : entry.default,
		]),
	);
}
