// What reads and writes wire text, with all that it knows of languages: a part of the program of its own, because no story
// needs it to be written in (load-reader.ts).
export { printWire } from '../../shared/wire/print.ts';
export { incomingText, unstructuredText } from './incoming-text.ts';
export { readAtOnce, readBeside, readText } from './read-text.ts';
