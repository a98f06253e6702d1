package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Reads an array whose elements have a type, or an object whose values have one. Null remains null. */
final class ElementsCodec implements Codec {
    private final Codec element;

    private ElementsCodec(Codec element) {
        this.element = element;
    }

    /**
     * A codec for the type of a result.
     *
     * @param form {@code []} for each array and <code>{}</code> for each object around the elements, from the outside
     * @param element reads an element
     */
    static Codec of(String form, Codec element) {
        return form.isEmpty() ? element : new ElementsCodec(of(form.substring(2), element));
    }

    /** A codec for JSON that has no generated type, such as a string. */
    static Codec json() {
        return json -> {
            JsonNode value = JsonReader.read(json);
            return new Read(value, out -> out.writeRawValue(value.toString()));
        };
    }

    @Override
    public Read read(String json) {
        JsonNode value = JsonReader.read(json);
        if (value.isArray()) {
            List<Consumer<JsonGenerator>> elements =
                    value.valueStream().map(this::writer).toList();
            return new Read(elements, out -> {
                out.writeStartArray();
                elements.forEach(writer -> writer.accept(out));
                out.writeEndArray();
            });
        }
        if (!value.isObject()) {
            throw new IllegalArgumentException(value + " is neither an array nor an object");
        }
        Map<String, Consumer<JsonGenerator>> values = new LinkedHashMap<>();
        value.forEachEntry((name, member) -> values.put(name, writer(member)));
        return new Read(values, out -> {
            out.writeStartObject();
            values.forEach((name, writer) -> {
                out.writeName(name);
                writer.accept(out);
            });
            out.writeEndObject();
        });
    }

    private Consumer<JsonGenerator> writer(JsonNode value) {
        return value.isNull()
                ? JsonGenerator::writeNull
                : element.read(value.toString()).writer();
    }
}
