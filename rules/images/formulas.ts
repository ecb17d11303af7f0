import {classTokens, decodeLeniently, type Element, imageSourceOf} from '../../src/authoring.ts';

/** Whether an image is a formula: no decoration, whatever stands around it. */
export function isFormula(image: Element): boolean {
	if (classTokens(image).some((token) => formulaClass.test(token))) return true;
	return formulaService.test(imageSourceOf(image) ?? '');
}

/** The formula that an image was made of, where its address holds it. */
export function formulaOf(image: Element): string | undefined {
	const source = imageSourceOf(image) ?? '';
	if (!formulaService.test(source)) return undefined;
	const asked = source.slice(source.indexOf('?') + 1).replace(/#.*$/s, '');
	const value = asked
		.split('&')
		.map((part) => /^(?:latex|chl|tex|formula|eq)=(.+)$/s.exec(part)?.[1])
		.find((part) => part !== undefined);
	const formula = value ?? (source.includes('codecogs') && !/^\w+=/.test(asked) ? asked : undefined);
	return formula === undefined ? undefined : decodeLeniently(formula.replaceAll('+', ' '));
}

const formulaClass =
	/^(?:(?:wp-)?latex|tex|latex-image|mathtex|math(?:jax|ml)?|mwe-math-[\w-]+|katex|equation|formula|ql-img-[\w-]+)$/i;

/** Services that draw formulas, and the pictures that MediaWiki makes of its own. */
const formulaService =
	/\/latex\.php\?|\/latex(?:it)?\.(?:cgi|php)|mi?me?tex\.cgi|mathtex\.cgi|latex\.codecogs\.com|\/chart\?(?:.{0,200}&)?cht=tx|\/media\/math\/render\//i;
