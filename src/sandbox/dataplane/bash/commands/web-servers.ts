import { success, type Command } from '../command.ts';
import { systemctl } from './systemctl.ts';

/** `httpd -v` and `httpd -t` */
export const httpd: Command = ({ args }) => {
  if (args[0] === '-t') return { stdout: '', stderr: 'Syntax OK\n', exitCode: 0 };
  return success('Server version: Apache/2.4.66 (Amazon Linux)\nServer built:   Oct  1 2026 00:00:00\n');
};

/** `apachectl start|stop|restart|graceful|status|configtest`, which hands over to systemctl. */
export const apachectl: Command = (invocation) => {
  const verb = invocation.args.find((arg) => arg !== '-k') ?? 'status';
  if (verb === 'configtest' || verb === '-t') return { stdout: '', stderr: 'Syntax OK\n', exitCode: 0 };
  const verbs: Record<string, string> = { graceful: 'reload', 'graceful-stop': 'stop' };
  return systemctl({ ...invocation, args: [verbs[verb] ?? verb, 'httpd'] });
};

/** `nginx -v`, `nginx -t` and `nginx -s reload` */
export const nginx: Command = (invocation) => {
  const { args } = invocation;
  if (args[0] === '-s')
    return systemctl({ ...invocation, args: [args[1] === 'stop' || args[1] === 'quit' ? 'stop' : 'reload', 'nginx'] });
  if (args[0] === '-t') {
    const lines = ['syntax is ok', 'test is successful'].map(
      (text) => `nginx: the configuration file /etc/nginx/nginx.conf ${text}\n`,
    );
    return { stdout: '', stderr: lines.join(''), exitCode: 0 };
  }
  if (args[0] === '-v') return { stdout: '', stderr: 'nginx version: nginx/1.28.0\n', exitCode: 0 };
  return systemctl({ ...invocation, args: ['start', 'nginx'] });
};
