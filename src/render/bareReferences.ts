/** The names of HTML 4 (https://www.w3.org/TR/html4/sgml/entities.html) that HTML also reads without a semicolon. */
export const latinNames: readonly string[] =
	`AElig Aacute Acirc Agrave Aring Atilde Auml Ccedil ETH Eacute Ecirc Egrave Euml Iacute Icirc Igrave Iuml
Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp
aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt
iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash
otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml
yacute yen yuml`.split(/\s+/);

/** What HTML's tokenizer takes for a reference although no semicolon ends it. */
const bare = new RegExp(
	`&(?:#[0-9]|#[xX][0-9a-fA-F]|${[...latinNames, 'AMP', 'COPY', 'GT', 'LT', 'QUOT', 'REG'].join('|')})`,
	'y',
);

/** Whether an HTML parser would decode the ampersand at an offset although no semicolon need end what it begins. */
export function decodesWithoutSemicolon(text: string, offset: number): boolean {
	bare.lastIndex = offset;
	return bare.test(text);
}
