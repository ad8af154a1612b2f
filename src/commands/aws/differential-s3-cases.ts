/**
 * Commands of `aws s3` for both CLIs, to be run in this order: each builds on what those before left in the bucket and
 * the folder of its side. `{own}` is the side's own name.
 */
export const s3Cases = `
s3 mb s3://{own}
s3 mb s3://{own}
s3 mb {own}
s3 mb s3://A_B
s3 mb
s3 ls s3://{own}
s3 ls s3://{own}/nope
s3 ls s3://nope-nope-nope-1
s3 cp site/index.html s3://{own}
s3 cp site/index.html s3://{own}/ --no-progress
s3 cp site/index.html s3://{own}/web/home.html --content-type text/plain --cache-control max-age=60 --metadata a=b,c=d
s3api head-object --bucket {own} --key web/home.html --query '[ContentType,CacheControl,Metadata,ContentLength]'
s3api head-object --bucket {own} --key index.html --query '[ContentType,ContentLength,ETag]'
s3 cp site/none.html s3://{own}/
s3 cp site s3://{own}/
s3 cp site s3://{own}/site --recursive
s3 cp site s3://{own}/site --recursive --exclude '*' --include '*.css'
s3 cp site s3://{own}/dry --recursive --dryrun
s3 cp site s3://{own}/q --recursive --quiet
s3 cp site s3://{own}/e --recursive --only-show-errors
s3api list-objects-v2 --bucket {own} --query 'Contents[].[Key,Size,ETag,StorageClass]'
s3 cp s3://{own}/index.html -
s3 cp s3://{own}/nope -
s3 cp s3://{own}/nope .
s3 cp s3://{own}/index.html got.html
s3 cp s3://{own}/index.html new/folder/
s3 cp s3://{own}/site down --recursive
s3 cp s3://{own}/index.html s3://{own}/copy.html
s3 cp s3://{own}/index.html s3://{own}/copy2.html --content-type text/x --acl public-read --storage-class STANDARD_IA
s3api head-object --bucket {own} --key copy2.html --query '[ContentType,StorageClass]'
s3 cp s3://{own}/site s3://{own}/site2 --recursive
s3 cp a b
s3 cp s3://{own}/a
s3 cp
s3 cp a b c
s3 cp a s3://x --foo
s3 cp - s3://{own}/stdin.txt
s3 cp site s3://{own}/ --exclude
s3 cp site/index.html s3://{own}/ --acl foo
s3 cp site/index.html s3://{own}/ --storage-class foo
s3 cp site/index.html s3://nope-nope-nope-1/
s3 cp - s3://nope-nope-nope-1/x
s3 cp site s3://nope-nope-nope-1/ --recursive
s3 cp big.bin s3://{own}/big.bin
s3api head-object --bucket {own} --key big.bin --query '[ContentType,ContentLength,ETag]'
s3 cp s3://{own}/big.bin big2.bin
s3 cp s3://{own}/big.bin s3://{own}/big3.bin
s3api head-object --bucket {own} --key big3.bin --query '[ContentType,ContentLength,ETag]'
s3 mv s3://{own}/copy.html s3://{own}/moved.html
s3 mv s3://{own}/moved.html s3://{own}/moved.html
s3 mv s3://{own}/moved.html moved.html
s3 mv moved.html s3://{own}/m/
s3 mv s3://{own}/site2 s3://{own}/site3 --recursive --exclude '*.css'
s3 rm s3://{own}/moved.html
s3 rm s3://{own}/nope
s3 rm s3://{own}
s3 rm {own}
s3 rm s3://{own}/site3 --recursive --dryrun
s3 rm s3://{own}/site3 --recursive
s3 rm s3://nope-nope-nope-1/x
s3 rm s3://nope-nope-nope-1/ --recursive
s3 ls s3://{own} --summarize --human-readable --recursive
s3 ls
s3 ls s3://{own}/site/ --summarize
s3 ls {own}/site --human-readable
s3 ls s3://{own} --foo
s3 ls s3://{own} --page-size 2 --recursive
s3 sync site s3://{own}/sync
s3 sync site s3://{own}/sync
s3 sync site s3://{own}/sync --size-only
s3 sync s3://{own}/sync back
s3 sync s3://{own}/sync back
s3 sync s3://{own}/sync back --exact-timestamps
s3 rm s3://{own}/sync/style.css
s3 sync s3://{own}/sync back --delete --dryrun
s3 sync s3://{own}/sync back --delete
s3 sync back s3://{own}/sync --delete --exclude 'img/*'
s3 sync s3://{own}/sync s3://{own}/sync2
s3 sync nope s3://{own}/sync
s3 sync s3://{own}/sync -
s3 sync site s3://nope-nope-nope-1/x
s3 website s3://{own}/ --index-document index.html --error-document error.html
s3api get-bucket-website --bucket {own}
s3 website s3://nope-nope-nope-1 --index-document index.html
s3 website
s3 presign
s3 presign s3://{own}/index.html
s3 presign 's3://{own}/a b/한글+.html' --expires-in 60
s3 presign s3://{own}/a --expires-in abc
s3 presign {own}/a
s3 rb s3://{own}
s3 rb s3://{own}/key
s3 rb {own}
s3 rb s3://nope-nope-nope-1
s3 rb s3://nope-nope-nope-1 --force
s3 rb s3://{own} --force
s3 mb s3://{own}
s3 cp site/index.html s3://{own}/g --grants read=uri=http://acs.amazonaws.com/groups/global/AllUsers
s3 cp site/index.html s3://{own}/g --grants foo
s3 cp site/index.html s3://{own}/g --grants foo=bar
s3 cp site/index.html s3://{own}/g --expires 2030-01-01T00:00:00Z
s3api head-object --bucket {own} --key g --query Expires
s3 cp site/index.html s3://{own}/g --expires abc
s3 cp site/index.html s3://{own}/g --sse aws:kms --sse-kms-key-id alias/x
s3api head-object --bucket {own} --key g --query '[ServerSideEncryption,SSEKMSKeyId]'
s3 cp site/index.html s3://{own}/g --sse
s3 cp --sse AES256 site/index.html s3://{own}/g
s3 cp site/index.html s3://{own}/c --sse-c AES256 --sse-c-key 01234567890123456789012345678901
s3 cp site/index.html s3://{own}/c2 --sse-c --sse-c-key fileb://site/img/one.bin
s3 cp site/index.html s3://{own}/c2 --sse-c AES256
s3 cp site/index.html s3://{own}/c2 --sse-c-key abc
s3 cp site/index.html s3://{own}/c2 --sse-c-copy-source AES256 --sse-c-copy-source-key abc
s3api head-object --bucket {own} --key c
s3 cp s3://{own}/c -
s3 cp s3://{own}/c - --sse-c AES256 --sse-c-key 01234567890123456789012345678901
s3 cp s3://{own}/c - --sse-c AES256 --sse-c-key 11234567890123456789012345678901
s3 cp s3://{own}/c s3://{own}/c3
s3 cp s3://{own}/c s3://{own}/c3 --sse-c-copy-source AES256 --sse-c-copy-source-key 01234567890123456789012345678901
s3 cp site/index.html s3://{own}/m --metadata '{"a":"b","한":"글"}'
s3 cp site/index.html s3://{own}/m --metadata '{"a":"b","c":"d"}'
s3api head-object --bucket {own} --key m --query Metadata
s3 cp site/index.html s3://{own}/m --metadata a=b,c
s3 cp site/index.html s3://{own}/m --metadata {a
s3 cp site/index.html s3://{own}/m --metadata file://nope.json
s3 cp site/index.html s3://{own}/m --metadata ''
s3 cp s3://{own}/m s3://{own}/m2 --metadata x=y
s3api head-object --bucket {own} --key m2 --query '[Metadata,ContentType]'
s3 cp s3://{own}/m s3://{own}/m3 --metadata-directive REPLACE --content-type text/plain
s3api head-object --bucket {own} --key m3 --query '[Metadata,ContentType]'
s3 cp s3://{own}/m s3://{own}/m4 --metadata-directive COPY
s3 cp s3://{own}/m s3://{own}/m5 --copy-props none
s3api head-object --bucket {own} --key m5 --query '[Metadata,ContentType]'
s3api put-object-tagging --bucket {own} --key m --tagging 'TagSet=[{Key=a,Value=b},{Key=team,Value=한국}]'
s3 cp s3://{own}/m s3://{own}/m6
s3api get-object-tagging --bucket {own} --key m6
s3 cp s3://{own}/m s3://{own}/m7 --copy-props metadata-directive
s3api get-object-tagging --bucket {own} --key m7
s3 cp s3://{own}/m s3://{own}/m8 --copy-props foo
s3 cp s3://{own}/m s3://{own}/m
s3 cp s3://{own}/m s3://{own}/m --storage-class STANDARD_IA
s3 cp s3://{own}/m s3://{own}/m9 --cache-control no-cache --content-language ko --content-encoding gzip --content-disposition attachment
s3api head-object --bucket {own} --key m9 --query '[Metadata,ContentType,CacheControl,ContentLanguage,ContentEncoding,ContentDisposition]'
s3 cp site/index.html s3://{own}/r --website-redirect /m
s3api head-object --bucket {own} --key r --query WebsiteRedirectLocation
s3 cp site/index.html s3://{own}/n --no-guess-mime-type
s3api head-object --bucket {own} --key n --query ContentType
s3 cp site/index.html s3://{own}/gl --storage-class GLACIER
s3 cp s3://{own}/gl gl.html
s3 cp s3://{own}/gl gl.html --ignore-glacier-warnings
s3 cp s3://{own}/gl gl.html --force-glacier-transfer
s3 cp s3://{own}/gl s3://{own}/gl2
s3 sync s3://{own}/gl gldir
s3 mv s3://{own}/gl s3://{own}/gl3
s3 cp s3://{own} glall --recursive --exclude '*' --include 'gl*'
s3 cp site s3://{own}/pg --recursive --page-size 1
s3 rm s3://{own}/pg --recursive --page-size 1 --only-show-errors
s3 cp site s3://{own}/pg --recursive --page-size a
s3 cp site/index.html s3://{own}/rp --request-payer
s3 cp site/index.html s3://{own}/rp --request-payer foo
s3 ls s3://{own} --request-payer requester
s3 cp - s3://{own}/e --expected-size 100
s3 cp - s3://{own}/e --expected-size abc
s3 cp site/index.html s3://{own}/ca --checksum-algorithm SHA256
s3 sync site/index.html s3://{own}/si
s3 sync site s3://{own}/s --size-only --exact-timestamps
s3 sync s3://{own}/s sdown
s3 sync s3://{own}/s sdown --exact-timestamps
s3 mv site/nope s3://{own}/
s3 mv sdown s3://{own}/mvd --recursive
s3 mv s3://{own}/mvd mvback --recursive
s3 ls s3://{own}/mvd
s3 presign s3://{own}/m --expires-in 604801
s3 presign s3://{own}
s3 mb s3://{own}/foo
s3 mb s3://
s3 website s3://{own}
s3 website {own} --index-document index.html
s3 ls s3:// --summarize
s3 ls --recursive
s3 ls s3://{own}/s --recursive --human-readable --summarize
s3 ls s3://{own}/s/ --page-size 0
s3 cp site s3://{own}/ --no-follow-symlinks
s3 cp site s3://{own}/fs --no-follow-symlinks --recursive
s3 cp site s3://{own}/fs --recursive --follow-symlinks
s3 cp site/index.html s3://{own}/ --source-region us-west-2
s3 cp s3://{own}/m . --acl public-read
s3 cp 's3://{own}/m' 's3://{own}/x y/한글 z+&.txt'
s3 cp 's3://{own}/x y/한글 z+&.txt' -
s3 rm 's3://{own}/x y/한글 z+&.txt'
s3 rm s3://{own}/m --dryrun
s3 rm s3://{own} --recursive --exclude '*' --include 'm[23]'
s3 rm s3://{own} --recursive --quiet --request-payer requester
s3 cp big.bin s3://{own}/p --profile parts
s3api head-object --bucket {own} --key p --query ETag
s3 cp s3://{own}/p p2.bin --profile parts
s3 cp p2.bin s3://{own}/p3
s3api head-object --bucket {own} --key p3 --query ETag
s3 cp s3://{own}/p s3://{own}/p4 --profile parts
s3api head-object --bucket {own} --key p4 --query ETag
s3 cp site s3://{own}/q --profile queue --recursive
s3 cp big.bin s3://{own}/ --profile no-requests
s3 cp big.bin s3://{own}/ --profile no-number
s3 cp big.bin s3://{own}/ --profile no-size
s3 cp big.bin s3://{own}/ --profile negative-size
s3 cp big.bin s3://{own}/ --profile no-rate
s3 cp site s3://{own}/ --no-follow-symlinks
s3 cp site s3://{own}/xx
s3 cp - s3://{own}/e --expected-size abc
s3 cp - s3://{own}/e --expected-size 10
s3 cp s3://{own}/p - --expected-size 10 --quiet
s3 cp site/index.html s3://{own}/w --content-type ''
s3 ls --profile parts --summarize
s3 rb s3://{own} --force
s3
s3 foo
s3 lss
`;
