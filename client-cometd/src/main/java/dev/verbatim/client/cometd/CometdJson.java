package dev.verbatim.client.cometd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads CometD's messages and keeps their data as it was sent. CometD's own reader rounds numbers, accepts repeated members and
 * loads a class that a message names.
 */
final class CometdJson implements JSONContext.Client {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * The data of a message, as it was sent.
     *
     * @param json the JSON
     */
    record Data(String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    /** The data of a message that was read here. */
    static Data data(Message message) {
        return (Data) message.getData();
    }

    @Override
    public List<Message.Mutable> parse(String json) throws ParseException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            List<Message.Mutable> messages = new ArrayList<>();
            if (in.nextToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    messages.add(message(json, in));
                }
            } else {
                messages.add(message(json, in));
            }
            if (in.nextToken() != null) {
                throw new ParseException("more follows after the CometD messages", 0);
            }
            // The reply to a /meta/connect says that everything sent with it has arrived, so it has to be last.
            messages.sort(Comparator.comparing(message -> Channel.META_CONNECT.equals(message.getChannel())));
            return messages;
        } catch (JacksonException e) {
            throw (ParseException) new ParseException(e.getMessage(), 0).initCause(e);
        }
    }

    private static Message.Mutable message(String json, JsonParser in) throws ParseException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw new ParseException("a CometD message must be an object", 0);
        }
        Message.Mutable message = new HashMapMessage();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            message.put(name, Message.DATA_FIELD.equals(name) ? raw(json, in) : plain(in));
        }
        return message;
    }

    /** The data with every digit as it was sent. */
    private static @Nullable Data raw(String json, JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT, START_ARRAY -> {
                int start = (int) in.currentTokenLocation().getCharOffset();
                in.skipChildren();
                yield new Data(json.substring(start, (int) in.currentLocation().getCharOffset()));
            }
            case VALUE_NULL -> null;
            case VALUE_STRING -> new Data(text(out -> out.writeString(in.getString())));
            default -> new Data(in.getString());
        };
    }

    /** JSON as the maps, lists and boxes that CometD works with. */
    private static @Nullable Object plain(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> in.getString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser in) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            object.put(name, plain(in));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser in) {
        List<@Nullable Object> array = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(plain(in));
        }
        return array;
    }

    /** Collects a response's bytes. CometD's own collector does not work with every Jetty 12.1. */
    @Override
    public AsyncParser newAsyncParser() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new AsyncParser() {
            @Override
            public void parse(ByteBuffer chunk) {
                byte[] copy = new byte[chunk.remaining()];
                chunk.get(copy);
                bytes.writeBytes(copy);
            }

            @Override
            // CometD declares the method so, and asks only for messages.
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <R> R complete() {
                try {
                    return (R) CometdJson.this.parse(bytes.toString(StandardCharsets.UTF_8));
                } catch (ParseException e) {
                    throw new IllegalArgumentException(e.getMessage(), e);
                }
            }
        };
    }

    @Override
    public String generate(Message.Mutable message) {
        return text(out -> write(message, out));
    }

    @Override
    public Generator getGenerator() {
        return value -> text(out -> write(value, out));
    }

    private static String text(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(out);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, member) -> {
                out.writeName(String.valueOf(name));
                write(member, out);
            });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof Object[] elements) {
            write(List.of(elements), out);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number || value instanceof Data) {
            out.writeRawValue(value.toString());
        } else {
            out.writeString(value.toString());
        }
    }

    @Override
    public Parser getParser() {
        return new Parser() {
            @Override
            public <R> R parse(Reader reader, Class<R> type) {
                StringWriter text = new StringWriter();
                try {
                    reader.transferTo(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text.toString())) {
                    in.nextToken();
                    return Objects.requireNonNull(type.cast(plain(in)), "null in place of a value");
                }
            }
        };
    }
}
