package dev.verbatim.client.spi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documented Request URL below the URI of a server.
 *
 * @param url as documented, for messages
 * @param literals the texts around the variables, one more than there are variables; the first one begins with the server
 */
record UrlTemplate(String url, List<String> literals) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** A URL without variables is made once. */
    static UrlTemplate of(URI server, String url) {
        String path = "/" + url.replaceFirst("^/+", "");
        String base = server.toString().replaceFirst("/+$", "");
        List<String> literals = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        int end = 0;
        while (variable.find()) {
            literals.add(path.substring(end, variable.start()));
            end = variable.end();
        }
        literals.add(path.substring(end));
        literals.set(0, base + literals.get(0));
        return new UrlTemplate(url, List.copyOf(literals));
    }

    /**
     * The URI for some values, which are encoded.
     *
     * @throws IllegalArgumentException if there are more or fewer values than variables, or one would lead to another path
     */
    URI expand(String... values) {
        if (values.length != literals.size() - 1) {
            throw new IllegalArgumentException(
                    url + " has " + (literals.size() - 1) + " variables, and got " + values.length + " values");
        }
        if (values.length == 0) {
            return URI.create(literals.get(0));
        }
        StringBuilder uri = new StringBuilder(literals.get(0));
        for (int i = 0; i < values.length; i++) {
            append(values[i], uri);
            uri.append(literals.get(i + 1));
        }
        return URI.create(uri.toString());
    }

    private void append(String value, StringBuilder uri) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException("the value \"" + value + "\" of a variable of " + url
                    + " would lead to another path; pass the id of a resource");
        }
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next < 0x80 && (Character.isLetterOrDigit(next) || UNRESERVED.indexOf(next) >= 0)) {
                uri.append(next);
            } else {
                int end = Character.isHighSurrogate(next) ? Math.min(i + 2, value.length()) : i + 1;
                for (byte part : value.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    uri.append('%').append(HEX[(part >> 4) & 0xF]).append(HEX[part & 0xF]);
                }
                i = end - 1;
            }
        }
    }
}
