const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission is denied',
	EBUSY: 'another program uses it',
	EDQUOT: 'the disk quota is used up',
	EEXIST: 'a file stands where a folder is needed',
	EFBIG: 'the file would be too large',
	EISDIR: 'it is a folder',
	ELOOP: 'its symbolic links form a loop',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
	ENOENT: 'it does not exist',
	ENOSPC: 'the disk is full',
	ENOTDIR: 'a part of its path is not a folder',
	EPERM: 'permission is denied',
	EROFS: 'the file system is read-only',
};

/** Why the file system refused, as a clause that can follow a colon: `permission is denied`. */
export function reasonOf(error: unknown): string {
	const code = codeOf(error);
	if (code !== undefined) return reasons[code] ?? `the system says ${code}`;
	return error instanceof Error ? error.message : String(error);
}

/** The error code of the system (`ENOENT`), if the error has one. */
export function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error) || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}
