/** Commands of SNS, SQS and DynamoDB, to be run in this order: each builds on what those before left. */
export const dataCases = `
sns create-topic --name {own} --tags Key=Team,Value=한국
sns create-topic --name {own}.fifo --attributes FifoTopic=true,ContentBasedDeduplication=true
sns create-topic
sns create-topic --name ''
sns create-topic --name x --attributes FifoTopic
sns list-topics --query 'length(Topics)'
sns get-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own}
sns get-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --output text
sns get-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --output table
sns get-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --output yaml
sns get-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:none
sns get-topic-attributes --topic-arn foo
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message '안녕 "하세요"' --query 'length(MessageId)'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes 'a={DataType=String,StringValue=b}' --query 'length(MessageId)'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes 'a={DataType=Binary,BinaryValue=aGk=}' --query 'length(MessageId)'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes 'a={DataType=Binary,BinaryValue=%%%}'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes 'a={DataType=String,StringValue=b'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes 'a={DataType=String,Foo=b}'
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message hi --message-attributes a=b
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own}
sns publish --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --message file://site/index.html --query 'length(MessageId)'
sns publish --message hi
sns subscribe --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --protocol email --notification-endpoint a@example.com
sns subscribe --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --protocol foo --notification-endpoint a@example.com
sns list-subscriptions-by-topic --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --query 'Subscriptions[].[Protocol,Endpoint]' --output text
sns list-subscriptions --output table --query 'Subscriptions[].Protocol'
sns list-tags-for-resource --resource-arn arn:aws:sns:ap-northeast-2:123456789012:{own}
sns tag-resource --resource-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --tags Key=a,Value=b Key=c,Value=
sns untag-resource --resource-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --tag-keys a c
sns set-topic-attributes --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own} --attribute-name DisplayName --attribute-value 한글
sns delete-topic --topic-arn arn:aws:sns:ap-northeast-2:123456789012:{own}
sqs create-queue --queue-name {own}
sqs create-queue --queue-name {own} --attributes VisibilityTimeout=60
sqs create-queue --queue-name {own}.fifo --attributes '{"FifoQueue":"true"}'
sqs create-queue --queue-name 'a b'
sqs create-queue
sqs get-queue-url --queue-name {own} --query 'length(QueueUrl) > \`10\`'
sqs get-queue-url --queue-name none
sqs list-queues --queue-name-prefix {own} --query 'length(QueueUrls)'
sqs send-message --queue-url http://localhost/123456789012/{own} --message-body hi --query MD5OfMessageBody --output text
sqs send-message --queue-url http://localhost/123456789012/{own} --message-body hi --message-attributes '{"a":{"DataType":"String","StringValue":"b"}}' --query MD5OfMessageAttributes
sqs send-message --queue-url http://localhost/123456789012/{own}
sqs send-message-batch --queue-url http://localhost/123456789012/{own} --entries Id=1,MessageBody=a Id=2,MessageBody=b --query 'Successful[].Id' --output text
sqs send-message-batch --queue-url http://localhost/123456789012/{own} --entries Id=1
sqs get-queue-attributes --queue-url http://localhost/123456789012/{own} --attribute-names VisibilityTimeout DelaySeconds
sqs get-queue-attributes --queue-url http://localhost/123456789012/{own} --attribute-names VisibilityTimeout --output table
sqs get-queue-attributes --queue-url http://localhost/123456789012/{own} --attribute-names Foo
sqs get-queue-attributes --queue-url http://localhost/123456789012/none --attribute-names All
sqs set-queue-attributes --queue-url http://localhost/123456789012/{own} --attributes DelaySeconds=5
sqs receive-message --queue-url http://localhost/123456789012/{own} --query 'Messages[0].Body'
sqs receive-message --queue-url http://localhost/123456789012/{own} --max-number-of-messages 20
sqs receive-message --queue-url http://localhost/123456789012/{own} --max-number-of-messages abc
sqs delete-message --queue-url http://localhost/123456789012/{own} --receipt-handle foo
sqs purge-queue --queue-url http://localhost/123456789012/{own}
sqs tag-queue --queue-url http://localhost/123456789012/{own} --tags a=b,c=d
sqs list-queue-tags --queue-url http://localhost/123456789012/{own}
sqs change-message-visibility --queue-url http://localhost/123456789012/{own} --receipt-handle x
sqs delete-queue --queue-url http://localhost/123456789012/{own}
dynamodb create-table --table-name {own} --attribute-definitions AttributeName=a,AttributeType=S AttributeName=b,AttributeType=N --key-schema AttributeName=a,KeyType=HASH AttributeName=b,KeyType=RANGE --billing-mode PAY_PER_REQUEST --query 'TableDescription.[TableName,KeySchema,ItemCount]'
dynamodb put-item --table-name {own} --item '{"a":{"S":"가"},"b":{"N":"1"},"f":{"N":"1.50"},"l":{"L":[{"S":"x"},{"L":[{"N":"2"}]}]},"m":{"M":{"k":{"BOOL":false}}},"bin":{"B":"aGVsbG8="},"bs":{"BS":["aQ==","ag=="]},"ns":{"NS":["1","2"]}}'
dynamodb put-item --table-name {own} --item 'a={S=나},b={N=2},l={L=[{S=x},{N=1}]}'
dynamodb put-item --table-name {own} --item 'a={S=나},b={N=x}'
dynamodb put-item --table-name {own} --item 'a={S=나},b={N=2},bin={B=hello}'
dynamodb put-item --table-name {own} --item 'a={S=다},b={N=2},bin={B=hello}' --cli-binary-format raw-in-base64-out
dynamodb get-item --table-name {own} --key 'a={S=가},b={N=1}'
dynamodb get-item --table-name {own} --key 'a={S=가},b={N=1}' --output text
dynamodb get-item --table-name {own} --key 'a={S=가},b={N=1}' --output table
dynamodb get-item --table-name {own} --key 'a={S=가},b={N=1}' --output yaml
dynamodb get-item --table-name {own} --key 'a={S=없음},b={N=1}'
dynamodb get-item --table-name {own} --key 'a={S=없음},b={N=1}' --output table
dynamodb get-item --table-name {own} --key 'a={S=가}'
dynamodb get-item --table-name {own} --key 'a={X=가}'
dynamodb get-item --table-name {own} --key 'a=가'
dynamodb query --table-name {own} --key-condition-expression 'a = :a' --expression-attribute-values ':a={S=가}' --return-consumed-capacity TOTAL
dynamodb query --table-name {own} --key-condition-expression 'a = :a' --expression-attribute-values ':a={S=가}' --projection-expression '#f' --expression-attribute-names '#f=f' --query Items
dynamodb query --table-name {own} --key-condition-expression 'a ='
dynamodb update-item --table-name {own} --key 'a={S=가},b={N=1}' --update-expression 'SET c = :c ADD f :n' --expression-attribute-values '{":c":{"S":"새 값"},":n":{"N":"0.25"}}' --return-values UPDATED_NEW
dynamodb update-item --table-name {own} --key 'a={S=가},b={N=1}' --update-expression 'SET c = :c' --condition-expression 'attribute_not_exists(a)' --expression-attribute-values ':c={S=x}'
dynamodb scan --table-name {own} --select COUNT
dynamodb scan --table-name {own} --filter-expression 'b > :b' --expression-attribute-values ':b={N=1}' --query 'Items[].a.S' --output text
dynamodb scan --table-name {own} --limit 1 --query 'Items[].a.S'
dynamodb scan --table-name {own} --page-size 1 --query 'Items[].a.S' --output text
dynamodb batch-write-item --request-items '{"{own}":[{"PutRequest":{"Item":{"a":{"S":"라"},"b":{"N":"9"}}}}]}'
dynamodb batch-get-item --request-items '{"{own}":{"Keys":[{"a":{"S":"라"},"b":{"N":"9"}}]}}' --query 'Responses.*[]'
dynamodb transact-write-items --transact-items '[{"Put":{"TableName":"{own}","Item":{"a":{"S":"마"},"b":{"N":"1"}}}}]'
dynamodb delete-item --table-name {own} --key 'a={S=마},b={N=1}' --return-values ALL_OLD
dynamodb update-table --table-name {own} --billing-mode FOO
dynamodb update-time-to-live --table-name {own} --time-to-live-specification Enabled=true,AttributeName=ttl
dynamodb describe-time-to-live --table-name {own}
dynamodb wait table-not-exists --table-name {own}-none
dynamodb delete-table --table-name {own} --query TableDescription.TableName
dynamodb delete-table --table-name {own}-none
`;
