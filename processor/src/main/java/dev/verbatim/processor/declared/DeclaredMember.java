package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A {@code @Member}.
 *
 * @param path the member's path in the message, as written
 * @param as what Java is to call the member
 * @param shared the name of the generated record that is to hold its object
 * @param type the type that the member is to have; empty for an annotation of the interface itself
 * @param converter what {@code @ConvertWith} names
 * @param subject where findings about it are shown
 */
public record DeclaredMember(
        String path,
        Optional<String> as,
        Optional<String> shared,
        Optional<TypeName> type,
        Optional<DeclaredConverter> converter,
        Subject subject) {
    /** The path without brackets. */
    public String plainPath() {
        return path.replace("[]", "");
    }

    /** The same about a message whose object another member holds. */
    public DeclaredMember within(DeclaredMember outer) {
        return new DeclaredMember(
                plainPath().substring(outer.plainPath().length() + 1), as, shared, type, converter, subject);
    }

    /** Whether it is about something inside of another member. */
    public boolean isIn(DeclaredMember outer) {
        return plainPath().startsWith(outer.plainPath() + ".");
    }
}
