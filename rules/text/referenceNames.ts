/** Names of characters that programs escape (https://html.spec.whatwg.org/multipage/named-characters.html). */
const names = new Set(
	`amp lt gt quot apos nbsp ensp emsp thinsp shy zwj zwnj lrm rlm lsquo rsquo sbquo ldquo rdquo bdquo lsaquo rsaquo laquo
	raquo ndash mdash hellip middot bull prime Prime copy reg trade deg euro pound yen cent sect para times divide plusmn
	micro frac12 frac14 frac34 sup2 sup3 iexcl iquest larr rarr uarr darr szlig aacute agrave acirc atilde auml aring aelig
	ccedil eacute egrave ecirc euml iacute igrave icirc iuml ntilde oacute ograve ocirc otilde ouml oslash uacute ugrave
	ucirc uuml yacute Aacute Agrave Acirc Atilde Auml Aring AElig Ccedil Eacute Egrave Ecirc Euml Iacute Igrave Icirc Iuml
	Ntilde Oacute Ograve Ocirc Otilde Ouml Oslash Uacute Ugrave Ucirc Uuml`.split(/\s+/),
);

/** Whether a word names a character that programs escape. */
export function isReferenceName(word: string): boolean {
	return names.has(word);
}
