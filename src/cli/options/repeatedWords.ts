import type {CommandOptions} from './commandOptions.ts';

/** What decides which findings there are: a command that is about the same ones says the same. */
export type RepeatedOptions = Pick<
	CommandOptions,
	'paths' | 'root' | 'config' | 'plugins' | 'only' | 'rule' | 'baseline' | 'now'
>;

/** The words that another command takes to be about the same findings, not yet quoted for a shell. */
export function repeatedWords({
	paths,
	root,
	config,
	plugins,
	only,
	rule,
	baseline,
	now,
}: RepeatedOptions): readonly string[] {
	return [
		...(root === undefined ? [] : ['--root', root]),
		...(config === undefined || config === false ? [] : ['--config', config]),
		...(config === false ? ['--no-config'] : []),
		...(plugins ? [] : ['--no-plugins']),
		...only.flatMap((list) => ['--only', list]),
		...rule.flatMap((spec) => ['--rule', spec]),
		...(baseline === false ? ['--no-baseline'] : []),
		...(now === undefined ? [] : ['--now', new Date(now).toISOString()]),
		...(paths.length === 0 ? [] : ['--', ...paths]),
	];
}
