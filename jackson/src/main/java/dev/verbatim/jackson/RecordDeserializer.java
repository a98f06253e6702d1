package dev.verbatim.jackson;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.RecordReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.TokenBuffer;

/** Lets a generated record read itself. */
final class RecordDeserializer<T extends GeneratedRecord> extends StdDeserializer<T> {
    private final Class<T> type;
    private final RecordReader<T> reader;

    RecordDeserializer(Class<T> type, RecordReader<T> reader) {
        super(type);
        this.type = type;
        this.reader = reader;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.POJO;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
        // A tree can hold the record itself, in place of JSON.
        if (in.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && type.isInstance(in.getEmbeddedObject())) {
            return type.cast(in.getEmbeddedObject());
        }
        if (in.hasToken(JsonToken.PROPERTY_NAME) || in.hasToken(JsonToken.END_OBJECT)) {
            return readRest(in, context);
        }
        return read(in, context);
    }

    /** Reads an object whose first members, such as the id of its type, have been read by Jackson. */
    private T readRest(JsonParser in, DeserializationContext context) {
        try (TokenBuffer object = context.bufferForInputBuffering(in)) {
            object.writeStartObject();
            for (JsonToken token = in.currentToken(); token != JsonToken.END_OBJECT; token = in.nextToken()) {
                object.copyCurrentStructureExact(in);
            }
            object.writeEndObject();
            try (JsonParser again = object.asParserOnFirstToken(context, in)) {
                return read(again, context);
            }
        }
    }

    private T read(JsonParser in, DeserializationContext context) {
        int depth = depth(in);
        try {
            return reader.needsChannel() ? reader.read(in, channel(context)) : reader.read(in);
        } catch (MismatchException refused) {
            throw mismatch(refused, in, depth);
        }
    }

    private String channel(DeserializationContext context) {
        if (context.getAttribute(VerbatimModule.CHANNEL) instanceof String channel) {
            return channel;
        }
        return context.reportBadDefinition(
                type,
                type.getName() + " has a component for its channel, which is not in its JSON; set the channel with"
                        + " ObjectReader.withAttribute(VerbatimModule.CHANNEL, ...)");
    }

    /** How many objects and arrays are around the members of the record. */
    private static int depth(JsonParser in) {
        int parents = parents(in.streamReadContext());
        return in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY) ? parents : parents + 1;
    }

    private static int parents(TokenStreamContext context) {
        int parents = 0;
        for (TokenStreamContext at = context.getParent(); at != null; at = at.getParent()) {
            parents++;
        }
        return parents;
    }

    /** The parser is where the record has stopped reading. The inner part of the path leads from the record to there. */
    private MismatchedInputException mismatch(MismatchException refused, JsonParser in, int depth) {
        MismatchedInputException mismatch = MismatchedInputException.from(in, type, refused.getMessage());
        mismatch.withCause(refused);
        boolean isWhole = in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY);
        TokenStreamContext at = isWhole ? in.streamReadContext().getParent() : in.streamReadContext();
        for (int parents = at == null ? -1 : parents(at); parents >= depth; parents--, at = at.getParent()) {
            Class<?> owner = at.inArray() ? Object[].class : parents == depth ? type : Object.class;
            if (at.inArray()) {
                mismatch.prependPath(owner, at.getCurrentIndex());
            } else if (at.currentName() != null) {
                mismatch.prependPath(owner, at.currentName());
            }
        }
        return mismatch;
    }
}
