package dev.verbatim.pages.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a template language or of JSX.
 *
 * @param name its name in lower case, without the mark of a closing tag
 * @param isClosing whether it ends an element
 * @param isEmpty whether it begins and ends an element
 * @param label the label that it gives a tab; may be empty
 */
record TemplateTag(String name, boolean isClosing, boolean isEmpty, String label) {
    private static final Set<String> GROUPS =
            Set.of("tabs", "codetabs", "codegroup", "code-group", "tabgroup", "tab-group", "code-tabs");
    private static final Set<String> ITEMS =
            Set.of("tab", "tabitem", "tab-item", "tabpanel", "tab-panel", "codetab", "code-tab");
    private static final Pattern NAME = Pattern.compile("[<{%\\s]*+(/|end)?\\s*+([A-Za-z][\\w.-]*+)");
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:label|title|name|heading|header|tab)\\s*+=\\s*+\\{?(?:\"([^\"]*+)\"|'([^']*+)')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE =
            Pattern.compile("(?:\\bvalue\\s*+=\\s*+\\{?|[\\s(])(?:\"([^\"]*+)\"|'([^']*+)')", Pattern.CASE_INSENSITIVE);

    /** Reads a tag with its brackets; empty if it has no name. */
    static Optional<TemplateTag> of(String tag) {
        Matcher name = NAME.matcher(tag);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        boolean isEmpty = tag.endsWith("/>") || tag.endsWith("/%}");
        return Optional.of(new TemplateTag(
                name.group(2).toLowerCase(Locale.ROOT),
                name.group(1) != null,
                isEmpty,
                text(LABEL.matcher(tag)).or(() -> text(VALUE.matcher(tag))).orElse("")));
    }

    private static Optional<String> text(Matcher label) {
        return label.find()
                ? Optional.of((label.group(1) != null ? label.group(1) : label.group(2)).strip())
                : Optional.empty();
    }

    /** Whether it is around several tabs. */
    boolean isGroup() {
        return GROUPS.contains(name);
    }

    /** Whether it is around the content of a tab. */
    boolean isItem() {
        return ITEMS.contains(name);
    }
}
