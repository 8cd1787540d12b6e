import { conjugate, list } from './forms.ts';
import type { LanguageData } from './language-data.ts';

// The verbs with which facts are told, in the tenses of news: past, present, perfect, and what somebody had said before.
const TOLD = [
  ...conjugate(
    "ayt, bildir, xabar ber, ma'lumot ber, axborot ber, izoh ber, tushuntirish ber, tushuntir, ogohlantir, eslat, tasdiqlat",
    "di, adi, gan, gan edi, gandi, moqda, yapti, ishdi, ishadi, ishgan, ishmoqda, ib o'tdi, ib o'tgan, dilar, ganlar",
  ),
  ...conjugate(
    "ma'lum qil, xabar qil, e'lon qil, bayon qil, qayd qil, oshkor qil, fikr bildir, qayd et, e'tirof et, ta'kid et, bayon et, aytib o't, urg'u ber",
    'di, adi, gan, gan edi, gandi, moqda, ishdi, ishadi, ishgan, ishmoqda, dilar, ganlar',
  ),
  ...conjugate(
    "ta'kidla, tasdiqla, izohla, oydinlashtir, aniqlashtir",
    "di, ydi, adi, gan, gan edi, gandi, moqda, shdi, ishdi, shadi, shgan, shmoqda, b o'tdi, b o'tgan, dilar",
  ),
];

/**
 * Uzbek in Latin letters; cyrillic.ts writes the same words in Cyrillic. After the habits of OʻzA, Kun.uz, Gazeta.uz and Daryo:
 * «…», — dedi X; X maʼlumotlariga koʻra; Bu haqda X xabar berdi.
 */
export const uz: LanguageData = {
  code: 'uz',
  months: list(
    'yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr, dekabr, sentyabr, oktyabr, yanvar, yan, fev, mar, apr, avg, sen, okt, noy, dek',
  ),
  dateWords: list(
    'yil, yilning, y, dushanba, seshanba, chorshanba, payshanba, juma, shanba, yakshanba, kuni',
  ),
  places: list(
    `toshkent, samarqand, buxoro, andijon, namangan, farg'ona, qo'qon, nukus, termiz, navoiy, jizzax, urganch, xiva, guliston, qarshi,
    marg'ilon, angren, olmaliq, chirchiq, mo'ynoq, zarafshon, shahrisabz, denov, bekobod, olmaota, ostona, bishkek, o'sh, dushanbe,
    xo'jand, ashxobod, moskva, kiyev, pekin, anqara, istanbul, london, parij, berlin, bryussel, jeneva, vashington, nyu-york, tokio,
    seul, asaka, xonobod, chust, kosonsoy, rishton, quva, oltiariq, beshariq, kattaqo'rg'on, urgut, g'uzor, boysun,
    sherobod, zomin, yangiyer, sirdaryo, yangiyo'l, parkent, gazalkent, g'azalkent, nurota, uchquduq, qashqadaryo, surxondaryo, xorazm, qoraqalpog'iston, xorog', panjakent, isfara, muzrabot, sariosiyo, kitob, koson,
    muborak, shahrixon, oltinko'l, paxtaobod, pop, uychi, yangiqo'rg'on, bag'dod, rishton, dang'ara, yozyovon, so'x, bo'ka, chinoz,
    oqqo'rg'on, piskent, ohangaron, forish, g'allaorol, baxmal, bulung'ur, jomboy, ishtixon, payariq, nurobod, chimboy, taxtako'pir, kegeyli, g'ijduvon, kogon,
    romitan, xazorasp, pitnak, to'rtko'l, beruniy, xo'jayli, qo'ng'irot, taxiatosh, jalolobod, qorako'l, botken, chimkent, shimkent,
    turkiston, qizilo'rda, aktau, taroz, termez, hirot, mozori sharif, qunduz, tehron, islomobod, dehli, yangi dehli, urumchi,
    qashqar, shanxay, gonkong, sankt-peterburg, qozon, yekaterinburg, novosibirsk, kiev, minsk, boku, tbilisi, tiflis, yerevan, rim,
    vena, varshava, praga, madrid, budapesht, doha, dubay, riyod, abu-dabi, ulan-bator, gaaga, strasburg, myunxen, milan, singapur,
    bangkok`,
  ),
  countries: list(
    `o'zbekiston, qozog'iston, qirg'iziston, tojikiston, turkmaniston, afg'oniston, rossiya, xitoy, eron, turkiya, aqsh, yaponiya,
    koreya, germaniya, fransiya, polsha, mo'g'uliston, pokiston, hindiston, gruziya, armaniston, belarus, ozarbayjon, ukraina, buyuk
    britaniya, vengriya, baa, saudiya arabistoni, italiya`,
  ),
  regionWords: list(
    "viloyati, tumani, shahri, qishlog'i, respublikasi, mahallasi, vodiysi, ovuli, shaharchasi, posyolkasi, sh, vil, tum",
  ),
  byline: {
    before:
      list(`muallif, mualliflar, matn, tayyorladi, tayyorlagan, suhbatlashdi, muxbir, tarjimon, maxsus muxbir, maxsus muxbirimiz, muxbirimiz, maqola
      muallifi, material muallifi, jurnalist, suhbatdosh`),
    above: [],
    after: list(`suhbatlashdi, tayyorladi, tayyorlagan, yozdi, suhbat qildi, suhbatlashgan, yozgan`),
    and: list('va, hamda'),
    roles: list(`muxbir*, jurnalist*, muharrir*, sharhlovchi*, fotograf*, maxsus, fotomuxbir*`),
  },
  furniture: {
    lines:
      list(`tezkor, shoshilinch, tezkor xabar, ulashish, ulashing, bo'lishish, video, foto, surat, reklama, izohlar, izoh qoldirish, izoh yozish, chop etish, obuna bo'lish, batafsil,
      so'nggi yangiliklar, asosiy yangiliklar, o'xshash yangiliklar, ko'p o'qilganlar, ko'proq o'qish, bosh sahifa, qidiruv, menyu, havolani
      nusxalash, press-reliz, press reliz, matbuot relizi, matbuot xabari, reliz, shuningdek o'qing, barcha yangiliklar, mavzuga oid, barcha izohlar, izoh, izohlarni ko'rsatish, izohlar yo'q,
      ko'rishlar, ko'rildi, marta ko'rildi, marta o'qildi, o'qildi, yana, keyingi yangilik, oldingi yangilik, keyingi maqola, oldingi maqola,
      yopish, qabul qilish, tinglash, saqlash, fikr bildirish, fikr qoldirish, fikrlar, muhim yangiliklar, muhim, orqaga, kirish, ro'yxatdan
      o'tish, yana yuklash, davomini o'qish, to'liq o'qish, reklama huquqi asosida, ommabop, eng ko'p o'qilganlar, fotoreportaj, nusxa olish,
      o'zbekcha o'qish, ruscha o'qish, infografika, so'rovnoma, jonli efir,
      izoh yozing, do'stlarga yuborish, chop etish uchun, ko'rilgan, o'qilgan, daqiqa o'qiladi, yuqoriga, tepaga, ko'rish soni, o'quvchilar fikri, o'quvchilar izohlari, do'stga yuborish, yangiliklarga obuna`),
    starts:
      list(`telegram kanalimizga, telegram-kanalimizga, kanalimizga obuna*, bizning kanal*, bizning telegram*, instagramda bizni, facebookda bizni,
      telegramda bizni, bizni kuzat*, instagram sahifamiz*, sahifamizga obuna*, yangiliklarga obuna*, do'stlaringiz bilan, muallifning boshqa,
      boshqa maqolalar*, videoni ko'ring, xato topsangiz, xatolik topsangiz, fikr qoldir*, izoh qoldir*, ilovani yuklab*, barcha huquqlar,
      yangiliklarni telegram, yangiliklarni bizning, yangiliklardan birinchi, eng muhim yangiliklar, eng so'nggi yangiliklar, xato topdingiz*,
      xatolik topdingiz*, xatoni ko'rsangiz, matnda xato*, matnda xatolik*, biz bilan bo'ling, bizni o'qing, bizni telegram, sayt cookie, biz
      cookie, saytimiz cookie, izoh qoldirish uchun, fikr bildirish uchun, materialdan foydalan*, materiallardan foydalan*, materialni ko'chir*,
      do'stlaringizga, fikringizni qoldir*, fikringizni yozing,
      telegramdagi sahifa*, bizga telegram*, do'stlarga yubor*, kanalga obuna*, bizga qo'shil*, biz telegram*, biz instagram*, o'qish uchun`),
    labels: list(
      `mavzu, mavzular, embargo, ko'proq o'qing, batafsil o'qing, shuningdek o'qing, shuningdek, mavzuga oid, mavzu bo'yicha, yana o'qing, o'qing, foto, fotolar, surat, suratlar, surat muallifi, foto muallifi, video,
      rasm, teglar, rukn, kalit so'zlar, ko'rishlar, manba foto, e'lon qilindi, yangilandi, chop etildi, e'lon qilingan, o'qish vaqti, ko'rildi,
      ko'rishlar soni, o'qildi, surat manbasi, foto manbasi, kollaj, bo'lim, kategoriya, ruknlar, keyingi, oldingi, xeshteg, xeshteglar,
      izohlar, yana ko'ring, shuningdek ko'ring, o'xshash yangiliklar, do'stlaringiz bilan ulashing, ulashing, havola, aloqa, aloqa uchun, matbuot uchun aloqa,
      ko'rilgan, o'qilgan, tavsiya qilamiz, batafsil ma'lumot, kalit so'z, obuna bo'ling`,
    ),
    related: list(
      `shuningdek o'qing, shuningdek, yana o'qing, mavzuga oid, mavzuga oid yangiliklar, mavzu bo'yicha, mavzuga doir, yana ko'ring, shuningdek ko'ring,
      o'xshash yangiliklar, o'xshash maqolalar, so'nggi yangiliklar, asosiy yangiliklar, ko'p o'qilganlar, eng ko'p o'qilganlar, ommabop, boshqa
      yangiliklar, barcha yangiliklar, tavsiya etamiz, o'qishni tavsiya qilamiz,
      tavsiya qilamiz, o'qing, mavzu yuzasidan, aloqador yangiliklar, aloqador maqolalar, mavzudagi yangiliklar, shu mavzuda, o'qishga tavsiya`,
    ),
    anywhere: list(
      `barcha huquqlar, ctrl enter, havola majburiy, havola berilishi shart, manba ko'rsatilishi shart, maxfiylik siyosati, cookie fayl*`,
    ),
    ours: list(
      `bizning, bizga, bizni, biz, kanalimiz*, sahifamiz*, saytimiz*, obuna, kuzating, kuzatib, qo'shiling, a'zo`,
    ),
    sections: list(
      `bosh sahifa, asosiy, yangiliklar, yangilik, siyosat, iqtisodiyot, iqtisod, jamiyat, sport, madaniyat, jahon, dunyo, fikr, hudud, hududlar, markaziy
      osiyo, texnologiya, fan, sog'liq, salomatlik, ta'lim, hodisa, hodisalar, moliya, tahlil, intervyu, suhbat, video, foto, biznes, jinoyat, maqolalar,
      tarix, fan-texnika, o'zbekiston`,
    ),
    stamps: list(
      `yangilandi, e'lon, qilindi, qilingan, chop, etildi, soat, daqiqa, oldin, avval, bugun, kecha, kun, o'qish, vaqti, ko'rildi, marta`,
    ),
    captions:
      list(`surat arxiv*, suratlar arxiv*, suratlar shaxsiy arxiv*, surat shaxsiy arxiv*, foto arxiv*, fotolar arxiv*, surat ochiq manba*, foto ochiq
      manba*, arxiv foto, arxiv surati, illyustrativ foto, illyustrativ surat, voqea joyidan video, skrinshot, illyustratsiya`),
  },
  disclaimers: list(
    `tahririyat nuqtai nazari*, tahririyat pozitsiyasi*, tahririyat fikri bilan, tahririyat fikriga mos, tahririyat fikriga to'g'ri`,
  ),
  // As Reuters, AFP, AP, dpa, Interfax and TASS mark series, corrections and versions for the desks that they serve.
  desk: {
    marks: list(
      `shoshilinch, tezkor, yangilandi, yangilangan, to'ldirildi, to'ldirilgan, tuzatildi, tuzatish, aniqlik, takroran, kengaytirilgan, yangilanish, to'ldirish`,
    ),
    notes: list(
      `to'ldiril*, qo'shil*, qo'shimcha*, tuzatil*, yangilan*, aniqlashtiril*, aniqlik, o'zgartiril*`,
    ),
  },
  mail: {
    headers: list(`kimdan, kimga, nusxa, sana, mavzu, yuborildi, ilova`),
    subject: list('mavzu'),
    prefixes: list('press-reliz, matbuot xabari'),
    forwarded: list(`yo'naltirilgan xabar, asl xabar, yuborilgan xabar`),
    closings: list(`hurmat bilan, ehtirom bilan, rahmat`),
  },
  release: {
    contacts: list(
      `oav uchun aloqa, matbuot uchun aloqa, aloqa, aloqa uchun, aloqa ma'lumotlari, qo'shimcha ma'lumot uchun, bog'lanish uchun`,
    ),
    notes: list(
      `muharrirlar uchun eslatma, muharrirlarga eslatma, tahririyatlar uchun eslatma, tahririyatlarga eslatma`,
    ),
    ends: list('tamom, tugadi'),
    lines: list('tel, telefon, faks, e-mail, email, pochta, elektron pochta, sayt, manzil'),
  },
  credits: list(
    "qatnashdi, ishtirok*, tayyorla*, foto*, surat*, qo'shimcha*, material*, tarjima*, muharrir*, hissa*, ilk bor e'lon*",
  ),
  creditStarts:
    list(`material tayyorlashda, xabar tayyorlashda, xabarni tayyorlashda, maqolani tayyorlashda, materialni tayyorlashda, birinchi marta e'lon,
      material ilk bor, ilk bor e'lon`),
  creditEnds: list(
    `materialni tayyorlashda qatnashdi, materialni tayyorlashda ishtirok etdi, maqolani tayyorlashda qatnashdi, materialni tayyorlashga yordam berdi`,
  ),
  sourceLabels: list(`manba, manbalar, asl manba, muharrir, tahrir`),
  outlets: list('muxbir*, мухбир*, xabar*, nashr*, нашр*'),
  abbreviations: list('y, yy, m, km, mln, mlrd, trln, v, t, sh, prof, akad, b, h.k, va h.k, va b, ming'),
  speech: {
    verbs: [
      ...TOLD,
      ...list(`dedi, deydi, xabar bermoqda, bildirmoqda, ta'kidlamoqda, aytmoqda, yozishmoqda, xabar berishdi, degan, deyishdi, deyishadi, deya ta'kidladi,
      deya qo'shimcha qildi, dey oldi, aytdi, aytadi, aytgan, aytib berdi, aytib o'tdi, aytishdi, bildirdi, bildiradi, bildirgan, bildirishdi,
      ma'lum qildi, ma'lum qilgan, ma'lum qilmoqda, xabar berdi, xabar beradi, xabar bergan, xabar qildi, xabar qiladi, xabar qilmoqda, yozdi,
      yozadi, yozgan, yozmoqda, so'radi, so'raydi, qo'shimcha qildi, qo'shib qo'ydi, ta'kidladi, ta'kidlaydi, ta'kidlagan, qayd etdi, qayd etgan,
      qayd etadi, eslaydi, esladi, xotirlaydi, xotirladi, tushuntirdi, tushuntiradi, javob berdi, javob beradi, ogohlantirdi, ogohlantiradi, va'da
      berdi, tan oldi, hazillashdi, kuldi, kuladi, jilmaydi, e'lon qildi, e'lon qilgan, aniqlik kiritdi, izoh berdi, izohladi, so'zlab berdi,
      gapirib berdi, deyiladi, deyilgan, aytiladi, aytilgan, qayd etilgan, tasdiqladi, hisoblaydi, shikoyat qildi, shikoyat qiladi, fikr bildirdi,
      iqror bo'ldi, so'zini yakunladi, ma'lum qilishdi, ma'lum qilishicha, ma'lum qiladi, ma'lum qilindi, xabar berilgan, xabar berdilar, xabar
      qilishdi, xabar qilgan, bildirishmoqda, bildirib o'tdi, aytib o'tishdi, aytib berishdi, aytib beradi, qayd etishdi, qayd etib o'tdi, qayd
      qildi, qayd qilgan, ta'kidlashdi, ta'kidlab o'tdi, ta'kidlagan edi, qo'shimcha qiladi, qo'shimcha qilgan, qo'shimcha qilishdi,
      tushuntirishdi, tushuntirib berdi, tushuntirish berdi, izoh beradi, javob berishdi, ogohlantirishdi, ogohlantirgan, va'da qildi, va'da
      qiladi, va'da berishdi, e'lon qilishdi, e'lon qiladi, yozishdi, yozib qoldirdi, tasdiqlashdi, tasdiqlaydi, tasdiqlagan, so'zlab beradi,
      so'zladi, hikoya qiladi, hikoya qildi, kuyundi, kuyinadi, afsuslandi, afsuslanadi, jilmayadi, quvondi, quvonadi, ishontirdi, ishontiradi,
      xulosa qildi, xulosa qiladi, fikr bildirgan, fikr bildiradi, deya bildirdi, dedilar, demoqda, eslatdi, eslatib o'tdi, eslatadi, eslatib
      o'tilgan, aytilmoqda, qayd etilmoqda, qayd etiladi, ta'kidlanadi, ta'kidlangan, ma'lumot berdi, ma'lumot bergan, ma'lumot beradi, axborot
      berdi, axborot bermoqda, deb bildirdi, so'z yuritdi, o'ylaydi, ta'kidlashmoqda, degan edi, degandi, deb maslahat berdi, maslahat berdi, maslahat beradi,
      tavsiya qildi, tavsiya qilmoqda, chaqirdi, chaqirmoqda, deb yozgan edi, yozgandi, yozgan edi, deyilmoqda, deya izoh berdi, javob qildi,
      javob qaytardi, javob bergan, luqma tashladi, deb so'zlagan, fikrini bildirdi, munosabat bildirdi, bayonot berdi, rad etdi, rad etgan`),
    ],
    gerunds: [],
    linkers: list('deb, deya'),
    judging: list(
      "deb atadi, deb baholadi, deb ta'rifladi, aybladi, deya baholadi, deya ta'rifladi, deya atadi, deb aybladi, deb tanqid qildi, deb ta'rifladi",
    ),
    naming: list(
      'deb ataydi, deb atashgan, deb atashadi, deb ataladi, deb ataladigan, deb atalgan, degan, nomli, nomidagi, deb nomlangan, deb nom olgan, nomi bilan',
    ),
    named: list(
      "film*, gazeta*, jurnal*, kitob*, roman*, kompaniya*, korxona*, mchj, aj, orden*, loyiha*, dastur*, brend*, portal*, festival*, klub*, to'plam*, fermer*",
    ),
  },
  sourcing: {
    verbs: [
      ...list(`ko'rsatdi, ko'rsatmoqda, shuni ko'rsatadiki, ko'rsatadiki, deb hisoblaydi, taxmin qilmoqda, axborot berdi, bashorat qildi, bashorat qilmoqda, bashorat qiladi, bashorat qilishmoqda, deb hisoblashadi, deb o'ylaydi,
      deb o'ylashadi, deb taxmin qiladi, deb biladi, degan fikrda, taxmin qiladi, taxmin qilishmoqda, ko'rsatadi, ko'rsatgan, aniqladi,
      aniqlashdi, umid qiladi`),
      // “X shuni ma’lum qildiki”: “that” glued to the verb.
      ...conjugate(TOLD.filter((verb) => /di$/.test(verb)).join(','), 'ki'),
    ],
    not: list(`so'radi, so'raydi, kuldi, kuladi, jilmaydi, hazillashdi, dedi, deydi, degan, deyishdi, deyishadi, shikoyat qildi, shikoyat qiladi, va'da
      berdi, tan oldi, eslaydi, esladi, xotirlaydi, xotirladi, javob berdi, deyilgan, aytilgan, jilmayadi, quvondi, quvonadi, va'da qildi, va'da
      qiladi, demoqda, o'ylaydi, so'zladi, kuyundi, kuyinadi, afsuslandi, afsuslanadi, javob berishdi, va'da berishdi, hikoya qiladi, hikoya
      qildi, so'zlab berdi, so'zlab beradi, aytib beradi, maslahat berdi, maslahat beradi, chaqirdi, chaqirmoqda, tavsiya qildi, tavsiya qilmoqda, javob qildi,
      javob qaytardi, javob bergan, luqma tashladi, rad etdi, rad etgan, degan edi, degandi, iqror bo'ldi, kuldi`),
    as: list(''),
    before: [],
    wordsOf: [],
    bySelf: list(''),
    after:
      list(`ma'lumotlariga ko'ra, ma'lumotiga ko'ra, ma'lumotlari bo'yicha, ma'lumoti bo'yicha, ma'lumotlariga qaraganda, so'zlariga ko'ra, so'ziga
      ko'ra, so'zlariga qaraganda, aytishicha, aytishlaricha, bildirishicha, xabar berishicha, xabar qilishicha, ma'lum qilishicha, yozishicha,
      ta'kidlashicha, qayd etishicha, axborotiga ko'ra, axboroticha, xabariga ko'ra, hisobotiga ko'ra, bayonotiga ko'ra, hisob-kitoblariga ko'ra,
      prognoziga ko'ra, taxminiga ko'ra, fikricha, fikriga ko'ra, nazarida, hisobicha, taxminicha, aytilishicha, ko'rsatishicha, ko'rsatilishicha,
      keltirilishicha, deyilishicha, yozilishicha, e'lon qilishicha, qonunga ko'ra, qarorga ko'ra, hujjatga ko'ra,  
      so'zlari bo'yicha, ma'lumotiga qaraganda, axborotiga qaraganda, axboroti bo'yicha, xabariga qaraganda, xabarida aytilishicha, bayonotida
      aytilishicha, ma'lumotida aytilishicha, hujjatlarida aytilishicha, hisobotida aytilishicha, hisobotiga muvofiq, ma'lumotlariga muvofiq,
      ma'lumotiga muvofiq, axborotiga muvofiq, qaroriga muvofiq, qaroriga ko'ra, prognozi bo'yicha, taxmini bo'yicha, tahliliga ko'ra,
      tahlillariga ko'ra, bahosiga ko'ra, xulosasiga ko'ra, statistikasiga ko'ra, fikri bo'yicha, aytganlariga ko'ra, aytganiga ko'ra, aytganidek,
      ta'kidlaganidek, ma'lum qilganidek, xabar berganidek, bildirganidek, yozganidek, qayd etganidek, aytishiga ko'ra, aytishiga qaraganda,
      hisob-kitobiga ko'ra, hisob-kitobicha, tasdiqlashicha, izohlashicha, tushuntirishicha, baholashicha, eslashicha, hisoblashicha,
      kiritilishicha, oydinlashtirilishicha, ta'kidlanishicha, qayd etilishicha, xabar qilinishicha, ma'lum qilinishicha, bildirilishicha, xabar
      berishlaricha, bildirishlaricha, ta'kidlashlaricha, yozishlaricha, fikrlaricha, degan fikrga ko'ra, guvohligiga ko'ra, ko'rsatmasiga ko'ra,
      eslashlaricha, taxminlarga ko'ra, ishonishicha, gapiga ko'ra, gapiga qaraganda, gaplariga ko'ra, deyishicha, deyishlaricha, xabarnomasiga
      ko'ra, xulosalariga ko'ra, farmoniga ko'ra, farmoniga muvofiq, buyrug'iga ko'ra, natijalariga ko'ra`),
    about:
      list(`bu haqda, bu xaqda, bu to'g'risida, bu borada, bu, bu xususda, ushbu ma'lumotni, bu ma'lumotni, bu yangilikni, voqea haqida, shu haqda, bu
      xabarni, bunday taklifni, bunday ma'lumotni, bunday bayonotni, tegishli ma'lumotni`),
    that: list('ki'),
    citingBefore: [],
    citingAfter:
      list(`tayanib, tayangan holda, asoslanib, havola qilib, iqtibos keltirib, havola qilgan holda, asoslangan holda, iqtibos keltirgan holda, havola
      etib,  `),
    within: [],
    beforePaper: [],
    afterPaper: list("muvofiq, ko'ra, qaraganda"),
    showing: list("ko'rsatadi, ko'rsatmoqda, ko'rsatdi, ko'rsatgan"),
  },
  pronouns: {
    person: list('u'),
    several: list('ular, biz, men'),
    institution: [],
    he: [],
    she: [],
    possessive: list('uning, ularning'),
    address: list('siz, sizning, sizga, sizni, sizdan, sizlar*, sen, sening, senga'),
    addressEndings: list('siz, ngiz, sizmi, ngizmi'),
  },
  interview: {
    asking: list('muxbir, jurnalist, savol, boshlovchi'),
    answering: list('javob'),
    self: list(`men, mening, menga, meni, menda, biz, bizning, bizga, bizni, bizda`),
  },
  openers: list(
    `biroq, lekin, ammo, shuningdek, shu bilan birga, avvalroq, esa, ayni paytda, holbuki, birinchi bo'lib, dastlab, ilk bor, ilk bo'lib, oldinroq`,
  ),
  honorifics: list('ota, opa, aka, xola, amaki, buvi, bobo, hoji, domla, ona, momo'),
  titles:
    list(`president, prezident, bosh vazir, vazir, senator, deputat, hokim, sudya, rejissyor, professor, general, polkovnik, advokat, prokuror,
      ularni, ularning, ularga, uni, unga, menga, bizga, shu, bunday, undan, biroq, lekin, esa, uning, deb, ammo, rahbari, boshlig'i, direktori,
      raisi, vakili, o'rinbosari, kotibi, maslahatchisi, bosh, sobiq, fermer, o'qituvchi, shifokor, murabbiy, ekspert, mutaxassis, yurist,
      iqtisodchi, spiker, vaziri, hokimi, deputati, prokurori, tahlilchi, xodimi, asoschisi, mudiri, egasi`),
  organisations:
    list(`vazirli*, qo'mita*, agentli*, xizmat*, sud, sudi, sudining, bank*, byuro*, institut*, departament*, boshqarma*, parlament*, hukumat*,
      militsiya*, politsiya*, kengash*, komissiya*, kompaniya*, universitet*, markaz*, uyushma*, assotsiatsiya*, partiya*, elchixona*,
      prokuratura*, hokimli*, hokimiyat*, akademiya*, fond*, federatsiya*, iiv, tiv, fvv, ssv, jsst, bmt, direksiya*, tergov*, shifoxona*,
      kasalxona*, shtab*, palata*, muassasa*, korxona*, tashkilot*, senat*, birja*, dastur*, nashr*, o'zgidromet*, jamiyat*, yhxx, birlashma*,
      aeroport*, kutubxona*, maktab*, teatr*, muzey*, fabrika*, xo'jalig*, laboratoriya*, tahririyat*, telekanal*, radio*, gazeta*, portal*,
      aviakompaniya*, tashkilotchi*, bo'lim*, fraksiya*, klub*, terma jamoa, liga*, xolding*, korporatsiya*, vakolatxona*, assambleya*, zavod*,
      kombinat*, temir yo'l*, axborot xizmati, matbuot xizmati, inspeksiya*, konsullik*, avtokorxona*, zavodi, ko'mita*, sanoat*, tashkilot*, o'zbekneftgaz, oq uy, kreml,
      gidrometeorologiya*, stansiya*, dispanser*, klinika*, poliklinika*, bog'cha*, litsey*, kollej*, oliygoh*, arxiv*, ansambl*, studiya*,
      agrofirma*, klaster*, xususiy korxona, bozor ma'muriyati, ma'muriyat*, rahbariyat*, konsern*, ombudsman*, qo'mitasi, idora*, jamg'arma*, harbiy`),
  documents:
    list(`hujjat*, hisobot*, bayonot*, tadqiqot*, so'rovnoma*, xat, xatda, xatida, qonun*, qaror*, farmon*, monitoring*, ma'lumot*, statistika*,
      loyiha*, reja*, shartnoma*, jadval*, material*, sayt*, hukm*, buyruq*, prognoz*, kelishuv*, bayonnoma*, xulosa*, ro'yxat*, xabar, xabarda, xabarida, xabarnoma*, axborotnoma*, sahifa*, post*, maqola*, xatda, xatida,
      murojaat*, tahlil*`),
  statements: [],
  people:
    list(`guvoh*, aholi*, ekspert*, mutaxassis*, sinoptik*, olim*, shifokor*, seysmolog*, fermer*, dehqon*, jurnalist*, haydovchi*, iqtisodchi*,
      huquqshunos*, yo'lovchi*, tadbirkor*, faol*, qutqaruvchi*, qorovul*, rahbar*, boshliq*, boshlig'i*, direktor*, rais*, vakil*, o'qituvchi*,
      muallim*, murabbiy*, advokat*, prokuror*, sudya*, onasi*, otasi*, o'g'li, qizi, xotini*, eri, bevasi*, akasi*, ukasi*, opasi*, qo'shni*,
      sotuvchi*, xaridor*, ishchi*, cho'pon*, matbuot kotibi*, kotib*, deputat*, vazir*, hokim*, tadqiqotchi*, muhandis*, agronom*, ota-ona*,
      talaba*, o'quvchi*, o'yinchi*, kapitan*, maslahatchi*, tarixchi*, yozuvchi*, o'rinbosar*, pochtachi*, kutubxonachi*, nafaqaxo'r*, manba*,
      xodim*, rasmiylar*, mutasaddi*, asoschi*, tahlilchi*, egasi, elchi, elchisi, artist*, aktyor*, aktrisa*, xonanda*, qo'shiqchi*, rassom*, shoir*, bastakor*, sportchi*,
      polvon*, bokschi*, hujumchi*, darvozabon*, himoyachi*, hakam*, sozanda*, rejissyor*, hamshira*, jarroh*, farmatsevt*, psixolog*, arxitektor*,
      me'mor*, usta*, hunarmand*, oshpaz*, novvoy*, bog'bon*, chorvador*, asalarichi*, baliqchi*, suvchi*, quruvchi*, hisobchi*, dasturchi*, bloger*,
      muxbir*, muharrir*, huquq himoyachi*, himoyachisi, jabrlanuvchi*, ayblanuvchi*, sudlanuvchi*, mahkum*, tergovchi*, inspektor*, elektrik*,
      gidrogeolog*, geolog*, ekolog*, biolog*, arxeolog*, sotsiolog*, siyosatshunos*, professor*, akademik*, dotsent*, rektor*, dekan*, mudir*,
      boshqaruvchi*, menejer*, matbuot vakili, spiker*, mulozim*, mutasaddi*, amaldor*, buvisi, bobosi, singlisi, kelini, jiyani, nabirasi,
      qarindosh*, hamqishlog'*, nogiron*, bemor*, kampir, chol, imom*, saylovchi*, nomzod*, kuzatuvchi*, a'zosi, muallifi, gubernator*`),
  adverbials: list(
    "kuni, kecha, bugun, jurnalistlarga, muxbirlarga, brifingda, majlisda, yig'ilishda, suhbatda, intervyuda, keyin, avval, hozir, quyidagilarni, quyidagicha, shunday, shuni, bunday, bularni, endi",
  ),
  kin: list(
    `onasi, otasi, o'g'li, qizi, xotini, eri, bevasi, akasi, ukasi, opasi, singlisi, buvisi, bobosi, nabirasi, turmush o'rtog'i, онаси, отаси, ўғли, қизи, хотини, эри, беваси, акаси, укаси, опаси, синглиси, бувиси, бобоси, набираси`,
  ),
  caseEndings: list('ning, dan, ga, ka, qa, da, ni'),
  participles: list(`gan, yotgan, ovchi, uvchi, dagi`),
  locatives: list('dagi, lik, da'),
  nameStands: 'last',
};
