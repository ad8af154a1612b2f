/** What `aws --version` prints; the first word names the AWS CLI whose behaviour this command follows. */
export const versionText = 'aws-cli/2.31.0 cheonman/0.1.0 source/typescript prompt/off';
