import type { Member, ServiceModel, Shape } from '../../wire/service-model.ts';

/**
 * Numbers that have a fractional part in AWS's models (`double`, `float`); all others are integers, which the SDK's
 * schemas do not tell apart. AWS writes them as `5.0`. By service: `Structure.Member`, or the name of a list of such
 * numbers. Source: AWS's public service models of 2026 (Apache License 2.0).
 */
const floatingNumbers: Readonly<Record<string, readonly string[]>> = {
  ec2: [
    'EbsCardInfo.BaselineThroughputInMBps',
    'EbsCardInfo.MaximumThroughputInMBps',
    'EbsOptimizedInfo.BaselineThroughputInMBps',
    'EbsOptimizedInfo.MaximumThroughputInMBps',
    'GpuDeviceInfo.GpuPartitionSize',
    'MemoryGiBPerVCpu.Min',
    'MemoryGiBPerVCpu.Max',
    'MemoryGiBPerVCpuRequest.Min',
    'MemoryGiBPerVCpuRequest.Max',
    'NetworkBandwidthGbps.Min',
    'NetworkBandwidthGbps.Max',
    'NetworkBandwidthGbpsRequest.Min',
    'NetworkBandwidthGbpsRequest.Max',
    'NetworkCardInfo.BaselineBandwidthInGbps',
    'NetworkCardInfo.PeakBandwidthInGbps',
    'ProcessorInfo.SustainedClockSpeedInGhz',
    'TotalLocalStorageGB.Min',
    'TotalLocalStorageGB.Max',
    'TotalLocalStorageGBRequest.Min',
    'TotalLocalStorageGBRequest.Max',
  ],
  route53: ['CloudWatchAlarmConfiguration.Threshold'],
  budgets: ['ActionThreshold.ActionThresholdValue', 'Notification.Threshold'],
  'service-quotas': [
    'PutServiceQuotaIncreaseRequestIntoTemplateRequest.DesiredValue',
    'QuotaUtilizationInfo.Utilization',
    'QuotaUtilizationInfo.DefaultValue',
    'QuotaUtilizationInfo.AppliedValue',
    'RequestServiceQuotaIncreaseRequest.DesiredValue',
    'RequestedServiceQuotaChange.DesiredValue',
    'ServiceQuota.Value',
    'ServiceQuotaIncreaseRequestInTemplate.DesiredValue',
  ],
  cloudwatch: [
    'number[]',
    'Datapoint.SampleCount',
    'Datapoint.Average',
    'Datapoint.Sum',
    'Datapoint.Minimum',
    'Datapoint.Maximum',
    'MetricAlarm.Threshold',
    'MetricDatum.Value',
    'PutMetricAlarmInput.Threshold',
    'StatisticSet.SampleCount',
    'StatisticSet.Sum',
    'StatisticSet.Minimum',
    'StatisticSet.Maximum',
  ],
  lambda: ['LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu'],
  freetier: [
    'FreeTierUsage.actualUsageAmount',
    'FreeTierUsage.forecastedUsageAmount',
    'FreeTierUsage.limit',
    'MonetaryAmount.amount',
  ],
  dynamodb: [
    'number[]',
    'Capacity.ReadCapacityUnits',
    'Capacity.WriteCapacityUnits',
    'Capacity.CapacityUnits',
    'ConsumedCapacity.CapacityUnits',
    'ConsumedCapacity.ReadCapacityUnits',
    'ConsumedCapacity.WriteCapacityUnits',
  ],
  rds: [
    'AvailableAdditionalStorageVolumesOption.MinIopsPerGib',
    'AvailableAdditionalStorageVolumesOption.MaxIopsPerGib',
    'LimitlessDatabase.MinRequiredACU',
    'OrderableDBInstanceOption.MinIopsPerGib',
    'OrderableDBInstanceOption.MaxIopsPerGib',
    'OrderableDBInstanceOption.MinStorageThroughputPerIops',
    'OrderableDBInstanceOption.MaxStorageThroughputPerIops',
    'ServerlessV2FeaturesSupport.MinCapacity',
    'ServerlessV2FeaturesSupport.MaxCapacity',
    'ServerlessV2ScalingConfiguration.MinCapacity',
    'ServerlessV2ScalingConfiguration.MaxCapacity',
    'ServerlessV2ScalingConfigurationInfo.MinCapacity',
    'ServerlessV2ScalingConfigurationInfo.MaxCapacity',
  ],
};

/** The model with `double` on its floating-point numbers. Throws when the table names what the model does not have. */
export function withDoubles(model: ServiceModel): ServiceModel {
  const left = new Set(floatingNumbers[model.id] ?? []);
  const shapes = Object.entries(model.shapes).map(([name, shape]): [string, Shape] => [
    name,
    marked(name, shape, left),
  ]);
  if (left.size > 0) throw new Error(`${model.id} has no number ${[...left].join(', ')}`);
  return { ...model, shapes: Object.fromEntries(shapes) };
}

/** Marks a shape's numbers; those found leave `left`. */
function marked(name: string, shape: Shape, left: Set<string>): Shape {
  const mark = (member: Member, key: string): Member => (left.delete(key) ? { ...member, double: true } : member);
  if (shape.type === 'list') return { ...shape, member: mark(shape.member, name) };
  if (shape.type === 'map') return { ...shape, value: mark(shape.value, name) };
  if (shape.type !== 'structure') return shape;
  const members = Object.entries(shape.members).map(([key, member]) => [key, mark(member, `${name}.${key}`)] as const);
  return { ...shape, members: Object.fromEntries(members) };
}
