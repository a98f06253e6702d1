package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.Optional;

/** Finds parameters that requests send with another JSON type than the documented one; reports each parameter once. */
final class TypeDocumentedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.TYPE_DOCUMENTED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Parameter parameter : page.parameters()) {
            Optional<DocumentedJsonTypes> types = parameter.name().flatMap(name -> DocumentedJsonTypes.of(parameter));
            if (types.isPresent()) {
                check(page, parameter, types.get(), report);
            }
        }
    }

    private static void check(ApiPage page, Parameter parameter, DocumentedJsonTypes types, Report report) {
        String name = parameter.name().orElseThrow();
        for (Step.Request request : page.requests()) {
            Optional<JsonValue> value = request.message()
                    .members()
                    .flatMap(body -> body.member(name))
                    .map(JsonMember::value);
            if (value.isPresent() && !types.allow(value.get())) {
                report.at(
                        page,
                        value.get().position(),
                        Quote.of(name) + " is " + shown(value.get(), types) + " here, but its "
                                + ApiPage.entry(parameter) + " says " + Quote.of(types.text())
                                + "; correct the one that is wrong");
                return;
            }
        }
    }

    /** Of an array that may be one, the first element that it may not have. */
    private static String shown(JsonValue value, DocumentedJsonTypes types) {
        if (value instanceof JsonArray array && types.allow(new JsonArray(array.position(), List.of()))) {
            return array.elements().stream()
                    .filter(element -> !types.allow(new JsonArray(array.position(), List.of(element))))
                    .findFirst()
                    .map(element -> "an array with " + shown(element) + " in it")
                    .orElseGet(() -> shown(value));
        }
        return shown(value);
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonValue.JsonNumber number
                ? "the number " + Quote.plain(number.literal())
                : value.kind();
    }
}
