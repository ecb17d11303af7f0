/**
 * A text that leads somewhere in terminals that can follow links (OSC 8,
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). It takes no more columns than the text.
 * @param url undefined for a text that leads nowhere
 */
export function linkTo(url: string | undefined, text: string): string {
	if (url === undefined) return text;
	// Nothing in an address may end the sequence that it stands in.
	const address = url.replace(/[^!-~]/g, encodeURIComponent);
	return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
