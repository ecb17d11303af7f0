import test from 'ava';
import {surveyPost} from '../../src/engine/lint.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

const url = 'https://a.example/1';

const forms: readonly string[] = [
	url,
	`"<${url}>"`,
	`<${url}>`,
	`'[The first](${url})'`,
	`"[The [first]](<${url}>)"`,
	`{url: ${url}}`,
	`{name: The Herald, url: "${url}"}`,
	`\n  url: ${url}`,
];
for (const form of forms) {
	test(`the URL of a source stands in ${JSON.stringify(form)}`, (t) => {
		const text = `---\nfrom: ${form}\n---\n`;
		const {source} = surveyPost({path: '_posts/2024-01-01-a.md', text}, configWith([])).facts;
		t.is(source?.value, url);
		const {start, end} = source?.range ?? {start: 0, end: 0};
		t.is(text.slice(start, end).replace(/^"(.*)"$/, '$1'), url);
	});
}

for (const form of ['[]', '{name: The Herald}', 'The Herald', '"[The first](here"', '"<a"']) {
	test(`there is no URL in ${JSON.stringify(form)}`, (t) => {
		const text = `---\nfrom: ${form}\n---\n`;
		const {source} = surveyPost({path: '_posts/2024-01-01-a.md', text}, configWith([])).facts;
		t.true(source === undefined || form.includes(source.value));
	});
}

for (const [tags, feed] of [
	['Sea', 'Sea'],
	['[ Harbour News, Sea ]', 'Harbour News'],
	['Harbour News, Sea', 'Harbour News'],
	['" , Sea"', 'Sea'],
	['Harbour News', 'Harbour'],
] as const) {
	test(`the first tag of ${tags}`, (t) => {
		const text = `---\ntags: ${tags}\n---\n`;
		t.is(surveyPost({path: '_posts/2024-01-01-a.md', text}, configWith([])).facts.feed, feed);
	});
}
