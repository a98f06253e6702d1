package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds pages that look like operation pages but are not recognised as such.
 *
 * @since 0.2.0
 */
public final class UnrecognisedPage {
    private static final Pattern WORD = Pattern.compile("\\b(?:param(?:eter)?s?|arguments?)\\b");

    private UnrecognisedPage() {}

    /** Returns the finding about a page, if the page looks like an operation page. */
    static Optional<Finding> finding(PageReading.Other page) {
        Optional<Text> heading = heading(page);
        if (heading.isPresent()) {
            return Optional.of(finding(page, heading.get().position(), misspelt(heading.get(), page.style())));
        }
        Optional<Text> row = page.rows().stream().findFirst();
        if (row.isPresent()) {
            return Optional.of(finding(
                    page,
                    row.get().position(),
                    "the page has the row " + Quote.of(row.get().value()) + advice(page)));
        }
        return messages(page)
                .findFirst()
                .map(first -> finding(page, first.position(), "the page has samples" + advice(page)));
    }

    /** Returns the finding about a section that does not name its operation. */
    static Finding finding(PageReading.Unnamed section) {
        return new Finding(Rule.PAGE_UNRECOGNISED, section.file(), section.position(), section.reason());
    }

    /** Returns the notifications and the requests with a body; any page may show a GET request. */
    private static Stream<Step> messages(PageReading.Other page) {
        return page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(step -> step instanceof Step.Notification
                        || step instanceof Step.Request && !step.json().source().isEmpty());
    }

    /** Returns the heading that was probably meant to be {@code Parameters}. */
    public static Optional<Text> heading(PageReading.Other page) {
        boolean telling = !page.rows().isEmpty() || messages(page).findFirst().isPresent();
        return page.headings().stream()
                .filter(heading -> isNear(heading, page.style()) || telling && hasWord(heading))
                .findFirst();
    }

    /** Returns the message about such a heading. */
    public static String misspelt(Text heading, Style style) {
        String parameters = style.page().parametersHeading();
        return "the page has the heading " + Quote.of(heading.value()) + Quote.remark(heading.value())
                + " instead of " + parameters + ", so it is not read as an operation; write "
                + parameters;
    }

    private static boolean isNear(Text heading, Style style) {
        List<String> names = style.page().parametersHeadings().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return NearestName.of(heading.value().toLowerCase(Locale.ROOT), names).isPresent();
    }

    private static boolean hasWord(Text heading) {
        return WORD.matcher(heading.value().toLowerCase(Locale.ROOT)).find();
    }

    /** What the page lacks in its style, and how to write it. */
    private static String advice(PageReading.Other page) {
        PageStyle style = page.style().page();
        String label = style.parametersHeading();
        String name = page.style().message().name().toString();
        if (style.operationName().contains(PageStyle.NameSource.ROW)) {
            return ", but no heading " + label + ", so it is not read as an operation; put that heading above the table"
                    + " with the row " + page.style().message().name().last();
        }
        if (style.operations() == PageStyle.Operations.FILE) {
            return ", but no heading " + label + ", so it is not read as an operation; put that heading above the table"
                    + " of parameters";
        }
        return ", but no request that names an operation in " + name + " and no table or list of parameters below the"
                + " name of one, so it is not read as operations; write the name of each operation as a heading, and "
                + label + " above its parameters";
    }

    private static Finding finding(PageReading.Other page, Position position, String message) {
        return new Finding(Rule.PAGE_UNRECOGNISED, page.file(), position, message);
    }
}
