package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Step;
import java.util.Optional;

/** A parameter is of the JSON type that its row says; each parameter is reported once. */
final class TypeDocumentedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.TYPE_DOCUMENTED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Parameter parameter : page.parameters()) {
            Optional<TypeWords> words = parameter.name().flatMap(name -> TypeWords.of(parameter));
            if (words.isPresent()) {
                check(page, parameter.name().orElseThrow(), words.get(), report);
            }
        }
    }

    private static void check(ApiPage page, String name, TypeWords words, Report report) {
        for (Step.Request request : page.requests()) {
            Optional<JsonValue> value =
                    request.json().object().flatMap(body -> body.member(name)).map(JsonMember::value);
            if (value.isPresent() && !words.hold(value.get())) {
                report.at(
                        page,
                        value.get().position(),
                        Quote.of(name) + " is " + shown(value.get()) + " here, but its row says "
                                + Quote.of(words.text()) + "; correct the one that is wrong");
                return;
            }
        }
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonValue.JsonNumber number
                ? "the number " + Quote.plain(number.literal())
                : SampledTypes.type(value);
    }
}
