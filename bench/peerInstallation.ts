import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {htmlProofer, type Peer} from './peerPrograms.ts';

/** In milliseconds: who waits for a registry that does not answer waits no longer. */
const patience = 300_000;

/** How a peer is started here. */
export interface InstalledPeer {
	readonly version: string;
	readonly command: readonly string[];
}

/**
 * Installs packages of the npm registry into a folder.
 * @throws where that is not possible
 */
export function installPeers(folder: string, all: readonly Peer[]): void {
	const packages = all.flatMap((peer) => peer.packages);
	const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
	const {status, stderr} = run('npm', [...words, ...packages]);
	if (status !== 0) throw new Error(`npm cannot install the peers: ${stderr.trim() || 'it did not end in time'}`);
}

/** A peer that `installPeers` has put into a folder. */
export function installed(folder: string, {packages, command}: Peer): InstalledPeer {
	const [first] = packages;
	const version = first.slice(first.lastIndexOf('@') + 1);
	return {version, command: [process.execPath, path.join(folder, 'node_modules', '.bin', command)]};
}

/**
 * Installs html-proofer into a folder, or takes the one that the system has.
 * @returns why there is none, as a clause, where neither is possible
 */
export function installHtmlProofer(folder: string): InstalledPeer | string {
	const {gem, version, command} = htmlProofer;
	const gems = path.join(folder, 'gems');
	const {status} = run('gem', ['install', '--no-document', '--install-dir', gems, `${gem}:${version}`]);
	if (status === 0) {
		const program = path.join(gems, 'bin', command);
		return {version, command: ['env', `GEM_HOME=${gems}`, `GEM_PATH=${gems}`, program]};
	}
	const [own] = /\d[\d.]*\d/.exec(run(command, ['--version']).stdout) ?? [];
	if (own !== undefined) return {version: `${own} of the system`, command: [command]};
	return `gem cannot install ${gem} ${version}, and the system has no \`${command}\``;
}

function run(command: string, words: readonly string[]): {status: number | null; stdout: string; stderr: string} {
	const {status, stdout, stderr} = spawnSync(command, words, {encoding: 'utf8', timeout: patience});
	// A program that is not there leaves neither.
	return {status, stdout: stdout ?? '', stderr: stderr ?? ''};
}
