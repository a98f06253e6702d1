package dev.verbatim.cometd;

import dev.verbatim.runtime.RequestLimits;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.common.JSONContext;
import org.cometd.server.JettyJSONContextServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses messages as strict JSON (RFC 8259) within limits. CometD's own parser accepts comments, trailing text and
 * other deviations, and recurses without a limit. Writing is left to CometD.
 */
final class BayeuxJson extends JettyJSONContextServer {
    private final JsonFactory factory;

    BayeuxJson(RequestLimits limits) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxStringLength())
                        .maxNameLength(limits.maxNameLength())
                        .maxNumberLength(limits.maxNumberLength())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Parses the messages of one body or text.
     *
     * @throws MalformedMessagesException if the JSON is malformed or breaks {@link MessageRules}
     */
    @Override
    public List<ServerMessage.Mutable> parse(String json) {
        Object value = read(json);
        List<ServerMessage.Mutable> messages = new ArrayList<>();
        for (Object message : value instanceof List<?> batch ? batch : List.of(value)) {
            messages.add(message(message));
        }
        MessageRules.check(messages);
        return messages;
    }

    private ServerMessage.Mutable message(Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new MalformedMessagesException("a message must be a JSON object");
        }
        ServerMessage.Mutable message = newMessage();
        members.forEach((name, member) -> message.put((String) name, member));
        return message;
    }

    private Object read(String json) {
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            Object value = value(in);
            if (value == null || in.nextToken() != null) {
                throw new MalformedMessagesException("one JSON object or array expected");
            }
            return value;
        } catch (JacksonException invalid) {
            throw new MalformedMessagesException("not JSON, or beyond a limit");
        }
    }

    /** Omits members that are {@code null}. */
    private static @Nullable Object value(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new HashMap<>();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                Object value = value(in);
                if (value != null) {
                    members.put(name, value);
                }
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(in));
            }
            return elements;
        }
        return token == null ? null : scalar(in, token);
    }

    private static @Nullable Object scalar(JsonParser in, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    @Override
    public JSONContext.AsyncParser newAsyncParser() {
        return new WholeBody();
    }

    /** Collects the body, which CometD limits in size. */
    private final class WholeBody implements JSONContext.AsyncParser {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        @Override
        public void parse(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        // CometD declares the type parameter.
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <R> R complete() {
            try {
                String json = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body.toByteArray()))
                        .toString();
                return (R) BayeuxJson.this.parse(json);
            } catch (CharacterCodingException invalid) {
                throw new MalformedMessagesException("not UTF-8");
            }
        }
    }
}
