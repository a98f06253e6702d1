package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.style.MessageStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The members that tables and lists document for a result or an event. What is in a member counts as documented if no row is about
 * anything in it.
 */
final class DocumentedMembers {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}_$-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[<{*].*|.*[>}*]");

    /** So many members of an object that have no row, and most of them: the object is documented elsewhere. */
    private static final int MANY = 3;

    private final MessageStyle style;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> outer = new HashSet<>();
    private boolean open;

    private DocumentedMembers(MessageStyle style) {
        this.style = style;
    }

    /** The members of these tables together. */
    static DocumentedMembers of(Collection<ParameterTable> tables, MessageStyle style) {
        DocumentedMembers members = new DocumentedMembers(style);
        tables.forEach(table -> table.parameters().forEach(members::add));
        return members;
    }

    private void add(Parameter row) {
        if (row.name().isEmpty()) {
            // A cell with several names, or words about the names of any members.
            open |= PLACEHOLDER.matcher(row.cell().value()).matches();
            BETWEEN_WORDS.splitAsStream(row.cell().value()).forEach(paths::add);
            return;
        }
        String path = row.name().get().replace("[]", "");
        paths.add(path);
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
            outer.add(path.substring(0, dot));
        }
    }

    /** The documented names. */
    Set<String> names() {
        return paths;
    }

    /**
     * Visits the members of a value that have no row.
     *
     * @param self the name by which a row may document the value itself, as in <code>result: string</code>; may be empty
     * @param consumer takes the path of the member as a row would have it, such as {@code cars[].colour}, and the member
     */
    void undocumented(JsonValue value, String self, BiConsumer<String, JsonMember> consumer) {
        boolean isSelf = !self.isEmpty()
                && paths.contains(self)
                && !(value instanceof JsonObject object && object.member(self).isPresent());
        if (isSelf && outer.contains(self)) {
            walk(value, self + ".", self + ".", consumer);
        } else if (!open && !(isSelf && paths.size() == 1)) {
            walk(value, "", "", consumer);
        }
    }

    // Recursion is safe: the parser bounds how deep JSON nests.
    private void walk(JsonValue value, String prefix, String shown, BiConsumer<String, JsonMember> consumer) {
        if (value instanceof JsonArray array) {
            String elements = shown.isEmpty() ? shown : shown.substring(0, shown.length() - 1) + "[].";
            array.elements().forEach(element -> walk(element, prefix, elements, consumer));
        } else if (value instanceof JsonObject object && !(!prefix.isEmpty() && isElsewhere(object, prefix))) {
            for (JsonMember member : object.members()) {
                String path = prefix + member.name();
                if (!paths.contains(path)) {
                    consumer.accept(shown + member.name(), member);
                } else if (outer.contains(path) && !style.freeKeys().contains(member.name())) {
                    walk(member.value(), path + ".", shown + member.name() + ".", consumer);
                }
            }
        }
    }

    /** Whether the rows are only about some extra members of an object that another page documents. */
    private boolean isElsewhere(JsonObject object, String prefix) {
        int size = object.members().size();
        long documented = object.members().stream()
                .filter(member -> paths.contains(prefix + member.name()))
                .count();
        return size - documented >= MANY && documented < size - documented;
    }
}
