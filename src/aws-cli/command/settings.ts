import type { ServiceModel } from '../../wire/service-model.ts';
import type { Client } from '../call/client.ts';
import { endpointOf } from '../call/endpoint.ts';
import { configurationError, generalError } from '../cli-error.ts';
import { callOperation } from '../call/client.ts';
import { configuredRegion, requireProfile, textValue } from '../config/session.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { findCredentials } from '../credentials/find-credentials.ts';
import { refuseRealCredentials } from '../credentials/real-keys-kept-out.ts';
import { serviceModels } from '../../wire/models.ts';
import { outputFormatOf, type OutputStyle } from '../output/print.ts';
import { integerOf } from '../params/scalars.ts';
import type { BinaryFormat } from '../params/wire-input.ts';
import { globalText, hasFlag, type CommandContext } from './context.ts';

/** The Region of the command. Throws a CLI error (253) when there is none and the service needs one. */
export function regionOf(context: CommandContext, service: ServiceModel): string {
  const region = globalText(context, 'region') || configuredRegion(context.session, context.host.env);
  if (region) return region;
  if (context.host.instance) return context.host.instance.region;
  if (service.globalEndpoint) return service.globalEndpoint.signingRegion;
  throw configurationError('You must specify a region. You can also configure your region by running "aws configure".');
}

/** The connection to a service. Throws a CLI error when Region, endpoint or profile are wrong. */
export async function clientOf(context: CommandContext, service: ServiceModel): Promise<Client> {
  requireProfile(context.session);
  const attemptsMax = attemptsOf(context);
  const isSigned = !hasFlag(context, 'no_sign_request');
  const { host, debug } = context;
  return {
    host,
    endpoint: endpointOf(service, regionOf(context, service), endpointUrlOf(context, service)),
    credentials: isSigned ? await credentialsOf(context) : undefined,
    isSigned,
    debug,
    ...(attemptsMax === undefined ? {} : { attemptsMax }),
  };
}

/** How often a call is tried, if the environment or the profile says so. Throws a CLI error (255). */
function attemptsOf({ host, session }: CommandContext): number | undefined {
  const mode = host.env.AWS_RETRY_MODE ?? textValue(session, 'retry_mode');
  if (mode !== undefined && !['legacy', 'standard', 'adaptive'].includes(mode)) {
    throw generalError(`Invalid value provided to "mode": "${mode}" must be one of: "standard" or "adaptive"`);
  }
  const given = host.env.AWS_MAX_ATTEMPTS ?? textValue(session, 'max_attempts');
  const attempts = given === undefined ? undefined : integerOf(given);
  if (attempts === undefined || attempts >= 1) return attempts;
  throw generalError(`Value provided to "max_attempts": ${attempts} must be an integer greater than or equal to one.`);
}

/** The keys of the command. Throws CLI errors when what is configured cannot be used. */
export async function credentialsOf(context: CommandContext): Promise<Credentials | undefined> {
  const { host, session } = context;
  const found = await findCredentials({
    host,
    session,
    hasProfileOption: Boolean(globalText(context, 'profile')),
    callSts: (operation, input, credentials) => callSts(context, operation, input, credentials),
  });
  refuseRealCredentials(host, found);
  return found;
}

async function callSts(
  context: CommandContext,
  operationName: string,
  input: Record<string, unknown>,
  credentials: Credentials | undefined,
): Promise<Record<string, unknown>> {
  refuseRealCredentials(context.host, credentials);
  const service = serviceModels.get('sts')!;
  const { host, debug } = context;
  // `--endpoint-url` is for the command's own service.
  const globals = new Map(context.globals);
  globals.delete('endpoint_url');
  const url = endpointUrlOf({ ...context, globals }, service);
  const endpoint = endpointOf(service, regionOf(context, service), url);
  const client: Client = { host, debug, endpoint, credentials, isSigned: credentials !== undefined };
  return callOperation(client, { service, operation: service.operations[operationName]! }, input);
}

/** `--endpoint-url`, or what the environment or the profile names for the service or for all services. */
function endpointUrlOf(context: CommandContext, service: ServiceModel): string | undefined {
  const { env } = context.host;
  const option = globalText(context, 'endpoint_url');
  if (option !== undefined || env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return option;
  const serviceVariable = `AWS_ENDPOINT_URL_${service.sdkId.toUpperCase().replaceAll(' ', '_')}`;
  return env[serviceVariable] || env.AWS_ENDPOINT_URL || textValue(context.session, 'endpoint_url') || undefined;
}

/** How answers are printed. Throws a CLI error (255) when the configured format does not exist. */
export function outputStyleOf(context: CommandContext): OutputStyle {
  const name =
    globalText(context, 'output') ||
    context.host.env.AWS_DEFAULT_OUTPUT ||
    textValue(context.session, 'output') ||
    'json';
  const color = (globalText(context, 'color') ?? 'auto') as OutputStyle['color'];
  return { format: outputFormatOf(name), query: context.query, color };
}

/** How blobs stand on the command line. */
export function binaryFormatOf(context: CommandContext): BinaryFormat {
  const format = globalText(context, 'cli_binary_format') ?? textValue(context.session, 'cli_binary_format');
  return format === 'raw-in-base64-out' ? format : 'base64';
}
