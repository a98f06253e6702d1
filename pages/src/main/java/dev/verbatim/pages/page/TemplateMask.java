package dev.verbatim.pages.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers the template syntax of a page: front matter, imports and exports, {@code {% tag %}}, {@code {{ value }}} and
 * elements of JSX. What is inside of elements stays, and so does all code. No character changes its place.
 */
final class TemplateMask {
    private static final Pattern FENCE =
            Pattern.compile("[\\s>]*+(?:(?:[-*+]|\\d{1,9}[.)])\\s++)?(`{3,}+|~{3,}+)([^\\n]*+)");
    private static final Pattern RAW =
            Pattern.compile("\\s*+<(?:(pre|script|style)\\b|!--).*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MKDOCS_TAB = Pattern.compile("( *+)===[!+]?\\s++[\"']([^\"']*+)[\"']\\s*+");
    private static final Pattern CONTAINER = Pattern.compile("\\s*+:{3,}\\s*+(.*+)");
    private static final Pattern STATEMENT = Pattern.compile(
            "import\\s++(?:[\"'].*|.*\\sfrom\\s++[\"'].*|\\{[^}\"]*+)|export\\s++(?:const|default|function|let|var|class)\\b.*");

    private final MaskedText text;
    private final TabMarks tabs = new TabMarks();
    private final TemplateTags tags;
    private int number;
    private int container;
    private int mkdocsIndent = -1;

    private TemplateMask(String markdown) {
        this.text = new MaskedText(markdown);
        this.tags = new TemplateTags(text, tabs);
    }

    /** Covers the template syntax of a page. */
    static MaskedPage mask(String markdown) {
        TemplateMask mask = new TemplateMask(markdown);
        mask.mask();
        return new MaskedPage(mask.text.masked(), mask.tabs.tabs());
    }

    private void mask() {
        frontMatter();
        boolean isStart = true;
        while (text.hasLine()) {
            String line = text.line();
            number = text.number();
            if (line.isBlank()) {
                isStart = true;
                text.nextLine();
            } else if (isStart && STATEMENT.matcher(line).matches()) {
                maskParagraph();
            } else {
                isStart = false;
                read(line);
            }
        }
    }

    private void frontMatter() {
        String first = text.hasLine() ? text.line().stripTrailing() : "";
        if (first.equals("---") || first.equals("+++")) {
            int end = text.lineAfter(line -> line.equals(first));
            if (end > 0) {
                text.maskTo(end);
            }
        }
    }

    private void read(String line) {
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()
                && !(fence.group(1).startsWith("`") && fence.group(2).indexOf('`') >= 0)) {
            endMkdocsTabs(line);
            skipFence(fence.group(1));
        } else if (RAW.matcher(line).matches()) {
            skipRaw(line);
        } else if (!container(line) && !mkdocsTab(line)) {
            tags.readLine();
        }
    }

    /** Skips code up to its closing fence. */
    private void skipFence(String opening) {
        text.nextLine();
        while (text.hasLine()) {
            String line = text.line().replace('>', ' ').strip();
            text.nextLine();
            if (line.length() >= opening.length()
                    && line.startsWith(opening)
                    && line.chars().allMatch(c -> c == opening.charAt(0))) {
                return;
            }
        }
    }

    private void skipRaw(String line) {
        Matcher raw = RAW.matcher(line);
        String close =
                raw.matches() && raw.group(1) != null ? "</" + raw.group(1).toLowerCase(Locale.ROOT) + ">" : "-->";
        while (text.hasLine()) {
            boolean ends = text.line().toLowerCase(Locale.ROOT).contains(close);
            text.nextLine();
            if (ends) {
                return;
            }
        }
    }

    /** {@code ::: code-group} and what other containers begin and end with. */
    private boolean container(String line) {
        Matcher matcher = CONTAINER.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1).strip();
        if (name.startsWith("code-group") || name.equals("tabs")) {
            tabs.beginGroup(number);
            container++;
        } else if (name.isEmpty() && container > 0) {
            tabs.endGroup(number);
            container--;
        }
        text.maskLine();
        return true;
    }

    /** {@code === "label"}: the tab goes on while lines are indented. */
    private boolean mkdocsTab(String line) {
        Matcher tab = MKDOCS_TAB.matcher(line);
        if (!tab.matches()) {
            endMkdocsTabs(line);
            return false;
        }
        if (mkdocsIndent < 0) {
            mkdocsIndent = tab.group(1).length();
            tabs.beginGroup(number);
        }
        tabs.beginTab(tab.group(2), number);
        text.maskLine();
        return true;
    }

    private void endMkdocsTabs(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (mkdocsIndent >= 0 && indent <= mkdocsIndent) {
            mkdocsIndent = -1;
            tabs.endGroup(number);
        }
    }

    private void maskParagraph() {
        while (text.hasLine() && !text.line().isBlank()) {
            text.maskLine();
        }
    }
}
