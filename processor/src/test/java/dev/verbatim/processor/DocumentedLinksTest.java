package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links of the documentation lead to files and headings that exist, and every page of docs/ can be reached from its index. */
class DocumentedLinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})[^\\n]*\\n.*?^\\1`*$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = pages().stream()
                .flatMap(page -> links(page)
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> ROOT.relativize(page) + ": " + link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageOfTheDocsCanBeReachedFromTheIndex() throws IOException {
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(DOCS.resolve("README.md")));
        while (!next.isEmpty()) {
            Path page = next.remove();
            if (page.startsWith(DOCS) && page.toString().endsWith(".md") && reached.add(page)) {
                links(page).map(link -> target(page, link)).forEach(next::add);
            }
        }
        try (Stream<Path> files = Files.walk(DOCS)) {
            assertThat(reached)
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .toList());
        }
    }

    private static Set<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(prose(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        Path target = target(page, link);
        int anchor = link.indexOf('#');
        return Files.exists(target) && (anchor < 0 || anchors(target).contains(link.substring(anchor + 1)));
    }

    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** Returns the anchor of a heading as code hosts form it: lower case, without punctuation, hyphens for spaces. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new TreeSet<>();
        HEADING.matcher(prose(page))
                .results()
                .forEach(heading -> anchors.add(heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-')));
        return anchors;
    }

    /** Returns the text without its code blocks. */
    private static String prose(Path page) {
        try {
            return FENCED.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
