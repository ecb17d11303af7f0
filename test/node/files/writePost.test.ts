import {chmodSync, readdirSync, readFileSync, statSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import {hashOf, readPost} from '../../../src/node/files/readPost.ts';
import {writePost} from '../../../src/node/files/writePost.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const root = process.getuid?.() === 0;

test('a post is written whole, with its mode, and nothing is left beside it', (t) => {
	const folder = temporaryFolder(t, {'_posts/a.md': '\u{feff}old\r\n'});
	const absolutePath = path.join(folder, '_posts/a.md');
	chmodSync(absolutePath, 0o640);
	const text = '\u{feff}new 蒲 😀\r\nno newline';
	const result = writePost({absolutePath, root: folder, hash: hashOfFile(absolutePath), text});
	t.deepEqual(result, {isWritten: true, hash: hashOfFile(absolutePath)});
	t.deepEqual(readFileSync(absolutePath), Buffer.from(text, 'utf8'));
	t.is(statSync(absolutePath).mode & 0o777, 0o640);
	t.deepEqual(readdirSync(path.join(folder, '_posts')), ['a.md']);
});

test('what is read and written again has equal bytes', (t) => {
	const bytes = Buffer.from('\u{feff}---\r\ntitle: 蒲\u{200a}\n---\r\r\n\u{0}\u{fffd}', 'utf8');
	const folder = temporaryFolder(t, {'a.md': bytes});
	const absolutePath = path.join(folder, 'a.md');
	const read = readPost(absolutePath, 1000);
	if (read.kind !== 'read') return t.fail(read.kind);
	t.true(writePost({absolutePath, root: folder, hash: read.hash, text: read.text}).isWritten);
	t.deepEqual(readFileSync(absolutePath), bytes);
});

test('a name of 255 bytes is no obstacle', (t) => {
	const name = `${'蒲'.repeat(84)}.md`;
	const folder = temporaryFolder(t, {[name]: 'old'});
	const absolutePath = path.join(folder, name);
	t.true(writePost({absolutePath, root: folder, hash: hashOfFile(absolutePath), text: 'new'}).isWritten);
	t.is(readFileSync(absolutePath, 'utf8'), 'new');
});

test('a link inside the archive stays a link', (t) => {
	const folder = temporaryFolder(t, {'a.md': 'old'});
	const absolutePath = path.join(folder, 'b.md');
	symlinkSync('a.md', absolutePath);
	t.true(writePost({absolutePath, root: folder, hash: hashOf(Buffer.from('old')), text: 'new'}).isWritten);
	t.is(readFileSync(path.join(folder, 'a.md'), 'utf8'), 'new');
	t.deepEqual(
		readdirSync(folder, {withFileTypes: true}).map((entry) => [entry.name, entry.isSymbolicLink()]),
		[
			['a.md', false],
			['b.md', true],
		],
	);
});

test('a link out of the archive is not written', (t) => {
	const outside = temporaryFolder(t, {'a.md': 'old', 'folder/b.md': 'old'});
	const folder = temporaryFolder(t, {});
	symlinkSync(path.join(outside, 'a.md'), path.join(folder, 'a.md'));
	symlinkSync(path.join(outside, 'folder'), path.join(folder, 'folder'));
	for (const name of ['a.md', 'folder/b.md']) {
		const absolutePath = path.join(folder, name);
		t.deepEqual(writePost({absolutePath, root: folder, hash: hashOfFile(absolutePath), text: 'new'}), {
			isWritten: false,
			message: 'It is not written: it is a link out of the archive.',
		});
		t.is(readFileSync(absolutePath, 'utf8'), 'old');
	}
});

test('a file that changed since it was read is left alone', (t) => {
	const folder = temporaryFolder(t, {'a.md': 'read'});
	const absolutePath = path.join(folder, 'a.md');
	const hash = hashOfFile(absolutePath);
	writeFileSync(absolutePath, 'changed');
	t.deepEqual(writePost({absolutePath, root: folder, hash, text: 'new'}), {
		isWritten: false,
		message: 'It is not written: it changed since it was read.',
	});
	t.is(readFileSync(absolutePath, 'utf8'), 'changed');
	unlinkSync(absolutePath);
	t.deepEqual(writePost({absolutePath, root: folder, hash, text: 'new'}), {
		isWritten: false,
		message: 'It cannot be written: it does not exist.',
	});
});

test('a text that UTF-8 cannot hold is not written', (t) => {
	const folder = temporaryFolder(t, {'a.md': 'old'});
	const absolutePath = path.join(folder, 'a.md');
	t.deepEqual(writePost({absolutePath, root: folder, hash: hashOfFile(absolutePath), text: '\u{d83d}'}), {
		isWritten: false,
		message: 'It is not written: its new text has half a surrogate pair.',
	});
	t.is(readFileSync(absolutePath, 'utf8'), 'old');
});

// Nothing is denied to an administrator.
(root ? test.skip : test)('permission that is denied is one sentence', (t) => {
	const folder = temporaryFolder(t, {'a.md': 'old', 'folder/b.md': 'old'});
	chmodSync(path.join(folder, 'a.md'), 0o444);
	chmodSync(path.join(folder, 'folder'), 0o555);
	for (const name of ['a.md', 'folder/b.md']) {
		const absolutePath = path.join(folder, name);
		t.deepEqual(writePost({absolutePath, root: folder, hash: hashOfFile(absolutePath), text: 'new'}), {
			isWritten: false,
			message: 'It cannot be written: permission is denied.',
		});
		t.is(readFileSync(absolutePath, 'utf8'), 'old');
	}
	chmodSync(path.join(folder, 'folder'), 0o755);
});

function hashOfFile(file: string): string {
	return hashOf(readFileSync(file));
}
