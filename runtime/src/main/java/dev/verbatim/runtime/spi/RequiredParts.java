package dev.verbatim.runtime.spi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated builder has to be given. All that was left out is said at once.
 *
 * @since 0.2.0
 */
public final class RequiredParts {
    private final String whole;
    private final List<String> missing = new ArrayList<>();

    /**
     * No part yet.
     *
     * @param whole what is built of the parts, for messages
     */
    public RequiredParts(String whole) {
        this.whole = whole;
    }

    /**
     * Takes a part.
     *
     * @param name what the builder calls it
     * @param part the part, null if it was left out
     */
    public void require(String name, @Nullable Object part) {
        if (part == null) {
            missing.add(name);
        }
    }

    /**
     * Makes sure that no part was left out.
     *
     * @throws IllegalStateException naming every part that was
     */
    public void check() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(whole + " lacks " + String.join(", ", missing));
        }
    }
}
