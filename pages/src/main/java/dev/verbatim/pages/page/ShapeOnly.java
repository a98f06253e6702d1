package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonTolerance;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import java.util.Optional;

/** Tells samples from messages that leave out their parameters, result or data, and so show only a shape. */
record ShapeOnly(MessageStyle style) {
    /** Whether a step shows only the shape of a message, because its parameters, result or data are left out. */
    boolean holds(Step step) {
        if (step.json().tolerated().stream().noneMatch(JsonTolerance::omits)) {
            return false;
        }
        if (step instanceof Step.Request request) {
            String name =
                    request.message().operation().map(text -> text.value()).orElse("");
            return omits(step.json(), style.name())
                    || isEmpty(request.message().parameters())
                            && omits(step.json(), style.parameters().of(name));
        }
        if (step instanceof Step.Response response) {
            return isEmpty(response.message().result())
                    && response.message().code().isEmpty()
                    && response.message().message().isEmpty()
                    && omits(step.json(), style.result().of(name(step.json())));
        }
        return step instanceof Step.Notification event
                && isEmpty(event.message().data())
                && omits(step.json(), style.eventData().of(name(step.json())));
    }

    private String name(JsonText json) {
        return json.value()
                .flatMap(value -> style.name().value(value))
                .filter(JsonValue.JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value())
                .orElse("");
    }

    private static boolean isEmpty(Optional<? extends JsonValue> value) {
        return value.isEmpty()
                || value.get() instanceof JsonObject object && object.members().isEmpty()
                || value.get() instanceof JsonArray array && array.elements().isEmpty();
    }

    /** Whether something at a place, below it, or where it would be is left out. */
    private static boolean omits(JsonText json, MessagePath place) {
        String path = String.join(".", place.names());
        return json.tolerated().stream()
                .filter(JsonTolerance::omits)
                .map(JsonTolerance::path)
                .anyMatch(omitted -> omitted.isEmpty() || omitted.equals(path) || omitted.startsWith(path + "."));
    }
}
