import { inflect, list } from './forms.ts';
import type { LanguageData } from './language-data.ts';

/**
 * English as the agencies of the region and the world write it: verbs and datelines after the Reuters and AP handbooks of
 * style, furniture from the templates of common news sites.
 */
export const en: LanguageData = {
  code: 'en',
  months: list(
    'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
  ),
  dateWords: list('monday, tuesday, wednesday, thursday, friday, saturday, sunday, of, the'),
  places: list(
    `ashgabat, almaty, astana, nur-sultan, bishkek, dushanbe, tashkent, samarkand, bukhara, osh, khujand, shymkent, karaganda, aktau,
    aktobe, atyrau, taraz, turkistan, kostanay, pavlodar, semey, oral, naryn, karakol, batken, jalal-abad, talas, namangan, andijan,
    ferghana, fergana, kokand, nukus, termez, navoi, jizzakh, urgench, khiva, khorog, bokhtar, kulob, turkmenabat, mary, moscow, kyiv,
    kiev, minsk, baku, tbilisi, yerevan, kabul, tehran, islamabad, new delhi, delhi, beijing, urumqi, ankara, istanbul, london, paris,
    berlin, brussels, geneva, vienna, warsaw, prague, rome, madrid, washington, new york, united nations, tokyo, seoul, ulaanbaatar,
    hong kong, dubai, st petersburg, kentau, balkhash, ekibastuz, rudny, temirtau, kyzylorda, taldykorgan, konaev, petropavl,
    petropavlovsk, ust-kamenogorsk, oskemen, kokshetau, zhezkazgan, satbayev, baikonur, zharkent, saryagash, uralsk, kulsary,
    zhanaozen, khorgos, tokmok, balykchy, cholpon-ata, kara-balta, kyzyl-kiya, uzgen, isfana, razzakov, kara-suu, at-bashy, kemin,
    kant, sulukta, aidarken, isfara, konibodom, panjakent, penjikent, tursunzoda, vahdat, hisor, norak, rasht, vanj, murghab,
    danghara, istaravshan, kurgan-tube, ishkoshim, angren, almalyk, chirchik, muynak, zarafshan, shakhrisabz, denau, bekabad,
    margilan, gulistan, karshi, qarshi, kattakurgan, urgut, turkmenbashi, dashoguz, balkanabat, tejen, arkadag, anau, saint
    petersburg, st. petersburg, kazan, yekaterinburg, novosibirsk, omsk, kashgar, ghulja, shanghai, mazar-e-sharif, herat, kunduz,
    mashhad, tabriz, karachi, lahore, doha, riyadh, abu dhabi, jerusalem, budapest, athens, stockholm, oslo, helsinki, copenhagen,
    amsterdam, the hague, hague, luxembourg, strasbourg, davos, munich, frankfurt, lisbon, vilnius, riga, tallinn, chisinau,
    bucharest, sofia, belgrade, cairo, bangkok, singapore, kuala lumpur, jakarta, manila, hanoi, sydney, canberra, ottawa, toronto,
    mexico city, los angeles, chicago, san francisco, houston, boston`,
  ),
  countries: list(
    `kazakhstan, kyrgyzstan, tajikistan, uzbekistan, turkmenistan, afghanistan, russia, china, mongolia, iran, turkey, azerbaijan,
    georgia, armenia, ukraine, belarus, pakistan, india, germany, france, poland, britain, kyrgyz republic, turkmenia, japan, south
    korea, united states, u.s, usa, uk, united kingdom, italy, spain, hungary, switzerland, austria, saudi arabia, united arab
    emirates, uae, qatar, israel, iraq, syria, moldova, czech republic`,
  ),
  // The states of America and the provinces of Canada as the AP stylebook prints them behind a town.
  regionWords: list(
    `region, province, oblast, district, valley, republic, county, state, territory, governorate, emirate, ala, ariz, ark, calif, colo, conn, del, fla, ga, ill,
    ind, kan, ky, md, mass, mich, minn, miss, mo, mont, neb, nev, n.h, n.j, n.m, n.y, n.c, n.d, okla, ore, pa, r.i, s.c, s.d, tenn, vt, va, wash, w.va, wis,
    wyo, d.c, alaska, hawaii, idaho, iowa, maine, ohio, texas, utah, california, florida, nevada, oregon, virginia, michigan, alta, b.c, ont, que, sask, n.s, n.b`,
  ),
  byline: {
    before:
      list(`by, written by, reported by, story by, text by, words by, text, author, authors, report by, interview by, interviewed by, published by,
      posted by, text and photos by, text and photo by, words and photos by, photos and text by, special report by, analysis by, opinion by,
      contributed by, from our correspondent, our correspondent`),
    above: list('reporting by, reporting from'),
    after: [],
    and: ['and', '&'],
    roles: list(
      `staff, writer, reporter, correspondent, editor, journalist, columnist, contributor, photographer, stringer, intern, analyst, special, freelance`,
    ),
  },
  furniture: {
    lines:
      list(`getty images, comments are closed, you might also like, you may also like, read more, urgent, breaking, breaking news, news alert, flash, bulletin, divider, share, print, email, e-mail, save, comment, comments, advertisement, advertising, sponsored, most read, trending, related articles,
      related stories, related news, related topics, latest news, top stories, you may also like, recommended, loading, back to top, copy link,
      copied, subscribe, sign in, log in, home, menu, search, tweet, download the app, newsletter, for immediate release, press release, news release, media release, media advisory, ends, 30, more news,
      watch live, listen, skip to content, previous article, next article, add comment, read later, bookmark, report an error, report a typo, show
      comments, hide comments, load more, more, all news, views, shares, likes, reactions, min read, minute read, minutes read, play audio,
      accept, accept all, close, sponsored content, promoted, partner content, breaking news, editor's picks, in this article, follow, unmute,
      watch, photo, photos, video, gallery, sources, translate, font size, newsletter sign up, most popular, popular, in pictures, accept cookies,
      source link, rate this article, donate, google news, infographic, photo gallery, poll, quiz, live, live blog, read in english, read in
      russian`),
    starts: list(
      `support independent, share this, share on, share via, subscribe to, subscribe now, follow us, follow our, join us on, join our, sign up for, view more articles, more
      articles, more from, more by, more stories, read our, read more about, click here, watch the video, watch video, photo by, photos by, image by, video
      by, leave a comment, post a comment, write a comment, join the conversation, download our, copyright, all rights reserved, continue reading, see more,
      support our, support us, our standards, donate to, get the latest, get our, print this, email this, listen to this, view comments, skip to, this story continues,
      story continues, article continues, listen to the article, read the full, read this in, read this article in, read in, this article was automatically,
      sign in to, log in to, register to, please enable, your email, enter your email, thank you for subscribing, to read the full, follow the latest, by continuing to, found a mistake, found an error, noticed an
      error, if you find an error, if you notice, spotted a mistake, have a story, send us your, tell us, be the first to, click to, sent from my, get outlook for, follow her on, follow him on,
      follow them on, follow the author, email her at, email him at, contact her at, contact him at, contact the author, contact the reporter, write to the author`,
    ),
    labels: list(
      `you might also like, you may also like, read also, also read, read more, see also, more on this, related, related story, related stories, photo, photos, picture, image, video, watch, tags,
      topics, category, categories, filed under, photo credit, image credit, image source, press contact, media contact, press contacts, media contacts,
      contact, contacts, for more information, views, reading time, share, keywords, embargo, embargoed, for immediate release, for release, not for release, updated, last updated, last modified, published,
      posted, published on, posted on, updated on, next, previous, up next, don't miss, must read, recommended, more, time to
      read, font size, short link, link, photo by, photos by, author's other articles, share this, follow us, hashtags, story tags, number of views,
      comments, eds, eds note, attention editors`,
    ),
    related:
      list(`you might also like, you may also like, recommended for you, read also, also read, read more, see also, more on this, more on this topic, on this topic, related, related story, related stories, related
      articles, related news, related topics, related content, recommended, you may also like, more news, more stories, more from this section,
      latest news, top stories, most read, trending, editor's picks, popular, most popular, must read, don't miss, earlier on this topic,
      previously, other news, you might also like, recommended for you, more for you, see more, around the web`),
    anywhere: list(
      `all rights reserved, ctrl enter, we use cookies, this site uses cookies, this website uses cookies, our site uses cookies, cookie policy, privacy policy, terms of use, terms of service, reproduction without permission, without the written
      permission, unsubscribe`,
    ),
    ours: list(`our, us, subscribe, join, follow, channel`),
    sections: list(
      `home, homepage, main, main page, news, politics, economy, business, society, sport, sports, culture, world, opinion, opinions, local, national,
      region, regions, central asia, technology, science, health, education, incidents, crime, finance, markets, energy, environment, analysis, features,
      interviews, lifestyle, video, photo, press releases, in depth, top news, kazakhstan, kyrgyzstan, tajikistan, uzbekistan, turkmenistan`,
    ),
    stamps: list(
      `updated, published, posted, last, on, at, gmt, utc, am, pm, a.m, p.m, today, yesterday, ago, hours, hour, minutes, minute, min, mins, days, day, time,
      local, reading, read, views, est, msk`,
    ),
    captions: list(
      `photo from, photos from, photo courtesy, photos courtesy, image from, image courtesy, video from, illustrative photo, illustrative image, file photo,
      archive photo, screenshot from, the photo shows`,
    ),
  },
  disclaimers: list(
    `views expressed in this article, opinions expressed in this article, views expressed in this commentary, opinions expressed in this commentary, views
      expressed here are, opinions expressed here are, views and opinions expressed, not necessarily reflect the editorial, not necessarily reflect the views of the
      editor*, not necessarily reflect the position of the editor*, may not reflect the views of the editor*, may not coincide with`,
  ),
  // As Reuters, AFP, AP, dpa, Interfax and TASS mark series, corrections and versions for the desks that they serve.
  desk: {
    marks: list(
      `update, wrapup, wrap-up, refile, rpt, corrected, correction, recast, recasts, lead, ld, writethru, writethrough,
      ld-writethru, roundup, urgent, flash, alert, bulletin, advisory, newsalert, version`,
    ),
    notes: list(
      `adds, recasts, corrects, updates, updated, refiles, repeats, rewrites, releads, fixes, clarifies, changes, removes, deletes, drops, inserts, combines, writes
      through, writethru, writethrough, trims, edits, this story has been, this story was, this version`,
    ),
  },
  mail: {
    headers: list(
      `from, to, cc, bcc, date, sent, subject, reply-to, reply to, sender, received, attachments, attachment, importance, priority, message-id, mime-version, content-type, x-mailer, organization, list-id`,
    ),
    subject: list('subject'),
    prefixes: list('re, fw, fwd, press release, news release, media release'),
    forwarded: list(`begin forwarded message, forwarded message, original message, end forwarded message`),
    closings: list(
      `best regards, kind regards, regards, warm regards, best wishes, best, sincerely, yours sincerely, many thanks, thanks, thank you, cheers`,
    ),
  },
  release: {
    contacts: list(
      `media contact, media contacts, press contact, press contacts, contact, contacts, contact information, contact details, for media inquiries, for media enquiries, media inquiries, media enquiries, press inquiries, press enquiries, for press inquiries, for press enquiries, for more information contact, for more information please contact, for further information contact, for further information please contact, for additional information contact, for interviews contact, to arrange an interview, press office`,
    ),
    notes: list(
      `notes to editors, note to editors, notes to editor, note to editor, notes for editors, notes to the editor, note to the editor, editor's notes, notes to newsrooms`,
    ),
    ends: list('ends, end, 30'),
    lines: list(
      'tel, telephone, phone, mobile, cell, fax, e-mail, email, mail, web, website, skype, whatsapp, telegram',
    ),
  },
  credits: list(
    `reporting, editing, writing, edited, reported, written, contributed, translated, translation, compiled, additional, first published,
    originally published, photo*, republished, material from, with reporting`,
  ),
  creditStarts: list(
    `this article was originally published, this story was originally published, this article first appeared, this story first appeared, this report first appeared, a version of this article, a version of this story, republished with permission, republished from, reprinted with permission, reprinted from, this article is republished, this story is republished, this story was produced, this report was produced, this article was produced, this story was supported, this report was supported, this story is part of a, this article is part of a, based on reporting by, with additional reporting, with contributions by, this report was first published, this interview was first published, translated and edited by, additional reporting, reporting by, writing by, editing by, edited by, translated by, translated from, with reporting by, with reporting from, compiled by, contributed by, written by, first published, originally published, this story was first published, this article was first published, this article originally appeared, this story originally appeared, with contributions from`,
  ),
  creditEnds: list(
    `contributed to this report, contributed to this story, contributed to this article, contributed reporting, contributed to the report`,
  ),
  sourceLabels: list(`text, words, source, sources, original, via, editing, editor, edited, fact-checking`),
  outlets: list(
    'agency, portal, site, website, newspaper, newswire, daily, weekly, broadcaster, channel, station, outlet, service, magazine, news',
  ),
  abbreviations: list(
    `ala, ariz, ark, calif, colo, conn, fla, ga, ill, ind, kan, mich, minn, mont, neb, nev, okla, pa, tenn, wis, wyo, ont, que, mr, mrs, ms, dr, prof, gen, col, lt, maj, capt, sgt, sen, rep, gov, rev, st, jr, sr, no, vs, inc, ltd, co, corp, jan, feb, mar, apr, jun, jul, aug,
    sep, sept, oct, nov, dec, a.m, p.m, e.g, i.e, u.s, u.n, u.k, etc, approx, dept, ave`,
  ),
  speech: {
    verbs: [
      ...list(`said, says, say, told, tells, asked, asks, added, adds, replied, replies, answered, answers, wrote, writes, stated, states, explained,
      explains, recalled, recalls, insisted, insists, warned, warns, noted, notes, admitted, admits, argued, argues, complained, complains,
      declared, declares, announced, announces, shouted, joked, jokes, concluded, concludes, continued, remarked, stressed, stresses, emphasized,
      emphasised, claimed, claims, pointed out, points out, point out, acknowledged, commented, confirmed, exclaimed, observed, objected, promised, vowed, urged,
      tweeted, posted, read, reads, testified, quipped, laughed, laughs, was quoted as saying, is quoted as saying, conceded, boasted, cautioned,
      pledged, predicted, suggested, responded, whispered, maintained, lamented, protested, insist, admit, argue, acknowledge, alleged, alleges,
      allege, maintains, reiterated, reiterates, underlined, underscored, underscores, highlighted, mentioned, mentions, clarified, assured,
      assures, denied, went on, goes on, yelled, yells, cried, cries, chanted, chants, screamed, muttered, retorted, countered, counters, recounted, recounts, confessed, confesses, mused, muses, grumbled, sighed, sighs, chuckled, smiled, grinned, told us, put
      it, puts it, summed up, sums up, has said, have said, had said, has told, had told, also said, later said, repeated, repeats, warn, predict`),
    ],
    gerunds: list(
      `saying, adding, noting, warning, insisting, arguing, stressing, telling, writing, declaring, announcing, claiming, explaining`,
    ),
    linkers: [],
    judging: list(
      'called, calls, rejected, rejects, praised, praises, defended, defends, described, describes, described it as, hails, dismisses, denounces, condemns, dismissed, denounced, condemned, criticized, criticised, labeled, labelled, branded, hailed, slammed, deemed, calling, describing, praising, dismissing',
    ),
    naming: list(
      `known as, so-called, once called, also called, often called, nicknamed, dubbed, titled, entitled, named, referred to, which they called, is called, are called, was called, were called, be called, been called, called themselves, called itself`,
    ),
    named: list(
      'film, movie, book, novel, play, song, album, magazine, newspaper, company, ship, vessel, project, program, programme, award, prize, series, operation, term, word, nickname, titled, called, named, entitled',
    ),
  },
  sourcing: {
    verbs:
      list(`reported, reports, report, estimates, estimate, estimated, believes, data show, figures show, data showed, figures showed, data shows,
      statistics show, records show, documents show, records showed, documents showed, confirmed, confirms, revealed, reveals, disclosed,
      forecast, forecasts, found, informed, quoted, cited, believe, think, thinks, expects, expect, suspects, suspect, concede, explain,
      specified, notified, calculated, calculates, reckons, reckon, has reported, have reported, had reported, said to have, ruled, is reporting,
      are reporting, has announced, have announced, has confirmed, have confirmed, has warned, have warned, has estimated, says, complain,
      complains, found that, finds that, find that, reports that, report that, reported that`),
    not: list(`asked, asks, replied, replies, answered, answers, urged, read, reads, joked, jokes, laughed, laughs, quipped, whispered, shouted, exclaimed,
      vowed, promised, pledged, demanded, continued, posted, tweeted, lamented, protested, objected, responded, concluded, concludes, found, read,
      testified, cited, quoted, reports, report, remarked, commented, boasted, mused, muses, grumbled, sighed, sighs, chuckled, smiled, grinned,
      denied, mentions, told us, puts it, put it, repeated, repeats, went on, goes on, yelled, yells, cried, cries, chanted, chants, screamed, muttered,
      retorted, countered, counters`),
    as: list('as'),
    before:
      list(`according to, as reported by, as quoted by, confirmed by, reported by, announced by, in the words of, in the view of, in the estimate of, in
      the opinion of, as announced by, as told by, as estimated by, in a statement by, in a report by, as cited by`),
    wordsOf: list('according to, in the words of'),
    bySelf: list('in his words, in her words, by his own account, by her own account'),
    after: [],
    about: [],
    that: ['that'],
    citingBefore: list(
      'citing, quoting, with reference to, referring to, was quoted as saying by, quoted by, as quoted by, which cited, who cited, which quoted, which was citing',
    ),
    citingAfter: [],
    within: [],
    beforePaper: [],
    afterPaper: [],
    showing:
      list(`show, shows, showed, suggest, suggests, suggested, indicate, indicates, indicated, reveals, reveal, find, finds, found, concluded,
      concludes, `),
  },
  pronouns: {
    person: list('he, she'),
    several: list('they, we, i, someone, somebody, nobody, everyone, everybody'),
    institution: ['it'],
    he: list('he, his, him, mr, sir, lord, king, prince'),
    she: list('she, her, mrs, ms, miss, lady, dame, queen, princess'),
    possessive: list('his, her, their, its'),
    address: list('you, your, yours, yourself'),
    addressEndings: list(''),
  },
  interview: {
    asking: list('q, question, interviewer, reporter, journalist, host, presenter, moderator, correspondent'),
    answering: list('a, answer'),
    self: list(`i, i'm, i've, i'd, i'll, me, my, mine, myself, we, we're, we've, us, our, ours`),
  },
  openers:
    list(`but, and, however, meanwhile, yet, so, also, still, then, instead, separately, earlier, later, while, although, according, now, today,
      finally, moreover, in addition, in turn, for his part, for her part, at the same time, repeatedly, previously, recently, further, once,
      often`),
  honorifics: [],
  titles:
    list(`ceo, cfo, coo, cto, co-founder, cofounder, rector, vice-rector, dean, provost, commissioner, chairperson, secretary-general, superintendent, mr, mrs, ms, dr, prof, professor, president, prime, minister, deputy, vice, first, foreign, interior, defense, defence, energy, finance,
      health, education, agriculture, labor, labour, justice, trade, economy, transport, culture, emergencies, emergency, situations, general,
      colonel, major, captain, lieutenant, sergeant, judge, justice, senator, mayor, governor, akim, chief, director, head, chairman, chairwoman,
      chair, speaker, secretary, ambassador, king, queen, prince, sir, lord, lady, father, sister, mullah, imam, mufti, bishop, coach, engineer,
      officer, spokesman, spokeswoman, spokesperson, economist, lawyer, prosecutor, attorney, analyst, expert, editor, festival, state, national,
      regional, city, former, acting, assistant, senior, executive, administration, environment, water, resources, digital, development, tourism,
      sports, affairs, and, trainer, manager, owner, founder, researcher, writer, poet, historian, activist, journalist, reporter, correspondent,
      doctor, nurse, teacher, farmer, shepherd, driver, singer, actor, actress, artist, striker, goalkeeper, midfielder, defender, leader,
      cinematographer, surgeon, boxer, wrestler, baker, filmmaker, conductor`),
  organisations:
    list(`united nations, united states, united kingdom, european union, european commission, groups, companies, agencies, firms, banks, parties, unions, courts, universities, operators, hospitals, clubs, embassies, institutes,
      associations, organizations, organisations, charities, ngos, regulators, regulator, consulate, parliament's, factories, plants, ministry, committee, agency, service, office, court, bank, bureau, institute, department, parliament, government, police, council,
      commission, company, university, center, centre, union, association, party, embassy, studio, prosecutor's, prosecutors, administration,
       authorities, organization, organisation, organizers, organisers, foundation, federation, academy, fund, board, assembly, senate,
      kenesh, mejlis, majilis, mazhilis, carrier, operator, airline, network, watchdog, group, corporation, directorate, inspectorate,
      secretariat, hospital, club, team, league, chamber, news, times, post, army, military, navy, kremlin, white house, pentagon, un,
      imf, nato, osce, eu, operator, firm, plant, railway, railways, human rights watch, amnesty international, transparency international, doctors without borders, freedom house,
      greenpeace, red cross, red crescent, world vision, save the children, society, ministries, investigators, press service, airport, airlines,
      outlet,  media, faction, channel, radio, television, laboratory, observatory, museum, theater, theatre, library, school, farm,
      factory, cooperative, startup, ngo, charity, trust, brigade, unit, garrison, palace, municipality, city hall, mission, utility, utilities, consultancy, consultancies, consortium, refinery, waterworks, headquarters`),
  documents:
    list(`document*, report*, statement*, data, figures, statistics, records, letter, draft, study, survey, copy, paper, poll, census, indictment,
      verdict, website, websites, site, page, press release, release, schedule, schedules, transcript, transcripts, filing, filings, estimate, estimates, inventory, forecast, forecasts, tally, projections,
      article, message, video, footage, plan, plans, contract, audit, audits, surveys, polls, studies, drafts, papers, letters, agreement, decree,
      ruling, diary, notice, notices, communique, communiqué, readout, bulletin, petition, lawsuit, complaint, testimony, guidelines, logs, archives,
      declaration, memorandum, affidavit, memo, memos, ministry estimates, research, findings, budget`),
  statements: list('statement*, press release, release, message'),
  people:
    list(`residents, participants, campaigners, witnesses, experts, sceptics, skeptics, analysts, opponents, critics, supporters, farmers, drivers, doctors, members, sources, locals, eyewitnesses,
      villagers, colleagues, relatives, lawyers, scientists, economists, activists, source, resident, witness, doctor, farmer, driver, spokesman,
      spokeswoman, official, officials, person, people, man, woman, men, women, parents, mother, father, sister, brother, daughter, son, wife,
      husband, widow, neighbor, neighbors, neighbour, neighbours, teachers, teacher, students, student, workers, worker, shepherd, shepherds,
      passengers, passenger, customers, shopkeepers, traders, trader, rescuers, police officers, officers, insiders, observers, organizers,
      protesters, defendant, victim, victims, conductor, nurse, nurses, captain, coach, player, players, fans, analyst, economist, historian,
      lawyer, prosecutor, judge, director, deputy, minister, spokesperson, activist, scientist, expert, researcher, researchers, engineer, editor,
      writer, professor, rapporteur, envoy, chemist, physicist, biologist, ecologist, geologist, sociologist, psychologist, campaigner, organiser, organizer,
      volunteer, volunteers, leaders, ministers, mayors, governors, ambassadors, diplomat, diplomats, candidate, candidates, commander, commanders, soldier,
      soldiers, refugees, migrants, survivor, survivors, patients, bystanders, shoppers, commuters, fishermen, herder, herders, medics, paramedics, firefighters, negotiators,
      scholars, entrepreneurs, meteorologist, meteorologists, forecasters, seismologists, engineers, chemists, ombudsman, ombudswoman, commissioner, negotiator, adviser, advisor, aide, aides, pensioner, pensioners, plumber, electrician, miner, miners, guide, guard, pilot, baker, chairman, chairwoman, chief, leader, ambassador, mayor, governor, senator, lawmaker, lawmakers`),
  kin: list(
    `mother, father, sister, brother, daughter, son, wife, husband, widow, widower, uncle, aunt, cousin, nephew, niece, grandmother, grandfather, grandson, granddaughter`,
  ),
  adverbials: [
    ...list(
      `on, in, at, during, after, before, late, early, earlier, yesterday, today, last, this, to, by, while, when, as, who, which, monday, tuesday, wednesday, thursday, friday, saturday, sunday, through, via, from, with, without, later, adding, citing, pointing, over, shortly, outside, inside, again, softly, quietly, then, but, and`,
    ),
    ...inflect('quiet laugh smil', 'ing'),
  ],
  caseEndings: [],
  participles: [],
  locatives: [],
  nameStands: 'first',
};
