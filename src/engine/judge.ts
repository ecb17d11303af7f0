import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {Rule} from '../model/rule.ts';
import type {PostSettings, RuleSetting} from '../model/settings.ts';
import {messageOf} from '../texts/errorMessage.ts';
import type {RuleCrash} from './findings/finding.ts';
import {type Finding, makeFinding} from './findings/finding.ts';
import {preparedFor} from './prepare.ts';

/** Findings of archive rules, by the path of the post that each stands in. */
export interface Judgement {
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	readonly crashes: readonly RuleCrash[];
}

/** By the path of the post that each stands in. */
export type FindingsByPost = ReadonlyMap<string, readonly Finding[]>;

/** When a rule finds the same: from an instant on, and before another one. In milliseconds since 1970-01-01T00:00:00Z. */
export interface Span {
	/** -Infinity where it is for all the time before. */
	readonly from: number;
	/** Infinity where it is for ever. */
	readonly until: number;
}

/** What rules have found in an archive that has not changed since. */
export interface KnownJudgements {
	/**
	 * Undefined for a rule of which nothing is known.
	 * @param now the time of the run
	 */
	get(rule: Rule, now: number): FindingsByPost | undefined;
	/** Takes what a rule has found, and when it would find the same. */
	add(rule: Rule, findings: FindingsByPost, span: Span): void;
}

/** What there is to judge by, beside the archive and the rules. */
export interface JudgingContext {
	/** What holds for the archive as such: options of archive rules and settings. */
	readonly archiveSettings: PostSettings;
	/** What holds for one post, by path: a rule that is off there reports nothing there. */
	readonly settingsOf: (path: string) => PostSettings | undefined;
	/** The time of the run in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/** Writes Chinese in simplified characters; left out, spellings in the two scripts count as two names. */
	readonly toSimplified?: ((text: string) => string) | undefined;
	/** Left out where every rule is to look anew. */
	readonly known?: KnownJudgements | undefined;
}

/** Lets the archive rules judge. */
export function judgeArchive(archive: ArchiveIndex, rules: readonly Rule[], context: JudgingContext): Judgement {
	const findings = new Map<string, Finding[]>();
	const crashes: RuleCrash[] = [];
	const {archiveSettings, known, now} = context;
	for (const rule of rules) {
		const setting = archiveSettings.rules.get(rule.id);
		if (rule.judge === undefined || setting === undefined) continue;
		const found = known?.get(rule, now) ?? judgeBy(rule, setting, {...context, archive, crashes});
		for (const [path, list] of found) {
			const others = findings.get(path);
			if (others === undefined) findings.set(path, [...list]);
			else others.push(...list);
		}
	}
	return {findings, crashes};
}

/** What one rule finds; where it throws, what it found until then. */
function judgeBy(
	rule: Rule,
	setting: RuleSetting,
	{
		archive,
		archiveSettings,
		settingsOf,
		now,
		toSimplified = (text) => text,
		known,
		crashes,
	}: JudgingContext & {readonly archive: ArchiveIndex; readonly crashes: RuleCrash[]},
): FindingsByPost {
	const found = new Map<string, Finding[]>();
	let readsTime = false;
	let from = Number.NEGATIVE_INFINITY;
	let until = Number.POSITIVE_INFINITY;
	try {
		rule.judge?.({
			archive,
			options: setting.options,
			given: setting.given,
			settings: archiveSettings.settings,
			prepared: preparedFor(rule, setting, archiveSettings.settings),
			get now() {
				readsTime = true;
				return now;
			},
			hasCome: (instant) => {
				if (instant > now) until = Math.min(until, instant);
				else from = Math.max(from, instant);
				return instant <= now;
			},
			toSimplified,
			report: ({post, at, about, ...details}) => {
				const postSetting = settingsOf(post.path)?.rules.get(rule.id);
				if (postSetting === undefined) return;
				const list = found.get(post.path) ?? [];
				const made = makeFinding(rule, postSetting, at, details, about);
				list.push(made.claims === undefined && made.yields === undefined ? made : {...made, isJudged: true});
				found.set(post.path, list);
			},
		});
		if (!readsTime) known?.add(rule, found, {from, until});
	} catch (error) {
		crashes.push({rule: rule.id, message: messageOf(error), offset: undefined});
	}
	return found;
}
