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
s3
s3 foo
s3 lss
`;
