package dev.verbatim.site.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of lines in the source of the pages.
 *
 * @param template the address with {@code {file}} and perhaps {@code {line}}; empty if the site has no such addresses
 * @param prefix the path of the folder of the files below what {@code {file}} is relative to; empty, or with {@code /} at its end
 */
public record SourceLinks(String template, String prefix) {
    /** No addresses. */
    public static final SourceLinks NONE = new SourceLinks("", "");

    /**
     * Checks the template.
     *
     * @throws IllegalArgumentException if the template has no {@code {file}}, or another scheme than {@code http} or {@code https}
     */
    public SourceLinks {
        if (!template.isEmpty() && !template.contains("{file}")) {
            throw new IllegalArgumentException("The template of source links \"" + template
                    + "\" has no {file}; write one such as https://git.example.com/docs/{file}#L{line}");
        }
        if (template.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") && !template.matches("(?si)https?://.*")) {
            throw new IllegalArgumentException("The template of source links \"" + template
                    + "\" has neither http nor https; write one such as https://git.example.com/docs/{file}#L{line}");
        }
    }
    /** Returns the address of a line of a file below the folder; {@code null} if the site has none. */
    public @Nullable String page(String file, int line) {
        return template.isEmpty()
                ? null
                : template.replace("{file}", encoded(prefix + file)).replace("{line}", Integer.toString(line));
    }

    private static String encoded(String file) {
        return Arrays.stream(file.split("/", -1)).map(SourceLinks::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
