"""Judges our wire code with botocore: writes requests that our server must read, and reads responses that it wrote.

Reads JSON lines on standard input, one case each: {service, operation, input, output, response}.
Writes one JSON line each: {skipped} or {request, input, output, parsed}, where input and output are cut down to the
members that this version of botocore knows.
"""
import base64
import datetime
import json
import sys

import botocore.loaders
import botocore.model
import botocore.parsers
import botocore.serialize
from botocore.awsrequest import create_request_object, prepare_request_dict

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
loader = botocore.loaders.Loader()
models = {}


def service_model(name):
    if name not in models:
        try:
            models[name] = botocore.model.ServiceModel(loader.load_service_model(name, 'service-2'), name)
        except botocore.exceptions.UnknownServiceError:
            models[name] = None
    return models[name]


MISSING = object()


def known_part(value, shape):
    """The part of a JSON value that the shape knows; MISSING when nothing of it is left or its type differs."""
    kind = shape.type_name
    if kind in ('structure', 'map'):
        member = (lambda k: shape.members.get(k)) if kind == 'structure' else (lambda k: shape.value)
        parts = {k: known_part(v, member(k)) for k, v in value.items() if member(k) is not None}
        parts = {k: v for k, v in parts.items() if v is not MISSING}
        return parts or MISSING
    if kind == 'list':
        parts = [v for v in (known_part(v, shape.member) for v in value) if v is not MISSING]
        return parts or MISSING
    if kind in ('integer', 'long') and isinstance(value, str) and value.isdigit():
        return int(value)
    if kind in ('integer', 'long', 'float', 'double', 'timestamp') and not isinstance(value, (int, float)):
        return MISSING
    # Old models call some numbers strings.
    return str(value) if kind == 'string' and isinstance(value, (int, float)) else value


def known_values(value, shape):
    part = known_part(value, shape)
    return {} if part is MISSING else part


def to_python(value, shape):
    if shape.type_name == 'structure':
        return {k: to_python(v, shape.members[k]) for k, v in value.items()}
    if shape.type_name == 'list':
        return [to_python(v, shape.member) for v in value]
    if shape.type_name == 'map':
        return {k: to_python(v, shape.value) for k, v in value.items()}
    if shape.type_name == 'timestamp':
        return EPOCH + datetime.timedelta(milliseconds=value)
    if shape.type_name == 'blob':
        return base64.b64decode(value['$bytes'])
    if shape.type_name == 'string':
        return str(value)
    if shape.type_name in ('integer', 'long'):
        return int(value)
    return value


def to_json(value):
    if isinstance(value, dict):
        return {k: to_json(v) for k, v in value.items()}
    if isinstance(value, list):
        return [to_json(v) for v in value]
    if isinstance(value, datetime.datetime):
        return round((value - EPOCH).total_seconds() * 1000)
    if hasattr(value, 'read'):
        value = value.read()
    if isinstance(value, (bytes, bytearray)):
        return {'$bytes': base64.b64encode(value).decode()}
    return value


def write_request(model, operation, params):
    serializer = botocore.serialize.create_serializer(model.protocol if hasattr(model, 'protocol') else model.metadata['protocol'], False)
    request = serializer.serialize_to_request(params, operation)
    prepare_request_dict(request, 'http://localhost')
    prepared = create_request_object(request).prepare()
    body = prepared.body or b''
    if hasattr(body, 'read'):
        body = body.read()
    if isinstance(body, str):
        body = body.encode()
    return {
        'method': prepared.method,
        'url': prepared.url,
        'headers': {k.lower(): v.decode() if isinstance(v, bytes) else str(v) for k, v in prepared.headers.items()},
        'body': base64.b64encode(body).decode(),
    }


def parse_response(model, operation, response):
    parser = botocore.parsers.create_parser(model.metadata['protocol'])
    body = base64.b64decode(response['body'])
    shape = operation.output_shape
    if shape is not None and operation.has_streaming_output:
        import io

        body = io.BytesIO(body)
    from botocore.compat import HTTPHeaders

    headers = HTTPHeaders.from_dict(response['headers'])
    parsed = parser.parse({'status_code': response['status'], 'headers': headers, 'body': body}, shape)
    parsed.pop('ResponseMetadata', None)
    return to_json(parsed)


def judge(case):
    model = service_model(case['service'])
    if model is None or case['operation'] not in model.operation_names:
        return {'skipped': True}
    operation = model.operation_model(case['operation'])
    result = {'protocol': model.metadata['protocol'], 'input': {}, 'output': {}}
    if operation.input_shape is not None:
        result['input'] = known_values(case['input'], operation.input_shape)
        params = to_python(result['input'], operation.input_shape)
    else:
        params = {}
    result['request'] = write_request(model, operation, params)
    if operation.output_shape is not None:
        result['output'] = known_values(case['output'], operation.output_shape)
    result['parsed'] = parse_response(model, operation, case['response'])
    return result


for line in sys.stdin:
    print(json.dumps(judge(json.loads(line))), flush=True)
