package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.Style;
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
        if (page.operationName().isEmpty() && read) {
            Optional<ParameterTable> table = page.page().parameters();
            report.at(
                    page,
                    table.map(ParameterTable::position).orElse(page.title()),
                    table.isPresent()
                            ? "the Parameters table has no row operationName; add one with the operation's name"
                            : "there is no table below the heading Parameters; add one with the columns Parameter and Value"
                                    + " and a row operationName with the operation's name");
        }
        for (Step.Request request : page.requests()) {
            if (request.json().value().isPresent()) {
                check(page, request, report);
            }
        }
    }

    private static void check(ApiPage page, Step.Request request, Report report) {
        Optional<String> name = page.operationName();
        Optional<JsonMember> sent = request.json().object().flatMap(body -> body.member(Style.OPERATION_NAME));
        if (sent.isEmpty()) {
            report.at(
                    page,
                    request.position(),
                    "the request sends no operationName; add "
                            + name.map(text -> "\"" + Style.OPERATION_NAME + "\": " + Quote.of(text))
                                    .orElse("it with the operation's name"));
        } else if (name.isPresent()
                && !(sent.get().value() instanceof JsonString string
                        && string.value().equals(name.get()))) {
            report.at(
                    page,
                    sent.get().position(),
                    "the request sends " + shown(sent.get().value()) + " as operationName, but the page documents "
                            + Quote.of(name.get()) + "; correct the one that is wrong");
        }
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonString string ? Quote.of(string.value()) : value.kind();
    }
}
