package dev.verbatim.pages.find;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Checks the names by which annotations refer to pages. A name is safe if it denotes the same file below the root of the
 * pages on every operating system.
 *
 * @since 0.2.0
 */
public final class PageName {
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");

    // Windows opens these devices in every folder, with any extension.
    private static final Pattern DEVICE = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])", Pattern.CASE_INSENSITIVE);

    private PageName() {}

    /** Whether a file is a page by its name. */
    static boolean isMarkdown(String file) {
        return file.endsWith(".md") || file.endsWith(".mdx");
    }

    /**
     * Why a name is not safe.
     *
     * @param name a path relative to the root of the pages, with {@code /} between its parts
     * @return the end of a sentence that begins with the name; empty when the name is safe
     */
    public static Optional<String> problem(String name) {
        if (name.startsWith("/")) {
            return Optional.of("is absolute");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("has a backslash; the parts of a path are separated by /");
        }
        if (RESERVED.matcher(name).find()) {
            return Optional.of("has one of the characters < > : \" | ? * which not every system has in file names");
        }
        OptionalInt hidden = name.codePoints().filter(PageName::isHidden).findFirst();
        if (hidden.isPresent()) {
            return Optional.of("has the invisible character U+%04X".formatted(hidden.getAsInt()));
        }
        for (String part : name.split("/", -1)) {
            Optional<String> problem = partProblem(part);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> partProblem(String part) {
        if (part.isEmpty()) {
            return Optional.of("has an empty part");
        }
        if (part.equals("..")) {
            return Optional.of("leaves the root of the pages");
        }
        if (part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")) {
            return Optional.of("has a part that begins or ends with a blank or ends with a dot");
        }
        String base = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
        if (DEVICE.matcher(base.strip()).matches()) {
            return Optional.of("has a part that is a device on Windows: " + base.toUpperCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
