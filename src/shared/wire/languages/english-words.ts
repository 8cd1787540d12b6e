import { list } from './forms.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(list(text));
}

/**
 * The function words by which English clauses are told apart, folded: closed classes after “A Comprehensive Grammar of the
 * English Language” (Quirk and others, 1985), and the few nouns and participles with which news copy ties a source to its words.
 */
export const english = {
  /** Before a verb of saying they make it somebody else’s, or deny it: `was told`, `to say`, `never said`. */
  auxiliaries: words(
    'had, has, have, was, were, is, are, be, been, being, will, would, could, should, can, may, might, must, to, did, does, do, not, never',
  ),
  /** Those of them that make the perfect, in which somebody still says it himself. */
  perfect: words('had, has, have'),
  /** Finite verbs that show that a clause is going on. */
  finite: words('that, would, will, had, has, have, was, were, is, are, could, should'),
  /** What stands before a word that somebody says of a thing: `the plan was “dead”`. */
  copulas: words('was, is, were, are, be, been, being, as, felt, looked, seemed, too, very'),
  /** They open the clause of a question, which nobody tells. */
  questions: words('how, why, what, whether'),
  /** Words with a capital from the start of a sentence that are no names: prepositions and conjunctions. */
  sentenceOpeners: words(
    'as, under, amid, despite, across, near, since, until, against, among, between, beyond, because, beside, following, unlike, like, given, without, within, behind, before, after, if, once, where, whether, why, how, what, that, there, here, such, many, most, both, each, every, another, other, asked, speaking, citing, according, nobody, nothing, everyone',
  ),
  /** Before a word they make it a noun: `the suspect`, `his claims`. */
  determiners: words(
    'the, a, an, his, her, its, their, our, my, your, this, that, these, those, no, any, some, each, every, another, and, or, of, for, in, on, with, from, by, to, as, at',
  ),
  /** Verbs in the form in which they are nouns as well: `police suspect` and `the second suspect`. */
  alsoNouns: words(
    'suspect, suspects, report, reports, estimate, estimates, forecast, forecasts, claim, claims, notes, states, posts, found, read, reads, promise, answer, answers, replies, laugh',
  ),
  /** `In X’s words`: what of somebody’s is his word. */
  wordsOf: words('words, view, opinion, estimate, estimation, assessment, account, telling, judgment'),
  /** `X quoted Y as saying`. */
  quoting: words('quoted, cited, quotes, cites'),
  /** What opens a noun phrase that may be a subject behind its verb. */
  openSubject: words(
    'the, a, an, his, her, its, their, one, two, several, some, officials, residents, experts',
  ),
  /** What opens an apposition behind a name. */
  openApposition: words(
    'a, an, the, who, head, chief, director, chairman, leader, spokesman, spokeswoman, deputy',
  ),
  /** Occasions and days at which a tag of speech ends: `said in an interview that`. */
  occasions: words(
    'interview, note, post, briefing, conference, monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  ),
  /** Prepositions behind a noun that is cited as a reason: `citing low flows in the river`. */
  prepositions: words('in, of, at, from, for, by, on, with, over, about, to'),
  /** Those of them that tie a body to the people in it: `analysts at X`. */
  ofBody: words('at, of, from, for, in, with'),
  /** Those of them before a title: `she wrote in “A Hole in the Floor”`. */
  beforeTitle: words('in, on, for, about'),
  /** What stands before a time. */
  beforeTime: words('in, on, last, this'),
  /** Participles between a paper and whose it is: `data published by X`. */
  publishedBy: words('published, released, issued, compiled, collected, prepared'),
  /** Participles and pronouns behind a paper that is itself the source: `a document seen by X`. */
  behindPaper: words(
    'seen, obtained, reviewed, released, published, issued, shared, provided, posted, cited, which, who',
  ),
  /** Nouns whose figures are the word of the body that they are from. */
  figures: words('data, figures, statistics, estimates, numbers'),
} as const;
