import {decodeHTML} from 'entities';
import {foldSpace} from './whiteSpace.ts';

/** UTF-16 units of a file that are looked at: enough for what a message shows. */
const farthestLook = 2000;

/** The beginning of what a file says at a place, without tags, comments and the addresses of links of Markdown. */
export function wordsAt(text: string, {start, end}: {readonly start: number; readonly end: number}): string {
	const written = text.slice(start, Math.min(end, start + farthestLook));
	const plain = written
		.replace(lineTag, '')
		.replace(/<!--[^]*?(?:-->|$)|<\/?[a-z][^<>]*(?:>|$)/gi, ' ')
		.replace(/\]\([^()\s]*\)/g, ']')
		.replace(/^[#>*+\-\s]+|[*_`[\]\\]+/g, '');
	return foldSpace(decodeHTML(plain)).replaceAll('`', "'");
}

/** Tags that part no words. */
const lineTag =
	/<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi;
