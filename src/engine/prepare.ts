import type {Rule} from '../model/rule.ts';
import type {RuleSetting, Settings} from '../model/settings.ts';

/** What a rule made of a config; kept as long as somebody lints with that config. */
interface Prepared {
	readonly rule: Rule;
	readonly settings: Settings;
	readonly value: unknown;
}

const known = new WeakMap<RuleSetting, Prepared>();

/** What a rule prepares for a config: made once for all posts for which that holds. */
export function preparedFor(rule: Rule, setting: RuleSetting, settings: Settings): unknown {
	if (rule.prepare === undefined) return undefined;
	let prepared = known.get(setting);
	if (prepared === undefined || prepared.settings !== settings || prepared.rule !== rule) {
		prepared = {rule, settings, value: rule.prepare({options: setting.options, given: setting.given, settings})};
		known.set(setting, prepared);
	}
	return prepared.value;
}
