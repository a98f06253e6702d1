package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
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
import java.util.List;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CometD's messages and keeps their data as it was sent. CometD's own reader rounds numbers, accepts repeated members and
 * loads a class that a message names.
 */
final class CometdJson implements JSONContext.Client {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    /** Returns the data of a message that was read here. */
    static JsonNode data(Message message) {
        return (JsonNode) message.getData();
    }

    @Override
    public List<Message.Mutable> parse(String json) throws ParseException {
        try {
            JsonNode root = JsonReader.read(json);
            List<Message.Mutable> messages = new ArrayList<>();
            for (JsonNode value : root.isArray() ? root : List.of(root)) {
                messages.add(message(value));
            }
            // The reply to a /meta/connect says that everything sent with it has arrived, so it has to be last.
            messages.sort(Comparator.comparing(message -> Channel.META_CONNECT.equals(message.getChannel())));
            return messages;
        } catch (JsonSyntaxException e) {
            throw (ParseException) new ParseException(e.getMessage(), 0).initCause(e);
        }
    }

    private static Message.Mutable message(JsonNode value) throws ParseException {
        if (!value.isObject()) {
            throw new ParseException("a CometD message must be an object, but the server sent " + value, 0);
        }
        Message.Mutable message = new HashMapMessage();
        value.forEachEntry((name, member) ->
                message.put(name, Message.DATA_FIELD.equals(name) ? member : plain(member.toString(), Object.class)));
        return message;
    }

    /** JSON as the maps, lists and boxes that CometD works with. */
    private static <R> R plain(String json, Class<R> type) {
        return MAPPER.readValue(json, type);
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
        return MAPPER.writeValueAsString(message);
    }

    @Override
    public Generator getGenerator() {
        return MAPPER::writeValueAsString;
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
                return plain(text.toString(), type);
            }
        };
    }
}
