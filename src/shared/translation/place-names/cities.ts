/**
 * Cities from which the desks of the region file, a line each, in the order English, Russian, Kazakh, Kyrgyz, Tajik, Uzbek in
 * Latin and in Cyrillic letters. The first name is the one that is printed, others after a stroke are known as well; a dash stands
 * where we do not know the name.
 *
 * Cities that name a time zone are as in the Unicode CLDR 48 (`exemplarCity`, https://cldr.unicode.org). The other cities of
 * Central Asia, and forms that the press of the region prints instead of CLDR’s (Маскав, Ашқобод, Olmaota), are those
 * that the wire parser was written from (src/shared/wire/languages).
 */
export const CITIES = `
Almaty/Alma-Ata | Алматы/Алма-Ата | Алматы | Алматы | Алмаато/Алмато | Olmaota/Almati | Олмаота/Алмати
Astana | Астана | Астана | Астана | Остона | Ostona | Остона
Shymkent | Шымкент/Чимкент | Шымкент | Шымкент | Шимкент | Chimkent/Shimkent | Чимкент
Karaganda/Karagandy | Караганда | Қарағанды | Караганды | Қарағанда | Qaragʻanda | Қарағанда
Aktau | Актау | Ақтау | Актау | Актау | Oqtov/Aktau | Оқтов
Aktobe | Актобе | Ақтөбе | Актөбө/Актобе | Актобе | Oqtoʻba | Оқтўба
Atyrau | Атырау | Атырау | Атырау | Атирау | Atirau | Атирау
Taraz | Тараз | Тараз | Тараз | Тароз | Taroz | Тароз
Turkistan | Туркестан | Түркістан | Түркстан | Туркистон | Turkiston | Туркистон
Kostanay | Костанай | Қостанай | Костанай | Кустанай | Qoʻstanay | Қўстанай
Kokshetau | Кокшетау | Көкшетау | - | - | - | -
Pavlodar | Павлодар | Павлодар | Павлодар | - | Pavlodar | Павлодар
Petropavl/Petropavlovsk | Петропавловск | Петропавл | - | - | - | -
Semey | Семей | Семей | Семей | - | Semey | Семей
Oral/Uralsk | Уральск | Орал | Орал | Орал | Uralsk | Уральск
Oskemen/Ust-Kamenogorsk | Усть-Каменогорск | Өскемен | - | - | - | -
Taldykorgan | Талдыкорган | Талдықорған | - | - | - | -
Kyzylorda | Кызылорда | Қызылорда | Кызылорда | Қизилорда | Qiziloʻrda | Қизилўрда
Zhezkazgan | Жезказган | Жезқазған | - | - | - | -
Baikonur | Байконур | Байқоңыр | Байконур | - | Boyqoʻngʻir | Бойқўнғир
Konaev | Конаев | Қонаев | - | - | - | -
Ekibastuz | Экибастуз | Екібастұз | - | - | - | -
Temirtau | Темиртау | Теміртау | - | - | - | -
Zhanaozen | Жанаозен | Жаңаөзен | - | - | - | -
Bishkek | Бишкек | Бішкек | Бишкек | Бишкек | Bishkek | Бишкек
Osh | Ош | Ош | Ош | Ӯш | Oʻsh | Ўш
Jalal-Abad/Jalalabad | Джалал-Абад | Жалалабад/Жалал-Абад | Жалал-Абад | Ҷалолобод | Jalolobod | Жалолобод
Karakol | Каракол | Қаракөл | Каракол | - | Qorakoʻl | Қоракўл
Naryn | Нарын | Нарын | Нарын | Норин | Norin | Норин
Batken | Баткен | Баткен | Баткен | Баткен | Botken | Боткен
Talas | Талас | Талас | Талас | Талас | Talas | Талас
Tokmok | Токмок | Тоқмақ | Токмок | - | Toʻqmoq | Тўқмоқ
Balykchy | Балыкчы | - | Балыкчы | - | - | -
Cholpon-Ata | Чолпон-Ата | - | Чолпон-Ата | - | - | -
Kara-Balta | Кара-Балта | Қарабалта | Кара-Балта | - | - | -
Kyzyl-Kiya | Кызыл-Кия | - | Кызыл-Кыя | - | - | -
Uzgen | Узген | - | Өзгөн | Ӯзган | Oʻzgan | Ўзган
Dushanbe | Душанбе | Душанбе | Душанбе/Дүйшөмбү | Душанбе | Dushanbe | Душанбе
Khujand | Худжанд | Худжанд | Хожент/Кожент | Хуҷанд | Xoʻjand | Хўжанд
Bokhtar | Бохтар | - | - | Бохтар | Boxtar | Бохтар
Kulob | Куляб | - | - | Кӯлоб | Koʻlob | Кўлоб
Khorog | Хорог | Хорог | Хорог | Хоруғ | Xorugʻ | Хоруғ
Istaravshan | Истаравшан | - | - | Истаравшан | Istaravshan | Истаравшан
Isfara | Исфара | - | Исфара | Исфара | Isfara | Исфара
Panjakent/Penjikent | Пенджикент | - | - | Панҷакент | Panjakent | Панжакент
Konibodom | Канибадам | - | - | Конибодом | Konibodom | Конибодом
Tursunzoda | Турсунзаде | - | - | Турсунзода | Tursunzoda | Турсунзода
Vahdat | Вахдат | - | - | Ваҳдат | Vahdat | Ваҳдат
Hisor | Гиссар | - | - | Ҳисор | Hisor | Ҳисор
Norak | Нурек | - | - | Норак | Norak | Норак
Ashgabat | Ашхабад | Ашхабад/Ашғабат | Ашхабад | Ашқобод/Ашхобод | Ashxobod | Ашхобод
Turkmenabat | Туркменабад | Түрікменабат | - | Туркманобод | Turkmanobod | Туркманобод
Turkmenbashi | Туркменбаши | Түрікменбашы | - | Туркманбошӣ | Turkmanboshi | Туркманбоши
Mary | Мары | - | - | Марв | Mari | Мари
Dashoguz | Дашогуз | - | - | - | Toshhovuz | Тошҳовуз
Balkanabat | Балканабат | - | - | - | - | -
Arkadag | Аркадаг | - | - | - | - | -
Tashkent | Ташкент | Ташкент | Ташкент | Тошканд/Тошкент | Toshkent | Тошкент
Samarkand | Самарканд | Самарқан/Самарқанд | Самарканд | Самарқанд | Samarqand | Самарқанд
Bukhara | Бухара | Бұқара | Бухара | Бухоро | Buxoro | Бухоро
Andijan | Андижан | Андижан | Андижан | Андиҷон | Andijon | Андижон
Namangan | Наманган | Наманған | Наманган | Намангон | Namangan | Наманган
Fergana/Ferghana | Фергана | Ферғана | Фергана | Фарғона | Fargʻona | Фарғона
Kokand | Коканд | Қоқан | Кокон | Қӯқанд | Qoʻqon | Қўқон
Nukus | Нукус | Нөкіс | Нөкүс | Нукус | Nukus | Нукус
Termez | Термез | Термез | Термез | Тирмиз/Термиз | Termiz/Termez | Термиз
Navoi | Навои | Науаи | Навои | Навоӣ | Navoiy | Навоий
Jizzakh | Джизак | Жызақ | Жызак | Ҷиззах | Jizzax | Жиззах
Urgench | Ургенч | Үргеніш | Үргөнч | Урганҷ | Urganch | Урганч
Khiva | Хива | Хиуа | Хива | Хева | Xiva | Хива
Gulistan | Гулистан | - | - | Гулистон | Guliston | Гулистон
Karshi/Qarshi | Карши | - | Карши | Қаршӣ | Qarshi | Қарши
Margilan | Маргилан | - | Маргалаң | Марғелон | Margʻilon | Марғилон
Angren | Ангрен | - | - | - | Angren | Ангрен
Shakhrisabz | Шахрисабз | - | - | Шаҳрисабз | Shahrisabz | Шаҳрисабз
Moscow | Москва | Мәскеу | Москва | Маскав/Москва | Moskva | Москва
St. Petersburg/Saint Petersburg/St Petersburg | Санкт-Петербург | Санкт-Петербург | Санкт-Петербург | Санкт-Петербург | Sankt-Peterburg | Санкт-Петербург
Kazan | Казань | Қазан | Казань | Қазон | Qozon | Қозон
Yekaterinburg | Екатеринбург | Екатеринбург | Екатеринбург | Екатеринбург | Yekaterinburg | Екатеринбург
Novosibirsk | Новосибирск | Новосібір/Новосибирск | Новосибирск | Новосибирск | Novosibirsk | Новосибирск
Omsk | Омск | Омбы | Омск | Омск | Omsk | Омск
Kyiv/Kiev | Киев | Киев | Киев | Киев | Kiyev/Kiev | Киев
Minsk | Минск | Минск | Минск | Минск | Minsk | Минск
Chisinau/Chișinău | Кишинев | Кишинев | Кишинев | Кишинёв | Kishinyov | Кишинёв
Baku | Баку | Баку | Баку | Боку | Boku | Боку
Tbilisi | Тбилиси | Тбилиси | Тбилиси | Тбилиси/Тифлис | Tbilisi | Тбилиси
Yerevan | Ереван | Ереван | Ереван | Ереван | Yerevan | Ереван
Riga | Рига | Рига | Рига | Рига | Riga | Рига
Vilnius | Вильнюс | Вильнюс | Вильнюс | Вилнюс | Vilnyus | Вильнюс
Tallinn | Таллин | Таллин | Таллин | Таллин | Tallin | Таллин
Kabul | Кабул | Кабул | Кабул | Кобул | Qobul/Kobul | Қобул
Herat | Герат | Герат | Герат | Ҳирот | Hirot | Ҳирот
Tehran | Тегеран | Тегеран | Тегеран | Теҳрон | Tehron | Теҳрон
Islamabad | Исламабад | Исламабад | Исламабад | Исломобод | Islomobod | Исломобод
Karachi | Карачи | Карачи | Карачи | Карачи | Karachi | Карачи
New Delhi | Нью-Дели | Нью-Дели | Нью-Дели | Деҳлии Нав | Yangi Dehli | Янги Деҳли
Beijing | Пекин | Пекин/Бейжің | Пекин/Бээжин | Пекин | Pekin | Пекин
Shanghai | Шанхай | Шанхай | Шанхай | Шанхай | Shanxay | Шанхай
Urumqi/Ürümqi | Урумчи | Үрімші | Үрүмчү | Урумчӣ/Урумчи | Urumchi | Урумчи
Hong Kong | Гонконг | Гонконг | Гонконг | Ҳонконг | Gonkong | Гонконг
Ulaanbaatar/Ulan Bator | Улан-Батор | Ұланбатыр | Улан-Батор | Улан-Батор | Ulan-Bator | Улан-Батор
Tokyo | Токио | Токио | Токио | Токио | Tokio | Токио
Seoul | Сеул | Сеул | Сеул | Сеул | Seul | Сеул
Bangkok | Бангкок | Бангкок | Бангкок | Бангкок | Bangkok | Бангкок
Singapore | Сингапур | Сингапур | Сингапур | Сингапур | Singapur | Сингапур
Kuala Lumpur | Куала-Лумпур | Куала-Лумпур | Куала Лумпур | Куала Лумпур | Kuala-Lumpur | Куала-Лумпур
Jakarta | Джакарта | Джакарта | Жакарта | Ҷакарта | Jakarta | Жакарта
Ankara | Анкара | Анкара | Анкара | Анқара | Anqara | Анқара
Istanbul | Стамбул | Стамбұл/Ыстанбұл | Стамбул | Истанбул | Istanbul | Истанбул
Dubai | Дубай | Дубай | Дубай | Дубай | Dubay | Дубай
Riyadh | Эр-Рияд | Эр-Рияд/Әр-Рияд | Рийад/Эр-Рияд | Риёз | Ar-Riyod/Riyod | Ар-Риёд
Abu Dhabi | Абу-Даби | Абу-Даби | Абу-Даби | Абу-Дабӣ | Abu-Dabi | Абу-Даби
Doha | Доха | Доха | Доха | Доҳа | Doha | Доҳа
Baghdad | Багдад | Бағдат | Багдад | Багдод/Бағдод | Bagʻdod | Бағдод
Damascus | Дамаск | Дамаск | Дамаск | Димишқ | Damashq | Дамашқ
Jerusalem | Иерусалим | Иерусалим | Иерусалим | Йерусалим | Quddus | Қуддус
Cairo | Каир | Каир | Каир | Қоҳира | Qohira | Қоҳира
London | Лондон | Лондон | Лондон | Лондон | London | Лондон
Paris | Париж | Париж | Париж | Париж | Parij | Париж
Berlin | Берлин | Берлин | Берлин | Берлин | Berlin | Берлин
Brussels | Брюссель | Брюссель | Брюссель | Брюссел | Bryussel | Брюссель
Geneva | Женева | Женева | Женева | Женева | Jeneva | Женева
Vienna | Вена | Вена | Вена | Вена | Vena | Вена
Warsaw | Варшава | Варшава | Варшава | Варшава | Varshava | Варшава
Prague | Прага | Прага | Прага | Прага | Praga | Прага
Budapest | Будапешт | Будапешт | Будапешт | Будапешт | Budapesht | Будапешт
Rome | Рим | Рим | Рим | Рим | Rim | Рим
Madrid | Мадрид | Мадрид | Мадрид | Мадрид | Madrid | Мадрид
Lisbon | Лиссабон | Лиссабон | Лиссабон | Лиссабон | Lissabon | Лиссабон
Amsterdam | Амстердам | Амстердам | Амстердам | Амстердам | Amsterdam | Амстердам
Athens | Афины | Афина/Афины | Афины | Афина | Afina | Афина
Stockholm | Стокгольм | Стокгольм | Стокгольм | Стокголм | Stokgolm | Стокгольм
Oslo | Осло | Осло | Осло | Осло | Oslo | Осло
Helsinki | Хельсинки | Хельсинки | Хельсинки | Хелсинки | Xelsinki | Хельсинки
Copenhagen | Копенгаген | Копенгаген | Копенгаген | Копенгаген | Kopengagen | Копенгаген
Belgrade | Белград | Белград | Белград | Белград | Belgrad | Белград
Bucharest | Бухарест | Бухарест | Бухарест | Бухарест | Buxarest | Бухарест
Sofia | София | София | София | София | Sofiya | София
Washington | Вашингтон | Вашингтон | Вашингтон | Вашингтон | Vashington | Вашингтон
New York | Нью-Йорк | Нью-Йорк | Нью-Йорк | Ню-Йорк | Nyu-York | Нью-Йорк
Toronto | Торонто | Торонто | Торонто | Торонто | Toronto | Торонто
Sydney | Сидней | Сидней | Сидней | Сидней | Sidney | Сидней
Buenos Aires | Буэнос-Айрес | Буэнос-Айрес | Буэнос-Айрес | Буэнос-Айрес | Buenos-Ayres | Буэнос-Айрес
`;
