/** Names that stand for this machine or one network. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|example)$/;
/** IPv4 as URLs settle it: this host, private, shared, link-local, for documentation and tests, multicast and above. */
const LOCAL_IPV4 =
  /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.(168|0\.0|0\.2)|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.(1[89]|51\.100)|203\.0\.113|22[4-9]|2[345]\d)\./;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/** The part of IPv6 that is given out, without that for documentation. */
const PUBLIC_IPV6 = /^\[[23](?!001:db8:)/;

/** Whether the host of a web address means the same machine everywhere on the internet, as far as its spelling tells. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return PUBLIC_IPV6.test(host);
  if (IPV4.test(host)) return !LOCAL_IPV4.test(host);
  return host.includes('.') && !LOCAL_NAME.test(host);
}
