package dev.verbatim.processor.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the header of a sealed interface that is too long. */
final class SealedBreaker {
    /** The header: what precedes the permitted types, these types, and the end of the line. */
    static final Pattern SEALED = Pattern.compile("(.*\\bsealed interface \\w+ extends \\w+) permits (.*)( \\{}?)");

    private static final String PERMITS = "permits ";

    private SealedBreaker() {}

    /**
     * Breaks a header before its permitted types, and between them if they do not fit on one line.
     *
     * @param sealed has matched the header with {@link #SEALED}
     */
    static List<String> broken(Matcher sealed, int indent) {
        String permitted = PERMITS + sealed.group(2) + sealed.group(3);
        List<String> lines = new ArrayList<>(List.of(sealed.group(1)));
        if (indent + Layout.CONTINUED + permitted.length() <= Layout.WIDTH) {
            lines.add(" ".repeat(Layout.CONTINUED) + permitted);
            return lines;
        }
        String between = PERMITS;
        for (String type : sealed.group(2).split(", ", -1)) {
            lines.add(" ".repeat(lines.size() == 1 ? Layout.CONTINUED : 2 * Layout.CONTINUED) + between + type + ",");
            between = "";
        }
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replaceFirst(",$", "") + sealed.group(3));
        return lines;
    }
}
