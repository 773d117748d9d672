/**
 * False for plain http that leaves this machine: credentials go with every batch. What is no address is for others to
 * tell.
 */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}

/** False for more than the address of a store: a key belongs in its file, and the client adds the resource's name. */
export function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hash, password, pathname, search, username } = new URL(address);
  return username + password + search + hash === '' && !/\/statements\/*$/.test(pathname);
}
