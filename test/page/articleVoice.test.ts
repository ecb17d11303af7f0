import test from 'ava';
import {isOfArticle} from '../../src/page/articleVoice.ts';

const isByline = (text: string): boolean => text.startsWith('By ');

for (const words of [
	'© 2024 The Tide Post',
	'Copyright The Tide Post, all rights reserved.',
	'This text is licensed under CC BY 4.0.',
	'Tous droits réservés à la Poste des marées',
	'本文版權屬於海港日報與作者',
	'Все права защищены.',
	'Dear readers, it is Monday.',
	'各位讀者，又到了星期一',
	'What I saw at the quay I saw with my own eyes.',
	'Until next week, when the boats are back.',
	'HERRING ISLAND, North Coast —',
	'Port of Herring (Tide Agency) —',
	'Ann Lee, harbour desk',
	'By Tom Oar, for the Tide Post',
]) {
	test(`of the article: ${words}`, (t) => {
		t.true(isOfArticle(words, ['Ann Lee'], isByline));
	});
}

for (const words of [
	'Subscribe to the harbour letter, every Friday at noon.',
	'The Tide Post reaches its readers by boat.',
	'歡迎加入我們的讀者會，每天收到最新消息。',
	'Ann Lee and the friends of the harbour thank everyone who has given something for the new roof of the old rope works.',
	'GET THE HARBOUR LETTER EVERY FRIDAY',
	'Follow us, and watch live every evening: films.example',
]) {
	test(`not of the article: ${words}`, (t) => {
		t.false(isOfArticle(words, ['Ann Lee'], isByline));
	});
}
