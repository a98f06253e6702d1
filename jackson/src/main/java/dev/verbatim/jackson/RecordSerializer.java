package dev.verbatim.jackson;

import dev.verbatim.runtime.GeneratedRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** Lets generated records write themselves. */
final class RecordSerializer extends StdSerializer<GeneratedRecord> {
    RecordSerializer() {
        super(GeneratedRecord.class);
    }

    @Override
    public void serialize(GeneratedRecord value, JsonGenerator out, SerializationContext context) {
        value.writeTo(out);
    }

    /** The id of the type can be a member of the object. The record writes the braces itself, so its members are copied. */
    @Override
    public void serializeWithType(
            GeneratedRecord value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        try (TokenBuffer object = TokenBuffer.forGeneration()) {
            value.writeTo(object);
            WritableTypeId id = types.writeTypePrefix(out, context, types.typeId(value, JsonToken.START_OBJECT));
            try (JsonParser members = object.asParserOnFirstToken(ObjectReadContext.empty())) {
                while (members.nextToken() != JsonToken.END_OBJECT) {
                    out.copyCurrentStructureExact(members);
                }
            }
            types.writeTypeSuffix(out, context, id);
        }
    }
}
