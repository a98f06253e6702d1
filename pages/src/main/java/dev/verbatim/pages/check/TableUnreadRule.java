package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.PageStyle;

/** Finds properties and parameters that are not in a Markdown table, and so are not read. */
final class TableUnreadRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.TABLE_UNREAD;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Unread unread : page.page().unread()) {
            if (unread.expected() == Unread.Expected.PROPERTIES) {
                report.at(
                        page,
                        unread.position(),
                        message(unread, PageStyle.REQUEST_URL, "/api/...", "HTTP method | POST"));
            } else if (unread.expected() == Unread.Expected.PARAMETERS) {
                report.at(
                        page,
                        unread.position(),
                        message(
                                unread,
                                "Parameter",
                                "Value",
                                page.style().message().name().last() + " | ..."));
            }
        }
    }

    private static String message(Unread unread, String label, String value, String row) {
        return switch (unread.form()) {
            case UNDELIMITED ->
                "this is not a Markdown table: the line |---|---| below its first row is missing; add it, with one"
                        + " --- for each column";
            case MISCOUNTED ->
                "this is not a Markdown table: the line |---|---| does not have as many columns as the first row;"
                        + " write one --- for each column";
            case LIST -> notATable("a list", label, value, row);
            case HTML -> notATable("HTML", label, value, row);
            case FENCED, INDENTED -> notATable("a block of code", label, value, row);
        };
    }

    private static String notATable(String form, String label, String value, String row) {
        return "a Markdown table is expected here, and " + form + " is not read; write the lines | " + label + " | "
                + value + " |, |---|---|, | " + row + " |, and one line for each further row";
    }
}
