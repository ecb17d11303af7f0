import test from 'ava';
import {relatedHeadings} from '../../src/model/relatedHeadings.ts';
import {phraseTest} from '../../src/texts/phrases.ts';

const known = phraseTest([
	'À lire aussi',
	'ilgili haberler',
	'اقرأ أيضا',
	'관련 기사',
	'相關新聞',
	'related news',
	'mehr aus…',
	'更多…',
	'…の関連記事',
]);

const phrases = [
	'à lire aussi',
	'A LIRE AUSSI :',
	'» À lire aussi…',
	'İLGİLİ HABERLER',
	'إقرأ أيضاً',
	'관련기사',
	'【相關新聞】',
	'相 關 新 聞',
	'Related news (12)',
	'相關新聞 / Related News',
	'相關新聞 Related news',
	'Mehr aus Eastport',
	'更多天氣',
	'港の関連記事',
];

const others = [
	'',
	'lire aussi',
	'related',
	'related newspapers',
	'Mehr aus',
	'Mehrausgaben',
	'の関連記事',
	'Related news / Sport',
	'x'.repeat(80),
];

for (const text of phrases) {
	test(`phrases: \`${text}\` is one`, (t) => {
		t.true(known.isPhrase(text));
		t.true(known.mayHold(text));
	});
}

for (const text of others) test(`phrases: \`${text.slice(0, 40)}\` is none`, (t) => t.false(known.isPhrase(text)));

test('phrases: what goes on in any words is no whole phrase', (t) => {
	t.true(known.isWholePhrase('Related news'));
	t.false(known.isWholePhrase('Mehr aus Eastport'));
	t.false(known.isWholePhrase('港の関連記事'));
});

test('phrases: the first letters tell others apart', (t) => {
	t.false(known.mayHold('The wall is mended'));
	t.false(known.mayHold('— The wall is mended'));
});

test('every heading of related blocks is known again, in capitals, too', (t) => {
	const headings = phraseTest(relatedHeadings);
	for (const heading of relatedHeadings) {
		const text = heading.replace(/…$/, ' Eastport').replace(/^…/, 'Eastport ');
		t.true(headings.isPhrase(text), text);
		t.true(headings.isPhrase(text.toUpperCase()), text.toUpperCase());
		t.true(headings.mayHold(text.toUpperCase()), text.toUpperCase());
	}
});
