package dev.verbatim.testkit.sample;

import java.io.StringWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A type's reader and writer, put together to a way from JSON to JSON. */
@FunctionalInterface
interface Codec {
    /** Reads the text and writes back what was read. */
    String rewrite(String json);

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
