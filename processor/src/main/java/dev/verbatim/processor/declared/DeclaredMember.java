package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A {@code @Member}.
 *
 * @param path the member's path in the message, as written
 * @param as the Java name of the member
 * @param shared the name of the shared record for the member's object
 * @param type the Java type of the member; empty for an annotation on the interface itself
 * @param converter the class in {@code @ConvertWith}
 * @param subject the annotation at which findings about the member are reported
 */
public record DeclaredMember(
        String path,
        Optional<String> as,
        Optional<String> shared,
        Optional<TypeName> type,
        Optional<DeclaredConverter> converter,
        Subject subject) {
    /** Returns the path without brackets. */
    public String plainPath() {
        return path.replace("[]", "");
    }

    /** Returns this member with its path relative to an outer member. */
    public DeclaredMember within(DeclaredMember outer) {
        return new DeclaredMember(
                plainPath().substring(outer.plainPath().length() + 1), as, shared, type, converter, subject);
    }

    /** Returns whether this member is inside another member. */
    public boolean isIn(DeclaredMember outer) {
        return plainPath().startsWith(outer.plainPath() + ".");
    }
}
