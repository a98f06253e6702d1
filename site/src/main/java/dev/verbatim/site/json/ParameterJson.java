package dev.verbatim.site.json;

import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.site.api.DocumentedParameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes parameters and members. */
final class ParameterJson {
    private ParameterJson() {}

    /** Returns the parameters of an operation in their order; each object is followed by its members. */
    static JsonValue parameters(List<DocumentedParameter> parameters) {
        return JsonMembers.array(parameters.stream().map(ParameterJson::of).toList());
    }

    private static JsonObject of(DocumentedParameter parameter) {
        JsonMembers json = new JsonMembers()
                .put("name", parameter.name())
                .put("path", parameter.path())
                .put("in", parameter.isInPath() ? "path" : "body")
                .put("type", parameter.type())
                .putText("items", parameter.items())
                .put("required", parameter.isRequired());
        parameter.said().values().ifPresent(values -> json.put("values", values));
        parameter.range().ifPresent(range -> bounds(json, range, "minimum", "maximum"));
        parameter.length().ifPresent(length -> bounds(json, length, "minLength", "maxLength"));
        parameter.count().ifPresent(count -> bounds(json, count, "minItems", "maxItems"));
        return json.putText("pattern", parameter.pattern())
                .putText("default", parameter.said().fallback())
                .putText("help", Optional.of(parameter.help()).filter(help -> !help.isBlank()))
                .putValue("example", parameter.example())
                .object();
    }

    /** A bound that is itself not allowed has its name with {@code exclusive} before it, as in JSON Schema. */
    private static void bounds(JsonMembers json, Bounds bounds, String least, String greatest) {
        bounds.least().ifPresent(bound -> json.put(name(least, bound), number(bound)));
        bounds.greatest().ifPresent(bound -> json.put(name(greatest, bound), number(bound)));
    }

    private static String name(String name, Bounds.Bound bound) {
        return bound.excluded()
                ? "exclusive" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private static JsonValue number(Bounds.Bound bound) {
        return new JsonNumber(Position.START, bound.text());
    }
}
