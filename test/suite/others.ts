import {importOtherTests} from '../support/importTests.ts';

importOtherTests();
