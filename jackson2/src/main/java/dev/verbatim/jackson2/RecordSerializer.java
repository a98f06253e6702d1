package dev.verbatim.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.verbatim.runtime.GeneratedRecord;
import java.io.IOException;
import tools.jackson.core.exc.JacksonIOException;

/** Lets generated records write themselves. */
final class RecordSerializer extends StdSerializer<GeneratedRecord> {
    private static final long serialVersionUID = 1L;

    RecordSerializer() {
        super(GeneratedRecord.class);
    }

    @Override
    public void serialize(GeneratedRecord value, JsonGenerator out, SerializerProvider context) throws IOException {
        // Not closed, because the generator is not ours.
        @SuppressWarnings("resource")
        BridgedGenerator bridge = new BridgedGenerator(out);
        try {
            value.writeTo(bridge);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    /** The id of the type can be a member of the object. The record writes the braces itself, so its members are copied. */
    @Override
    public void serializeWithType(
            GeneratedRecord value, JsonGenerator out, SerializerProvider context, TypeSerializer types)
            throws IOException {
        try (TokenBuffer object = new TokenBuffer(out.getCodec(), false)) {
            serialize(value, object, context);
            WritableTypeId id = types.writeTypePrefix(out, types.typeId(value, JsonToken.START_OBJECT));
            try (JsonParser members = object.asParserOnFirstToken()) {
                while (members.nextToken() != JsonToken.END_OBJECT) {
                    out.copyCurrentStructureExact(members);
                }
            }
            types.writeTypeSuffix(out, id);
        }
    }
}
