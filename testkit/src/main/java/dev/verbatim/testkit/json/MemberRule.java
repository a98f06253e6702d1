package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonObject;
import java.util.Optional;

/** How one member is compared. */
@FunctionalInterface
public interface MemberRule {
    /**
     * Compares a documented value with an observed one.
     *
     * @param documented the page's value
     * @param observed the value that came
     * @param owner the observed object that has the member
     * @return what is wrong, for people; empty when the observed value is as documented
     */
    Optional<String> problem(JsonValue documented, JsonValue observed, JsonObject owner);
}
