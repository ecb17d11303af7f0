/**
 * How a rule is set: `off`; `on`, each message with its own severity; `warn` or `error`, all messages with this one.
 * A word alone keeps options that were given before it.
 */
export type RuleWord = 'off' | 'on' | 'warn' | 'error';

/** What a config may say of a rule's options, and of the severity of single messages by their ids. */
export type GivenOptions = Readonly<Record<string, unknown>> & {
	readonly severity?: Readonly<Record<string, 'warn' | 'error'>>;
};

/** What a config says of a rule. A list with options replaces all options that were given before it. */
export type RuleConfig = RuleWord | readonly [RuleWord, (GivenOptions | undefined)?];

/** What a config says of rules, by id. */
export type RulesConfig = Readonly<Record<string, RuleConfig>>;
