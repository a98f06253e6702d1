package dev.verbatim.pages.page;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comments of a page that say how members are compared: {@code <!-- verbatim: volatile duration; optional userData -->},
 * in MDX also <code>{/* verbatim: ... *&#47;}</code>. A comment below the heading of a sample is about the samples of this heading; any
 * other one is about all samples of its operation, or, above the first operation of a file, of all operations. Those that are about
 * no operation stay at the page without operations, or at the events outside of them.
 */
final class MatchingComments {
    private static final String WORD_OF_COMMENTS = "verbatim";
    private static final Pattern COMMENT =
            Pattern.compile("(?:<!--|\\{/\\*)[ \\t]*verbatim[ \\t]*:([^\\r\\n]*?)(?:-->|\\*/\\})");
    private static final Pattern BEGINNING = Pattern.compile("(?:<!--|\\{/\\*)[ \\t]*verbatim[ \\t]*:");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern WORD = Pattern.compile("[^\\s,]+");
    private static final Pattern NAME = Pattern.compile("[^.\\[\\]]+");
    private static final String EXAMPLE = "<!-- verbatim: volatile duration -->";

    private final List<Said> said = new ArrayList<>();
    private final List<Text> mistakes = new ArrayList<>();

    private MatchingComments() {}

    /** Adds to each operation of a file what the comments say about its samples. */
    static List<PageReading> attach(String markdown, Outline outline, List<PageReading> readings) {
        // A quick check, since the pattern tries every position of the page.
        if (!markdown.contains(WORD_OF_COMMENTS) || !BEGINNING.matcher(markdown).find()) {
            return readings;
        }
        MatchingComments comments = new MatchingComments();
        comments.read(markdown, codeLines(outline));
        List<OperationPage> pages = readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .sorted(Comparator.comparing(OperationPage::position))
                .toList();
        OutsideHeadings outside = OutsideHeadings.of(outline, readings, pages);
        return readings.stream()
                .map(reading -> comments.attached(reading, pages, outside))
                .toList();
    }

    private PageReading attached(PageReading reading, List<OperationPage> pages, OutsideHeadings outside) {
        if (reading instanceof PageReading.Operation operation) {
            return new PageReading.Operation(operation.page().withMatching(about(operation.page(), pages, outside)));
        }
        if (reading instanceof PageReading.Events events) {
            return events.withMatching(aboutNone(pages, outside));
        }
        return reading instanceof PageReading.Other other ? other.withMatching(aboutNone(pages, outside)) : reading;
    }

    /** A comment in a block of code is part of an example. */
    private static BitSet codeLines(Outline outline) {
        BitSet lines = new BitSet();
        for (PageBlock block : outline.blocks()) {
            if (block instanceof PageBlock.Code code) {
                code.lines().forEach(line -> lines.set(line.number()));
            }
        }
        outline.unread().stream()
                .filter(block -> block.form() == Unread.Form.INDENTED)
                .flatMap(block -> block.code().stream())
                .map(TextLine::number)
                .forEach(lines::set);
        return lines;
    }

    private void read(String markdown, BitSet code) {
        int number = 0;
        for (String line : markdown.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            if (code.get(number)) {
                continue;
            }
            Matcher comment = COMMENT.matcher(line);
            int end = 0;
            while (comment.find()) {
                if (!isInCode(line, comment.start())) {
                    rules(comment.group(1), number, comment.start(1));
                }
                end = comment.end();
            }
            Matcher open = BEGINNING.matcher(line);
            if (open.find(end) && !isInCode(line, open.start())) {
                mistake(
                        number,
                        open.start(),
                        "the comment does not end on its line; write it on one line, such as " + EXAMPLE);
            }
        }
    }

    /** A comment between backticks is an example, too. */
    private static boolean isInCode(String line, int index) {
        return BACKTICKS.matcher(line.substring(0, index)).results().count() % 2 == 1;
    }

    private void rules(String text, int line, int column) {
        int begin = 0;
        for (String rule : text.split(";", -1)) {
            rule(rule, line, column + begin);
            begin += rule.length() + 1;
        }
    }

    private void rule(String text, int line, int column) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            mistake(
                    line,
                    column,
                    "the comment has no rule here; write one, such as " + EXAMPLE + ", or remove the comment");
            return;
        }
        Optional<MatchingRule.Kind> kind = MatchingRule.Kind.of(word.group());
        if (kind.isEmpty()) {
            mistake(
                    line,
                    column + word.start(),
                    "there is no rule " + Quote.of(word.group())
                            + NearestName.question(word.group(), MatchingRule.Kind.words()) + "; write "
                            + String.join(", ", MatchingRule.Kind.words()) + ", or remove the comment");
            return;
        }
        boolean names = false;
        while (word.find()) {
            names = true;
            if (NAME.matcher(word.group()).matches()) {
                said.add(new Said(kind.get(), word.group(), new Position(line, column + word.start() + 1)));
            } else {
                mistake(
                        line,
                        column + word.start(),
                        Quote.of(word.group())
                                + " is a path; write only the name of the member, which is meant at any depth");
            }
        }
        if (!names) {
            mistake(line, column, "the rule " + kind.get().word() + " names no member; write one, such as " + EXAMPLE);
        }
    }

    private void mistake(int line, int column, String message) {
        mistakes.add(new Text(message, new Position(line, column + 1)));
    }

    /** Returns what is about one of the operations of a file, which are in the order of the file. */
    private MatchingRules about(OperationPage page, List<OperationPage> pages, OutsideHeadings outside) {
        boolean isFirst = pages.get(0).position().equals(page.position());
        return new MatchingRules(
                said.stream()
                        .filter(rule -> !outside.hasBelow(rule.position()))
                        .filter(rule -> isWithin(rule.position(), page, pages)
                                || rule.position().compareTo(pages.get(0).position()) < 0)
                        .map(rule -> new MatchingRule(
                                rule.kind(), rule.member(), rule.position(), section(rule.position(), page)))
                        .toList(),
                mistakes.stream()
                        .filter(mistake -> isWithin(mistake.position(), page, pages)
                                || isFirst && mistake.position().compareTo(page.position()) < 0)
                        .toList());
    }

    /** Returns what is about no operation; the operations have all mistakes, if there are any operations. */
    private MatchingRules aboutNone(List<OperationPage> pages, OutsideHeadings outside) {
        return new MatchingRules(
                said.stream()
                        .filter(rule -> pages.isEmpty() || outside.hasBelow(rule.position()))
                        .map(rule -> new MatchingRule(rule.kind(), rule.member(), rule.position(), Optional.empty()))
                        .toList(),
                pages.isEmpty() ? mistakes : List.of());
    }

    private static boolean isWithin(Position position, OperationPage page, List<OperationPage> pages) {
        return position.compareTo(page.position()) >= 0
                && pages.stream()
                        .noneMatch(next -> next.position().compareTo(page.position()) > 0
                                && next.position().compareTo(position) <= 0);
    }

    /** The last heading of a sample above a comment; empty if it is that of the operation. */
    private static Optional<Position> section(Position comment, OperationPage page) {
        return page.samples().stream()
                .map(sample -> sample.heading().position())
                .filter(heading -> heading.compareTo(comment) < 0 && heading.compareTo(page.position()) > 0)
                .max(Comparator.naturalOrder());
    }

    /** A rule and its place. */
    private record Said(MatchingRule.Kind kind, String member, Position position) {}
}
