package dev.verbatim.testkit.json;

import java.util.Optional;

/** Which members are compared otherwise than by being equal. */
@FunctionalInterface
public interface MemberRules {
    /** Everything is compared by being equal. */
    MemberRules NONE = (name, documented) -> Optional.empty();

    /**
     * The rule for a member.
     *
     * @param name the member's name; an element of an array goes by the array's name
     * @param documented the documented value
     * @return empty when the two values must be equal
     */
    Optional<MemberRule> rule(String name, JsonValue documented);
}
