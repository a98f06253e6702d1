package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.json.JsonValue;
import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
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

/**
 * Reads CometD's messages with their data as it was on the wire. CometD's own reader would round numbers, let a repeated
 * member pass, and load a class that a message names.
 */
final class MessageJson implements JSONContext.Client {
    @Override
    public List<Message.Mutable> parse(String json) throws ParseException {
        try {
            JsonValue root = JsonReader.read(json);
            List<JsonValue> values = root instanceof JsonArray array ? array.elements() : List.of(root);
            List<Message.Mutable> messages = new ArrayList<>();
            for (JsonValue value : values) {
                messages.add(message(value));
            }
            // The answer to a /meta/connect tells that what came with it is there, so it has to be the last.
            messages.sort(Comparator.comparing(message -> Channel.META_CONNECT.equals(message.getChannel())));
            return messages;
        } catch (JsonSyntaxException e) {
            throw (ParseException) new ParseException(e.getMessage(), 0).initCause(e);
        }
    }

    private static Message.Mutable message(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new JsonSyntaxException(value.line(), "a CometD message is an object");
        }
        Message.Mutable message = new HashMapMessage();
        object.members()
                .forEach((name, member) ->
                        message.put(name, Message.DATA_FIELD.equals(name) ? member : PlainValues.plain(member)));
        return message;
    }

    /** Collects an answer's bytes. CometD's own collector does not work with every Jetty 12.1. */
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
            @SuppressWarnings("unchecked") // CometD asks for the messages and nothing else.
            public <R> R complete() {
                try {
                    return (R) MessageJson.this.parse(bytes.toString(StandardCharsets.UTF_8));
                } catch (ParseException e) {
                    throw new IllegalArgumentException(e.getMessage(), e);
                }
            }
        };
    }

    @Override
    public String generate(Message.Mutable message) {
        return PlainValues.json(message).toString();
    }

    @Override
    public Generator getGenerator() {
        return value -> PlainValues.json(value).toString();
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
                return type.cast(PlainValues.plain(JsonReader.read(text.toString())));
            }
        };
    }
}
