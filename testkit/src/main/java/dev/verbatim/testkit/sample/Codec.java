package dev.verbatim.testkit.sample;

import java.io.StringWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a type and writes it back. */
@FunctionalInterface
interface Codec {
    /** Reads the text and returns what the type writes. */
    String roundTrip(String json);

    static <T> Codec of(Function<JsonParser, T> read, BiConsumer<T, JsonGenerator> write) {
        JsonFactory factory = new JsonFactory();
        return json -> {
            StringWriter text = new StringWriter();
            try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json);
                    JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
                write.accept(read.apply(in), out);
            }
            return text.toString();
        };
    }
}
