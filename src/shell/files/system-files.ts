/** Files outside home that people look into; the shell makes them anew each time. */
export const systemFiles: Readonly<Record<string, string>> = {
  '/etc/group': 'root:x:0:\nlearner:x:1000:\n',
  '/etc/hostname': 'cheonman\n',
  '/etc/hosts': '127.0.0.1\tlocalhost\n10.0.2.15\tcheonman\n',
  '/etc/os-release': 'NAME="cheonman"\nPRETTY_NAME="천만 실습실"\nID=cheonman\n',
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\nlearner:x:1000:1000:천만 실습실:/home/learner:/bin/bash\n',
  '/etc/resolv.conf': 'nameserver 127.0.0.53\n',
  '/etc/shells': '/bin/sh\n/bin/bash\n',
};
