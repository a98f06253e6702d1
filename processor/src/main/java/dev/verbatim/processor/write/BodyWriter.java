package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.verbatim.processor.model.Literal;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class for request bodies: it has a field for each member of any request of the API. */
final class BodyWriter {
    private static final String READ = "read";

    private final BodyFields fields;
    private final TypeNames types;
    private final ReadCode values;

    BodyWriter(BodyFields fields, TypeNames types) {
        this.fields = fields;
        this.types = types;
        this.values = new ReadCode(types);
    }

    /** The class, to be nested in the dispatcher. */
    TypeSpec write(DispatcherNames names) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.body())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(Names.BODY)
                .addJavadoc("What a body can have: the members of the requests of all operations.\n");
        for (BodyFields.Field field : fields.all()) {
            type.addField(type(field), field.javaName(), Modifier.PRIVATE);
        }
        type.addMethods(read());
        fields.all().stream().filter(field -> field.type().isEmpty()).forEach(field -> type.addMethods(reader(field)));
        return type.build();
    }

    private TypeName type(BodyFields.Field field) {
        return field.type().map(types::nullable).orElse(Names.LATE_VALUE.annotated(Names.NULLABLE));
    }

    private List<MethodSpec> read() {
        List<List<BodyFields.Field>> parts = MethodParts.of(List.copyOf(fields.all()));
        List<MethodSpec> methods = new ArrayList<>();
        for (List<BodyFields.Field> part : parts) {
            boolean isFirst = methods.isEmpty();
            String rest = methods.size() + 1 == parts.size()
                    ? "false"
                    : MethodParts.name(READ, methods.size() + 1) + "(name, in)";
            MethodSpec.Builder read = MethodSpec.methodBuilder(MethodParts.name(READ, methods.size()))
                    .addModifiers(isFirst ? Modifier.PROTECTED : Modifier.PRIVATE)
                    .addParameter(Names.STRING, BodyFields.NAME)
                    .addParameter(Names.JSON_PARSER, BodyFields.IN)
                    .returns(TypeName.BOOLEAN);
            if (isFirst) {
                read.addAnnotation(Override.class);
            }
            methods.add(read.addCode(cases(part, rest)).build());
        }
        return methods;
    }

    private CodeBlock cases(List<BodyFields.Field> part, String rest) {
        if (part.isEmpty()) {
            return CodeBlock.builder().addStatement("return $L", rest).build();
        }
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (name)");
        for (BodyFields.Field field : part) {
            CodeBlock value = field.type()
                    .map(type -> values.read(type, BodyFields.IN))
                    .orElseGet(() -> CodeBlock.of("late(name, in, $L())", readerName(field)));
            cases.addStatement("case $L -> $L = $L", Literal.of(field.jsonName()), field.javaName(), value);
        }
        return cases.beginControlFlow("default ->")
                .addStatement("return $L", rest)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return true")
                .build();
    }

    /** The method that returns the reader of a member whose type depends on the operation. */
    private List<MethodSpec> reader(BodyFields.Field field) {
        List<MethodSpec> methods = new ArrayList<>();
        List<List<BodyFields.Use>> parts = MethodParts.of(field.uses());
        for (List<BodyFields.Use> part : parts) {
            String rest = methods.size() + 1 == parts.size()
                    ? "null"
                    : MethodParts.name(readerName(field), methods.size() + 1) + "()";
            CodeBlock.Builder cases =
                    CodeBlock.builder().add("return switch (operation()) {\n").indent();
            for (BodyFields.Use use : part) {
                cases.add("case $T.OPERATION_NAME -> $L;\n", types.of(use.request()), values.reader(use.type()));
            }
            cases.add("default -> $L;\n", rest).unindent().add("};\n");
            methods.add(MethodSpec.methodBuilder(MethodParts.name(readerName(field), methods.size()))
                    .addModifiers(Modifier.PRIVATE)
                    .returns(ParameterizedTypeName.get(
                                    Names.FUNCTION, Names.JSON_PARSER, WildcardTypeName.subtypeOf(ClassName.OBJECT))
                            .annotated(Names.NULLABLE))
                    .addCode(cases.build())
                    .build());
        }
        return methods;
    }

    private static String readerName(BodyFields.Field field) {
        return field.javaName() + "Reader";
    }
}
