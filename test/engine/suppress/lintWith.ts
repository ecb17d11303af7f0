import {type LintConfig, lintPost} from '../../../src/engine/lint.ts';
import {type SettlingContext, settleFindings} from '../../../src/engine/settle.ts';
import {defineArchiveRule, defineRule} from '../../../src/model/rule.ts';
import type {SiteGenerator, SuppressionSettings} from '../../../src/model/settings.ts';
import {rangeOf} from '../../../src/page/html.ts';
import {codeFrame} from '../../../src/tester/findingsFrame.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';

/** A rule with a fix, one that protects readers, one that judges the archive, and one that asks it. */
export const exampleRules = [
	defineRule({
		id: 'no-image',
		description: 'No images.',
		severity: 'error',
		fix: 'unsafe',
		messages: {image: 'It is an image.'},
		check: ({post, report}) => ({
			'<img>'(image) {
				const fix = {safety: 'unsafe', edits: [{range: rangeOf(image), text: ''}]} as const;
				if (post.text !== '') report({at: image, message: 'image', fix});
			},
		}),
	}),
	defineRule({
		id: 'no-emphasis',
		description: 'No emphasis.',
		severity: 'error',
		messages: {emphasis: 'It is emphasis.'},
		check: ({report}) => ({
			'<em>': (emphasis) => report({at: rangeOf(emphasis), about: emphasis, message: 'emphasis'}),
		}),
	}),
	defineRule({
		id: 'no-script',
		description: 'No scripts.',
		severity: 'error',
		security: true,
		messages: {script: 'It is a script.'},
		check: ({report}) => ({'<script>': (script) => report({at: rangeOf(script), about: script, message: 'script'})}),
	}),
	defineArchiveRule({
		id: 'no-twin',
		description: 'No twins.',
		messages: {twin: 'It has a twin.'},
		judge: () => {},
	}),
	defineRule({
		id: 'no-gap',
		description: 'Nothing is missing.',
		messages: {gap: 'It is missing.'},
		check: ({report}) => ({
			'<a>': (link) =>
				report({
					at: rangeOf(link),
					about: link,
					message: 'gap',
					asks: {what: 'held', url: '/missing.pdf', range: undefined},
				}),
		}),
	}),
];

/** What a post is linted with. */
export interface LintSurroundings extends Partial<SuppressionSettings> {
	/** The rules that are on; all if left out. */
	readonly on?: readonly string[];
	readonly today?: string;
	readonly settling?: Partial<SettlingContext>;
	readonly path?: string;
	readonly generator?: SiteGenerator;
}

/** The config of a case; comments are heeded unless it says otherwise. */
export function configOf({
	on,
	inlineComments = true,
	requireReasons = false,
	generator = 'jekyll',
}: LintSurroundings): LintConfig {
	const {rules, settingsFor} = configWith(exampleRules, {}, {generator});
	const {rules: all, ...settings} = settingsFor('', undefined);
	const own = {
		...settings,
		rules: new Map([...all].filter(([id]) => on?.includes(id) ?? true)),
		suppressions: {inlineComments, requireReasons},
	};
	return {rules, settingsFor: () => own};
}

/** Lints a post with the example rules. */
export function settledPost(text: string, surroundings: LintSurroundings = {}) {
	const {today = '2024-05-01', settling = {}, path = 'a.md'} = surroundings;
	const linted = lintPost({path, text}, configOf(surroundings));
	return settleFindings(linted.findings, linted, {archive: undefined, now: Date.parse(today), ...settling});
}

/** Shows what stands and, marked as such, what is switched off and why. */
export function framesOf(text: string, surroundings: LintSurroundings = {}): string {
	const {diagnostics, suppressed} = settledPost(text, surroundings);
	const off = suppressed.map(({suppression: {kind, reason}, ...diagnostic}) => {
		const because = reason === undefined ? '' : `: ${reason}`;
		return Object.assign(diagnostic, {message: `off by ${kind}${because}`});
	});
	const all = [...diagnostics, ...off].toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	return codeFrame(text, all);
}
