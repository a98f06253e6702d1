package dev.verbatim.pages.check;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds values in requests, and defaults, that the row of the parameter does not allow. */
final class ValueDocumentedRule implements PageRule {
    private static final Pattern NUMERAL = Pattern.compile("[-+]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]{1,60}(?:_[A-Z0-9]{1,60}){0,9}");
    private static final Pattern DECIMAL = Pattern.compile("(?i)(?:big ?)?decimal");

    @Override
    public Rule rule() {
        return Rule.VALUE_DOCUMENTED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        List<Parameter> rows = page.parameters();
        for (int index = 0; index < rows.size(); index++) {
            ParameterPath path = page.paths().all().get(rows.get(index));
            if (path != null) {
                check(page, rows.get(index), path, page.constraints().get(index), report);
            }
        }
    }

    private static void check(ApiPage page, Parameter row, ParameterPath path, RowConstraints said, Report report) {
        String name = Quote.of(row.name().orElse(""));
        said.problems()
                .forEach(problem -> report.at(page, row.cell().position(), "the pattern of " + name + " " + problem));
        said.range()
                .filter(range -> !range.areDigits())
                .ifPresent(range -> texts(page, row, path, new Constraint.Range(range), report));
        for (Constraint constraint : said.constraints()) {
            said.fallback()
                    .filter(fallback -> !constraint.allowsText(fallback) && !isElsewhere(fallback, constraint))
                    .ifPresent(fallback -> report.at(
                            page,
                            row.cell().position(),
                            "the default of " + name + " is " + Quote.of(fallback)
                                    + ", but its row says that it must be " + Quote.plain(constraint.demand())
                                    + "; correct the one that is wrong"));
            for (Step.Request request : page.requests()) {
                request.message()
                        .parameters()
                        .ifPresent(body -> path.values(body)
                                .flatMap(value -> constraint.refused(value).stream())
                                .forEach(value -> report.at(
                                        page,
                                        value.position(),
                                        "the request sends " + shown(value) + " for " + name
                                                + ", but its row says that it must be "
                                                + Quote.plain(constraint.demand())
                                                + "; correct the one that is wrong; until then, generated code"
                                                + " allows any value")));
            }
        }
    }

    /** Reports a string where the row has a range of numbers, which cannot check it; once for each row. */
    private static void texts(ApiPage page, Parameter row, ParameterPath path, Constraint.Range range, Report report) {
        page.requests().stream()
                .flatMap(request -> request.message().parameters().stream())
                .flatMap(path::values)
                .flatMap(value -> value instanceof JsonArray array ? array.elements().stream() : Stream.of(value))
                .filter(JsonString.class::isInstance)
                .filter(value -> !isReported(row, value) && !isDecimal(row, value))
                .findFirst()
                .ifPresent(value -> report.at(
                        page,
                        value.position(),
                        "the request sends the string " + shown(value) + " for "
                                + Quote.of(row.name().orElse(""))
                                + ", but its row allows numbers, " + Quote.plain(range.demand())
                                + "; send a number, or write characters in the row if it limits the length"));
    }

    /** Whether {@link TypeDocumentedRule} already reports that the value is not a number. */
    private static boolean isReported(Parameter row, JsonValue value) {
        return DocumentedJsonTypes.of(row).filter(types -> !types.allow(value)).isPresent();
    }

    /** Whether a row says that its values are decimals, which many APIs send as strings because numbers of JSON lose digits. */
    private static boolean isDecimal(Parameter row, JsonValue value) {
        return value instanceof JsonString text
                && NUMERAL.matcher(text.value()).matches()
                && row.columns().stream()
                        .anyMatch(column ->
                                DECIMAL.matcher(column.text().value().strip()).matches());
    }

    /** Whether a default beside a range of numbers names a constant or setting, such as CONFIG_DEFAULT, whose number is elsewhere. */
    private static boolean isElsewhere(String fallback, Constraint constraint) {
        return constraint instanceof Constraint.Range
                && CONSTANT.matcher(fallback).matches();
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonString text) {
            return Quote.of(text.value());
        }
        return value instanceof JsonNumber number
                ? Quote.plain(number.literal())
                : ((JsonArray) value).elements().size() + " elements";
    }
}
