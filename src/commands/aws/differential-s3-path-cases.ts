/** Paths, filters and kinds of files of `aws s3`, in this order: each builds on what those before left. */
export const s3PathCases = `
s3 mb s3://{own}
s3 ls s3://{own} --summarize
s3 ls s3://{own}/ --recursive --summarize --human-readable
s3 ls {own}
s3 ls s3
s3 ls s3:/{own}
s3 ls s3//{own}
s3 ls S3://{own}
s3 ls s3://{own}//
s3 ls s3://A_b
s3 ls s3://{own}/ --page-size abc
s3 ls s3://{own} --recursive extra
s3 cp site/index.html s3://{own}/noslash/
s3 cp site/index.html s3://{own}//double//x
s3 cp site/index.html 's3://{own}/공백 있는/한글 키.html'
s3 cp site/index.html 's3://{own}/ lead'
s3 cp site/index.html 's3://{own}/a+b&c=d?e#f%20.html'
s3 ls s3://{own}//
s3 ls 's3://{own}/공백'
s3 ls s3://{own} --recursive
s3 ls 's3://{own}/공백 있는/'
s3 cp 's3://{own}/공백 있는/한글 키.html' -
s3 cp s3://{own}//double//x -
s3 cp s3://{own} down1 --recursive
s3 cp site/style.css s3://{own}/t.css
s3 cp site/style.css s3://{own}/t.js
s3 cp site/style.css s3://{own}/t.json
s3 cp site/style.css s3://{own}/t.tar.gz
s3 cp site/style.css s3://{own}/t.svg
s3 cp site/style.css s3://{own}/t.unknownext
s3 cp site/style.css s3://{own}/noext
s3api head-object --bucket {own} --key t.css --query ContentType
s3api head-object --bucket {own} --key t.js --query ContentType
s3api head-object --bucket {own} --key t.json --query ContentType
s3api head-object --bucket {own} --key t.tar.gz --query '[ContentType,ContentEncoding]'
s3api head-object --bucket {own} --key noext --query ContentType
s3 cp site s3://{own}/x --recursive --exclude '*.css' --include 'style*' --dryrun
s3 cp site s3://{own}/x --recursive --include 'style*' --exclude '*' --dryrun
s3 cp site s3://{own}/x --recursive --exclude 'img/*' --dryrun
s3 cp site s3://{own}/x --recursive --exclude 'site/img/*' --dryrun
s3 cp site s3://{own}/x --recursive --exclude '*' --include '*.?ng' --dryrun
s3 cp site s3://{own}/x --recursive --exclude '*' --include '[a-i]*' --dryrun
s3 cp site/index.html s3://{own}/x.html --exclude '*' --dryrun
s3 cp ./site/ s3://{own}/y/ --recursive --dryrun
s3 cp site/. s3://{own}/y --recursive --dryrun
s3 cp site/../site s3://{own}/y --recursive --dryrun
s3 cp site/img s3://{own}/y --recursive --dryrun
s3 cp site/empty.txt s3://{own}/empty.txt
s3 cp s3://{own}/empty.txt e.txt
s3 cp s3://{own}/empty.txt nodir/sub/e.txt
s3 cp s3://{own}/t.css site
s3 cp s3://{own}/t.css site/
s3 cp s3://{own}/ .
s3 cp s3://{own} .
s3 cp s3://{own}/no-such-prefix . --recursive
s3 cp s3://{own}/t.css s3://{own}/t.css
s3 cp s3://{own}/t.css s3://{own}
s3 cp s3://{own}/t.css s3://nope-nope-nope-1/
s3 cp s3://nope-nope-nope-1/x .
s3 cp s3://nope-nope-nope-1 . --recursive
s3 cp / s3://{own}/
s3 cp site/index.html ''
s3 cp site/index.html s3://
s3 cp site/index.html s3:///x
s3 cp s3://{own}
s3 cp site/index.html s3:/{own}/x
s3 cp site/index.html {own}/x
s3 cp site/index.html s3://{own}/acl --acl public-read-write
s3 cp site/index.html s3://{own}/acl --acl public
s3 cp site/index.html s3://{own}/sc --storage-class standard
s3 cp site/index.html s3://{own}/sc --storage-class INTELLIGENT_TIERING --only-show-errors
s3 cp site/none s3://{own}/ --only-show-errors
s3 cp site/none s3://{own}/ --quiet
s3 cp site/index.html s3://{own}/tt --quiet --only-show-errors
s3 cp site/index.html s3://{own}/tt --no-progress --quiet
s3 cp site/index.html s3://{own}/tt --dryrun --quiet
s3 cp site/index.html s3://{own}/tt --dryrun --only-show-errors
s3 cp site/index.html s3://{own}/md --metadata-directive FOO
s3 cp site/index.html s3://{own}/md --metadata-directive REPLACE
s3 cp s3://{own}/t.css s3://{own}/md2 --metadata-directive REPLACE --metadata k=v
s3api head-object --bucket {own} --key md2 --query '[ContentType,Metadata]'
s3 cp site/index.html s3://{own}/enc --content-encoding gzip --content-disposition 'attachment; filename="a b"' --content-language ko
s3 mv s3://{own}/t.css s3://{own}/t.css
s3 mv s3://{own} s3://{own} --recursive
s3 mv s3://{own}/t.js s3://{own}/moved/
s3 mv s3://{own}/t.js s3://{own}/moved/
s3 mv site/none s3://{own}/
s3 mv e.txt s3://{own}/e2.txt --dryrun
s3 mv e.txt s3://{own}/e2.txt
s3 mv e.txt s3://{own}/e2.txt
s3 rm
s3 rm s3://{own}/none --only-show-errors
s3 rm s3://{own}/x y
s3 rm s3://{own}/moved/ --recursive
s3 rm s3://{own}/none/ --recursive
s3 rm site/index.html
s3 sync site s3://{own}/sy --delete --dryrun
s3 sync site s3://{own}/sy --exclude '*' --include '*.html'
s3 sync site s3://{own}/sy --size-only
s3 sync s3://{own}/sy sydown
s3 sync sydown s3://{own}/sy --delete
s3 sync s3://{own}/sy sydown --delete --exact-timestamps
s3 sync site
s3 sync site nope
s3 sync s3://{own}/sy s3://{own}/sy2 --acl private
s3 sync s3://{own}/none nonedir
s3 sync nonedir2 s3://{own}/
s3 sync - s3://{own}/
s3 sync site s3://{own}/sy --recursive
s3 sync site s3://{own}/sy3 --delete --only-show-errors
s3 presign s3://{own}/none
s3 presign s3://{own}/a --expires-in 0
s3 presign s3://{own}/a --expires-in -5
s3 presign s3://{own}/a --expires-in=60 --region us-east-1
s3 presign site/index.html
s3 presign s3://
s3 presign s3://{own}/a --output json --query x
s3 website s3://{own}
s3 website s3://{own}/ --index-document a --error-document
s3 mb s3://{own}
s3 mb s3://aB
s3 mb s3://a
s3 mb s3://m10-site
s3 mb s3://한글버킷
s3 mb s3://x..y
s3 mb s3://192.168.0.1
s3 mb s3://a s3://b
s3 rb
s3 rb s3://{own}
s3 rb s3://{own}/x --force
s3 mb s3://{own}
s3 rb s3://{own} --force --region us-east-1
s3 cp site/index.html s3://m10-site/y --endpoint-url
`;
