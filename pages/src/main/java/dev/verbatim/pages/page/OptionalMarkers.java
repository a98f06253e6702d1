package dev.verbatim.pages.page;

import dev.verbatim.pages.style.PageStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a table marks that a parameter is optional: in the cell with its name, or in the cell of the column Required.
 *
 * @param markers the forms, with {@code name} in the place of the name: {@code ?name}, {@code name?}; others are texts of the
 *     column Required that do not mean what their word says: {@code YES *}
 */
record OptionalMarkers(List<String> markers) {
    private static final String BEFORE = "?name";
    private static final String AFTER = "name?";

    private static final Pattern REMARK = Pattern.compile("\\s*+\\((?:optional|required|mandatory|deprecated)\\)$");
    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019";
    private static final String FOOTNOTES = "*\\\u2020\u2021\u00b9\u00b2\u00b3:";

    static OptionalMarkers of(PageStyle style) {
        return new OptionalMarkers(style.optionalMarkers());
    }

    /** The name in a cell, without what marks it. */
    Optional<String> name(String cell) {
        if (markers.isEmpty()) {
            return Optional.of(cell);
        }
        String name = trimmed(REMARK.matcher(cell).replaceFirst(""));
        if (isBefore(name)) {
            name = trimmed(name.substring(1));
        } else if (isAfter(name)) {
            name = trimmed(name.substring(0, name.length() - 1));
        }
        return Optional.of(name);
    }

    /** Whether the name is marked as that of an optional parameter. */
    boolean isMarked(String cell) {
        String name = trimmed(REMARK.matcher(cell).replaceFirst(""));
        return isBefore(name) || isAfter(name);
    }

    private boolean isBefore(String name) {
        return name.startsWith("?") && markers.contains(BEFORE);
    }

    private boolean isAfter(String name) {
        return name.endsWith("?") && markers.contains(AFTER);
    }

    /** Whether a row is marked: by its name if the column Required says nothing, or by that column. */
    boolean isOptional(String cell, Optional<RequiredCell> required) {
        if (markers.isEmpty()) {
            return false;
        }
        boolean isUnsaid = required.flatMap(RequiredCell::presence).isEmpty();
        return isUnsaid && isMarked(cell)
                || required.map(said -> normal(said.text().value()))
                        .filter(said -> markers.stream()
                                .anyMatch(marker -> normal(marker).equals(said)))
                        .isPresent();
    }

    private static String normal(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Without quotes around, and without signs of footnotes at the end. */
    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && (QUOTES.indexOf(name.charAt(start)) >= 0 || name.charAt(start) == ' ')) {
            start++;
        }
        while (end > start
                && (QUOTES.indexOf(name.charAt(end - 1)) >= 0
                        || FOOTNOTES.indexOf(name.charAt(end - 1)) >= 0
                        || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(start, end);
    }
}
