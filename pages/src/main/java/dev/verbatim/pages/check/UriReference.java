package dev.verbatim.pages.check;

import java.util.regex.Pattern;

/** The URI reference of RFC 3986. {@code java.net.URI} follows RFC 2396, which is another matter. */
final class UriReference {
    private static final String MARKS = "-._~!$&'()*+,;=";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+");
    private static final Pattern PORT = Pattern.compile("(?::[0-9]*+)?+");
    private static final Pattern FUTURE_ADDRESS = Pattern.compile("v[0-9A-Fa-f]++\\.[A-Za-z0-9._~!$&'()*+,;=:-]++");

    private UriReference() {}

    /** Whether a text is a URI or a relative reference; the empty text is the latter. */
    static boolean isValid(String text) {
        int fragment = indexOf(text, '#', text.length());
        int query = indexOf(text, '?', fragment);
        return consistsOf(text, fragment + 1, text.length(), "/?:@")
                && consistsOf(text, query + 1, fragment, "/?:@")
                && isHierarchy(text.substring(0, query));
    }

    /** Scheme, authority and path, of which the first two may be absent. */
    private static boolean isHierarchy(String text) {
        int colon = indexOf(text, ':', text.length());
        if (colon > indexOf(text, '/', text.length()) || colon == text.length()) {
            return isAuthorityAndPath(text, 0);
        }
        // A colon in the first segment ends a scheme, and nothing else.
        return SCHEME.matcher(text).region(0, colon).matches() && isAuthorityAndPath(text, colon + 1);
    }

    private static boolean isAuthorityAndPath(String text, int start) {
        int path = start;
        if (text.startsWith("//", start)) {
            int slash = text.indexOf('/', start + 2);
            path = slash < 0 ? text.length() : slash;
            if (!isAuthority(text.substring(start + 2, path))) {
                return false;
            }
        }
        return consistsOf(text, path, text.length(), "/:@");
    }

    private static boolean isAuthority(String authority) {
        int at = authority.indexOf('@');
        if (at > 0 && !consistsOf(authority, 0, at, ":")) {
            return false;
        }
        String host = authority.substring(at + 1);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end > 0
                    && isAddress(host.substring(1, end))
                    && PORT.matcher(host.substring(end + 1)).matches();
        }
        int port = indexOf(host, ':', host.length());
        return consistsOf(host, 0, port, "")
                && PORT.matcher(host).region(port, host.length()).matches();
    }

    private static boolean isAddress(String literal) {
        return Ipv6Address.isValid(literal) || FUTURE_ADDRESS.matcher(literal).matches();
    }

    /** Whether a part has only letters, digits, marks, percent-encoded octets and what its place also allows. */
    private static boolean consistsOf(String text, int from, int to, String also) {
        for (int index = from; index < to; index++) {
            char c = text.charAt(index);
            if (c == '%') {
                if (index + 2 >= to || !isHex(text.charAt(index + 1)) || !isHex(text.charAt(index + 2))) {
                    return false;
                }
            } else if (!isLetterOrDigit(c) && MARKS.indexOf(c) < 0 && also.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Where a character first stands before {@code end}, or {@code end}. */
    private static int indexOf(String text, char c, int end) {
        int index = text.indexOf(c);
        return index < 0 || index > end ? end : index;
    }
}
