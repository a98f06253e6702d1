package dev.verbatim.testkit.coverage;

import dev.verbatim.pages.finding.Quote;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes text from pages safe in HTML and in links. */
final class HtmlText {
    private HtmlText() {}

    /** Returns the text for an element or an attribute in double quotes, with invisible characters escaped. */
    static String of(String text) {
        String visible = Quote.visible(text);
        StringBuilder html = new StringBuilder(visible.length());
        for (int index = 0; index < visible.length(); index++) {
            char c = visible.charAt(index);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** Returns a relative path as a part of a link: everything but letters, digits and {@code -._~/} in percents. */
    static String path(String path) {
        StringBuilder link = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
                link.append(c);
            } else {
                link.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return link.toString();
    }
}
