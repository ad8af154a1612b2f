import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { ServiceDetail } from '../../../../wire/generated/ec2.ts';
import type { FilterTable } from '../filters.ts';
import type { Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { zonesOf } from '../regions/zones.ts';
import { endpointServicesOf, type EndpointService } from './endpoint-services.ts';

function viewService(region: string, service: EndpointService, type: 'Gateway' | 'Interface'): ServiceDetail {
  const dnsName = service.name.split('.').slice(3).concat(region, 'vpce.amazonaws.com').join('.');
  return {
    ServiceName: service.name,
    ServiceType: [{ ServiceType: type }],
    ServiceRegion: region,
    AvailabilityZones: zonesOf(region).map((zone) => zone.name),
    AvailabilityZoneIds: zonesOf(region).map((zone) => zone.id),
    Owner: 'amazon',
    BaseEndpointDnsNames: [type === 'Gateway' ? dnsName.replace('.vpce', '') : dnsName],
    ...(type === 'Interface' &&
      service.privateDnsName && {
        PrivateDnsName: service.privateDnsName,
        PrivateDnsNames: [{ PrivateDnsName: service.privateDnsName }],
        PrivateDnsNameVerificationState: 'verified',
      }),
    VpcEndpointPolicySupported: true,
    AcceptanceRequired: false,
    ManagesVpcEndpoints: false,
    Tags: [],
    SupportedIpAddressTypes: ['ipv4'],
  };
}

const filters: FilterTable<ServiceDetail> = {
  owner: (service) => service.Owner,
  'service-name': (service) => service.ServiceName,
  'service-region': (service) => service.ServiceRegion,
  'service-type': (service) => service.ServiceType?.map((type) => type.ServiceType),
  'supported-ip-address-types': (service) => service.SupportedIpAddressTypes,
};

export const describeVpcEndpointServices: Ec2Handler<'DescribeVpcEndpointServices'> = (input, context) => {
  const services = endpointServicesOf(context.region);
  for (const serviceName of input.ServiceNames ?? []) {
    if (!services.some((service) => service.name === serviceName)) {
      throw new AwsError(ec2GatewayErrors.unknownService, { serviceName });
    }
  }
  const details = services
    .filter((service) => !input.ServiceNames?.length || input.ServiceNames.includes(service.name))
    .flatMap((service) => service.types.map((type) => viewService(context.region, service, type)));
  const { page, ...next } = describePage(details, input, filters);
  return {
    ServiceNames: [...new Set(page.map((service) => service.ServiceName!))],
    ServiceDetails: page,
    ...next,
  };
};
