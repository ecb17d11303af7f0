/**
 * Imports a module that somebody names.
 * @param url of a file
 * @returns its exports
 */
export function importModule(url: string): Promise<object> {
	return import(url);
}
