package dev.verbatim.pages.page;

import java.util.regex.Pattern;

/**
 * Names in samples that only say that a name belongs there: {@code the-request-type}, {@code <method>}.
 *
 * @since 0.2.0
 */
public final class Placeholder {
    private static final Pattern NAME = Pattern.compile(
            "(?i)|\\.{2,}.*|.*\\s.*|[<{\\[$].*[>}\\]]|(?:the|your|some|my|any)[-_].*|(?:request|command|method|operation|message)?[-_]?"
                    + "(?:type|name|method|command|string|operation)|x{2,}|\u2026");

    private Placeholder() {}

    /** Returns whether a name only says that a name belongs there. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
