import test from 'ava';
import {faultsOf, fragmentIdOf, type LinkFault} from '../../../rules/links/linkFault.ts';

const faults: Readonly<Record<string, readonly LinkFault[]>> = {
	'': ['empty'],
	'#': ['empty'],
	'#part': ['fragment'],
	'javascript:void(0)': ['script'],
	'JavaScript:;': ['script'],
	'/article/25': ['relative'],
	'article.aspx?id=5': ['relative'],
	'../a/b.html': ['relative'],
	'?page=2': ['relative'],
	'/標籤/春天': ['relative'],
	'v1.2/notes.html': ['relative'],
	'index.php': ['relative'],
	'/go/https://news.example/': ['relative'],
	'//img.example/a.png': ['protocolRelative'],
	'//img.example/null/a.png': ['protocolRelative', 'hole'],
	'//img/a.png': ['badHost'],
	'http://https//news.example/a': ['doubledScheme'],
	'http://http://www.news.example/a': ['doubledScheme'],
	'https://https://news.example': ['doubledScheme'],
	'http://news.example>more</a>': ['malformed'],
	'http://our news.example/': ['malformed'],
	'https://[news]/': ['malformed'],
	'/${path}/a.png': ['template'],
	'http://news/a': ['badHost'],
	'http://undefined/a': ['badHost'],
	'https://這是一句話，不是網址。謝謝/': ['badHost'],
	'https://news.example/undefined': ['hole'],
	'https://news.example/a/null/b.png?x': ['hole'],
	'/a/NaN': ['hole'],
	'file:///C:/a.html': ['localScheme'],
	'about:blank': ['localScheme'],
	'blob:https://news.example/5': ['localScheme'],
	'chrome-extension://abcdef/a.html': ['localScheme'],
	'ttps://news.example/': ['misspeltScheme'],
	'http//news.example/a': ['misspeltScheme'],
	'\u00a0https://news.example/a': ['wrapped'],
	'\ufeff\u200b/a': ['wrapped'],
	'\u3000//news.example/a': ['wrapped'],
	'%20http://news.example/a': ['wrapped'],
	'%e3%80%80%C2%A0https://news.example/a': ['wrapped'],
	'“https://news.example/a”': ['wrapped'],
	'\\"/a\\"': ['wrapped'],
	'(https://news.example/a)': ['wrapped'],
	'%20a.html': ['relative'],
	'(a)/b.html': ['relative'],
	'</a': ['relative'],
	'/https://news.example/a': ['relative'],
	'=https://news.example/a': ['malformed'],
	'https%3A%2F%2Fnews.example%2Fa': ['malformed'],
	'https：//news.example/a': ['malformed'],
	'%7B%7Burl%7D%7D': ['template'],
	'https://share.example/?u=%%share_url%%': ['template'],
	'https://share.example/?u=%25%25share_url%25%25&t=a': ['template'],
	'https://share.example/${post.url}': ['template'],
	'https://share.example/?u=%7B%7B%20url%20%7D%7D': ['template'],
	'https://share.example/?u=<%= url %>': ['template'],
	'https://list.example/*|ARCHIVE|*': ['template'],
	'//share.example/?u=%%url%%': ['template'],
	'https://news.example/a.htmlhttps://port.example/b': ['twoUrls'],
	'https://news.example/ahttp://port.example/b?c=1': ['twoUrls'],
	'https://news.example/春天https://port.example/b': ['twoUrls'],
	'https://news.example/a https://port.example/b': ['twoUrls'],
	'https://news.example/a;%20https://port.example/b': ['twoUrls'],
	'https://news.example/?a=1https://news.example/?a=1': ['twoUrls'],
	'//news.example/ahttps://port.example/b': ['twoUrls'],
	'\u00a0javascript:alert(1)': ['relative'],
	'play.google.com/': ['unnamedScheme'],
	'play.google.com': ['unnamedScheme'],
	'www.news.example/a': ['unnamedScheme'],
	't.co/Xy': ['unnamedScheme'],
	'news.example:8080/a': ['unnamedScheme'],
	'editor@news.example': ['unnamedScheme'],
	春天的照片: ['text'],
	'read this': ['text'],
	'read\nthis': ['text'],
	'java\nscript:alert(1)': ['script'],
	'原文：https://news.example/a': ['text'],
};
for (const [url, expected] of Object.entries(faults)) {
	test(`${JSON.stringify(url)} is ${expected.join(' and ')}`, (t) => {
		t.deepEqual(faultsOf(url), expected);
	});
}

const sound: readonly string[] = [
	'https://httpstatuses.com',
	'https://web.archive.org/web/2020/http://news.example/a',
	'https://web.archive.org/web/2020id_/https://news.example/a',
	'https://reader.example/feed%2Fhttps://news.example/a',
	'https://share.example/?text=The%20ferryhttps://news.example/a',
	'https://share.example/#!https://news.example/a',
	'https://login.example/?https://news.example/a',
	'https://news.example/100%25%25off',
	'https://news.example/%25%25',
	'https://shop.example/?price=$10&a={1}',
	'https://pictures.example/w_300,q_auto/https://news.example/a.png',
	'https://web.archive.org/web/2020/https://news.example/undefined-behaviour',
	'https://news.example/#:~:text=spring',
	'https://news.example/春天/路 線',
	'https://news.example》',
	'ht\ntps://news.example/a\n/b',
	'https://news.example/a》',
	'https://news.example./',
	'https://news.example/a.',
	'https://新聞.example/',
	'http://localhost:4000/a',
	'http://127.0.0.1/',
	'http://[::1]:8080/',
	'http://www.news[.]example/',
	'https://news.example/nullable',
	'https://news.example/a?b=undefined',
	'mailto:editor@news.example',
	'tel:+1 555 0100',
	'data:image/png;base64,AAAA',
	'weixin://dl/chat',
];
for (const url of sound) {
	test(`nothing is wrong with ${url}`, (t) => {
		t.deepEqual(faultsOf(url), []);
	});
}

test('a fragment asks for an id, for the top, or for words', (t) => {
	t.is(fragmentIdOf('#%E6%98%A5'), '春');
	t.is(fragmentIdOf('#part:~:text=spring'), 'part');
	t.is(fragmentIdOf('#:~:text=spring'), undefined);
	t.is(fragmentIdOf('#Top'), undefined);
});

test('long URLs are judged in linear time', (t) => {
	for (const url of [
		`/${'a'.repeat(1e6)}`,
		'a.'.repeat(5e5),
		`http://${'《'.repeat(1e6)}`,
		'x '.repeat(5e5),
		`#${'%'.repeat(1e6)}`,
	]) {
		t.true(faultsOf(url).length <= 2);
	}
});
