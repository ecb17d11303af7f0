import process from 'node:process';

if (!process.features.typescript) {
	throw new Error(`Tests run from the sources on Node 22.18 or newer. With Node ${process.version}, use \`npm test\`.`);
}

/** All tests, or one test file, on the sources themselves: Node strips the types, nothing is built. */
export default {
	extensions: {ts: 'module'},
	files: ['test/suite/*.ts'],
	workerThreads: false,
	// What tests run in processes of their own keeps nothing in the folder of whoever runs them.
	environmentVariables: {CI: 'true'},
	timeout: '10m',
};
