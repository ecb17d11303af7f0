import {hostileTokens, hostileYaml} from './hostileTokens.ts';
import {pickFrom, type Random} from './random.ts';

/** Changes a post in one to six places: pieces are taken out, doubled, moved, or tokens are put in. */
export function mutated(text: string, others: readonly string[], random: Random): string {
	let result = text;
	const count = 1 + Math.floor(random() * 6);
	for (let change = 0; change < count; change++) result = changedOnce(result, others, random);
	return result.toWellFormed();
}

function changedOnce(text: string, others: readonly string[], random: Random): string {
	const offset = Math.floor(random() * (text.length + 1));
	const length = Math.floor(random() ** 3 * 400);
	const [before, piece, after] = [
		text.slice(0, offset),
		text.slice(offset, offset + length),
		text.slice(offset + length),
	];
	switch (Math.floor(random() * 7)) {
		case 0:
			return before + after;
		case 1:
			return before + piece.repeat(2 + Math.floor(random() * 4)) + after;
		case 2:
			return before + pieceOf(pickFrom(others, random), random) + piece + after;
		case 3:
			return after + piece + before;
		case 4:
			return withYaml(text, random);
		default:
			return before + pickFrom(hostileTokens, random).repeat(1 + Math.floor(random() ** 4 * 30)) + piece + after;
	}
}

function pieceOf(text: string, random: Random): string {
	const start = Math.floor(random() * text.length);
	return text.slice(start, start + Math.floor(random() * 600));
}

/** Puts a token into the front matter, or near the beginning where there is none. */
function withYaml(text: string, random: Random): string {
	const end = Math.max(text.indexOf('\n---', 3), 40);
	const offset = Math.floor(random() * end);
	return text.slice(0, offset) + pickFrom(hostileYaml, random) + text.slice(offset);
}
