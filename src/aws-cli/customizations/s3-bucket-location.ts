import type { Customization } from './customization.ts';

/** Buckets in us-east-1 have no location constraint: printed as null. */
export const bucketLocation: Customization = {
  changePrintable(output) {
    output.LocationConstraint ||= null;
  },
};
