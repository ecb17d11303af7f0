import type {PrintedLink} from './printedLine.ts';

/** What begins a line that says where an article was taken from: what names the original first, what may name another copy last. */
const manners: readonly RegExp[] = [
	/^(?:(?:阅读|閱讀|查看)?原文(?:链接|連結|鏈接|地址|網址|网址|出處|出处)?|(?:本文)?原(?:載|载|刊)(?:[於于]|自)?|元記事|원문|original(?: article| post| story| source| version)?(?: url| link)?|read the original(?: article| post| story)?|originalartikel|article original|artículo original|articolo originale|оригинал(?: статьи)?)(?=$|\s*[:：「《【"“（(]|\s*https?:|\s*\u0000)/iu,
	/^(?:(?:this|the) (?:article|post|story|piece|essay|column|interview) (?:was )?)?(?:originally|first) (?:published|posted|appeared|printed|written)\b/iu,
	/^(?:(?:文章|本文|新[聞闻])?(?:[來来]源|出[處处])|出自|摘自|稿源|[轉转](?:載|载)?(?:自|於|于)|source(?: url| link| article)?|quelle|fuente|fonte|källa|kilde|bron|lähde|źródło|zdroj|источник|出典|引用元|출처|nguồn|kaynak|sumber)(?=$|\s*[:：「《【]|\s*https?:|\s*\u0000)/iu,
	/^(?:via|url)(?=\s*[:：]|\s*https?:|\s*\u0000)/iu,
];

/** UTF-16 units: what is longer is a sentence of the article. */
const longestLine = 240;

/** A source that a line names. */
export interface NamedSource {
	readonly link: PrintedLink;
	/** How sure it is that this is the page the post was taken from: 0 is surest. */
	readonly rank: number;
}

/** The one page that a part of a line names as its source. */
export function sourceNamedIn(part: string, links: readonly PrintedLink[]): NamedSource | undefined {
	if (part.length > longestLine) return undefined;
	const urls = links.filter(({url}) => /^https?:\/\/[^/\s]+\.[^/\s]/i.test(url));
	const [link] = urls;
	if (link === undefined || urls.some(({url}) => url !== link.url)) return undefined;
	// Where a link begins stands as a sign of its own: behind some words nothing else may follow.
	const marked = link.start > 0 ? `${part.slice(0, link.start)}\u0000${part.slice(link.start)}` : part;
	const rank = manners.findIndex((manner) => manner.test(marked.replace(/^[\s[(（【「*—–-]+(?=\S)/u, '')));
	return rank === -1 ? undefined : {link, rank};
}

/** Whether a line begins with a word for the source and a colon. */
export function isSourceLine(line: string): boolean {
	return /[:：]/.test(line) && manners.some((manner) => manner.test(line));
}
