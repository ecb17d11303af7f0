import type {Rule} from '../../model/rule.ts';
import type {Range} from '../../model/text.ts';
import {didYouMean} from '../../texts/nearest.ts';
import {shorten} from '../../texts/wording.ts';
import {type EngineFinding, engineRules} from '../findings/engineFinding.ts';

/** Something that is wrong with a suppression. */
export interface Complaint extends EngineFinding {
	readonly messageId: 'malformed' | 'unknownRule' | 'noEffect' | 'missingReason' | 'expired' | 'needless';
}

/** UTF-16 units of a reason that are kept: it is repeated with each finding that it is given for. */
const longestReason = 500;

/** The longest name that is shown. */
const longestName = 60;

/** A suppression that says nothing that could be followed. */
export function malformed(message: string, range: Range): Complaint {
	return {messageId: 'malformed', message, severity: 'error', range, identity: undefined};
}

/** The names that suppressions may hold. To be made anew for each post: it remembers what it was asked. */
export class RuleNames {
	readonly #rules: ReadonlyMap<string, Rule>;
	/** A hostile post may hold a name many thousand times. */
	readonly #hints = new Map<string, string>();

	readonly #isLeftOut: (name: string) => boolean;

	/**
	 * @param rules all there are, on or off
	 * @param isLeftOut whether another name is that of a rule that is not known here
	 */
	constructor(rules: readonly Rule[], isLeftOut: (name: string) => boolean = () => false) {
		this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
		this.#isLeftOut = isLeftOut;
	}

	/** Whether a name is that of a rule. */
	has(name: string): boolean {
		return this.#rules.has(name) || this.#isLeftOut(name);
	}

	/** The rule of a name; undefined when there is none, or it is not known here. */
	find(name: string): Rule | undefined {
		return this.#rules.get(name);
	}

	/** Says that a name is no rule that could be switched off. */
	complain(name: string, by: string, range: Range): Complaint {
		const shown = shorten(name, longestName);
		if (Object.values<string>(engineRules).includes(name)) {
			const message = `${by} names \`${shown}\`, which nothing switches off.`;
			return {messageId: 'noEffect', message, severity: 'error', range, identity: name};
		}
		const message = `${by} names the unknown rule \`${shown}\`.${this.#hintFor(name)}`;
		return {messageId: 'unknownRule', message, severity: 'error', range, identity: shown};
	}

	#hintFor(name: string): string {
		const hint = this.#hints.get(name) ?? didYouMean(name, [...this.#rules.keys()]);
		this.#hints.set(name, hint);
		return hint;
	}
}

/** A comment that would switch off a rule which protects readers. */
export function unheeded(rule: string, range: Range): Complaint {
	const message = `Comments have no effect on \`${rule}\`, which protects readers: only the front matter and the config switch it off.`;
	return {messageId: 'noEffect', message, severity: 'error', range, identity: rule};
}

/** A suppression without a reason, where the config requires one. */
export function missingReason(rules: readonly string[], range: Range): Complaint {
	const names = rules.map((rule) => `\`${rule}\``).join(', ');
	const message = `The suppression of ${shorten(names)} gives no reason.`;
	return {messageId: 'missingReason', message, severity: 'warning', range, identity: rules.join(' ')};
}

/** A suppression that holds no more. */
export function expired(rule: string, until: string, range: Range): Complaint {
	const message = `The suppression of \`${rule}\` expired on ${until}: remove or extend it.`;
	return {messageId: 'expired', message, severity: 'warning', range, identity: rule};
}

/** A suppression of a rule that finds nothing where it holds. */
export function needless(rule: string, range: Range): Complaint {
	const message = `The suppression of \`${rule}\` is needless: the rule finds nothing that it would hide.`;
	return {messageId: 'needless', message, severity: 'warning', range, identity: rule};
}

/** The end of a suppression that never began. */
export function needlessEnd(rule: string | undefined, range: Range): Complaint {
	const message = `The comment is needless: no comment before it switches ${rule === undefined ? 'a rule' : `\`${rule}\``} off.`;
	return {messageId: 'needless', message, severity: 'warning', range, identity: `enable ${rule ?? ''}`};
}

/** A reason as it is kept: on one line, and no longer than anybody reads; undefined when there is none. */
export function tidyReason(reason: string | undefined): string | undefined {
	const text = reason?.replace(/\s+/g, ' ').trim() ?? '';
	return text === '' ? undefined : shorten(text, longestReason);
}
