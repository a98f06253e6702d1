package dev.verbatim.sample.switchboard;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.Nulls;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.StateUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of the switchboard as JSON objects. Two builds can read each other's values: unknown members are ignored, absent ones
 * have the defaults of the record, and an unknown constant of an enum counts as absent.
 */
final class StoredJson {
    /** Escapes everything beyond ASCII, so that a text with half of a surrogate pair is kept as it is. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private StoredJson() {}

    /**
     * Returns a type of values.
     *
     * @param record the record, whose components are the members
     */
    static <V> StateType<V> type(String name, Class<V> record) {
        return StateType.of(name, JSON::writeValueAsBytes, bytes -> read(name, record, bytes));
    }

    private static <V> V read(String name, Class<V> record, byte[] bytes) {
        try {
            return JSON.readValue(bytes, record);
        } catch (JacksonException damaged) {
            throw new StateUnavailableException(
                    "a stored value of the type " + name + " cannot be read; run the version that has written it",
                    damaged);
        }
    }
}
