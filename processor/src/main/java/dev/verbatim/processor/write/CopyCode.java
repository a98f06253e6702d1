package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;

/** Writes the expression for an unmodifiable copy of a variable; empty for a value that cannot change. */
final class CopyCode implements TypeVisitor<CodeBlock> {
    private static final CodeBlock NONE = CodeBlock.of("");

    private final String name;

    private CopyCode(String name) {
        this.name = name;
    }

    /**
     * The copy of a variable.
     *
     * @param type the type of its value
     * @param name the variable
     */
    static CodeBlock of(ValueType type, String name) {
        return type.accept(new CopyCode(name));
    }

    @Override
    public CodeBlock simple(ValueType.Simple simple) {
        return NONE;
    }

    @Override
    public CodeBlock capabilities(ValueType.Capabilities capabilities) {
        return NONE;
    }

    @Override
    public CodeBlock nested(ValueType.Nested nested) {
        return NONE;
    }

    @Override
    public CodeBlock own(ValueType.Own own) {
        return NONE;
    }

    @Override
    public CodeBlock list(ValueType.ListOf list) {
        return list.nullable()
                ? CodeBlock.of("$T.ofNullable($L)", Names.IMMUTABLE_COPIES, name)
                : CodeBlock.of("$T.copyOf($L)", Names.LIST, name);
    }

    @Override
    public CodeBlock set(ValueType.SetOf set) {
        return CodeBlock.of("$T.of($L)", Names.IMMUTABLE_COPIES, name);
    }

    @Override
    public CodeBlock map(ValueType.MapOf map) {
        return CodeBlock.of("$T.$L($L)", Names.IMMUTABLE_COPIES, map.nullable() ? "ofNullable" : "of", name);
    }

    @Override
    public CodeBlock converted(ValueType.Converted converted) {
        return BytesWriter.holds(converted) ? CodeBlock.of("$L.clone()", name) : NONE;
    }

    @Override
    public CodeBlock constrained(ValueType.Constrained constrained) {
        return constrained.value().accept(this);
    }
}
