package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;

/** Finds the operation names that samples list as what a resource can do now. */
final class Capabilities {
    private Capabilities() {}

    /** The strings in the arrays {@code capabilities} among the members. */
    static List<JsonString> in(List<JsonMember> members) {
        List<JsonString> capabilities = new ArrayList<>();
        for (JsonMember member : members) {
            if (member.name().equals(Style.CAPABILITIES) && member.value() instanceof JsonArray array) {
                for (JsonValue element : array.elements()) {
                    if (element instanceof JsonString name) {
                        capabilities.add(name);
                    }
                }
            }
        }
        return capabilities;
    }
}
