package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.util.regex.Pattern;

/** Finds responses without an integer {@code statusCode}. */
final class ResponseStatusRule implements PageRule {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]++");

    @Override
    public Rule rule() {
        return Rule.RESPONSE_STATUS;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            if (step instanceof Step.Response && step.json().value().isPresent() && !hasStatus(step.json())) {
                report.at(page, step.position(), "the response has no integer statusCode; add \"statusCode\": 0");
            }
        }
    }

    private static boolean hasStatus(JsonText json) {
        return json.object()
                .flatMap(body -> body.member(Style.STATUS_CODE))
                .filter(status -> status.value() instanceof JsonNumber number
                        && INTEGER.matcher(number.literal()).matches())
                .isPresent();
    }
}
