/** What is read of `package-lock.json`. */
interface LockFile {
	readonly packages: Readonly<
		Record<
			string,
			{
				readonly version?: string;
				readonly link?: boolean;
				readonly resolved?: string;
				readonly integrity?: string;
			}
		>
	>;
}

/**
 * What is wrong with a `package-lock.json`: each package that is installed needs the digest of its content, or whoever
 * serves it decides what it is; and where it came from depends on the machine, so the lock file names no registry.
 * @returns a sentence for each fault
 */
export function lockFileFaults(text: string): readonly string[] {
	const {packages} = JSON.parse(text) as LockFile;
	// The entry without a name is this package itself.
	const loaded = Object.entries(packages).filter(([place, {link = false}]) => place !== '' && !link);
	const withoutDigest = loaded.filter(([, {version, integrity}]) => version !== undefined && integrity === undefined);
	const withSource = loaded.filter(([, {resolved = ''}]) => /^[\w+.-]+:/.test(resolved));
	return [
		...withoutDigest.map(([place]) => `\`${place}\` has no \`integrity\`.`),
		...withSource.map(([place]) => `\`${place}\` says in \`resolved\` where it was loaded from.`),
	];
}
