// The suite on the sources themselves, without a build. Node strips the types since 22.18.
export default {
	extensions: {ts: 'module'},
	files: ['test/suite/*.ts'],
	workerThreads: false,
	timeout: '5m',
};
