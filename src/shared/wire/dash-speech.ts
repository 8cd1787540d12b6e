import { afterDash, type Turn } from './interview.ts';
import type { Reading } from './reading.ts';
import type { Speakers } from './speakers.ts';
import { splitSpeech } from './split-speech.ts';
import { subjectOf } from './tags.ts';
import type { WireBlock } from './wire-story.ts';

/** Speech after a dash: «— Нет, — сказал он.» Two who talk take turns, so that an untagged line between theirs is told. */
export class DashSpeech {
  /** Who spoke on the lines that follow one another. */
  #talk: (string | null)[] = [];
  #hasTagged = false;

  read(block: WireBlock, reading: Reading, speakers: Speakers, turn: Turn, inTalk: boolean): void {
    if (!inTalk) this.#talk = [];
    const from = afterDash(block.text);
    const { parts, tags } = splitSpeech(
      block.text,
      from,
      block.text.length,
      reading.tokens,
      reading.knowledge,
    );
    // A lone line after a dash that nobody is said to say may be anything, unless the story has told speech so before.
    const isLone = tags.length === 0 && turn === null && !inTalk;
    if (isLone && !(this.#hasTagged && /[.!?…]$/u.test(block.text))) return;
    if (tags.length > 0) this.#hasTagged = true;
    for (const tag of tags) reading.claim(tag.from, tag.to);
    speakers.hear(parts);
    const speaker = isLone
      ? speakers.unmistakable(from, '')
      : this.#speaker(block, reading, speakers, turn, tags);
    for (const part of parts)
      block.quotations.push({
        id: 0,
        from: part.from,
        to: part.to,
        textFrom: part.from,
        textTo: part.to,
        speaker,
      });
    this.#talk.push(speaker);
  }

  #speaker(
    block: WireBlock,
    reading: Reading,
    speakers: Speakers,
    turn: Turn,
    tags: ReturnType<typeof splitSpeech>['tags'],
  ): string | null {
    if (turn === 'question') return null;
    const [tag] = tags;
    const subject = tag ? subjectOf(block.text, reading.tokens, tag, reading.knowledge) : null;
    if (turn === 'answer' && subject?.kind !== 'name') return speakers.interviewee();
    if (tag) return speakers.resolve(subject, reading.tokens[tag.from]?.from ?? 0);
    const [other, previous] = this.#talk.slice(-2);
    return other != null && previous != null && other !== previous ? other : null;
  }
}
