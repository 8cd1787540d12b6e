import type { Language } from '../article/metadata.ts';

/** What tells one written language from the others, word by word. */
export interface LanguageEvidence {
  /** The small letters of its alphabet; a word with another letter is borrowed or of another language. */
  alphabet: string;
  /** Letters that few of the others have. */
  own: string;
  /** How many of its words in a hundred have one of them; counted in our own labelled stories. */
  ownShare: number;
  /** Its name in franc’s model, null where that has none. */
  franc: string | null;
  /** Endings of case, number and tense that many of its words have, those that the others share with it too. */
  endings: string;
  /** The commonest little words of its news, shared ones too: they tell a short text. */
  words: string;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/**
 * By BCP 47 tag. Alphabets are the official ones: Kazakh in Latin letters as decreed in January 2021, with
 * those of the decree of February 2018, in which much is still written, Uzbek in Latin
 * letters as of 1995 with the apostrophe as `ʻ`, Tajik and Uzbek in Cyrillic without ы and щ.
 */
export const LANGUAGE_EVIDENCE: Readonly<Record<Language, LanguageEvidence>> = {
  en: {
    alphabet: `${LATIN}ʻ`,
    own: 'cw',
    ownShare: 25,
    franc: 'eng',
    endings: 'ing ed tion ly ment ies ness ers',
    words:
      'the of to and in a is that for on with said was by as at from it be has are were have will an he she they this its which not who been after but or had would their his her more about when than into over we you there what up out one all new also could can only',
  },
  ru: {
    alphabet: RUSSIAN,
    own: 'ыщцьэ',
    ownShare: 35,
    franc: 'rus',
    endings: 'ого его ому ему ов ев ами ями ах ях ение ания ться ость ый ая ое ые ий ить ать ил ал ла ли',
    words:
      'и в на не что с по как из о к за от это для его но до при об был была были было также уже она они он мы где который которые года году сообщил сообщила сообщили сообщает будет чтобы или между после со во у если так ещё все их её лет без словам том этом под только же бы ли сказал сказала а я вы мне нет этого',
  },
  kk: {
    alphabet: `${RUSSIAN}әғқңөұүһі`,
    own: 'әғқңөұүһі',
    ownShare: 65,
    franc: 'kaz',
    endings:
      'ның нің дың дің тың тің ды ді ты ті лар лер дар дер тар тер ған ген қан кен атын етін лық лік сын сін ады еді йды йді мен пен',
    words:
      'және мен бен пен бұл деп үшін бойынша туралы екен деді бір ол да де та те еді болды жылы жылғы осы сол оның арқылы кейін дейін өз емес бар жоқ қазір керек соң ғана тағы біз мың адам ал әр күні болып екі енді дейді жыл бұрын басқа',
  },
  'kk-Latn': {
    alphabet: 'aáäbcdefgğǵhıijklmnńñoóöpqrsştuúūüvyýz',
    own: 'áäğǵıńñóöşúūüý',
    ownShare: 60,
    franc: null,
    endings:
      'nyñ nıñ nyń niń dyñ dıñ tyñ tıñ dy dı ty tı lar ler dar der tar ter ğan ǵan gen qan atyn etın etin lyq lık lik ady edı edi jatyr syz',
    words:
      'jäne men ben pen būl dep üşın boiynşa turaly eken dedı bır ol da de ta te edı boldy jyly jylğy osy sol onyñ arqyly keiın deiın öz emes bar joq qazır kerek soñ ğana tağy bız myñ adam al är künı bolyp ekı endı deidı jyl būryn basqa jáne úshin boıynsha týraly dedi bir edi onyń keıin deıin óz qazir soń ǵana taǵy biz myń ár kúni eki endi deıdi bul búgin burynǵy',
  },
  ky: {
    alphabet: `${RUSSIAN}ңөү`,
    own: 'ңөү',
    ownShare: 35,
    franc: 'kir',
    endings:
      'нын нин нун нүн дын дин дун дүн тын тин тун түн ат ет от өт йт луу лүү ууда үүдө лор лөр дор дөр тар тер го гө ко кө до дө то тө ган ген гон гөн кан кен уу үү ыш иш',
    words:
      'жана менен үчүн бул деп боюнча жөнүндө тууралуу экен деди бир ал да де эле болду жылы ушул ошол анын аркылуу кийин чейин өз эмес бар жок азыр керек соң гана дагы ар биз миң адам ага эки эми дейт билдирди айтты болуп жыл мурда башка ч иши',
  },
  tg: {
    alphabet: 'абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюя',
    own: 'ғӣқӯҳҷ',
    ownShare: 35,
    franc: 'tgk',
    endings: 'ҳо ҳои ҳоро ро ии аст анд ад гоҳ ӣ ият онро ҳоест дагӣ кунӣ манд шуда кунанд ест',
    words:
      'ва дар аз ба ки бо ин он барои аст буд шуд шудааст то ҳам низ як ё бояд гуфт кард карда мешавад намуд соли дигар пас байни оид тавассути худ вай онҳо мо ҳар ҳамчун рӯзи сол нафар ду шуда дорад кунад нест ҳаст вале баъд аммо дод гуфтааст гуфта мо ман имсол',
  },
  'uz-Cyrl': {
    alphabet: 'абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ',
    own: 'ўқғҳ',
    ownShare: 40,
    franc: 'uzn',
    endings:
      'лари ларни ларга нинг ини ига идан ида сида сига дан ди ган моқда адиган лик чи иш иши лар япти сиз миз дилар',
    words:
      'ва билан учун бу ҳам деб деди бўлди бўлган эса эди эмас бир ҳар йил йилда ушбу ўз ҳақида кўра кейин қадар орқали лекин аммо шу у улар биз унинг керак мумкин бўйича бор йўқ икки минг нафар киши экан дейди энди бўлиб янги хабар берди ўша мен йиллик куни',
  },
  'uz-Latn': {
    alphabet: `${LATIN.replace(/[cw]/g, '')}ʻc`,
    own: 'ʻqx',
    ownShare: 45,
    franc: 'uzn',
    endings:
      'lari larni larga ning ini iga idan ida sida siga dan di gan moqda adigan lik chi ish ishi lar yapti siz miz dilar ni ga',
    words:
      'va bilan uchun bu ham deb dedi boʻldi boʻlgan esa edi emas bir har yil yilda ushbu oʻz haqida koʻra keyin qadar orqali lekin ammo shu u ular biz uning kerak mumkin boʻyicha bor yoʻq ikki ming nafar kishi ekan deydi endi boʻlib yangi xabar berdi oʻsha men yillik kuni',
  },
};
