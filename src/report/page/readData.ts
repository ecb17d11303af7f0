import type {PageBody, PageHead} from '../pageData.ts';

/** Reads what the page says at once. */
export function readHead(): PageHead {
	// The report writes what its type says.
	return JSON.parse(textOf('head')) as PageHead;
}

/** Unpacks all else. */
export async function readBody(): Promise<PageBody> {
	const packed = atob(textOf('body'));
	const bytes = new Uint8Array(packed.length);
	for (let index = 0; index < packed.length; index++) bytes[index] = packed.charCodeAt(index);
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	// The report writes what its type says.
	return (await new Response(unpacked).json()) as PageBody;
}

function textOf(id: string): string {
	return document.getElementById(id)?.textContent ?? '';
}
