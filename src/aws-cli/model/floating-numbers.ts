/**
 * Numbers that have a fractional part in AWS's models (`double`, `float`); all others are integers. The CLI prints them
 * as `5.0`. By service: `Structure.Member`, or the name of a list of such numbers. Source: AWS's public service models of May 2026.
 */
const floatingNumbers: Record<string, string> = {
  ec2:
    'EbsCardInfo.BaselineThroughputInMBps EbsCardInfo.MaximumThroughputInMBps ' +
    'EbsOptimizedInfo.BaselineThroughputInMBps EbsOptimizedInfo.MaximumThroughputInMBps ' +
    'GpuDeviceInfo.GpuPartitionSize MemoryGiBPerVCpu.Min MemoryGiBPerVCpu.Max MemoryGiBPerVCpuRequest.Min ' +
    'MemoryGiBPerVCpuRequest.Max NetworkBandwidthGbps.Min NetworkBandwidthGbps.Max ' +
    'NetworkBandwidthGbpsRequest.Min NetworkBandwidthGbpsRequest.Max NetworkCardInfo.BaselineBandwidthInGbps ' +
    'NetworkCardInfo.PeakBandwidthInGbps ProcessorInfo.SustainedClockSpeedInGhz TotalLocalStorageGB.Min ' +
    'TotalLocalStorageGB.Max TotalLocalStorageGBRequest.Min TotalLocalStorageGBRequest.Max',
  route53: 'CloudWatchAlarmConfiguration.Threshold',
  budgets: 'ActionThreshold.ActionThresholdValue Notification.Threshold',
  'service-quotas':
    'PutServiceQuotaIncreaseRequestIntoTemplateRequest.DesiredValue QuotaUtilizationInfo.Utilization ' +
    'QuotaUtilizationInfo.DefaultValue QuotaUtilizationInfo.AppliedValue ' +
    'RequestServiceQuotaIncreaseRequest.DesiredValue RequestedServiceQuotaChange.DesiredValue ServiceQuota.Value ' +
    'ServiceQuotaIncreaseRequestInTemplate.DesiredValue',
  cloudwatch:
    'Datapoint.SampleCount Datapoint.Average Datapoint.Sum Datapoint.Minimum Datapoint.Maximum ' +
    'MetricAlarm.Threshold MetricDatum.Value PutMetricAlarmInput.Threshold StatisticSet.SampleCount ' +
    'StatisticSet.Sum StatisticSet.Minimum StatisticSet.Maximum',
  lambda: 'LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu',
  freetier:
    'FreeTierUsage.actualUsageAmount FreeTierUsage.forecastedUsageAmount FreeTierUsage.limit ' +
    'MonetaryAmount.amount',
};

const sets = new Map<string, ReadonlySet<string>>();

/** Whether the member of a structure (or the items of a list, without `member`) are floating-point numbers. */
export function isFloating(serviceId: string, shape: string, member?: string): boolean {
  let names = sets.get(serviceId);
  if (!names) sets.set(serviceId, (names = new Set((floatingNumbers[serviceId] ?? '').split(' '))));
  return names.has(member === undefined ? shape : `${shape}.${member}`);
}
