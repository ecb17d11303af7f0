import type {FrontMatterProblem} from '../model/post.ts';
import {codePointName} from '../texts/wording.ts';
import {syntaxProblem} from './problems.ts';

/**
 * The first character that libyaml, the parser under Jekyll, refuses wherever it stands: controls and half surrogates.
 * @param offset where `text` begins in the file
 */
export function findForeignCharacter(text: string, offset: number): FrontMatterProblem | undefined {
	const index = text.search(foreignCharacter);
	if (index === -1) return undefined;
	const message = `The front matter holds the character ${codePointName(text.charAt(index))}, which YAML does not allow.`;
	return syntaxProblem(message, {start: offset + index, end: offset + index + 1}, '1.1');
}

/** The first U+0085, U+2028 or U+2029 of a front matter that they tear apart. */
export function findForeignLineBreak(text: string, offset: number): FrontMatterProblem | undefined {
	const index = text.search(foreignLineBreak);
	if (index === -1) return undefined;
	const message = `The front matter holds the character ${codePointName(text.charAt(index))}, which ends a line in YAML 1.1.`;
	return syntaxProblem(message, {start: offset + index, end: offset + index + 1}, '1.1');
}

const foreignCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/u;
const foreignLineBreak = /[\x85\u2028\u2029]/;
