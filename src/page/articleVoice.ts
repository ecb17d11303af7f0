import {letterCountOf} from './linkShare.ts';

/**
 * Whether words belong to an article however often a site prints them: who wrote it and where, under which licence, how
 * its author speaks to the readers.
 * @param words folded
 * @param authors the names that the post gives
 * @param isByline whether a text is made like a byline
 */
export function isOfArticle(words: string, authors: readonly string[], isByline: (text: string) => boolean): boolean {
	if (licence.test(words) || greeting.test(words) || firstPerson.test(words)) return true;
	if (words.length > longestLine) return false;
	if (dateline.test(words)) return true;
	const isNamed = authors.some(
		(name) => name.length > 1 && words.includes(name) && letterCountOf(words) - letterCountOf(name) <= longestRole,
	);
	return isNamed || (letterCountOf(words) <= longestName && isByline(words));
}

/** UTF-16 units: bylines and datelines are no longer. */
const longestLine = 200;
/** Letters. */
const longestName = 80;

/** Letters that stand beside a name: who that is, and for whom he writes. */
const longestRole = 40;

/** Notices of who owns a text, and who may print it. */
const licence =
	/©|\(c\) ?(?:19|20)\d\d|\bcopyright|\ball rights reserved|\bcreative commons|\bCC[ -]BY\b|\blicen[cs]ed? under|\b(?:re)?published (?:with|by) (?:the )?(?:kind )?permission|\brepublish(?:ed)?\b|\breproduced (?:with|by)|\bpublic domain|urheberrecht|alle rechte vorbehalten|lizenz|droits? (?:d.auteur|réservés)|tous droits|sous licence|derechos (?:reservados|de autor)|licencia|direitos reservados|licença|diritti riservati|licenza|rechten voorbehouden|авторск|все права|лицензи|prawa (?:autorskie|zastrzeżone)|licencj|telif hakk|حقوق|版[權权]|著作[權权]|授[權权]|[轉转][載载]|無断|저작권|무단|hak cipta|bản quyền/iu;

/** How an author, and no site, speaks to the readers. */
const greeting =
	/^(?:dear|hello|hi|welcome back|good (?:morning|evening))[ ,!].{0,40}(?:readers?|friends?|listeners?|all|everyone|folks)|^(?:liebe|chers?|chères?|queridos?|queridas?|caros?|cari|beste|дорогие|уважаемые|drodzy|sevgili)\s.{0,40}$|^(?:[親亲][愛爱]的|各位|尊敬的|大家好|読者の|독자)|\bdear (?:readers?|friends?)\b|\b(?:see you|until) (?:next|again|then|soon)|\bthank(?:s| you) for (?:reading|listening|watching)|\b(?:yours|sincerely|best wishes|warmly|cheers)(?:[,.!]|$)|下[次期周週回](?:再)?[見见]/iu;
const firstPerson = /\b(?:I|I['’](?:m|ll|ve|d)|[Mm]y|[Mm]yself)\b|我(?![們们國国])/u;

/** Where an article was written, in front of a dash or an agency’s name. */
const dateline =
	/^[\p{Lu}\p{Lt}][\p{Lu}\p{M}'. -]{2,}(?:,[^—–.!?]{1,40})?(?: ?\([^)]{2,40}\))?(?: ?[-—–]+)?$|^[^—–.!?]{3,60} ?\([^)]{2,40}\) ?[-—–]*$|^[^.!?。！？]{2,60} ?[—–]{1,2}$|\b(?:reporting|reports?|writes) from\b|日[電电訊讯]|[報报][導导道]$/u;
