package dev.verbatim.sample.voice;

import dev.verbatim.sample.switchboard.UserDataOperations;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations on the data of a call. */
final class DataOfCalls {
    private final UserDataOperations data;

    DataOfCalls(UserDataOperations data) {
        this.data = data;
    }

    /** The data of a request that may leave it out. */
    static Map<String, String> given(@Nullable Map<String, String> userData) {
        return Objects.requireNonNullElse(userData, Map.of());
    }

    void handle(VoiceDispatcher.Builder builder) {
        builder.attachUserData(data::attach)
                .updateUserData(data::update)
                .deleteUserData(data::delete)
                .deleteUserDataPair(data::delete);
    }
}
