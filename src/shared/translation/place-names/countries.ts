/**
 * Countries as they stand behind a city in a dateline, in the form of {@link CITIES}. Names are those of the Unicode CLDR
 * (territory names, https://cldr.unicode.org), but for Kyrgyzstan, which the region’s press in Russian calls Кыргызстан, and for
 * short forms that fit a dateline.
 */
export const COUNTRIES = `
Kazakhstan | Казахстан | Қазақстан | Казакстан | Қазоқистон | Qozogʻiston | Қозоғистон
Kyrgyzstan/Kyrgyz Republic | Кыргызстан/Киргизия | Қырғызстан | Кыргызстан | Қирғизистон | Qirgʻiziston | Қирғизистон
Tajikistan | Таджикистан | Тәжікстан | Тажикстан | Тоҷикистон | Tojikiston | Тожикистон
Turkmenistan | Туркменистан/Туркмения | Түрікменстан | Түркмөнстан | Туркманистон | Turkmaniston | Туркманистон
Uzbekistan | Узбекистан | Өзбекстан | Өзбекстан | Ӯзбекистон | Oʻzbekiston | Ўзбекистон
Afghanistan | Афганистан | Ауғанстан | Афганистан | Афғонистон | Afgʻoniston | Афғонистон
Armenia | Армения | Армения | Армения | Арманистон | Armaniston | Арманистон
Azerbaijan | Азербайджан | Әзірбайжан | Азербайжан | Озарбойҷон | Ozarbayjon | Озарбайжон
Belarus | Беларусь | Беларусь | Беларусь | Белорус | Belarus | Беларус
China | Китай | Қытай | Кытай | Хитой | Xitoy | Хитой
Georgia | Грузия | Грузия | Грузия | Гурҷистон | Gruziya | Грузия
India | Индия | Үндістан | Индия | Ҳиндустон | Hindiston | Ҳиндистон
Iran | Иран | Иран | Иран | Эрон | Eron | Эрон
Iraq | Ирак | Ирак | Ирак | Ироқ | Iroq | Ироқ
Israel | Израиль | Израиль | Израиль | Исроил | Isroil | Исроил
Japan | Япония | Жапония | Жапония | Япония | Yaponiya | Япония
South Korea | Республика Корея/Южная Корея | Оңтүстік Корея | Түштүк Корея | Кореяи Ҷанубӣ | Janubiy Koreya | Жанубий Корея
Mongolia | Монголия | Моңғолия | Монголия | Муғулистон | Mongoliya | Монголия
Pakistan | Пакистан | Пәкістан | Пакистан | Покистон | Pokiston | Покистон
Russia | Россия | Ресей | Россия/Орусия | Русия | Rossiya | Россия
Türkiye/Turkey | Турция | Түркия | Түркия | Туркия | Turkiya | Туркия
Ukraine | Украина | Украина | Украина | Украина | Ukraina | Украина
Moldova | Молдова | Молдова | Молдова | Молдова | Moldova | Молдова
United States/USA/U.S. | США | АҚШ | АКШ | ИМА | AQSh | АҚШ
United Kingdom/UK | Великобритания | Ұлыбритания | Улуу Британия | Шоҳигарии Муттаҳида | Buyuk Britaniya | Буюк Британия
France | Франция | Франция | Франция | Фаронса | Fransiya | Франция
Germany | Германия | Германия | Германия | Германия | Germaniya | Германия
Italy | Италия | Италия | Италия | Италия | Italiya | Италия
Spain | Испания | Испания | Испания | Испания | Ispaniya | Испания
Switzerland | Швейцария | Швейцария | Швейцария | Швейтсария | Shveytsariya | Швейцария
Austria | Австрия | Аустрия | Австрия | Австрия | Avstriya | Австрия
Belgium | Бельгия | Бельгия | Бельгия | Белгия | Belgiya | Бельгия
Netherlands | Нидерланды | Нидерланд | Нидерланд | Нидерландия | Niderlandiya | Нидерландия
Poland | Польша | Польша | Польша | Лаҳистон | Polsha | Польша
Czechia/Czech Republic | Чехия | Чехия | Чехия | Ҷумҳурии Чех | Chexiya | Чехия
Hungary | Венгрия | Венгрия | Венгрия | Маҷористон | Vengriya | Венгрия
Qatar | Катар | Катар | Катар | Қатар | Qatar | Қатар
Saudi Arabia | Саудовская Аравия | Сауд Арабиясы | Сауд Арабиясы | Арабистони Саудӣ | Saudiya Arabistoni | Саудия Арабистони
United Arab Emirates/UAE | ОАЭ | БАӘ | БАЭ | АМА | BAA | БАА
Egypt | Египет | Мысыр | Египет | Миср | Misr | Миср
Syria | Сирия | Сирия | Сирия | Сурия | Suriya | Сурия
Malaysia | Малайзия | Малайзия | Малайзия | Малайзия | Malayziya | Малайзия
Indonesia | Индонезия | Индонезия | Индонезия | Индонезия | Indoneziya | Индонезия
Canada | Канада | Канада | Канада | Канада | Kanada | Канада
Australia | Австралия | Аустралия | Австралия | Австралия | Avstraliya | Австралия
`;
