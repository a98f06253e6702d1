package dev.verbatim.processor.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The URI reference of RFC 3986, which {@code java.net.URI} does not check: that follows RFC 2396. */
final class UriReference {
    /** RFC 3986, appendix B: scheme, authority, path, query, fragment. Every text matches. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:([^:/?#]++):)?+(?://([^/?#]*+))?+([^?#]*+)(?:\\?([^#]*+))?+(?:#(.*+))?+", Pattern.DOTALL);

    // The sets have % in them; that two digits follow is checked once for the whole text.
    private static final String NAME = "A-Za-z0-9._~!$&'()*+,;=%-";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+");
    private static final Pattern USER = Pattern.compile("[:" + NAME + "]*+");
    private static final Pattern HOST = Pattern.compile("[" + NAME + "]*+");
    private static final Pattern PORT = Pattern.compile("(?::[0-9]*+)?+");
    private static final Pattern FUTURE_ADDRESS =
            Pattern.compile("v[0-9A-Fa-f]++\\.[:" + NAME.replace("%", "") + "]++");
    private static final Pattern PATH = Pattern.compile("[/:@" + NAME + "]*+");
    private static final Pattern QUERY = Pattern.compile("[/?:@" + NAME + "]*+");

    private UriReference() {}

    /** Whether a text is a URI or a relative reference; the empty text is the latter. */
    static boolean isValid(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches()
                && everyPercentBeginsAnOctet(text)
                && isSchemeOrUnneeded(parts.group(1), parts.group(2), parts.group(3))
                && (parts.group(2) == null || isAuthority(parts.group(2)))
                && PATH.matcher(parts.group(3)).matches()
                && isQuery(parts.group(4))
                && isQuery(parts.group(5));
    }

    /** Without a scheme and an authority, a colon in the first segment would make that segment a scheme. */
    private static boolean isSchemeOrUnneeded(@Nullable String scheme, @Nullable String authority, String path) {
        if (scheme != null) {
            return SCHEME.matcher(scheme).matches();
        }
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return authority != null || colon < 0 || slash >= 0 && slash < colon;
    }

    private static boolean isAuthority(String authority) {
        int at = authority.lastIndexOf('@');
        if (at >= 0 && !USER.matcher(authority.substring(0, at)).matches()) {
            return false;
        }
        String host = authority.substring(at + 1);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end > 0
                    && isAddress(host.substring(1, end))
                    && PORT.matcher(host.substring(end + 1)).matches();
        }
        int colon = host.indexOf(':');
        int end = colon < 0 ? host.length() : colon;
        return HOST.matcher(host.substring(0, end)).matches()
                && PORT.matcher(host.substring(end)).matches();
    }

    private static boolean isAddress(String literal) {
        return Ipv6Address.isValid(literal) || FUTURE_ADDRESS.matcher(literal).matches();
    }

    private static boolean isQuery(@Nullable String text) {
        return text == null || QUERY.matcher(text).matches();
    }

    private static boolean everyPercentBeginsAnOctet(String text) {
        for (int index = text.indexOf('%'); index >= 0; index = text.indexOf('%', index + 1)) {
            if (index + 2 >= text.length()
                    || Character.digit(text.charAt(index + 1), 16) < 0
                    || Character.digit(text.charAt(index + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
