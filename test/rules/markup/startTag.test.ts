import test from 'ava';
import {
	findUnreadablePart,
	joinValues,
	losesWords,
	mendStartTag,
	readStartTag,
} from '../../../rules/markup/startTag.ts';

/** What HTML's tokenizer makes of a tag, written anew; undefined where it is not whole or may hold more than itself. */
const mended: readonly (readonly [tag: string, expected: string | undefined])[] = [
	['<p>', '<p>'],
	["<img src=a/b.png alt=it's>", '<img src="a/b.png" alt="it\'s">'],
	['<img src=a"b.png>', '<img src="a&quot;b.png">'],
	["<img src='a\"b.png' ;>", "<img src='a\"b.png'>"],
	['<img alt=\'\' src="">', '<img alt="" src="">'],
	['<img alt src>', '<img alt src>'],
	['<img alt= >', '<img alt="">'],
	['<img\n\tsrc = "a.png"\r\n alt\n=\n"x" ;>', '<img src="a.png" alt="x">'],
	['<img src="a.png"alt="x">', '<img src="a.png" alt="x">'],
	['<img/src="a.png"/alt="x"/>', '<img src="a.png" alt="x" />'],
	['<a href=https://news.example/>', '<a href="https://news.example/">'],
	['<a href="b" HREF="c" href=d>', '<a href="b">'],
	['<a ="x" =y "z" ;a b;c {d} 1 e:f:g h: @i :j k="&amp;&#33970;">', '<a k="&amp;&#33970;">'],
	['<a xlink:href=#b data-a.b_c=1>', '<a xlink:href="#b" data-a.b_c="1">'],
	['<div class="a" />', '<div class="a">'],
	['<path d=M0,0 />', '<path d="M0,0" />'],
	['<a title="1 > 0" ;>', '<a title="1 > 0">'],
	['<a data-html="<p>x</p>" ;>', '<a data-html="<p>x</p>">'],
	['<a href="b>x</a><p class="z">', undefined],
	['<a href=b>x</a>', undefined],
	['<a href="b>', undefined],
	['<a class="b href="https://news.example/">', undefined],
	['<a', undefined],
	['<角色>', undefined],
];

for (const [tag, expected] of mended) {
	test(`${JSON.stringify(tag)} is mended to ${JSON.stringify(expected)}`, (t) => {
		const read = readStartTag(tag);
		const written = read === undefined ? undefined : mendStartTag(read);
		t.is(written, expected);
		if (written === undefined) return;
		const again = readStartTag(written);
		t.is(again === undefined ? undefined : findUnreadablePart(again, written), undefined);
	});
}

/** What is made of quotes within values, and whether words are lost by it. */
const joined: readonly (readonly [tag: string, expected: string, isLossy: boolean])[] = [
	['<a title=""no" he said" href="b">', '<a title="&quot;no&quot; he said" href="b">', false],
	['<img alt="a" src"b.png">', '<img alt="a">', true],
	['<img alt="a" ; referrerpolicy="x">', '<img alt="a" referrerpolicy="x">', false],
	['<img alt=a tall mast ;>', '<img alt="a" tall mast>', true],
	['<p data-x="{"title": "a b", "c": "d=e"}" id="f">', '<p id="f">', false],
	['<p style="a: b; font: "Slow", normal auto "River"; c" id="x">', '<p style="a: b; font: " id="x">', false],
	['<a target=""_blank" href="b">', '<a target="" href="b">', false],
];

for (const [tag, expected, isLossy] of joined) {
	test(`The values of ${JSON.stringify(tag)} are joined`, (t) => {
		const read = readStartTag(tag);
		const whole = read === undefined ? undefined : joinValues(read, tag);
		t.is(whole === undefined ? undefined : mendStartTag(whole), expected);
		t.is(whole === undefined ? undefined : losesWords(whole), isLossy);
	});
}
