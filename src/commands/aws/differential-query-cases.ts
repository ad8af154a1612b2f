/** `--query` and how its results are printed. */
export const queryCases = `
sts get-caller-identity --query '\`9007199254740993\`'
sts get-caller-identity --query '\`[1.0,1e22,1e-9,123456789012345680000]\`' --output text
sts get-caller-identity --query '\`[1.0,1e22,1e-9,123456789012345680000]\`' --output yaml
sts get-caller-identity --query '\`[1.0,1e22,1e-9,123456789012345680000]\`' --output table
sts get-caller-identity --query '\`{"a":null,"b":true,"c":[],"d":{},"e":"","f":[null],"g":[[]],"h":[{}]}\`'
sts get-caller-identity --query '\`{"a":null,"b":true,"c":[],"d":{},"e":"","f":[null],"g":[[]],"h":[{}]}\`' --output text
sts get-caller-identity --query '\`{"a":null,"b":true,"c":[],"d":{},"e":"","f":[null],"g":[[]],"h":[{}]}\`' --output table
sts get-caller-identity --query '\`{"a":null,"b":true,"c":[],"d":{},"e":"","f":[null],"g":[[]],"h":[{}]}\`' --output yaml
sts get-caller-identity --query '\`[]\`' --output text
sts get-caller-identity --query '\`[]\`' --output table
sts get-caller-identity --query '\`[]\`' --output yaml
sts get-caller-identity --query '\`{}\`' --output text
sts get-caller-identity --query '\`{}\`' --output table
sts get-caller-identity --query '\`{}\`' --output yaml
sts get-caller-identity --query '\`""\`' --output text
sts get-caller-identity --query '\`""\`' --output table
sts get-caller-identity --query '\`""\`' --output yaml
sts get-caller-identity --query '\`true\`' --output text
sts get-caller-identity --query '\`true\`' --output table
sts get-caller-identity --query '\`true\`' --output yaml
sts get-caller-identity --query '\`0\`' --output text
sts get-caller-identity --query '\`0\`'
sts get-caller-identity --query '\`false\`'
sts get-caller-identity --query '\`0\`' --output table
sts get-caller-identity --query '\`1\`' --output yaml
sts get-caller-identity --query '\`[1,2]\`' --output table
sts get-caller-identity --query '\`["a","b"]\`' --output table
sts get-caller-identity --query '\`[["a"],["b","c"]]\`' --output table
sts get-caller-identity --query '\`[["a"],["b","c"]]\`' --output text
sts get-caller-identity --query '\`[[["a"]],[["b","c"]]]\`' --output table
sts get-caller-identity --query '\`[[["a"]],[["b","c"]]]\`' --output text
sts get-caller-identity --query '\`[{"a":1},{"b":2}]\`' --output table
sts get-caller-identity --query '\`[{"a":1},{"b":2}]\`' --output text
sts get-caller-identity --query '\`[{"a":[{"b":[{"c":1}]}]}]\`' --output table
sts get-caller-identity --query '\`[{"a":[{"b":[{"c":1}]}]}]\`' --output text
sts get-caller-identity --query '\`[{"a":[{"b":[{"c":1}]}]}]\`' --output yaml
sts get-caller-identity --query '\`{"가":"😀","wide":"ｆｕｌｌ","n":"a\\nb","t":"a\\tb","e":"é","z":"a\\u200bb","c":"\\u0007"}\`' --output table
sts get-caller-identity --query '\`{"가":"😀","wide":"ｆｕｌｌ","n":"a\\nb","t":"a\\tb","e":"é","z":"a\\u200bb","c":"\\u0007"}\`' --output text
sts get-caller-identity --query '\`{"가":"😀","wide":"ｆｕｌｌ","n":"a\\nb","t":"a\\tb","e":"é","z":"a\\u200bb","c":"\\u0007"}\`' --output yaml
sts get-caller-identity --query '\`{"가":"😀","wide":"ｆｕｌｌ","n":"a\\nb","t":"a\\tb","e":"é","z":"a\\u200bb","c":"\\u0007"}\`' --output json
sts get-caller-identity --query '\`{"l":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}\`' --output table
sts get-caller-identity --query '\`{"l":"aaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaa"}\`' --output yaml
sts get-caller-identity --query '\`{"a":"yes","b":"NO","c":"on","d":"0x1f","e":"1_000","f":"12:30:45","g":"2026-01-01","h":"=","i":"<<","j":"null","k":"~","l":"-","m":"?","n":"- a","o":"a: b","p":"a #b","q":"@a","r":"%a","s":"!a","t":"&a","u":"*a","v":"|","w":">","x":"[a","y":"{a","z":"0o17"}\`' --output yaml
sts get-caller-identity --query '\`{"a":" lead","b":"trail ","c":"two\\nlines\\n","d":"\\ntext","e":"a\\r\\nb","f":"tab\\t","g":"it is \\"q\\"","h":"it'"'"'s","i":"\\\\back","j":"a,b","k":"a:b","l":"#","m":"a#b","n":"---","o":"...","p":"1.","q":".5","r":"1e5","s":"+1","t":"0b1","u":"0777","v":"1:2"}\`' --output yaml
sts get-caller-identity --query '\`{"yes":1,"1":2,"a b":3,"a: b":4,"":5,"null":6,"- x":7}\`' --output yaml
sts get-caller-identity --query 'l[::0]'
sts get-caller-identity --query 'Account > \`1\`'
sts get-caller-identity --query '\`1\` < Arn'
sts get-caller-identity --query 'foo\`"bar"\`'
sts get-caller-identity --query '\`true\` x'
sts get-caller-identity --query 'contains(Arn, \`1\`)'
sts get-caller-identity --query 'to_number(\`"1_000"\`)'
sts get-caller-identity --query 'to_number(\`"0x10"\`)'
sts get-caller-identity --query 'sum(\`[9007199254740993,1]\`)'
sts get-caller-identity --query 'max(\`[12345678901234567890,1]\`)'
sts get-caller-identity --query 'sort(\`["😀","ﾊ","a"]\`)'
sts get-caller-identity --query '\`"😀"\` x'
sts get-caller-identity --query '[Account, Arn]'
sts get-caller-identity --query '{a: Account, b: Arn}'
sts get-caller-identity --query 'Account '
sts get-caller-identity --query ''
sts get-caller-identity --query ' Arn'
sts get-caller-identity --query '!Account'
sts get-caller-identity --query 'Account && Arn'
sts get-caller-identity --query 'Account == \`"123456789012"\`'
sts get-caller-identity --query '@'
sts get-caller-identity --query '*'
sts get-caller-identity --query 'keys(@)'
sts get-caller-identity --query 'Arn[0]'
sts get-caller-identity --query 'Arn[0:3]'
sts get-caller-identity --query 'split(Arn, \`":"\`)'
sts get-caller-identity --query 'foo.bar[0].baz'
sts get-caller-identity --query 'Account.foo'
sts get-caller-identity --query '[?Account]'
sts get-caller-identity --query '\`[1,2,3]\`[1:]'
sts get-caller-identity --query '\`[1,2,3]\`[::-1]'
sts get-caller-identity --query '\`[[1],[2]]\`[]'
sts get-caller-identity --query 'type(Account)'
sts get-caller-identity --query 'reverse(Arn)'
sts get-caller-identity --query '“Account”'
sts get-caller-identity --query 'Account–Arn'
sts get-caller-identity --query '$.Account'
sts get-caller-identity --query 'Account,Arn'
sts get-caller-identity --query 'Account Arn'
sts get-caller-identity --query 'length(Arn)'
sts get-caller-identity --query 'join(\`"-"\`, [Account, UserId])'
sts get-caller-identity --query 'not_null(Foo, Account)'
sts get-caller-identity --query 'merge(@, \`{"x": 1}\`)'
sts get-caller-identity --query 'to_array(Account)'
sts get-caller-identity --query 'map(&@, \`[1,2]\`)'
sts get-caller-identity --query 'starts_with(Arn, \`"arn"\`)'
sts get-caller-identity --query 'ends_with(Arn, \`1\`)'
sts get-caller-identity --query 'floor(\`1.7\`)'
sts get-caller-identity --query 'abs(\`-12345678901234567890\`)'
sts get-caller-identity --query 'avg(\`[1,2]\`)'
sts get-caller-identity --query 'avg(\`[]\`)'
`;
