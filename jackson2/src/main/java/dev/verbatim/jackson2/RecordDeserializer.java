package dev.verbatim.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.RecordReader;
import java.io.IOException;
import tools.jackson.core.exc.JacksonIOException;

/** Lets a generated record read itself. */
final class RecordDeserializer<T extends GeneratedRecord> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient RecordReader<T> reader;

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
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        // A tree can hold the record itself, in place of JSON.
        if (in.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT) && type.isInstance(in.getEmbeddedObject())) {
            return type.cast(in.getEmbeddedObject());
        }
        if (in.hasToken(JsonToken.FIELD_NAME) || in.hasToken(JsonToken.END_OBJECT)) {
            return readRest(in, context);
        }
        return read(in, context);
    }

    /** Reads an object whose first members, such as the id of its type, have been read by Jackson. */
    private T readRest(JsonParser in, DeserializationContext context) throws IOException {
        try (TokenBuffer object = context.bufferForInputBuffering(in)) {
            object.writeStartObject();
            for (JsonToken token = in.currentToken(); token != JsonToken.END_OBJECT; token = in.nextToken()) {
                object.copyCurrentStructureExact(in);
            }
            object.writeEndObject();
            try (JsonParser again = object.asParserOnFirstToken()) {
                return read(again, context);
            }
        }
    }

    private T read(JsonParser in, DeserializationContext context) throws IOException {
        int depth = depth(in);
        // Not closed, because the parser is not ours.
        @SuppressWarnings("resource")
        BridgedParser bridge = new BridgedParser(in);
        try {
            return reader.needsChannel() ? reader.read(bridge, channel(context)) : reader.read(bridge);
        } catch (MismatchException refused) {
            throw mismatch(refused, in, depth);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    private String channel(DeserializationContext context) throws JsonMappingException {
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
        int parents = parents(in.getParsingContext());
        return in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY) ? parents : parents + 1;
    }

    private static int parents(JsonStreamContext context) {
        int parents = 0;
        for (JsonStreamContext at = context.getParent(); at != null; at = at.getParent()) {
            parents++;
        }
        return parents;
    }

    /** The parser is where the record has stopped reading. The inner part of the path leads from the record to there. */
    private MismatchedInputException mismatch(MismatchException refused, JsonParser in, int depth) {
        MismatchedInputException mismatch = MismatchedInputException.from(in, type, refused.getMessage());
        mismatch.initCause(refused);
        boolean isWhole = in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY);
        JsonStreamContext at = isWhole ? in.getParsingContext().getParent() : in.getParsingContext();
        for (int parents = at == null ? -1 : parents(at); parents >= depth; parents--, at = at.getParent()) {
            Class<?> owner = at.inArray() ? Object[].class : parents == depth ? type : Object.class;
            if (at.inArray()) {
                mismatch.prependPath(owner, at.getCurrentIndex());
            } else if (at.getCurrentName() != null) {
                mismatch.prependPath(owner, at.getCurrentName());
            }
        }
        return mismatch;
    }
}
