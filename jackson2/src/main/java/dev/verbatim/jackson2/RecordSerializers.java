package dev.verbatim.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.verbatim.runtime.GeneratedRecord;
import org.jspecify.annotations.Nullable;

/** Recognises generated records that are to be written. */
final class RecordSerializers extends Serializers.Base {
    private static final JsonSerializer<?> SERIALIZER = new RecordSerializer();

    @Override
    public @Nullable JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
        // An interface such as OperationRequest is left to Jackson, which looks again for the class of the value.
        return type.isRecordType() && type.isTypeOrSubTypeOf(GeneratedRecord.class) ? SERIALIZER : null;
    }
}
