import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import type { AvailabilityZone, Region } from '../../../../wire/generated/ec2.ts';
import { applyFilters, type FilterTable } from '../filters.ts';
import type { Ec2Handler } from '../operation.ts';
import { optInRegions, regions } from './region-data.ts';
import { zonesOf } from './zones.ts';

const regionFilters: FilterTable<Region> = {
  endpoint: (region) => region.Endpoint,
  'opt-in-status': (region) => region.OptInStatus,
  'region-name': (region) => region.RegionName,
};

export const describeRegions: Ec2Handler<'DescribeRegions'> = (input) => {
  const enabled = regions.map(({ name }) => ({ name, status: 'opt-in-not-required' }));
  const others = optInRegions.map((name) => ({ name, status: 'not-opted-in' }));
  const all = [...enabled, ...others];
  const unknown = (input.RegionNames ?? []).filter((name) => !all.some((region) => region.name === name));
  if (unknown.length > 0) throw new AwsError(ec2VpcErrors.invalidRegionName, { regions: unknown.join(', ') });
  const views = (input.AllRegions || input.RegionNames?.length ? all : enabled)
    .filter((region) => !input.RegionNames?.length || input.RegionNames.includes(region.name))
    .map((region): Region => ({
      OptInStatus: region.status,
      RegionName: region.name,
      Endpoint: `ec2.${region.name}.amazonaws.com`,
    }));
  return { Regions: applyFilters(views, input.Filters, regionFilters) };
};

const zoneFilters: FilterTable<AvailabilityZone> = {
  'group-name': (zone) => zone.GroupName,
  'group-long-name': (zone) => zone.GroupLongName,
  message: () => [],
  'opt-in-status': (zone) => zone.OptInStatus,
  'parent-zone-id': () => [],
  'parent-zone-name': () => [],
  'region-name': (zone) => zone.RegionName,
  state: (zone) => zone.State,
  'zone-id': (zone) => zone.ZoneId,
  'zone-name': (zone) => zone.ZoneName,
  'zone-type': (zone) => zone.ZoneType,
};

export const describeAvailabilityZones: Ec2Handler<'DescribeAvailabilityZones'> = (input, context) => {
  const zones = zonesOf(context.region);
  const unknown = [
    ...(input.ZoneNames ?? []).filter((name) => !zones.some((zone) => zone.name === name)),
    ...(input.ZoneIds ?? []).filter((id) => !zones.some((zone) => zone.id === id)),
  ];
  if (unknown.length > 0) throw new AwsError(ec2VpcErrors.invalidZone, { zones: unknown.join(', ') });
  const views = zones
    .filter((zone) => !input.ZoneNames?.length || input.ZoneNames.includes(zone.name))
    .filter((zone) => !input.ZoneIds?.length || input.ZoneIds.includes(zone.id))
    .map((zone): AvailabilityZone => ({
      OptInStatus: 'opt-in-not-required',
      Messages: [],
      RegionName: context.region,
      ZoneName: zone.name,
      ZoneId: zone.id,
      GroupName: `${context.region}-zg-1`,
      NetworkBorderGroup: context.region,
      ZoneType: 'availability-zone',
      GroupLongName: `${zone.region.groupLongName} 1`,
      State: 'available',
    }));
  return { AvailabilityZones: applyFilters(views, input.Filters, zoneFilters) };
};
