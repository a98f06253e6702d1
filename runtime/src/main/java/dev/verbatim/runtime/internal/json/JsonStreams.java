package dev.verbatim.runtime.internal.json;

import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

/** Jackson's factories as the runtime sets them up. */
public final class JsonStreams {
    private static final JsonFactory WRITING = new FastJsonFactory();

    /** For what another parser has checked already. */
    private static final JsonFactory READING_AGAIN = limited(
                    Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)
            .build();

    private JsonStreams() {}

    /**
     * A factory whose parsers keep to the limits, read UTF-8 alone and refuse an object that repeats a member.
     *
     * @param depth the most objects and arrays within one another
     * @param string the most characters of a string
     * @param name the most bytes of a member's name
     * @param number the most characters of a number
     */
    public static JsonFactory reading(int depth, int string, int name, int number) {
        return new Utf8Factory(limited(depth, string, name, number));
    }

    private static JsonFactoryBuilder limited(int depth, int string, int name, int number) {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                // JSON between systems is UTF-8 (RFC 8259, section 8.1); guessing costs time.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(string)
                        .maxNameLength(name)
                        .maxNumberLength(number)
                        .build());
    }

    /**
     * A parser of one JSON object. A text that is not UTF-8 is refused no later than where it stops being ASCII.
     *
     * @param json a factory of {@link #reading}, with the limits of the object
     * @param bytes UTF-8
     * @param start where the object begins
     * @throws StreamReadException if the bytes are not UTF-8 and no fast parser is possible
     */
    public static JsonParser parser(JsonFactory json, byte[] bytes, int start) {
        JsonParser ordinary = FastJsonParser.of(json, bytes, start);
        return ordinary == null
                ? json.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)
                : ordinary;
    }

    /** A parser of JSON that {@link #write} has written. */
    public static JsonParser readAgain(byte[] json) {
        return READING_AGAIN.createParser(ObjectReadContext.empty(), json);
    }

    /** The value at which a parser is, as JSON; the parser is left at its end. */
    public static String text(JsonParser in) {
        return text(out -> out.copyCurrentStructureExact(in));
    }

    /** What the writer writes, as characters. */
    public static String text(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        write(writer, text);
        return text.toString();
    }

    /** What the writer writes, as UTF-8. */
    public static byte[] write(Consumer<JsonGenerator> writer) {
        ByteBufferOutput bytes = new ByteBufferOutput();
        try (JsonGenerator out = WRITING.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(out);
        }
        return bytes.toByteArray();
    }

    /** Has the writer write characters. */
    public static void write(Consumer<JsonGenerator> writer, Writer characters) {
        try (JsonGenerator out = WRITING.createGenerator(ObjectWriteContext.empty(), characters)) {
            writer.accept(out);
        }
    }
}
