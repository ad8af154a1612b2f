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

/**
 * The address that makes the app open `address` in the phone's own browser, where the app or the phone knows one:
 * KakaoTalk has a scheme for it, Android an intent for every app.
 */
export function openOutsideAddress(userAgent: string, address: string): string | undefined {
  if (/KAKAOTALK/i.test(userAgent)) return `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}`;
  if (!/Android/.test(userAgent)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};package=com.android.chrome;end`;
}
