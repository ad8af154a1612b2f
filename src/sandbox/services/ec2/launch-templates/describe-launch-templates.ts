import { formatIsoTime } from '../../../../core/iso-time.ts';
import type {
  DescribeLaunchTemplatesRequest,
  DescribeLaunchTemplatesResult,
  LaunchTemplate,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { requireTemplateNamed } from './find-template.ts';
import { toLaunchTemplate } from './template-view.ts';

const filters: FilterTable<LaunchTemplate> = {
  'create-time': (template) => formatIsoTime(template.CreateTime ?? 0, 'always'),
  'launch-template-name': (template) => template.LaunchTemplateName,
};

const pageLimits = { min: 1, max: 200 };

export function describeLaunchTemplates(
  input: DescribeLaunchTemplatesRequest,
  context: RequestContext,
): DescribeLaunchTemplatesResult {
  const state = ec2State(context);
  const { LaunchTemplateIds: ids = [], LaunchTemplateNames: names = [] } = input;
  const wanted = [
    ...requireResources(resourceKinds.launchTemplate, state, ids),
    ...names.map((name) => requireTemplateNamed(state, name)),
  ];
  const records = ids.length + names.length > 0 ? wanted : Object.values(state.launchTemplates);
  const templates = records.map((record) => toLaunchTemplate(record, context));
  const { page, ...rest } = describePage(templates, input, filters, pageLimits);
  return { LaunchTemplates: page, ...rest };
}
