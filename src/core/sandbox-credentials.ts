/** The key that shells and checks of the sandbox start with. It opens nothing outside it; the sandbox accepts any key. */
export const sandboxCredentials = {
  accessKeyId: 'AKIACHEONMANSANDBOX0',
  secretAccessKey: 'cheonman-sandbox-secret',
} as const;
