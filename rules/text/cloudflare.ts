/** The path of Cloudflare's decoder, which only its own servers have; behind `#` stands the address. */
export const decoderPath = '/cdn-cgi/l/email-protection';

/** What Cloudflare shows instead of an address until its script has run. */
export const standIn = /\[email[ \u00a0]protected\]/gi;

/**
 * Decodes an e-mail address that Cloudflare has hidden
 * (https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/): every byte, XOR the first one.
 * @param code hexadecimal digits
 * @returns undefined where no address comes out
 */
export function decodeAddress(code: string): string | undefined {
	if (!/^(?:[\da-f]{2}){3,1000}$/i.test(code)) return undefined;
	const [key = 0, ...bytes] = Array.from(code.matchAll(/../g), ([byte]) => Number.parseInt(byte, 16));
	const address = decodeUtf8(bytes.map((byte) => byte ^ key));
	return address !== undefined && /^[^\0-\x20\x7f-\xa0<>@]+@[^\0-\x1f\x7f-\xa0<>]*$/.test(address)
		? address
		: undefined;
}

/** Text for HTML and Markdown alike: what either might take for markup, or print in another way, is a reference. */
export function writeAsText(address: string): string {
	return address.replace(/[^\p{L}\p{N}@]/gu, (sign, offset: number) => {
		const isInWord =
			/[\p{L}\p{N}]/u.test(address.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(address.charAt(offset + 1));
		return isInWord && /[.+_-]/.test(sign) ? sign : `&#${sign.codePointAt(0)};`;
	});
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
	try {
		return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
	} catch {
		return undefined;
	}
}
