package dev.verbatim.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.verbatim.runtime.GeneratedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Recognises generated records that are to be written. */
final class RecordSerializers extends Serializers.Base {
    private static final ValueSerializer<?> SERIALIZER = new RecordSerializer();

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier bean,
            JsonFormat.@Nullable Value format) {
        // An interface such as OperationRequest is left to Jackson, which looks again for the class of the value.
        return type.isRecordType() && type.isTypeOrSubTypeOf(GeneratedRecord.class) ? SERIALIZER : null;
    }
}
