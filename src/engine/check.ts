import type {Comment, Element, Post, Text} from '../model/post.ts';
import {merge, rangeAround} from '../model/ranges.ts';
import type {Listeners, Rule} from '../model/rule.ts';
import type {PostSettings} from '../model/settings.ts';
import type {Range} from '../model/text.ts';
import {originOf, rangeOf, startTagOf, touchesOpaque} from '../page/html.ts';
import {type Subscriber, walkPost} from '../page/walk.ts';
import {messageOf} from '../texts/errorMessage.ts';
import {type Finding, identityOf, makeFinding, type RuleCrash} from './findings/finding.ts';
import {kindOf} from './findings/findingKind.ts';
import type {EngineMeasure} from './measure.ts';
import {preparedFor} from './prepare.ts';

/** What goes along with the walk over a post. */
interface Company {
	/** What else listens to it. */
	readonly others?: readonly Subscriber[];
	readonly measure?: EngineMeasure | undefined;
}

/** Runs all rules that are on over a post, in one walk. */
export function checkPost(
	post: Post,
	rules: readonly Rule[],
	{rules: ruleSettings, settings}: PostSettings,
	{others = [], measure}: Company = {},
): {readonly findings: readonly Finding[]; readonly crashes: readonly RuleCrash[]} {
	const findings: Finding[] = [];
	const covers: Cover[] = [];
	const outweighed: Range[] = [];
	const standingAlone = new Set<Finding>();
	const yielding = new Set<Finding>();
	const crashes: RuleCrash[] = [];
	const subscribers: Subscriber[] = [];
	for (const rule of rules) {
		const setting = ruleSettings.get(rule.id);
		if (rule.check === undefined || setting === undefined) continue;
		const failed = (error: unknown, offset: number | undefined): void => {
			crashes.push({rule: rule.id, message: messageOf(error), offset});
		};
		try {
			const listeners = rule.check({
				post,
				options: setting.options,
				given: setting.given,
				settings,
				prepared: preparedFor(rule, setting, settings),
				report: (finding) => {
					const {at, about = at} = finding;
					const range = 'type' in at ? spanOf(at) : at;
					if (!rule.looksIntoOpaque && touchesOpaque(post, range)) return;
					const name = (): string => kindOf(about, finding.data ?? {});
					const kind = finding.cause === undefined ? (measure?.('causes', name) ?? name()) : undefined;
					const made = makeFinding(rule, setting, range, finding, identityOf(about), kind);
					findings.push(made);
					if (finding.covers !== undefined) covers.push({range: finding.covers, by: made});
					for (const part of [finding.outweighs ?? []].flat()) outweighed.push(part);
					if (finding.standsAlone === true) standingAlone.add(made);
					if (finding.yields === true) yielding.add(made);
				},
			});
			refuseUnknownKeys(listeners);
			subscribers.push({listeners, failed});
		} catch (error) {
			failed(error, undefined);
		}
	}
	walkPost(post, [...subscribers, ...others]);
	const standing = withoutCovered(findings, covers, standingAlone);
	return {findings: withoutOutweighed(standing, outweighed, yielding), crashes};
}

/** A part of the page that goes with a finding. */
interface Cover {
	readonly range: Range;
	readonly by: Finding;
}

/** The findings without those that stand in what goes with another. */
function withoutCovered(
	findings: readonly Finding[],
	covers: readonly Cover[],
	standingAlone: ReadonlySet<Finding>,
): readonly Finding[] {
	if (covers.length === 0) return findings;
	const own = new Map(covers.map(({by, range}) => [by, range]));
	const covered = merge(covers.map(({range}) => range));
	return findings.filter((finding) => {
		if (standingAlone.has(finding)) return true;
		const range = own.get(finding) ?? finding.range;
		const around = rangeAround(covered, range);
		if (around === undefined) return true;
		return own.has(finding) && around.start === range.start && around.end === range.end;
	});
}

/** The findings without those that yield to another one. */
function withoutOutweighed(
	findings: readonly Finding[],
	outweighed: readonly Range[],
	yielding: ReadonlySet<Finding>,
): readonly Finding[] {
	if (outweighed.length === 0 || yielding.size === 0) return findings;
	const parts = merge(outweighed);
	return findings.filter((finding) => !yielding.has(finding) || rangeAround(parts, finding.range) === undefined);
}

/** A key that nobody calls would make the rule silently find nothing. */
function refuseUnknownKeys(listeners: Listeners): void {
	for (const key in listeners) {
		if (listenerNames.has(key) || (key.startsWith('<') && key.endsWith('>'))) continue;
		throw new Error(
			`It listens to \`${key}\`: keys are ${[...listenerNames].join(', ')}, and tags in angle brackets such as \`<p>\`.`,
		);
	}
}

const listenerNames: ReadonlySet<string> = new Set(['text', 'prose', 'comment', 'frontMatter', 'end']);

/** Of an element of HTML its start tag, which shows what it is; in Markdown nothing shows that but the whole. */
function spanOf(node: Element | Text | Comment): Range {
	if (node.type === 'element' && originOf(node) === 'html') return startTagOf(node) ?? rangeOf(node);
	return rangeOf(node);
}
