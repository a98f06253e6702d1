package dev.verbatim.pages.style;

import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds settings that contradict each other. Of two, the later line of the style file has the finding. */
final class StyleContradictions {
    private final MessageStyle message;
    private final Settings settings;
    private final StyleMistakes mistakes;

    private StyleContradictions(MessageStyle message, Settings settings, StyleMistakes mistakes) {
        this.message = message;
        this.settings = settings;
        this.mistakes = mistakes;
    }

    /** Reports the contradictions in a style. */
    static void of(Style style, Settings settings, StyleMistakes mistakes) {
        StyleContradictions contradictions = new StyleContradictions(style.message(), settings, mistakes);
        contradictions.inRequests();
        contradictions.inAnswers();
        contradictions.inRefusals();
        contradictions.inEvents();
        contradictions.inPages(style.page());
    }

    private void inRequests() {
        if (message.correlation().filter(message.name()::equals).isPresent()) {
            report(Setting.NAME, Setting.CORRELATION, "one member cannot name the operation and tell requests apart");
        }
        if (message.parameters().equals(message.name())) {
            report(
                    Setting.NAME,
                    Setting.PARAMETERS,
                    "one member cannot be the name of the operation and its parameters");
        } else if (message.parameters().form() != MessagePath.Form.MEMBER
                && message.name()
                        .below(new MessagePath(message.parameters().names(), MessagePath.Form.MEMBER))
                        .isPresent()) {
            report(
                    Setting.NAME,
                    Setting.PARAMETERS,
                    "the parameters are an array, so the name of the operation cannot be a member of it");
        }
        if (isConstant(Optional.of(message.name()))) {
            report(Setting.NAME, Setting.CONSTANTS, "the name of the operation differs from request to request");
        }
        if (isConstant(message.correlation())) {
            report(Setting.CORRELATION, Setting.CONSTANTS, "the correlation differs from request to request");
        }
        if (message.correlation().isEmpty() && message.repeated().isPresent()) {
            report(
                    Setting.CORRELATION,
                    Setting.CORRELATION_RESPONSE,
                    "requests have no member that a response could repeat");
        } else if (!message.repeated().equals(message.correlation()) && isConstant(message.repeated())) {
            report(
                    Setting.CORRELATION_RESPONSE,
                    Setting.CONSTANTS,
                    "what a response repeats differs from request to request");
        }
    }

    private boolean isConstant(Optional<MessagePath> path) {
        return path.filter(found ->
                        found.names().size() == 1 && message.constants().containsKey(found.last()))
                .isPresent();
    }

    private void inAnswers() {
        if (isSame(message.success(), message.failure())) {
            report(Setting.SUCCESS, Setting.FAILURE, "a response cannot be both");
        } else {
            reportOverlap(Setting.SUCCESS, message.success(), Setting.FAILURE, message.failure());
        }
        if (message.failure().equals(MessageTest.NEVER)) {
            Stream.of(Setting.FAILURE_CODE, Setting.FAILURE_MESSAGE, Setting.FAILURE_NUMBER)
                    .filter(settings::sets)
                    .filter(part -> settings.value(part).isPresent())
                    .forEach(part -> report(Setting.FAILURE, part, "without a test, no response is a failure"));
        }
    }

    private void inRefusals() {
        if (message.number().isPresent() && message.code().isEmpty()) {
            report(
                    Setting.FAILURE_CODE,
                    Setting.FAILURE_NUMBER,
                    "a number alone is the code; set failure.code instead");
        }
        if (message.number().isPresent() && message.number().equals(message.code())) {
            report(
                    Setting.FAILURE_CODE,
                    Setting.FAILURE_NUMBER,
                    "one member cannot be the word of a failure and its number");
        }
        for (Setting refusal : Setting.refusals()) {
            FailureCode code = message.refusals().get(refusal.refusal());
            if (code == null) {
                continue;
            }
            if (message.code().isEmpty()) {
                report(Setting.FAILURE_CODE, refusal, "failures have no member for their code");
            } else if (code.number()
                            .map(String::valueOf)
                            .filter(this::isSuccess)
                            .isPresent()
                    || code.word().filter(this::isSuccess).isPresent()) {
                report(Setting.SUCCESS, refusal, "a failure with this code would be a success");
            }
        }
    }

    /** Whether a response with the code says that the request has succeeded. */
    private boolean isSuccess(String code) {
        return message.success().alternatives().stream()
                .flatMap(List::stream)
                .anyMatch(condition -> condition.comparison() == Condition.Comparison.EQUAL
                        && message.code().equals(Optional.of(condition.path()))
                        && condition.value().equals(code));
    }

    private void inEvents() {
        if (isSame(message.success(), message.event())) {
            report(Setting.SUCCESS, Setting.EVENT, "a message cannot be a response and an event");
        } else {
            reportOverlap(Setting.EVENT, message.event(), Setting.SUCCESS, message.success());
        }
        if (isSame(message.failure(), message.event())) {
            report(Setting.FAILURE, Setting.EVENT, "a message cannot be a response and an event");
        } else {
            reportOverlap(Setting.EVENT, message.event(), Setting.FAILURE, message.failure());
        }
        if (message.eventName().equals(message.eventData())) {
            report(Setting.EVENT_NAME, Setting.EVENT_DATA, "one member cannot be the name of an event and its data");
        }
        if (message.event().equals(MessageTest.NEVER)) {
            Stream.of(Setting.EVENT_NAME, Setting.EVENT_DATA, Setting.EVENT_CHANNEL)
                    .filter(settings::sets)
                    .filter(part -> settings.value(part).isPresent())
                    .forEach(part -> report(Setting.EVENT, part, "without a test, no message is an event"));
        }
    }

    /** A request URL for each operation is a row of the table above the heading Parameters, which only files have. */
    private void inPages(PageStyle page) {
        if (page.endpoint() == PageStyle.Endpoint.EACH && page.operations() == PageStyle.Operations.SECTION) {
            report(
                    Setting.OPERATIONS,
                    Setting.ENDPOINT,
                    "the table with the request URL is read only where each operation has a file");
        }
        if (page.operations() == PageStyle.Operations.SECTION
                && page.operationName().contains(PageStyle.NameSource.TITLE)) {
            report(
                    Setting.OPERATIONS,
                    Setting.OPERATION_NAME,
                    "the title is one for all sections of a file; write heading instead of title");
        }
    }

    private static boolean isSame(MessageTest one, MessageTest other) {
        return !one.equals(MessageTest.NEVER) && one.equals(other);
    }

    /** Reports a test that never decides, because an earlier one takes its messages. A later one that takes the rest is fine. */
    private void reportOverlap(Setting first, MessageTest tried, Setting second, MessageTest later) {
        later.within(tried)
                .ifPresent(hidden -> report(
                        first,
                        second,
                        "a message with " + hidden + " passes both, and " + first.key() + " is tried first"));
    }

    private void report(Setting one, Setting other, String reason) {
        Optional<Position> first = position(one);
        Optional<Position> second = position(other);
        if (first.isEmpty() && second.isEmpty()) {
            return;
        }
        boolean isSecond = first.isEmpty() || second.isPresent() && second.get().compareTo(first.get()) > 0;
        Setting later = isSecond ? other : one;
        mistakes.add(
                isSecond ? second.orElseThrow() : first.orElseThrow(),
                line(later) + " contradicts " + line(isSecond ? one : other) + ": " + reason + "; correct one of them");
    }

    private Optional<Position> position(Setting setting) {
        return Optional.ofNullable(settings.keys().get(setting.key()));
    }

    private String line(Setting setting) {
        return setting.key() + " = " + settings.value(setting).orElse("none")
                + (settings.sets(setting) ? "" : " of the preset");
    }
}
