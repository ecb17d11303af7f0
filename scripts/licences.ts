import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * The licences of packages whose code is in a bundle.
 * @param what the bundle is, such as `command`
 * @param files of the bundle, from the folder of this package
 * @throws Error when a package has none
 */
export function licencesOf(what: string, files: readonly string[]): string {
	const packages = new Set(files.flatMap((file) => packageOf(file) ?? []));
	const licences = [...packages].toSorted().map((folder) => {
		const {name, version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
		return `${name} ${version} (${license})\n\n${licenceIn(folder).trim()}\n`;
	});
	return `The ${what} holds code of these packages.\n\n${licences.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** What npm wants of every package. */
interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license: string;
}

/** The folder of the package that a file belongs to. */
function packageOf(file: string): string | undefined {
	return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

function licenceIn(folder: string): string {
	const name = readdirSync(folder).find((entry) => /^licen[cs]e(?:[-.]\w+)*$/i.test(entry));
	if (name === undefined) throw new Error(`${folder} has no licence.`);
	return readFileSync(path.join(folder, name), 'utf8');
}
