import {withoutWeekdayBefore, withoutWeekdayBehind} from './weekdayNames.ts';
import {anyDigit, findWrittenDate, timeWords, type WrittenDate} from './writtenDates.ts';

/** What a line says of the date in it. */
type DateStanding =
	/** Nothing else stands in the line, or the time of day. */
	| 'alone'
	/** A word says that the article was published then. */
	| 'published'
	/** A word says that it is a date, and not whose: `Date: …`. */
	| 'dated'
	/** A name stands beside it, set off by a bar or a dot, or the time of day does: the line is of the site’s making. */
	| 'bylined'
	/** A name stands beside it behind a comma or a dash: who wrote or said it, where, or what was held that day. */
	| 'named';

/** The date of a line, and how it stands there. */
export interface DateLine extends WrittenDate {
	readonly standing: DateStanding;
	/** The name beside it. */
	readonly name: string | undefined;
	/** Whether it is written as programs write it, the year first, or to the second. */
	readonly isOfProgram: boolean;
}

/**
 * The date of a line that dates an article: alone, behind a word such as “published”, or beside the name of who wrote it.
 * @param about the year that the post is of
 */
export function readDateLine(text: string, about: number): DateLine | undefined {
	if (!anyDigit.test(text)) return undefined;
	const told = withoutCounts(withoutOtherDates(text)).trimEnd();
	const date = findWrittenDate(told, about);
	if (date === undefined) return undefined;
	const [before, behind] = besideDate(told, date);
	const isOfProgram = date.instant !== undefined || /^\d{4}-/.test(told.slice(date.start));
	const rest = `${before} ${behind}`.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
	const standing = standingOf(rest) ?? standingBeside(before, behind, {hasTime: date.hasTime, isOfProgram});
	if (standing === undefined) return undefined;
	const isNamed = standing === 'bylined' || standing === 'named';
	const name = isNamed ? (before + behind).replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '') : undefined;
	return {...date, standing, name, isOfProgram};
}

/** What stands before and behind a date, without weekdays, the time of day and its zone, and what ends a year. */
export function besideDate(line: string, {start, end}: WrittenDate): readonly [before: string, behind: string] {
	const before = withoutWeekdayBefore(withoutTime(line.slice(0, start)));
	const behind = withoutWeekdayBehind(line.slice(end).replace(behindNumber, ' '));
	return [before, withoutWeekdayBehind(withoutTime(behind))];
}

/** Behind a year languages write “year”, or the end of its number; behind a time, “o’clock”. */
const behindNumber =
	/^(?:\s?(?:г\.?|года|год|ж\.|r\.?|roku|р\.?|року|թ\.?|هـ|م|hs?\.?|hrs?\.?|uhr|น\.?|ч\.?)|\.)(?![\p{L}\p{M}])/u;

function withoutTime(text: string): string {
	return text.replace(clockTime, ' ').replace(zoneNames, ' ').replace(partsOfDay, ' ');
}

const clockTime = new RegExp(
	`(?:(?<![\\p{L}])(?:${timeWords})\\s?)?(?<!\\d)\\d{1,2}(?:[:.：h]|[時时點点시]\\s?)\\d\\d(?!\\d)(?:[分분]|[:：]\\d\\d(?:秒)?)?(?:\\s?(?:h|hs|hrs|uhr|น|ч|час)(?![\\p{L}])\\.?)?`,
	'giu',
);
const zoneNames =
	/(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::\d\d)?|(?<!\p{L})(?:[ECMPI][SD]?T|BST|AEDT|AEST|CEST|MESZ|MEZ|GMT|UTC|KST|JST|MSK|МСК|WIB|WITA|WIT|HKT|SGT|MYT|PHT)(?!\p{L})/gu;
const partsOfDay =
	/(?<!\p{L})(?:uhr|a\.?\s?m\.?|p\.?\s?m\.?|π\.?μ\.?|μ\.?μ\.?)(?!\p{L})|上午|下午|午前|午後|凌晨|早上|晚上|오[전후]|(?<!\p{L})[صم](?!\p{L})/giu;

/**
 * A line in which everything from a word for a later version on is blank, up to the next part of the line: behind the date stands
 * when it was changed, as in “Published 1 May, updated 2 May”, or before it. Also who wrote it, and where from. No offset changes.
 */
function withoutOtherDates(text: string): string {
	let isCut = false;
	return text
		.split(/(\s*[|｜　]\s*|\s{2,})/)
		.map((part) => {
			if (isCut) return blank(part);
			const later = laterWords.exec(part)?.index;
			// The date of a word that ends its part stands in the next one.
			isCut = later !== undefined && (otherThings.test(part) || !anyDigit.test(part.slice(later)));
			if (later === undefined) return part;
			// `最新更新：`: what stands before the word belongs to it where it is no date.
			const kept = anyDigit.test(part.slice(0, later)) || isCut ? part.slice(0, later) : blank(part.slice(0, later));
			return kept + blank(part.slice(later));
		})
		.join('')
		.replace(/\s(?:来源|來源|作者|记者|記者|编辑|編輯|source)\s?[:：].*$/iu, blank);
}

/** A line without the parts that count something: how long it takes to read, comments, views. */
function withoutCounts(text: string): string {
	return text.replace(counts, blank);
}

const counts =
	/(?<![\p{L}\p{N}])(?:(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|阅读|閱讀|瀏覽|浏览|点击|點擊|조회(?:수)?|閲覧)[:：]?\s?)?\d{1,6}\s?(?:-?\s?(?:min(?:ute[ns]?|uti|utos|uten)?\.?|мин\.?|分钟|分鐘)(?:\s(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения))?|comments?|kommentare?|commentaires?|comentarios?|views?|reads?|shares?|words?|wörter|次)(?![\p{L}\p{N}])|(?:阅读|閱讀|瀏覽|浏览|点击|點擊|조회수?|閲覧)[:：]?\s?\d{1,6}/giu;

function blank(text: string): string {
	return ' '.repeat(text.length);
}

function standingOf(rest: string): DateStanding | undefined {
	if (rest === '' || connectingWords.test(rest)) return 'alone';
	if (dateLabels.test(rest)) return 'dated';
	return publishedWords.test(rest) ? 'published' : undefined;
}

/** How a name, or a place, of few words stands beside a date: set apart by a mark, or with the time of day. */
function standingBeside(
	before: string,
	behind: string,
	{hasTime, isOfProgram}: {readonly hasTime: boolean; readonly isOfProgram: boolean},
): DateStanding | undefined {
	const [isBefore, isBehind] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(behind)];
	if (isBefore === isBehind) return undefined;
	const name = (isBefore ? before : behind).trim();
	if (name.length > longestName || /\d|[。！？!?:：;；]/.test(name) || name.split(/\s+/).length > mostWords)
		return undefined;
	if (isBefore ? /[|·•/]$/.test(name) : /^[|·•/]/.test(name)) return 'bylined';
	if (isBefore ? /[–—,，-]$/.test(name) : /^[–—-]/.test(name)) return 'named';
	if (!hasTime) return undefined;
	// Who announces something says the time of day, too.
	return isOfProgram ? 'bylined' : 'named';
}

const longestName = 40;
const mostWords = 5;

/** Words of a line that dates another thing than the article. */
const otherThings = /截至|到期|deadline|expires|since|until|©|copyright/i;

/** Words of a line that dates a later version, or another thing than the article. */
const laterWords =
	/updat|güncel|cập nhật|ändrad|sist endret|modif|revis|correct|aktualis|geänd|mis(?:e)? à jour|actualiz|atualiz|aggiorn|bijgewerkt|oppdater|opdater|uppdater|päivitet|frissít|обновл|оновл|更新|更改|修改|修订|修訂|最后|최종|수정|แก้ไข|截至|到期|deadline|expires|since|until|©|copyright/i;

/** Words that may stand between a date and its time, or before it. */
const connectingWords = /^(?:on|den|am|um|le|il|el|the|at|på|la|dia|día|ngày|วันที่|ที่|em|op)(?: (?:at|um|den|ngày))?$/i;

const dateLabels = /^(?:date|datum|fecha|data|дата|tarih|日期|時間|时间|date and time)$/i;

const publishedLabels = [
	'publish(?:ed)?|first published|posted|created|date (?:of publication|posted|published)|publication date',
	'publiziert|veröffentlicht|erschienen|erstellt|gepostet',
	'publié|publiée|publié le|paru|paru le|mis en ligne',
	'publicado|publicada|publicado em|postado|postado em|publicat|publicat el',
	'pubblicato|postato|geplaatst|gepubliceerd|publisert|publicerad|publiceret|udgivet|julkaistu|megjelent|közzétéve|publikováno|vydáno|publikované|objavljeno|publicat pe|postat|δημοσιεύθηκε|δημοσίευση|ημερομηνία δημοσίευσης',
	'opublikowano|data publikacji|dodano|опубликовано|опубліковано|дата публикации|дата публікації|публикувано|објављено|размещено',
	'發佈|發布|发布|發表|发表|刊登|公開|发表时间|發表時間|发布时间|發佈時間|發布時間|发布日期|發布日期|發佈日期|发表于|發表於|发布于|發佈於|發布於|刊登於|投稿日|公開日|掲載日|配信|配信日',
	'게시|게시일|등록|등록일|입력|기사입력|기사등록|작성일|승인',
	'เผยแพร่|giriş|yayınlanma|yayınlanma tarihi|yayın tarihi|yayınlandı|eklenme tarihi|tanggal|diterbitkan|ngày đăng|đăng ngày|đăng lúc',
	'نشر|نشر في|نشرت في|تاريخ النشر|تاریخ انتشار|منتشر شده|פורסם|פורסם בתאריך|תאריך פרסום|प्रकाशित',
].join('|');

const publishedWords = new RegExp(
	`^(?:${publishedLabels}|vom|le|by|von)(?: (?:on|am|um|uhr|le|il|el|at|em|den|pe|ngày|dne|dana|в|о|la))*$`,
	'iu',
);

const publishedBeginning = new RegExp(`^(?:${publishedLabels})(?![\\p{L}\\p{M}])`, 'iu');

/**
 * What the words before a time in its line say of it: that the article was published then, or that something else was. Undefined where
 * they are no label.
 */
export function labelOf(before: string): 'published' | 'other' | undefined {
	if (laterWords.test(before)) return 'other';
	if (publishedBeginning.test(before)) return 'published';
	const word = before.replace(/\s?[:：]$/u, '');
	return word === before || dateLabels.test(word) ? undefined : 'other';
}
