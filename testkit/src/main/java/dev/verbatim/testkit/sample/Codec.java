package dev.verbatim.testkit.sample;

import java.io.StringWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a type, which can write it back. */
@FunctionalInterface
interface Codec {
    /** Reads the text. */
    Read read(String json);

    static <T> Codec of(Function<JsonParser, T> read, BiConsumer<T, JsonGenerator> write) {
        JsonFactory factory = new JsonFactory();
        return json -> {
            try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json)) {
                T value = read.apply(in);
                return new Read(value, out -> write.accept(value, out));
            }
        };
    }

    /**
     * A value that was read.
     *
     * @param value the value
     * @param writer writes it
     */
    record Read(Object value, Consumer<JsonGenerator> writer) {
        String write() {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
                writer.accept(out);
            }
            return text.toString();
        }
    }
}
