package dev.verbatim.sample.voice;

import dev.verbatim.sample.switchboard.UserDataOperations;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The handlers of the operations on user data. */
final class UserDataHandlers {
    private final UserDataOperations data;

    UserDataHandlers(UserDataOperations data) {
        this.data = data;
    }

    /** Returns the user data of a request, empty if the request omits it. */
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
