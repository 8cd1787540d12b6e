import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../src/shared/wire/furniture.ts';
import { paragraphsOf } from '../../../src/shared/wire/lines.ts';
import { furnitureOf } from '../../../src/shared/wire/related.ts';

/** Lines of sites, as they are copied with a story. */
const SITES = [
  '# # #',
  'Достор менен бөлүшүңүз',
  'Вақти хондан: 3 дақиқа',
  'Follow Ann Lee on Twitter',
  'Kun.uz’ni Google News’da kuzating',
  'Дар Telegram бихонед',
  'Темы: вода, Ош',
  'Подробнее на сайте',
  'Home > World > Asia',
  'Главная » Общество',
  'Бөлісу: Facebook Twitter',
  'Views: 2,103',
  '2103 просмотра',
  '12 комментариев',
  'Comments: 4',
  '0 comments',
  'Published: 5 May 2026 14:20',
  'Last updated on 5 May 2026 at 14:20',
  '5 мая 2026 г., 14:20',
  '5 мая, 14:20',
  '14:20, 5 мая 2026',
  'Сегодня, 14:20',
  '2 часа назад',
  '3 hours ago',
  '5-май 2026, 14:20',
  'URGENT',
  'Breaking news',
  'СРОЧНО',
  'Эмбарго: до 12:00 15 мая',
  'Photo: AP',
  'Photo credit: AP',
  'Фото: Sputnik / Иван Петров',
  'Фото из архива',
  'Иллюстративное фото',
  'Скриншот видео',
  '© Sputnik / Иван Петров',
  '© 2026 TCA',
  'Copyright 2026 The Times',
  'All rights reserved.',
  'Tags: water',
  'Теги: вода, плотина',
  '#вода',
  'Subscribe to our newsletter',
  'Subscribe',
  'Sign up for our daily newsletter',
  'Follow us on X',
  'Join our Telegram channel',
  'Подпишитесь на наш телеграм-канал',
  'Мы в Instagram',
  'Наш Telegram-канал: @news',
  'Присоединяйтесь к нам в WhatsApp',
  'Следите за нашими новостями в Facebook',
  'Телеграм каналыбызга жазылыңыз',
  'Биздин Инстаграм баракча',
  'WhatsApp-каналга кошулуңуз',
  'Telegram-каналымызға жазылыңыз',
  'Бізді Facebook-тен оқыңыз',
  'Каналҳои моро дар Telegram пайгирӣ кунед',
  'Ба саҳифаи мо дар Facebook пайвандед',
  'Bizni Telegramda kuzating',
  'Rasmiy Telegram kanalimiz',
  'Read more: Why it rains',
  'Also read: X',
  'More from the author',
  'Advertisement',
  'ADVERTISEMENT',
  'Реклама',
  'РЕКЛАМА',
  'На правах рекламы',
  'Sponsored',
  'Share',
  'SHARE',
  'Share:',
  'Поделиться:',
  'Поделиться',
  'Tweet',
  'Print',
  'Print this page',
  'Распечатать',
  'Скопировать ссылку',
  'Copy link',
  'Нашли опечатку? Выделите текст и нажмите Ctrl + Enter',
  'Spotted a typo? Select it and press Ctrl+Enter.',
  'Қате көрсеңіз, белгілеп Ctrl+Enter басыңыз',
  'Мы используем файлы cookie',
  'This website uses cookies to improve your experience.',
  'Accept cookies',
  'Next article',
  'Предыдущая статья',
  'Previous: X',
  'Read in Russian',
  'Читать на русском',
  'Қазақша оқу',
  'Рус | Қаз | Eng',
  'RU KZ EN',
  'Watch: the moment of the blast',
  'Video: AP',
  'Listen',
  '4 min read',
  'Reading time: 4 minutes',
  'Время чтения: 4 мин',
  'Чтение: 4 минуты',
  'Log in',
  'Leave a comment',
  'Оставьте комментарий',
  'Пікір қалдыру',
  'Комментарий кошуу',
  'Назари шумо',
  'Fikringizni qoldiring',
  'Load more',
  'Показать ещё',
  'Читать полностью',
  'Подробнее: https://x.kz',
  'https://x.kz/a',
  'Source link',
  'Rate this article',
  'Поддержите нас',
  'Donate',
  'Фотогалерея',
  'Инфографика',
  'Опрос',
  '18+',
  '16+',
  '* * *',
  '***',
  '___',
  'divider',
  'Loading…',
  'Загрузка...',
  'Back to top',
  'Наверх',
  'Terms of use | Privacy policy',
  'Facebook',
  'Google News',
  'Добавьте нас в Google News',
  'Подписывайтесь на нас в Яндекс.Дзен',
  'Фото: press-служба',
  'Surat: AP',
  'Сүрөт: Азаттык',
  'Акс: Азия-Плюс',
  'Сурет: ашық дереккөз',
  'Иллюстрациялық сурет',
  'Иллюстративдүү сүрөт',
];

/** Headlines and sentences that begin as such lines do. */
const STORIES = [
  'The video shows a man running.',
  'Photo of the year goes to Osh',
  'Share prices fell on Monday',
  'Related companies paid no tax',
  'Реклама табака запрещена с 2004 года.',
  'Поделиться опытом приехали врачи из Оша',
  'Фото с места аварии появились в сети.',
  'Video games are banned in schools',
  'Наш канал мелеет',
  'Telegram was blocked in the country on Monday.',
  'Our Telegram channel was blocked, editor Aziz Karimov said.',
  '5 мая в Оше пройдёт ярмарка.',
  'Print is dead',
  'Следите за погодой',
  'Comments on the bill are due in May',
  'Новости о плотине обрадовали фермеров',
  'Subscribe is the name of a film',
  'Видео с дрона помогло найти пастуха.',
  'Watch repairers lose their trade',
  'Home is where the heart is',
  'Экономика растёт',
  'Previous talks had failed.',
  'Read the letter in full, the judge said',
  'Сүрөт тартууга тыюу салынды',
  'Пікірлер екіге бөлінді',
  'Назар',
  'Источник рядом с рынком: очевидец',
  '12 жителей',
  '3 фото спасли суд',
  'Тема: вода',
];

/** The lines of a text that are the site’s. */
function dropped(text: string): string[] {
  const { paragraphs } = paragraphsOf(text);
  const furniture = furnitureOf(paragraphs);
  return paragraphs.filter((_, index) => furniture[index]).map((paragraph) => paragraph.text);
}

describe('Site furniture', () => {
  it.each(SITES)('is %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each(STORIES)('is not %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it('is a section’s name above the headline, but not the same words below it', () => {
    const text =
      'Economy\n\nDam holds\n\nThe dam on the Talas river held.\n\nEconomy\n\nPrices rose by a tenth.';
    expect(dropped(text)).toEqual(['Economy']);
  });

  it('is the headlines on the lines under “Read also”, and not the paragraph after a blank line', () => {
    const text =
      'Dam holds\n\nThe dam held.\n\nRead also\nWhy it rains\nWho pays\n\nIts gates will be mended in May.';
    expect(dropped(text)).toEqual(['Read also', 'Why it rains', 'Who pays']);
  });

  it('is every headline between “Related articles” and the end, and not the author’s name', () => {
    const text = 'Dam holds\n\nThe dam held.\n\nAnara Bekova\n\nRelated articles\n\nWhy it rains\n\nWho pays';
    expect(dropped(text)).toEqual(['Related articles', 'Why it rains', 'Who pays']);
  });

  it('is a section’s name beside the hour below the headline', () => {
    const text =
      'Dam holds\n\n12 October 2026, 14:20\nEconomy\n\nThe dam held all night, said the mayor.\n\nRain fell.';
    expect(dropped(text)).toEqual(['12 October 2026, 14:20', 'Economy']);
  });

  it('is a button below the story that names a network, and not a heading in it', () => {
    const text =
      'Dam holds\n\nThe dam held.\n\nTelegram Channels\n\nThey were shut.\n\nKun.uz Telegram\n\nRasmiy Instagram';
    expect(dropped(text)).toEqual(['Kun.uz Telegram', 'Rasmiy Instagram']);
  });
});
