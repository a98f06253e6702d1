package dev.verbatim.mock.serve;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.MessagePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes what is at a place of a message. */
final class Places {
    private Places() {}

    /**
     * Returns a message with another value at a place.
     *
     * @param value the value; empty to leave the member out
     */
    static JsonObject set(JsonObject message, MessagePath path, Optional<JsonValue> value) {
        return set(message, path.names(), path.form(), value);
    }

    private static JsonObject set(
            JsonObject object, List<String> names, MessagePath.Form form, Optional<JsonValue> value) {
        String name = names.get(0);
        List<JsonMember> members = new ArrayList<>();
        boolean isThere = false;
        for (JsonMember member : object.members()) {
            if (!member.name().equals(name)) {
                members.add(member);
                continue;
            }
            isThere = true;
            Optional<JsonValue> changed = names.size() > 1 && member.value() instanceof JsonObject inner
                    ? Optional.of(set(inner, names.subList(1, names.size()), form, value))
                    : value.map(wanted -> inForm(wanted, form));
            changed.ifPresent(other -> members.add(new JsonMember(name, member.position(), other)));
        }
        if (!isThere && names.size() == 1) {
            value.ifPresent(wanted -> members.add(new JsonMember(name, object.position(), inForm(wanted, form))));
        }
        return new JsonObject(object.position(), members);
    }

    private static JsonValue inForm(JsonValue value, MessagePath.Form form) {
        return form == MessagePath.Form.FIRST_ELEMENT ? new JsonArray(value.position(), List.of(value)) : value;
    }
}
