package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.ResponseMessage;
import java.util.regex.Pattern;

/** Finds responses that say neither that the request succeeded nor that it failed. */
final class ResponseStatusRule implements PageRule {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]++");

    @Override
    public Rule rule() {
        return Rule.RESPONSE_STATUS;
    }

    @Override
    public void check(ApiPage page, Report report) {
        MessageStyle style = page.style().message();
        boolean isNumber = style.isStatusNumber();
        for (Step step : page.steps()) {
            if (step instanceof Step.Response response
                    && step.json().value().isPresent()
                    && !hasStatus(response.message(), isNumber)) {
                report.at(page, step.position(), message(style));
            }
        }
    }

    private static boolean hasStatus(ResponseMessage response, boolean isNumber) {
        return isNumber
                ? response.code()
                        .filter(status -> status instanceof JsonNumber number
                                && INTEGER.matcher(number.literal()).matches())
                        .isPresent()
                : response.outcome() != ResponseMessage.Outcome.UNKNOWN;
    }

    private static String message(MessageStyle style) {
        if (style.isStatusNumber()) {
            String status = style.code().orElseThrow().toString();
            return "the response has no integer " + status + "; add \"" + status + "\": 0";
        }
        return "the response shows neither a success (" + style.success() + ") nor a failure (" + style.failure()
                + "); add what is missing, or correct success and failure in verbatim.properties";
    }
}
