package dev.verbatim.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.RecordReader;
import org.jspecify.annotations.Nullable;

/** Recognises generated records that are to be read. */
final class RecordDeserializers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription bean) {
        return deserializer(type.getRawClass());
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return deserializer(type) != null;
    }

    private static @Nullable JsonDeserializer<?> deserializer(Class<?> type) {
        return GeneratedRecord.class.isAssignableFrom(type) ? of(type.asSubclass(GeneratedRecord.class)) : null;
    }

    private static <T extends GeneratedRecord> @Nullable JsonDeserializer<T> of(Class<T> type) {
        return RecordReader.of(type)
                .map(reader -> new RecordDeserializer<>(type, reader))
                .orElse(null);
    }
}
