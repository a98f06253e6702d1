package dev.verbatim.jackson;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.RecordReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Recognises generated records that are to be read. */
final class RecordDeserializers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        return deserializer(type.getRawClass());
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return deserializer(type) != null;
    }

    private static @Nullable ValueDeserializer<?> deserializer(Class<?> type) {
        return GeneratedRecord.class.isAssignableFrom(type) ? of(type.asSubclass(GeneratedRecord.class)) : null;
    }

    private static <T extends GeneratedRecord> @Nullable ValueDeserializer<T> of(Class<T> type) {
        return RecordReader.of(type)
                .map(reader -> new RecordDeserializer<>(type, reader))
                .orElse(null);
    }
}
