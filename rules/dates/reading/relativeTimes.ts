const count = String.raw`[\d\u0660-\u0669\u06f0-\u06f9]{1,3}`;

/** How long ago something was, as sites count it from the moment at which somebody looks. Each is a whole text. */
const forms: readonly string[] = [
	// English
	String.raw`(?:about |over |almost |less than )?(?:${count}|an?|one|a few|few|several) ?(?:s|m|h|d|w|mo|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)(?:,? ${count} ?(?:mins?|minutes?|hrs?|hours?|days?|months?))? ago`,
	'just now|moments ago|(?:yesterday|today)(?:,? at .{1,10})?',
	// Chinese, Japanese, Korean
	String.raw`${count} ?(?:秒|分|分钟|分鐘|秒钟|秒鐘|小时|小時|个小时|個小時|个钟|天|日|周|週|星期|个星期|個星期|个月|個月|月|年) ?(?:前|以前|之前)|刚刚|剛剛|(?:昨天|前天|今天)(?: ?\d{1,2}:\d\d)?`,
	String.raw`${count} ?(?:秒|分|時間|日|週間|か月|ヶ月|カ月|年)前|たった今|昨日`,
	String.raw`${count} ?(?:초|분|시간|일|주|개월|달|년) ?전|방금(?: 전)?|어제`,
	// German, Dutch, Scandinavian
	String.raw`vor (?:etwa |über )?(?:${count}|ein(?:er|em)|wenigen) (?:sek\.?|sekunden?|min\.?|minuten?|std\.?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|gerade eben|gestern`,
	String.raw`(?:${count}|een) (?:seconden?|min\.?|minuten?|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar) geleden|gisteren`,
	String.raw`(?:för |for )?(?:${count}|en|ett|et) (?:sekunde?r?|minutt?e?r?|min\.?|tim(?:me|mar|er|e)|dage?r?|dygn|uke?r?|uger?|vecka|veckor|måned(?:er)?|månad(?:er)?|år) (?:sedan|siden)|igår|i går`,
	// Romance languages
	String.raw`il y a (?:environ )?(?:${count}|une?|quelques) ?(?:s|sec\.?|secondes?|min\.?|minutes?|h|heures?|j|jours?|semaines?|mois|ans?)|à l[’']instant|hier`,
	String.raw`hace (?:unos |unas |casi |más de )?(?:${count}|una?) ?(?:seg\.?|segundos?|min\.?|minutos?|h|horas?|d[ií]as?|semanas?|mes(?:es)?|años?)|ayer`,
	String.raw`h[áa] (?:cerca de )?(?:${count}|uma?) ?(?:seg\.?|segundos?|min\.?|minutos?|h|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)|(?:${count}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?) atr[áa]s|ontem`,
	String.raw`(?:${count}|una?|un[’']) ?(?:second[oi]|min\.?|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|ieri`,
	// Slavic languages, Turkish
	String.raw`(?:${count} )?(?:секунд\p{L}*|мин\.?|минут\p{L}*|час\p{L}*|день|дня|дней|недел\p{L}*|месяц\p{L}*|год|года|лет) назад|только что|вчера`,
	String.raw`(?:${count} )?(?:секунд\p{L}*|хв\.?|хвилин\p{L}*|годин\p{L}*|день|дні|днів|тиж\p{L}*|місяц\p{L}*|рік|роки|років) тому|щойно|вчора`,
	String.raw`(?:${count} )?(?:sekund\p{L}*|min\.?|minut\p{L}*|godz\.?|godzin\p{L}*|dzień|dni|tydzień|tygodni\p{L}*|miesi\p{L}*|rok|lata|lat) temu|wczoraj`,
	String.raw`${count} (?:saniye|sn\.?|dakika|dk\.?|saat|sa\.?|gün|hafta|ay|yıl) önce|az önce|dün`,
	// Arabic, Persian, Indonesian, Vietnamese, Hindi
	String.raw`(?:منذ|قبل) (?:${count} )?(?:ثانية|ثوان[يٍ]?|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات)|أمس`,
	String.raw`${count} (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال) (?:پیش|قبل)|دیروز`,
	String.raw`${count} (?:detik|menit|jam|hari|minggu|bulan|tahun)(?: yang)? lalu|baru saja|kemarin`,
	String.raw`${count} (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm) trước|vừa xong|hôm qua`,
	String.raw`${count} (?:सेकंड|मिनट|घंटे|घंटा|दिन|सप्ताह|हफ़्ते|महीने|साल) पहले`,
];

/** What may stand before it: that the article was published, or changed. */
const labels =
	'published|updated|posted|last updated|发布于|發布於|发表于|發表於|更新于|更新於|公開|更新|게시|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено';
const label = `(?:(?:${labels})[:：]? ?)?`;

const relative = new RegExp(`^${label}(?:${forms.join('|')})$`, 'iu');

/** UTF-16 units. */
const longestTime = 60;

/** Whether a text, and all of it, counts the time from the moment at which somebody looks. White space is folded. */
export function isRelativeTime(text: string): boolean {
	return text.length <= longestTime && relative.test(text);
}

const labelAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels}|by|on|am|le|el|em|il)[:：]?$`, 'iu');

/** A text without the label at its end that says what a time behind it is that of. White space is folded. */
export function withoutTimeLabel(text: string): string {
	return text.replace(labelAtEnd, '').trimEnd();
}
