package dev.verbatim.processor.naming;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import java.util.Optional;

/**
 * A member of a message without a unique Java name. It becomes a {@link NameCollision} in a compilation, and something to write
 * in a proposed handler, so it is neither.
 *
 * @param component the member
 * @param problem why, as the end of a sentence that begins with it
 * @param choice the annotation that solves it; empty if only the page can
 */
public record UnnamedMember(ComponentModel component, String problem, Optional<Choice> choice) {
    /** A choice that {@code @Member} makes for a member. */
    public sealed interface Choice {
        /** Returns the member's path in the message. */
        String path();
    }

    /**
     * A name.
     *
     * @param path the member
     * @param as its name in Java
     */
    public record Name(String path, String as) implements Choice {}

    /**
     * A type without names inside, such as a map.
     *
     * @param path the member
     * @param member its documented name
     * @param type its type
     */
    public record Type(String path, String member, TypeName type) implements Choice {}
}
