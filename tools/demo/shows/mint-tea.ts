import type { Show } from './show.ts';

/** Arabic, with text before the XML declaration, a prefix bound to nothing, and lengths that are wrong. */
export const mintTea: Show = {
  slug: 'mint-tea',
  title: 'شاي بالنعناع',
  author: 'ليلى حدادين',
  language: 'ar',
  description: '<p>حكايات من المقاهي القديمة: كوب شاي، وضيف واحد، ونصف ساعة.</p>',
  category: ['Arts', 'Food'],
  colours: ['#1f4d3a', '#e9f5dc'],
  mark: 'شاي بالنعناع',
  weekday: 0,
  hour: 7,
  since: '2026-02-01',
  listed: 9,
  titles: [
    'صوت السوق قبل الفجر 🌅',
    'وصفة جدتي للزعتر',
    'مقهى على سكة الحديد',
    'رسائل لم تصل ✉️',
    'ليلة في بيت الشعر',
    'حارس المنارة (Harbour Light ضيفاً)',
    'قهوة أم شاي؟ ☕',
    'أغاني الحصّادين',
    'مفاتيح البيت القديم 🗝️',
    'نافذة على البحر الميت',
  ],
  minutes: [24, 36],
  popularity: 2,
  flaws: [
    { every: 4, rest: 1, flaw: 'length-wrong' },
    { every: 9, rest: 2, flaw: 'no-date' },
  ],
  addressing: [],
  encoding: 'UTF-8',
  preamble: '\n\nNotice: Undefined index: page in feed.php on line 17\n',
};
