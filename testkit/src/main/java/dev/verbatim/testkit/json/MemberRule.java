package dev.verbatim.testkit.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How one member is compared.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MemberRule {
    /**
     * Compares a documented value with an observed one.
     *
     * @param documented the page's value
     * @param observed the value that the server sent
     * @param owner the observed object that has the member; an empty object if none has it
     * @return what is wrong, as a message for people; empty if the observed value is as documented
     */
    Optional<String> problem(JsonNode documented, JsonNode observed, JsonNode owner);
}
