import {letterCountOf} from './linkShare.ts';

/**
 * Whether words belong to an article however often a site prints them: who wrote it and where, under which licence, how
 * its author speaks to the readers.
 * @param words folded
 * @param authors the names that the post gives
 * @param isByline whether a text is made like a byline
 */
export function isOfArticle(words: string, authors: readonly string[], isByline: (text: string) => boolean): boolean {
	if (words.length > longestNotice) return false;
	const lower = words.toLowerCase();
	if (firstPerson.test(words) || greeting.test(lower)) return true;
	if (mayHoldNotice(lower)) return true;
	if (words.length > longestLine) return false;
	if (dateline.test(words)) return true;
	const isNamed = authors.some(
		(name) => name.length > 1 && words.includes(name) && letterCountOf(words) - letterCountOf(name) <= longestRole,
	);
	return isNamed || (!sentenceEnd.test(words) && letterCountOf(words) <= longestName && isByline(words));
}

/** UTF-16 units: what is longer is a text of its own. */
const longestNotice = 450;

/** UTF-16 units: bylines and datelines are no longer. */
const longestLine = 120;

/** Letters. */
const longestName = 80;

/** Letters that stand beside a name: who that is, and for whom he writes. */
const longestRole = 40;

const sentenceEnd = /[.!?。！？…:：]$/;

/** Whether words say who owns a text or who may print it, or take leave of the readers. */
function mayHoldNotice(lower: string): boolean {
	// To look for each of many words takes a tenth of the time that one pattern of all takes, and each script has few.
	const lists = dense.test(lower)
		? [everywhere, eastAsian]
		: beyondAscii.test(lower)
			? [everywhere, latin, others]
			: [everywhere, latin];
	return lists.some((list) => list.some((phrase) => lower.includes(phrase)));
}

const dense = /[\u3040-\u9fff\uac00-\ud7af]/;
const beyondAscii = /[^\0-\x7f]/;

/** Of notices and farewells, in lower case: what those of all languages say. */
const everywhere: readonly string[] = ['©', '(c) 19', '(c) 20', 'copyright', 'creative commons', 'cc by', 'cc-by'];

/** @param phrases parted by `|` and line endings */
function listOf(phrases: string): readonly string[] {
	return phrases.split(/[|\n\t]+/).filter((phrase) => phrase !== '');
}

const latin = listOf(`
	all rights reserved|public domain|licensed under|licenced under|license under|licence under|
	republish|reproduced with|reprint|with permission|by permission|with the permission|
	with kind permission|urheberrecht|alle rechte vorbehalten|lizenz|droit d'auteur|droits d'auteur|
	sous licence|derechos reservados|derechos de autor|licencia|direitos reservados|
	direitos autorais|diritti riservati|licenza|rechten voorbehouden|prawa autorskie|licencj|
	telif hakk|hak cipta|dear reader|dear friend|see you next|see you again|see you soon|until next|
	until then|thanks for reading|thank you for reading|thanks for listening|thanks for watching|
	best wishes|yours sincerely|sincerely yours
`);

const others = listOf(`
	droits réservés|droit d’auteur|droits d’auteur|licença|авторск|все права|лицензи|
	prawa zastrzeżone|حقوق|bản quyền|bis zum nächsten|à la prochaine|hasta la próxima|até a próxima
`);

const eastAsian = listOf(`
	版權|版权|著作權|著作权|授權|授权|轉載|转载|転載|無断|저작권|무단|下期見|下期见|下次見|下次见|下周见|下週見|下回見|下回见|ではまた
`);

/** How they begin, in lower case. */
const greeting =
	/^(?:(?:dear|hello|hi|welcome back|good (?:morning|evening))[ ,!].{0,40}(?:readers?|friends?|listeners?|all|everyone|folks)|(?:liebe|chers?|chères?|queridos?|queridas?|caros?|cari|beste|дорогие|уважаемые|drodzy|sevgili)\s.{0,40}$|[親亲][愛爱]的|各位|尊敬的|大家好|読者の|독자)/;

/** No site speaks of itself as one person. */
const firstPerson = /\b(?:I|[Mm]y|[Mm]yself)\b|我(?![们們國国])/;

/** Where an article was written, in front of a dash or an agency’s name. */
const dateline =
	/^[\p{Lu}\p{Lt}][\p{Lu}\p{M}'. -]{2,60}(?:,[^—–.!?]{1,40}| ?\([^)]{2,40}\)| ?[-—–]+){1,3}$|^[^—–.!?]{3,60} ?\([^)]{2,40}\) ?[-—–]*$|^[^.!?。！？]{2,60} ?[—–]{1,2}$|\breport(?:ing|s)? from\b|\bwrites from\b|日[电電訊讯]|[報报][導导道]$/u;
