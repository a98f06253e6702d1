package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** How one of the user's types holds values. */
public sealed interface DeclaredValue {
    /**
     * A type with {@code @ConvertWith}.
     *
     * @param converter the converter of its values
     */
    record Converted(DeclaredConverter converter) implements DeclaredValue {}

    /**
     * An enum.
     *
     * @param constants in the order of their declaration
     */
    record Enumeration(List<Constant> constants) implements DeclaredValue {
        /** Copies the constants. */
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param name its name
     * @param text the text in {@code @WireName}
     * @param unknown whether it has {@code @UnknownValue}
     */
    record Constant(String name, Optional<String> text, boolean unknown) {}

    /**
     * A record.
     *
     * @param components in the order of its header
     */
    record Structure(List<Component> components) implements DeclaredValue {
        /** Copies the components. */
        public Structure {
            components = List.copyOf(components);
        }
    }

    /**
     * A component of a record.
     *
     * @param name its name
     * @param documented the name in {@code @Param}
     * @param type its type
     * @param converter the class in {@code @ConvertWith}
     */
    record Component(String name, Optional<String> documented, TypeName type, Optional<DeclaredConverter> converter) {}

    /**
     * A type that the package of the API cannot use.
     *
     * @param problem why, as the end of a sentence that begins with the type
     */
    record Unusable(String problem) implements DeclaredValue {}
}
