/**
 * Zero-width space, word joiner, byte order mark. Joiners and direction marks belong to emoji, Persian and Hebrew, and
 * the zero-width space parts words in scripts that write no spaces.
 */
export const zeroWidth =
	/(?<![\p{scx=Khmer}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}])\u200B|\u200B(?![\p{scx=Khmer}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}])|[\u2060\uFEFF]/gu;
