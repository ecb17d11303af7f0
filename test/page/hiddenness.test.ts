import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {isHidden} from '../../src/page/hiddenness.ts';
import {descendants, property} from '../../src/page/html.ts';

function isTargetHidden(html: string): boolean {
	const post = parsePost({path: '_posts/2024-03-01-a.md', text: `${html}\n`}, defaultSettings);
	const target = [...descendants(post.tree)].find((element) => property(element, 'id') === 'x');
	if (target === undefined) throw new Error('The page has no element with the ID x.');
	return isHidden(post, target);
}

const target = '<p id="x">Tide</p>';

const hidden: readonly string[] = [
	`<div hidden>${target}</div>`,
	`<div style="color: red; DISPLAY : none !important">${target}</div>`,
	`<div style="visibility:hidden"><div>${target}</div></div>`,
	`<div style="visibility:hidden"><div style="visibility:inherit">${target}</div><p style="visibility:visible">Pier</p></div>`,
	`<div style="display:none"><div style="display:block;visibility:visible">${target}</div></div>`,
	`<style>.a{display:none!important}</style><div hidden>${target}</div>`,
	`<style>.a{display:block}</style><div style="display:none">${target}</div>`,
	`<style>/* display:block!important */ .a{color:red}</style><div style="display:none">${target}</div>`,
];
for (const html of hidden) {
	test(`the reader does not see x in ${html}`, (t) => {
		t.true(isTargetHidden(html));
	});
}

const seen: readonly string[] = [
	target,
	`<div hidden="until-found">${target}</div>`,
	`<div hidden style="display:block">${target}</div>`,
	`<div style="display:none;display:block">${target}</div>`,
	`<div style="/* display:none */ color:red">${target}</div>`,
	`<div style="background:url('a;display:none;b')">${target}</div>`,
	`<div style="visibility:hidden"><div style="visibility: VISIBLE">${target}</div></div>`,
	'<div style="visibility:hidden"><div id="x">Pier<p style="visibility:visible">Tide</p></div></div>',
	`<style>.a{display:block}</style><div hidden>${target}</div>`,
	`<style>#x:target{color:red;display:block ! important}</style><div style="display:none">${target}</div>`,
	`<style>@media print{.a{ALL:unset!important}}</style><div style="display:none">${target}</div>`,
	`<style>.a{visibility:visible}</style><div style="visibility:hidden">${target}</div>`,
	`<style>@import "/a.css";</style><div style="display:none">${target}</div>`,
	`<style>.a{d\\69splay:block!important}</style><div style="display:none">${target}</div>`,
];
for (const html of seen) {
	test(`the reader may see x in ${html}`, (t) => {
		t.false(isTargetHidden(html));
	});
}
