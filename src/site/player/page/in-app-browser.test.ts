import { expect, test } from 'vitest';
import { inAppBrowserName, openOutsideAddress } from './in-app-browser.ts';

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 KAKAOTALK 25.1.0',
    '카카오톡',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; wv) Chrome/140 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.15.1)',
    '네이버 앱',
  ],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36', undefined],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', undefined],
])('%s', (userAgent, name) => {
  expect(inAppBrowserName(userAgent)).toBe(name);
});

test('leads out of the app where app or phone know a way', () => {
  const address = 'https://x.example/labs/000-prepare/?a=1#web';
  expect(openOutsideAddress('iPhone KAKAOTALK 25.1.0', address)).toBe(
    'kakaotalk://web/openExternal?url=https%3A%2F%2Fx.example%2Flabs%2F000-prepare%2F%3Fa%3D1%23web',
  );
  expect(openOutsideAddress('Linux; Android 15; NAVER(inapp; search)', address)).toBe(
    'intent://x.example/labs/000-prepare/?a=1#Intent;scheme=https;package=com.android.chrome;end',
  );
  expect(openOutsideAddress('iPhone NAVER(inapp; search)', address)).toBeUndefined();
});
