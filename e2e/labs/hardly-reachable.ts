/** Mistakes that a script in the sandbox cannot make, and why. Their checks have unit tests instead. */
export const hardlyReachable: Readonly<Record<string, string>> = {
  'root-identity': 'every key of the sandbox stands for a user',
  'wrong-region-profile': 'the Region of the check is chosen by the page or the command line, not by the account',
  'zones-missing': "the sandbox's Seoul always has its four zones",
};
