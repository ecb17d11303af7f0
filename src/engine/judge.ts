import type {ArchiveIndex} from '../model/archiveIndex.ts';
import type {Rule} from '../model/rule.ts';
import type {PostSettings} from '../model/settings.ts';
import {messageOf} from '../texts/errorMessage.ts';
import type {RuleCrash} from './findings/finding.ts';
import {type Finding, makeFinding} from './findings/finding.ts';
import {preparedFor} from './prepare.ts';

/** Findings of archive rules, by the path of the post that each stands in. */
export interface Judgement {
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	readonly crashes: readonly RuleCrash[];
}

/**
 * Lets the archive rules judge.
 * @param archiveSettings what holds for the archive as such: options of archive rules and settings
 * @param settingsOf what holds for one post, by path: a rule that is off there reports nothing there
 * @param now the time of the run in milliseconds since 1970-01-01T00:00:00Z
 * @param toSimplified writes Chinese in simplified characters; without it, spellings in the two scripts count as two names
 */
export function judgeArchive(
	archive: ArchiveIndex,
	rules: readonly Rule[],
	{
		archiveSettings,
		settingsOf,
		now,
		toSimplified = (text) => text,
	}: {
		readonly archiveSettings: PostSettings;
		readonly settingsOf: (path: string) => PostSettings | undefined;
		readonly now: number;
		readonly toSimplified?: ((text: string) => string) | undefined;
	},
): Judgement {
	const findings = new Map<string, Finding[]>();
	const crashes: RuleCrash[] = [];
	for (const rule of rules) {
		const setting = archiveSettings.rules.get(rule.id);
		if (rule.judge === undefined || setting === undefined) continue;
		try {
			rule.judge({
				archive,
				options: setting.options,
				given: setting.given,
				settings: archiveSettings.settings,
				prepared: preparedFor(rule, setting, archiveSettings.settings),
				now,
				toSimplified,
				report: ({post, at, about, ...details}) => {
					const postSetting = settingsOf(post.path)?.rules.get(rule.id);
					if (postSetting === undefined) return;
					const list = findings.get(post.path) ?? [];
					list.push(makeFinding(rule, postSetting, at, details, about));
					findings.set(post.path, list);
				},
			});
		} catch (error) {
			crashes.push({rule: rule.id, message: messageOf(error), offset: undefined});
		}
	}
	return {findings, crashes};
}
