package serve

import (
	"net"
	"strings"
)

// isLocal reports whether the host of a request, with or without a port, is a name
// or an address that always means the machine itself (RFC 6761, section 6.3).
func isLocal(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.ToLower(strings.Trim(host, "[]")), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// IsLoopback reports whether a server at that address, without a port, can be
// reached from this machine alone.
func IsLoopback(address string) bool { return isLocal(address) }
