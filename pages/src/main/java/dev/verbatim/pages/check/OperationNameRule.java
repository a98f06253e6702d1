package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Placeholder;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.PageStyle;
import java.util.Optional;

/** Finds pages that do not name their operation, and requests that do not send its name. */
final class OperationNameRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.OPERATION_NAME;
    }

    @Override
    public void check(ApiPage page, Report report) {
        boolean read = page.page().unread(Unread.Expected.PARAMETERS).isEmpty();
        boolean hasRow = page.style().page().operationName().contains(PageStyle.NameSource.ROW);
        if (page.operationName().isEmpty() && read && hasRow) {
            Optional<ParameterTable> table = page.page().parameters();
            String member = page.style().message().name().toString();
            report.at(
                    page,
                    table.map(ParameterTable::position).orElse(page.title()),
                    table.isPresent()
                            ? "the Parameters table has no row " + member + "; add one with the operation's name"
                            : "there is no table below the heading "
                                    + page.style().page().parametersHeading()
                                    + "; add one with the columns Parameter and Value and a row " + member
                                    + " with the operation's name");
        }
        for (Step.Request request : page.requests()) {
            if (request.json().value().isPresent()) {
                check(page, request, report);
            }
        }
    }

    private static void check(ApiPage page, Step.Request request, Report report) {
        Optional<String> name = page.operationName();
        Optional<JsonMember> sent = request.message().name();
        if (sent.isEmpty()) {
            String member = page.style().message().name().toString();
            report.at(
                    page,
                    request.position(),
                    "the request sends no " + member + "; add "
                            + name.map(text -> "\"" + member + "\": " + Quote.of(text))
                                    .orElse("it with the operation's name"));
        } else if (name.isPresent()
                && !(sent.get().value() instanceof JsonString string
                        && (string.value().equals(name.get())
                                || page.style().page().endpoint() == PageStyle.Endpoint.ONE
                                        && Placeholder.isOne(string.value())))) {
            report.at(
                    page,
                    sent.get().position(),
                    "the request sends " + shown(sent.get().value()) + " as "
                            + page.style().message().name() + ", but the page documents "
                            + Quote.of(name.get()) + "; correct the one that is wrong");
        }
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonString string ? Quote.of(string.value()) : value.kind();
    }
}
