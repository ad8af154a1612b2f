import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type {
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult,
  InstanceTypeOffering,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { instanceTypes } from './catalogue.ts';
import type { InstanceType } from './instance-type.ts';
import { zonesOffering } from './offerings.ts';

const filters: FilterTable<InstanceTypeOffering> = {
  'instance-type': (offering) => offering.InstanceType,
  location: (offering) => offering.Location,
};

function locationsOf(type: InstanceType, locationType: string, region: string): string[] {
  const zones = zonesOffering(type, region);
  switch (locationType) {
    case 'region':
      return zones.length > 0 ? [region] : [];
    case 'availability-zone':
      return zones.map((zone) => zone.name);
    case 'availability-zone-id':
      return zones.map((zone) => zone.id);
    case 'outpost':
      return [];
    default:
      throw new AwsError(ec2Errors.invalidValue, {
        value: locationType,
        parameter: 'LocationType',
        reason: 'Valid values: region | availability-zone | availability-zone-id | outpost',
      });
  }
}

export function describeInstanceTypeOfferings(
  input: DescribeInstanceTypeOfferingsRequest,
  context: RequestContext,
): DescribeInstanceTypeOfferingsResult {
  const locationType = input.LocationType ?? 'region';
  const offerings = [...instanceTypes.values()].flatMap((type) =>
    locationsOf(type, locationType, context.region).map((location) => ({
      InstanceType: type.name,
      LocationType: locationType,
      Location: location,
    })),
  );
  const { page, ...rest } = describePage(offerings, { MaxResults: 1000, ...input }, filters);
  return { InstanceTypeOfferings: page, ...rest };
}
