import test from 'ava';
import {rules} from '../../rules/index.ts';
import {checkPost} from '../../src/engine/check.ts';
import {readPost} from '../../src/engine/lint.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

/** UTF-16 units. The tester of rules repeats each rule's own cases; here, all rules meet what no table holds. */
const longest = 250_000;

/** Repeats a text up to a length. */
function fill(unit: string, length: number): string {
	return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Bodies of a given length that are the same again and again. */
const bodies: readonly string[] = [
	'<a',
	'<a ',
	'</a',
	'<',
	'<!--',
	'<div></div>',
	'<p><img src=a.png>',
	'[',
	'](',
	'&',
	'&amp;amp;',
	'&#8203;a',
	'{{',
	' ',
	'\n',
	'"',
	'渡輪https://news.example/a',
	'http://',
	'%25',
	'\u200ba',
	'\u0008a',
	'Ã',
	'â€',
	'縺ｫ',
	'\ufffda',
	'&#20013;a',
	'[email protected]',
	'（譯者：',
	'（中央社',
	'<span data-cfemail="5a3b34341a343f2d29">[email protected]</span>',
	'<svg><use href="#a"></use></svg>',
	'<div class="owl-carousel"><div class="item"><a href=x>a</a></div></div>',
	'<h2>Related</h2><a href="/x">a</a>',
	'<noscript><img src=a.png></noscript>',
	'<div style="padding-bottom:50%"></div>',
	'<div>By undefined</div> ',
	'<h3>Related</h3>',
	'<div id="wm-ipp"><!-- BEGIN WAYBACK TOOLBAR INSERT -->',
];

/** What stands before and behind a part of a given length. */
const wrapped: readonly (readonly [string, string, string])[] = [
	['<p class="', 'a ', '">b</p>'],
	['<img src="a.png" srcset="', ',', '">'],
	['<img src="a.png" srcset="', 'a (', '">'],
	['<a href="https://news.example/', '%25', '">a</a>'],
	['<a href="', '/', '">a</a>'],
	['<a href="', ' ', '">a</a>'],
	['<a href="https://news.example/?', 'utm_source=a&', '">a</a>'],
	['<img data-src="data:image/png;base64,', 'A', '">'],
	['<img src="data:image/svg+xml,<svg ', '%3', '">'],
	['<a href="', '/web/20120216182711/https://web.archive.org', '/">a</a>'],
	['<img src="a.png" srcset="', '/web/20120216182711im_/https://a.example/a.jpg 2x, ', '">'],
	['<p style="', 'display:', '">a</p>'],
	['<img alt="', ' ', '">'],
	['<p title="', '"a" ', '">'],
	['<figure>', '<img src=a.png>', '<figcaption>a</figcaption></figure>'],
	['<svg>', '<use href="#a"></use>', '</svg>'],
	['<div class="owl-carousel">', '<div class="item"><a href="/a">a</a></div>', '</div>'],
	['<h3>Related</h3><ul>', '<li><a href="/a">a</a></li>', '</ul>'],
	['<div>', '<b>This video is unavailable</b>', '</div>'],
	['<div>'.repeat(300), '\u200b[email protected]<br>', '</div>'.repeat(300)],
	['<div>'.repeat(300), '<img data-src="/x.png">', '</div>'.repeat(300)],
];

/** Front matter values are as long as nobody would write them. */
const titles = ['\\"', '&amp;', '# ', ': ', '[', ' ', '\u200b', '\\b', '\ufffd', '%25', '"', '/'];

const cases: Readonly<Record<string, (length: number) => string>> = Object.fromEntries([
	...bodies.map((unit) => [JSON.stringify(unit), (length: number) => post(fill(unit, length))] as const),
	['"<a " and "{{ a }}"', (length: number) => post(fill('<a ', length / 2) + fill('{{ a }}', length / 2))] as const,
	...wrapped.map(
		([before, unit, behind]) =>
			[
				`${before.slice(0, 40)}${JSON.stringify(unit)}…`,
				(length: number) => post(before + fill(unit, length) + behind),
			] as const,
	),
	...titles.flatMap((unit) =>
		['', '"'].map(
			(quote) =>
				[
					`title: ${quote}${JSON.stringify(unit)}`,
					(length: number) => post('<p>a</p>\n', {title: `${quote}a${fill(unit, length * 0.06)}${quote}`}),
				] as const,
		),
	),
]);

for (const [name, write] of Object.entries(cases)) {
	test.serial(`no rule takes forever on ${name}`, (t) => {
		const part = measure(write(longest / 16));
		t.deepEqual(part.crashes, []);
		t.true(part.milliseconds < fastEnough, `A part takes ${part.milliseconds} ms, most of it ${part.slowest}.`);
		const whole = measure(write(longest));
		t.deepEqual(whole.crashes, []);
		// Sixteen times as much may take a good deal more than sixteen times as long, but not 256 times.
		const limit = Math.min(tooSlow, Math.max(fastEnough, 64 * part.milliseconds));
		t.true(whole.milliseconds < limit, `It takes ${whole.milliseconds} ms, most of it ${whole.slowest}.`);
	});
}

/** Whatever a machine is doing besides, a linear rule is done by then. */
const fastEnough = 2000;
const tooSlow = 10_000;

const {settingsFor} = configWith(rules);

/** Lints with one rule after the other; processor time, which does not count what other processes take. */
function measure(text: string) {
	const {post: parsed, settings} = readPost({path: '_posts/2024-03-01-a-post.md', text}, {rules, settingsFor});
	const crashes: unknown[] = [];
	let total = 0;
	let slowest = {rule: '', milliseconds: 0};
	for (const rule of rules) {
		const start = process.cpuUsage();
		crashes.push(...checkPost(parsed, [rule], settings).crashes);
		const milliseconds = process.cpuUsage(start).user / 1000;
		total += milliseconds;
		if (milliseconds > slowest.milliseconds) slowest = {rule: rule.id, milliseconds};
	}
	return {milliseconds: total, crashes, slowest: slowest.rule};
}
