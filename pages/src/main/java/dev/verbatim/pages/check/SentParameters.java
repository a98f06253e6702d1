package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import java.util.List;
import java.util.Optional;

/** Tells the form of the parameters that requests send, where it is not the form of the style. */
final class SentParameters {
    private SentParameters() {}

    /**
     * Returns the value of {@code parameters} that fits requests whose parameters are an array although the style has an object.
     *
     * @return say {@code params[]}; empty if a request has an object, or none has an element
     */
    static Optional<String> form(MessageStyle style, List<JsonObject> requests) {
        MessagePath path = style.parameters();
        if (path.isTop() || path.isNamed() || path.form() != MessagePath.Form.MEMBER) {
            return Optional.empty();
        }
        List<JsonValue> sent = requests.stream()
                .flatMap(request -> path.value(request).stream())
                .toList();
        List<JsonArray> arrays = sent.stream()
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .filter(array -> !array.elements().isEmpty())
                .toList();
        if (arrays.isEmpty() || sent.stream().anyMatch(JsonObject.class::isInstance)) {
            return Optional.empty();
        }
        boolean isFirst = arrays.stream()
                .allMatch(array ->
                        array.elements().size() == 1 && array.elements().get(0) instanceof JsonObject);
        return Optional.of(path + (isFirst ? "[0]" : "[]"));
    }
}
