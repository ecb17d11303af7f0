import type {BlockParser} from './blockParser.ts';
import {matchAt} from './lines.ts';

const definition =
	/ {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n>]*)>|([^ \t\r\n\f\v](?:[^\n]*?[^ \t\r\n\f\v])??))(?:(?:[ \t]*\n|[ \t]+)[ \t]*(["'])([^\n]+?)\4)?[ \t]*\n/y;

/** `[name]: url "title"`: prints nothing, links may refer to it from anywhere in the body. */
export function readLinkDefinition(parser: BlockParser): boolean {
	const match = matchAt(definition, parser.source, parser.position);
	if (match === undefined) return false;
	const [whole, name = '', bracketed, bare = '', , title] = match;
	parser.document.definitions.set(normalizeLinkName(name), {url: bracketed ?? bare, title});
	parser.children.push({kind: 'silent', isBoundary: false});
	parser.position += whole.length;
	return true;
}

/** Names of links are compared without regard to case and to how much white space stands between words. */
export function normalizeLinkName(name: string): string {
	return name.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
