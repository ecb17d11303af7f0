import {anyDigit, findWrittenDate, type WrittenDate} from './writtenDates.ts';

/**
 * The date of a line that dates an article: alone, behind a word such as “published”, or beside the name of who wrote it.
 * @param about the year that the post is of
 */
export function readDateLine(text: string, about: number): WrittenDate | undefined {
	if (!anyDigit.test(text)) return undefined;
	// Behind the date stands who wrote it, where from, and when it was changed: “Published 1 May, updated 2 May”.
	const later = laterWords.exec(text)?.index ?? text.length;
	const told = text.slice(0, later).replace(/\s(?:来源|來源|作者|记者|記者|编辑|編輯|source)\s?[:：].*$/iu, '');
	const date = findWrittenDate(told, about);
	if (date === undefined) return undefined;
	const [before, behind] = [told.slice(0, date.start), told.slice(date.end)].map(withoutTime);
	if (before === undefined || behind === undefined) return undefined;
	const rest = `${before} ${behind}`.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	if (rest === '' || publishedWords.test(rest)) return date;
	return isNameBeside(before, behind, date.hasTime) ? date : undefined;
}

/** What is left of a part of a line without weekdays, and without the time of day and its zone. */
function withoutTime(text: string): string {
	return text
		.replace(/(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/g, ' ')
		.replace(
			/(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::\d\d)?|(?<!\p{L})(?:[ECMPI][SD]?T|BST|AEDT|AEST|CEST|MESZ|MEZ|GMT|UTC|KST|JST)(?!\p{L})/gu,
			' ',
		)
		.replace(weekdays, ' ');
}

/** A name, or a place, of few words, set apart from the date by a mark, or with the time of day. */
function isNameBeside(before: string, behind: string, hasTime: boolean): boolean {
	const [isBefore, isBehind] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(behind)];
	if (isBefore === isBehind) return false;
	const name = (isBefore ? before : behind).trim();
	if (name.length > longestName || /\d|[。！？!?:：;；]/.test(name) || name.split(/\s+/).length > mostWords)
		return false;
	return hasTime || (isBefore ? /[|·•/–—,，-]$/.test(name) : /^[|·•/–—-]/.test(name));
}

const longestName = 40;
const mostWords = 5;

/** Words of a line that dates a later version, or another thing than the article. */
const laterWords =
	/updat|güncel|cập nhật|ändrad|sist endret|modif|revis|correct|aktualis|geänd|mis(?:e)? à jour|actualiz|atualiz|aggiorn|bijgewerkt|oppdater|uppdater|обновл|更新|更改|修改|修订|修訂|最后|수정|แก้ไข|截至|到期|deadline|expires|since|until|©|copyright/i;

const publishedWords =
	/^(?:publish(?:ed)?|publiziert|vom|posted|date|created|first published|veröffentlicht|erschienen|erstellt|datum|publié|publié le|le|paru|publicado|publicada|publicado em|giriş|fecha|data|pubblicato|geplaatst|gepubliceerd|publisert|publicerad|opublikowano|опубликовано|дата|發佈|發布|发布|發表|发表|刊登|公開|日期|時間|时间|发表时间|發表時間|发布时间|發佈時間|發布時間|发布日期|發布日期|投稿日|公開日|配信|게시|등록|입력|승인|เผยแพร่|tarih|tanggal|diterbitkan|on|am|um|uhr|by|von|le|il|el)(?:\s(?:on|am|um|uhr|le|il|el|at))*$/i;

const weekdays =
	/(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|m[oa]|d[io]|mi|fr|sa|so|uhr|a\.?m\.?|p\.?m\.?)(?:day)?(?!\p{L})|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:星期|禮拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일|\((?:[一-鿿]|[월화수목금토일])\)|上午|下午/giu;
