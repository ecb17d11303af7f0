import {createRequire} from 'node:module';
import type * as OpenCC from 'opencc-js/t2cn';

/** From here on there are signs of Chinese (https://www.unicode.org/charts/): all others stay as they are. */
const mayBeChinese = /[\u2E80-\u{10FFFF}]/u;

/**
 * Makes the converter from traditional to simplified Chinese that archive rules compare names with. It takes some 50 ms
 * to load, so it is loaded for the first text that may be Chinese.
 * @returns writes a text in simplified characters; what is no traditional Chinese stays as it is
 */
export function simplifier(): (text: string) => string {
	let convert: ((text: string) => string) | undefined;
	return (text) => {
		if (!mayBeChinese.test(text)) return text;
		convert ??= loadConverter();
		return convert(text);
	};
}

/** At once, without waiting: nobody knows before a text is there. */
function loadConverter(): (text: string) => string {
	const require = createRequire(import.meta.url);
	// What `require` returns has no type of its own.
	const {Converter} = require('opencc-js/t2cn') as typeof OpenCC;
	return Converter({from: 't', to: 'cn'});
}
