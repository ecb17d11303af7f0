import {element} from './domElements.ts';

/** The style of excerpts; the build puts it here, and into the policy of the page. */
declare const excerptStyle: string;

/**
 * A part of a post as a reader gets it, in a frame in which nothing runs, loads or leads anywhere: a sandbox without any leave, with a policy of its
 * own, around what was made without attributes.
 */
export function excerptFrame(html: string, name: string): HTMLElement {
	const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
	const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>.</title><style>${excerptStyle}</style><main>${html}</main>`;
	return element('iframe', {sandbox: '', srcdoc: page, title: name, loading: 'lazy', referrerpolicy: 'no-referrer'});
}
