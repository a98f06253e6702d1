package dev.verbatim.pages.finding;

import dev.verbatim.pages.source.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of findings that a team accepts. Findings in the baseline are muted, and new findings are not. An entry that no
 * longer occurs is itself a finding, so the baseline only shrinks.
 *
 * <p>The text is made for diffs: it is sorted and has one entry on each line. An entry is {@code file: [rule] message}, the
 * finding as it is printed but without line and column, so it still matches when lines shift. A finding that occurs twice has
 * two entries. A line that begins with {@code #} is a comment.
 *
 * @since 0.2.0
 */
public final class Baseline {
    /** A baseline that mutes nothing. */
    public static final Baseline EMPTY = new Baseline("", List.of());

    /** The lines and columns, also those in messages: they change when lines shift. */
    private static final Pattern POSITION = Pattern.compile("(?<=\\.md):\\d+:\\d+");

    private static final Pattern ENTRY = Pattern.compile("(?<file>.+?): \\[(?<rule>[a-z-]+)] .*");

    private static final String HEADER = """
        # Findings that Verbatim mutes, as they are printed but without line and column. Delete an entry when you have
        # fixed its finding: an entry that no longer occurs is reported (baseline-unused), so this file only shrinks.
        """;

    private final String name;
    private final List<Entry> entries;

    private Baseline(String name, List<Entry> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * Parses a baseline.
     *
     * @param name the name of the file in findings about the baseline
     * @param text the content of the file; lines that are not entries become findings, not exceptions
     */
    public static Baseline of(String name, String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            String entry = withoutPositions(line);
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                entries.add(new Entry(entry, number));
            }
        }
        return new Baseline(name, List.copyOf(entries));
    }

    /**
     * Removes the muted findings and adds a finding for each entry that no longer occurs.
     *
     * @param findings all findings
     * @param judged whether a rule was run on a file; other entries are ignored, so that the compiler and lint, which run
     *     different rules, can share a baseline
     * @return the findings to report, sorted
     */
    public List<Finding> apply(Collection<Finding> findings, BiPredicate<Rule, String> judged) {
        Map<String, Deque<Entry>> open =
                entries.stream().collect(Collectors.groupingBy(Entry::text, Collectors.toCollection(ArrayDeque::new)));
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings.stream().sorted().toList()) {
            if (open.getOrDefault(text(finding), new ArrayDeque<>()).poll() == null) {
                left.add(finding);
            }
        }
        open.values().stream()
                .flatMap(Deque::stream)
                .filter(entry -> entry.isJudged(judged))
                .map(this::unused)
                .forEach(left::add);
        return left.stream().sorted().toList();
    }

    /** Returns the first line that is neither an entry nor a comment; a file with such a line may not be a baseline. */
    public Optional<String> stranger() {
        return entries.stream()
                .filter(entry -> !entry.isFinding())
                .map(Entry::text)
                .findFirst();
    }

    /**
     * Returns the text of a baseline that mutes exactly these findings and keeps the entries that were not judged.
     *
     * @param judged as for {@link #apply}
     */
    public String rewrite(Collection<Finding> findings, BiPredicate<Rule, String> judged) {
        Stream<String> kept =
                entries.stream().filter(entry -> !entry.isJudged(judged)).map(Entry::text);
        StringBuilder text = new StringBuilder(HEADER);
        Stream.concat(kept, findings.stream().map(Baseline::text))
                .sorted()
                .forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    private static String text(Finding finding) {
        return withoutPositions(finding.toString());
    }

    private static String withoutPositions(String line) {
        return POSITION.matcher(line).replaceAll("").strip();
    }

    private Finding unused(Entry entry) {
        return new Finding(
                Rule.BASELINE_UNUSED,
                name,
                new Position(entry.line(), 1),
                entry.isFinding()
                        ? "\"" + entry.text() + "\" no longer occurs; delete this line"
                        : "\"" + entry.text()
                                + "\" is not a finding; delete this line, or write a finding as it is printed, such as"
                                + " voice/Hold.md: [json-syntax] not JSON");
    }

    /** A line of the file. */
    private record Entry(String text, int line) {
        boolean isJudged(BiPredicate<Rule, String> judged) {
            Matcher parts = ENTRY.matcher(text);
            Optional<Rule> rule = rule(parts);
            return rule.isEmpty() || judged.test(rule.get(), parts.group("file"));
        }

        boolean isFinding() {
            return rule(ENTRY.matcher(text)).isPresent();
        }

        private static Optional<Rule> rule(Matcher parts) {
            return parts.matches() ? Rule.of(parts.group("rule")) : Optional.empty();
        }
    }
}
