package dev.verbatim.pages.check;

import java.util.regex.Pattern;

/** Checks URI references (RFC 3986). {@code java.net.URI} follows the older RFC 2396. */
final class UriReference {
    private static final String MARKS = "-._~!$&'()*+,;=";
    private static final Pattern FUTURE_ADDRESS = Pattern.compile("v[0-9A-Fa-f]++\\.[A-Za-z0-9._~!$&'()*+,;=:-]++");

    private UriReference() {}

    /** Returns whether a text is a URI or a relative reference; the empty text is a relative reference. */
    static boolean isValid(String text) {
        int fragment = indexOf(text, '#', text.length());
        int query = indexOf(text, '?', fragment);
        return consistsOf(text, fragment + 1, text.length(), "/?:@")
                && consistsOf(text, query + 1, fragment, "/?:@")
                && isHierarchy(text.substring(0, query));
    }

    /** Whether a text consists of an optional scheme, an optional authority, and a path. */
    private static boolean isHierarchy(String text) {
        int colon = indexOf(text, ':', text.length());
        if (colon > indexOf(text, '/', text.length()) || colon == text.length()) {
            return isAuthorityAndPath(text, 0);
        }
        // A colon in the first segment can only end a scheme.
        return isScheme(text, colon) && isAuthorityAndPath(text, colon + 1);
    }

    /** Whether a text begins with a scheme: a letter, then letters, digits, plus, minus and dots up to {@code end}. */
    private static boolean isScheme(String text, int end) {
        if (end == 0 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int index = 1; index < end; index++) {
            char c = text.charAt(index);
            if (!isLetter(c) && !isDigit(c) && "+-.".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
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
            return end > 0 && isAddress(host.substring(1, end)) && isPort(host, end + 1);
        }
        int port = indexOf(host, ':', host.length());
        return consistsOf(host, 0, port, "") && isPort(host, port);
    }

    /** Whether an authority ends at the index, or has a colon there and digits, if any, after it. */
    private static boolean isPort(String authority, int start) {
        if (start < authority.length() && authority.charAt(start) != ':') {
            return false;
        }
        for (int index = start + 1; index < authority.length(); index++) {
            if (!isDigit(authority.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAddress(String literal) {
        return Ipv6Address.isValid(literal) || FUTURE_ADDRESS.matcher(literal).matches();
    }

    /** Whether a part consists of letters, digits, marks, percent-encoded octets and the other allowed characters. */
    private static boolean consistsOf(String text, int from, int to, String also) {
        for (int index = from; index < to; index++) {
            char c = text.charAt(index);
            if (c == '%') {
                if (index + 2 >= to || !isHex(text.charAt(index + 1)) || !isHex(text.charAt(index + 2))) {
                    return false;
                }
            } else if (!isLetter(c) && !isDigit(c) && MARKS.indexOf(c) < 0 && also.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Returns the first index of a character before {@code end}, or {@code end}. */
    private static int indexOf(String text, char c, int end) {
        int index = text.indexOf(c);
        return index < 0 || index > end ? end : index;
    }
}
