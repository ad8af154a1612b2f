const apps: readonly [RegExp, string][] = [
  [/KAKAOTALK/i, '카카오톡'],
  [/NAVER\(inapp/i, '네이버 앱'],
  [/ Line\//, 'LINE'],
  [/FBAN|FBAV/, 'Facebook'],
  [/Instagram/, 'Instagram'],
];

/** The app whose built-in browser this is, by its user agent; such browsers lose what pages store. */
export function inAppBrowserName(userAgent: string): string | undefined {
  return apps.find(([pattern]) => pattern.test(userAgent))?.[1];
}
