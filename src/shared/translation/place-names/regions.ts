/**
 * Regions of Central Asia as they stand behind a city in a dateline, in the form of {@link CITIES}. English and Russian names are
 * those that governments and agencies use; where a language has no settled name, a dash.
 */
export const REGIONS = `
Issyk-Kul Region/Issyk-Kul | Иссык-Кульская область | Ыстықкөл облысы | Ысык-Көл облусу | вилояти Иссиқкӯл | Issiqkoʻl viloyati | Иссиққўл вилояти
Chui Region/Chuy Region/Chui/Chuy | Чуйская область | - | Чүй облусу | - | Chuy viloyati | Чуй вилояти
Naryn Region | Нарынская область | Нарын облысы | Нарын облусу | - | Norin viloyati | Норин вилояти
Osh Region | Ошская область | Ош облысы | Ош облусу | вилояти Ӯш | Oʻsh viloyati | Ўш вилояти
Jalal-Abad Region/Jalalabad Region | Джалал-Абадская область | Жалалабад облысы | Жалал-Абад облусу | вилояти Ҷалолобод | Jalolobod viloyati | Жалолобод вилояти
Batken Region | Баткенская область | Баткен облысы | Баткен облусу | вилояти Баткен | Botken viloyati | Боткен вилояти
Talas Region | Таласская область | Талас облысы | Талас облусу | - | Talas viloyati | Талас вилояти
Almaty Region | Алматинская область | Алматы облысы | Алматы облусу | - | Olmaota viloyati | Олмаота вилояти
Akmola Region | Акмолинская область | Ақмола облысы | Акмола облусу | - | - | -
Aktobe Region | Актюбинская область | Ақтөбе облысы | Актөбө облусу | - | - | -
Atyrau Region | Атырауская область | Атырау облысы | Атырау облусу | - | - | -
East Kazakhstan Region/East Kazakhstan | Восточно-Казахстанская область | Шығыс Қазақстан облысы | Чыгыш Казакстан облусу | - | Sharqiy Qozogʻiston viloyati | Шарқий Қозоғистон вилояти
West Kazakhstan Region/West Kazakhstan | Западно-Казахстанская область | Батыс Қазақстан облысы | Батыш Казакстан облусу | - | Gʻarbiy Qozogʻiston viloyati | Ғарбий Қозоғистон вилояти
North Kazakhstan Region/North Kazakhstan | Северо-Казахстанская область | Солтүстік Қазақстан облысы | Түндүк Казакстан облусу | - | Shimoliy Qozogʻiston viloyati | Шимолий Қозоғистон вилояти
Zhambyl Region | Жамбылская область | Жамбыл облысы | Жамбыл облусу | - | Jambul viloyati | Жамбул вилояти
Karaganda Region | Карагандинская область | Қарағанды облысы | Караганды облусу | - | Qaragʻanda viloyati | Қарағанда вилояти
Kostanay Region | Костанайская область | Қостанай облысы | Костанай облусу | - | - | -
Kyzylorda Region | Кызылординская область | Қызылорда облысы | Кызылорда облусу | - | Qiziloʻrda viloyati | Қизилўрда вилояти
Mangystau Region/Mangistau Region/Mangystau | Мангистауская область | Маңғыстау облысы | Маңгыстау облусу | - | - | -
Pavlodar Region | Павлодарская область | Павлодар облысы | Павлодар облусу | - | Pavlodar viloyati | Павлодар вилояти
Turkistan Region | Туркестанская область | Түркістан облысы | Түркстан облусу | вилояти Туркистон | Turkiston viloyati | Туркистон вилояти
Abai Region | Абайская область/область Абай | Абай облысы | Абай облусу | - | - | -
Zhetysu Region/Jetisu Region | область Жетысу | Жетісу облысы | - | - | - | -
Ulytau Region | область Улытау | Ұлытау облысы | - | - | - | -
Sughd Region/Sughd | Согдийская область | Соғды облысы | - | вилояти Суғд/Суғд | Soʻgʻd viloyati | Сўғд вилояти
Khatlon Region/Khatlon | Хатлонская область | Хатлон облысы | Хатлон облусу | вилояти Хатлон/Хатлон | Xatlon viloyati | Хатлон вилояти
Gorno-Badakhshan/GBAO | ГБАО/Горно-Бадахшанская автономная область | - | - | ВМКБ/Вилояти Мухтори Кӯҳистони Бадахшон | - | -
Andijan Region | Андижанская область | Андижан облысы | Андижан облусу | вилояти Андиҷон | Andijon viloyati | Андижон вилояти
Bukhara Region | Бухарская область | Бұқара облысы | Бухара облусу | вилояти Бухоро | Buxoro viloyati | Бухоро вилояти
Fergana Region/Ferghana Region | Ферганская область | Ферғана облысы | Фергана облусу | вилояти Фарғона | Fargʻona viloyati | Фарғона вилояти
Jizzakh Region | Джизакская область | Жызақ облысы | Жызак облусу | вилояти Ҷиззах | Jizzax viloyati | Жиззах вилояти
Kashkadarya Region/Kashkadarya | Кашкадарьинская область | Қашқадария облысы | Кашкадарыя облусу | вилояти Қашқадарё | Qashqadaryo viloyati | Қашқадарё вилояти
Khorezm Region/Khorezm | Хорезмская область | Хорезм облысы | Хорезм облусу | вилояти Хоразм | Xorazm viloyati | Хоразм вилояти
Namangan Region | Наманганская область | Наманған облысы | Наманган облусу | вилояти Намангон | Namangan viloyati | Наманган вилояти
Navoi Region | Навоийская область | Науаи облысы | Навои облусу | вилояти Навоӣ | Navoiy viloyati | Навоий вилояти
Samarkand Region | Самаркандская область | Самарқан облысы | Самарканд облусу | вилояти Самарқанд | Samarqand viloyati | Самарқанд вилояти
Surkhandarya Region/Surkhandarya | Сурхандарьинская область | Сурхандария облысы | Сурхандарыя облусу | вилояти Сурхондарё | Surxondaryo viloyati | Сурхондарё вилояти
Syrdarya Region/Syrdarya | Сырдарьинская область | Сырдария облысы | Сырдарыя облусу | вилояти Сирдарё | Sirdaryo viloyati | Сирдарё вилояти
Tashkent Region | Ташкентская область | Ташкент облысы | Ташкент облусу | вилояти Тошканд | Toshkent viloyati | Тошкент вилояти
Karakalpakstan | Каракалпакстан | Қарақалпақстан | Каракалпакстан | Қароқалпоқистон | Qoraqalpogʻiston | Қорақалпоғистон
`;
