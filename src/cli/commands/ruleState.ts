import type {ResolvedConfig} from '../../config/index.ts';

/** Whether a rule is on: for all posts, with the severity that the config gives all its messages if it gives one, for some posts, or not. */
export type RuleState = 'on' | 'error' | 'warning' | 'some posts' | 'off';

/** What a config makes of a rule. */
export function ruleStateIn({base, archive}: ResolvedConfig, rule: string): RuleState {
	const setting = base.rules.get(rule);
	if (setting !== undefined) return setting.severity ?? 'on';
	return archive.rules.has(rule) ? 'some posts' : 'off';
}
