import {foldSpace} from '../../texts/whiteSpace.ts';
import type {BylineReader} from './byline.ts';

/** Whether a byline begins with who is named beside the author: who took the pictures, or translated. */
export function namesOtherRole(byline: string): boolean {
	return otherRole.test(byline);
}

const otherRole = /^(?:翻[譯译]|[譯译]者|[編编][輯辑譯译]|[責责]|[攝摄]影|[圖图]|photo|edit|translat|illustrat|foto)/iu;

/** The name of a person in a byline; undefined where it says anything else. */
export function personIn(byline: string | undefined, reader: BylineReader): string | undefined {
	const written = foldSpace(byline ?? '');
	if (written === '' || namesOtherRole(written) || reader.isDesk(written)) return undefined;
	const {name} = reader.read(written);
	return isPersonName(name) && !reader.isDesk(name) ? name : undefined;
}

/** Whether a text looks like the full name of a person. */
export function isPersonName(text: string): boolean {
	return fullName.test(text) && !/\d/u.test(text);
}

/** Two words with capitals at least, or two to eight characters of scripts that part no words. */
const fullName =
	/^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・‧ ]{2,12}|\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3} \p{Lu}[\p{L}\p{M}.'’-]*)$/u;
