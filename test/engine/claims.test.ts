import test from 'ava';
import {standingTogether} from '../../src/engine/claims.ts';
import type {LocatedFinding} from '../../src/engine/findings/finding.ts';
import {locateFindings} from '../../src/engine/findings/finding.ts';
import type {Range} from '../../src/model/text.ts';

type Claims = Pick<LocatedFinding, 'claims' | 'yields' | 'isJudged'>;

function finding(rule: string, range: Range, more: Claims = {}): LocatedFinding {
	const plain = {
		rule,
		messageId: 'm',
		causeMessage: 'm',
		madeBy: 'site',
		message: 'm',
		severity: 'warning',
		fatal: false,
		range,
		identity: '',
	} as const;
	const [located] = locateFindings(
		[{...plain, kind: '', fix: undefined, suggestions: [], related: [], asks: [], ...more}],
		' '.repeat(100),
	);
	if (located === undefined) throw new Error('It is lost.');
	return located;
}

const part = {start: 10, end: 20};
const within = {start: 12, end: 15};
const around = {start: 5, end: 30};

/** Findings of one post, and which of them stand. */
const cases: readonly (readonly [name: string, findings: readonly LocatedFinding[], standing: readonly string[]])[] = [
	[
		'nothing is judged',
		[finding('own', part, {claims: [part]}), finding('other', within, {yields: true})],
		['own', 'other'],
	],
	[
		'one that yields',
		[finding('own', within, {yields: true}), finding('judged', part, {claims: [part], isJudged: true})],
		['judged'],
	],
	[
		'one that does not',
		[finding('own', within), finding('judged', part, {claims: [part], isJudged: true})],
		['own', 'judged'],
	],
	[
		'one that stands elsewhere',
		[finding('own', around, {yields: true}), finding('judged', part, {claims: [part], isJudged: true})],
		['own', 'judged'],
	],
	[
		'less is wanted away',
		[
			finding('own', within, {claims: [within]}),
			finding('judged', part, {claims: [part], yields: true, isJudged: true}),
		],
		['judged'],
	],
	[
		'more is wanted away',
		[
			finding('own', around, {claims: [around]}),
			finding('judged', part, {claims: [part], yields: true, isJudged: true}),
		],
		['own'],
	],
	[
		'the same is wanted away',
		[finding('own', part, {claims: [part]}), finding('judged', part, {claims: [part], yields: true, isJudged: true})],
		['own'],
	],
	[
		'one archive rule wants away what another one speaks of',
		[
			finding('judged', part, {claims: [around], isJudged: true}),
			finding('other', within, {yields: true, isJudged: true}),
		],
		['judged'],
	],
	[
		'one archive rule speaks of two parts',
		[
			finding('judged', part, {claims: [around], yields: true, isJudged: true}),
			finding('judged', within, {claims: [within], yields: true, isJudged: true}),
		],
		['judged', 'judged'],
	],
];

for (const [name, findings, standing] of cases) {
	test(`findings of posts and of the archive: ${name}`, (t) => {
		t.deepEqual(
			standingTogether(findings).map(({rule}) => rule),
			standing,
		);
	});
}
