package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;

/** Writes the calls of the runtime's {@code Members} that write the members of an object. */
final class MemberWriteCode {
    private final TypeNames types;
    private final WriteCode values;

    /** Writes members of an API's types. */
    MemberWriteCode(TypeNames types) {
        this.types = types;
        this.values = new WriteCode(types);
    }

    /**
     * A call that writes a member.
     *
     * @param type the type of the member
     * @param out the name of the generator
     * @param index the member's index
     * @param value the expression for the value
     */
    CodeBlock write(ValueType type, String out, int index, String value) {
        return type.accept(new Writing(out + ", " + index + ", " + value));
    }

    /** The call for each kind of type. */
    private final class Writing implements TypeVisitor<CodeBlock> {
        private final String arguments;

        Writing(String arguments) {
            this.arguments = arguments;
        }

        @Override
        public CodeBlock simple(ValueType.Simple simple) {
            return simple.equals(ValueType.any()) ? with("write", values.writer(simple)) : direct();
        }

        @Override
        public CodeBlock capabilities(ValueType.Capabilities capabilities) {
            return direct();
        }

        @Override
        public CodeBlock nested(ValueType.Nested nested) {
            return with("write", values.writer(nested));
        }

        @Override
        public CodeBlock own(ValueType.Own own) {
            return with("write", values.writer(own));
        }

        @Override
        public CodeBlock list(ValueType.ListOf list) {
            return with("writeList", values.writer(list.element(), list.nullable()));
        }

        @Override
        public CodeBlock set(ValueType.SetOf set) {
            return with("writeList", values.writer(set.element()));
        }

        @Override
        public CodeBlock map(ValueType.MapOf map) {
            return with("writeMap", values.writer(map.value(), map.nullable()));
        }

        @Override
        public CodeBlock converted(ValueType.Converted converted) {
            return converted.json().plain().equals(ValueType.string())
                    ? with("writeText", types.converters().of(converted.converter()))
                    : with("write", values.writer(converted));
        }

        @Override
        public CodeBlock constrained(ValueType.Constrained constrained) {
            return constrained.value().accept(this);
        }

        private CodeBlock direct() {
            return CodeBlock.of("$L", "MEMBERS.write(" + arguments + ")");
        }

        private CodeBlock with(String method, CodeBlock writer) {
            return CodeBlock.of("MEMBERS." + method + "($L, $L)", arguments, writer);
        }
    }
}
