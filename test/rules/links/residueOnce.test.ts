import test from 'ava';
import noBrokenLink from '../../../rules/links/no-broken-link.ts';
import noBrokenRelatedLink from '../../../rules/links/no-broken-related-link.ts';
import noCaptureResidue from '../../../rules/links/no-capture-residue.ts';
import noTracking from '../../../rules/links/no-tracking.ts';
import noActiveContent from '../../../rules/markup/no-active-content.ts';
import {lintPost} from '../../../src/engine/lint.ts';
import type {Rule} from '../../../src/model/rule.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';
import {post} from '../../support/testRule.ts';

const rules = [noActiveContent, noBrokenLink, noBrokenRelatedLink, noCaptureResidue, noTracking];

const rulesThatFind = (body: string, on: readonly Rule[]): readonly string[] =>
	lintPost({path: '_posts/2024-03-01-a.md', text: post(body)}, configWith(on)).findings.map(({rule}) => rule);

/** What several rules know of, and which of them says so. */
const bodies: readonly (readonly [string, Rule])[] = [
	['<a href="https://www.google.com/url?q=https%3A%2F%2Ftown.example%2Fa&amp;sa=D">a</a>\n', noTracking],
	['<a href="https://out.reddit.com/t3_ab12?url=https%3A%2F%2Ftown.example%2Fa&amp;token=x">a</a>\n', noTracking],
	['<script src="https://web-static.archive.org/_static/js/wombat.js"></script>\n', noActiveContent],
	['<link rel="stylesheet" href="https://web-static.archive.org/_static/css/banner-styles.css">\n', noActiveContent],
	['<a href="/web/20120216182711/https://town.example/">a</a>\n', noCaptureResidue],
	['<a href="/web/20120216182711/mailto:ann@town.example">a</a>\n', noCaptureResidue],
	['<img src="/web/20120216182711im_/https://town.example/a.jpg" alt="a">\n', noCaptureResidue],
	[
		'<div class="jp-relatedposts"><h3>Related</h3><a href="/web/20120216182711/https://town.example/">a</a></div>\n',
		noCaptureResidue,
	],
];
for (const [body, rule] of bodies) {
	test(`one finding, of ${rule.id}: ${body}`, (t) => {
		t.deepEqual(rulesThatFind(body, rules), [rule.id]);
		t.is(rulesThatFind(body, [noCaptureResidue]).length, 1, 'Alone, it finds it as well.');
	});
}

test('what stands in the toolbar of an archive goes with it', (t) => {
	const toolbar =
		'<div id="wm-ipp-base"><a href="/web/20120216182711/https://town.example/">a</a> <a href="undefined">b</a></div>\n';
	t.deepEqual(rulesThatFind(toolbar, rules), [noCaptureResidue.id]);
});
