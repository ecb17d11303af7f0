import path from 'node:path';
import test from 'ava';
import {decodePost, hashOf, readPost} from '../../../src/node/files/readPost.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const texts = [
	'',
	'a',
	'\u{feff}a',
	'\u{feff}',
	'a\r\nb',
	'蒲亭 😀 \u{fffd} \u{0}',
	'no final newline',
	'\u{feff}\u{feff}',
];

for (const [index, text] of texts.entries()) {
	test(`bytes that are UTF-8 come through unchanged: ${index}`, (t) => {
		const bytes = Buffer.from(text, 'utf8');
		t.deepEqual(decodePost(bytes), {text, undecodableAt: undefined});
		t.true(Buffer.from(decodePost(bytes).text, 'utf8').equals(bytes));
	});
}

const undecodable: readonly [title: string, bytes: readonly number[], text: string, offset: number][] = [
	['a stray byte', [0x61, 0xff, 0x62], 'a\u{fffd}b', 1],
	['at the start', [0xff], '\u{fffd}', 0],
	['after a replacement character of the file', [...Buffer.from('\u{fffd}'), 0x80], '\u{fffd}\u{fffd}', 1],
	['after a character of two units', [...Buffer.from('😀'), 0xc3], '😀\u{fffd}', 2],
	['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xe4], '\u{feff}a\u{fffd}', 2],
	['half a character at the end', [0x61, 0xe8, 0x92], 'a\u{fffd}', 1],
	['what begins like a replacement character', [0x61, 0xef, 0xbf], 'a\u{fffd}', 1],
	['what begins like one and goes on', [0x61, 0xef, 0xbf, 0x61], 'a\u{fffd}a', 1],
	['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 'a\u{fffd}\u{fffd}\u{fffd}', 1],
	['an overlong slash', [0x61, 0xc0, 0xaf], 'a\u{fffd}\u{fffd}', 1],
	['UTF-16', [0xff, 0xfe, 0x61, 0x00], '\u{fffd}\u{fffd}a\u{0}', 0],
];

for (const [title, bytes, text, offset] of undecodable) {
	test(`bytes that are not UTF-8 are found: ${title}`, (t) => {
		t.deepEqual(decodePost(Buffer.from(bytes)), {text, undecodableAt: offset});
	});
}

test('a file is read with its hash', (t) => {
	const folder = temporaryFolder(t, {'a [1]?.md': '\u{feff}蒲'});
	t.deepEqual(readPost(path.join(folder, 'a [1]?.md'), 100), {
		kind: 'read',
		text: '\u{feff}蒲',
		undecodableAt: undefined,
		hash: hashOf(Buffer.from('\u{feff}蒲')),
		// What `git hash-object` says.
		blob: '617600e5deeb7e91ad10e8f0ebe00c94cbc2ad24',
	});
});

test('a file that is too large is not read', (t) => {
	const folder = temporaryFolder(t, {'a.md': '12345'});
	t.is(readPost(path.join(folder, 'a.md'), 5).kind, 'read');
	t.deepEqual(readPost(path.join(folder, 'a.md'), 4), {kind: 'too-large', bytes: 5});
});

test('what cannot be read says why', (t) => {
	const folder = temporaryFolder(t, {'a/b.md': ''});
	const messageFor = (name: string) => {
		const result = readPost(path.join(folder, name), 100);
		return result.kind === 'failed' ? result.message : undefined;
	};
	t.is(messageFor('gone.md'), 'It cannot be read: it does not exist.');
	t.is(messageFor('a'), 'It cannot be read: it is a folder.');
	t.is(messageFor('a/b.md/c.md'), 'It cannot be read: a part of its path is not a folder.');
	t.is(messageFor('\u{fffd}.md'), 'It cannot be read: its name is not UTF-8.');
	t.is(readPost('/dev/zero', 100).kind, 'failed');
});
