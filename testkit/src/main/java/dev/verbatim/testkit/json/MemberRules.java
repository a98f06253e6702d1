package dev.verbatim.testkit.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Chooses the members that are compared by a rule instead of by equality.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MemberRules {
    /** Compares everything by equality. */
    MemberRules NONE = (name, documented) -> Optional.empty();

    /**
     * Returns the rule for a member.
     *
     * @param name the member's name; an element of an array has the array's name
     * @param documented the documented value
     * @return empty if the two values must be equal
     */
    Optional<MemberRule> rule(String name, JsonNode documented);

    /**
     * Returns whether a member may be in one of the two values and not in the other.
     *
     * @param name the member's name
     * @since 0.2.0
     */
    default boolean isOptional(String name) {
        return false;
    }
}
