package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;

/** Finds the operation names that samples list as capabilities. */
final class ListedCapabilities {
    private ListedCapabilities() {}

    /** Returns the strings in the lists of capabilities among the members, in the order of the members. */
    static List<JsonString> in(List<JsonMember> members, Style style) {
        String list = style.message().capabilities().orElse(null);
        List<JsonString> capabilities = new ArrayList<>();
        for (JsonMember member : members) {
            if (member.name().equals(list) && member.value() instanceof JsonArray array) {
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
