// Preloaded into the Agents Playground, which listens on every interface and knows addresses on the internet: with
// this it listens on 127.0.0.1 and reaches nothing but this machine.
import { readFileSync } from 'node:fs';
import { Server as HttpServer } from 'node:http';
import { Server, Socket } from 'node:net';
import { join } from 'node:path';

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  const [first, second] = args;
  if (typeof first === 'object' && first !== null) args[0] = { ...first, host: '127.0.0.1' };
  else if (typeof second === 'string') args[1] = '127.0.0.1';
  else args.splice(1, 0, '127.0.0.1');
  return listen.apply(this, args);
};

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  // node:net hands over its arguments already sorted, as [[options, callback]]; everyone else passes them as they are.
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === 'object' ? (options.host ?? options.path ?? 'localhost') : (args[1] ?? 'localhost');
  const local =
    typeof host !== 'string' || /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host) || host.startsWith('/');
  if (local) return connect.apply(this, args);
  process.nextTick(() => this.destroy(new Error('The Playground may only reach this machine.')));
  return this;
};

// Its text box joins the lines of a paste without a space between them. Handed over as one insertion of text, the
// line ends stay.
const KEEP_LINE_ENDS = `addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain');
  const box = event.target instanceof Element ? event.target.closest('[role=textbox][contenteditable]') : null;
  if (!text || !box) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const data = text.replace(/\\r\\n?/g, '\\n');
  box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, cancelable: true }));
}, true);`;

const emit = HttpServer.prototype.emit;
HttpServer.prototype.emit = function (event, request, response, ...rest) {
  if (event !== 'request' || request.method !== 'GET' || request.url !== '/') {
    return emit.call(this, event, request, response, ...rest);
  }
  const page = readFileSync(join(process.argv[1], '..', 'dist', 'client', 'index.html'), 'utf8');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page.replace('<head>', () => `<head><script>${KEEP_LINE_ENDS}</script>`));
  return true;
};
