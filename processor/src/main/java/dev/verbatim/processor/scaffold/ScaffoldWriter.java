package dev.verbatim.processor.scaffold;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.write.Javadoc;
import dev.verbatim.processor.write.Layout;
import javax.lang.model.element.Modifier;

/** Writes sources that somebody will go on with, so they look like written by hand. */
final class ScaffoldWriter {
    private static final ClassName OPERATION = ClassName.get("dev.verbatim.annotations", "Operation");

    private ScaffoldWriter() {}

    /** The interface that handles an operation. */
    static String handler(DeclaredOperation operation, OperationPage page, MethodSpec method) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(OPERATION).addMember("value", Literal.of(operation.operation()));
        if (!operation.page().equals(operation.operation() + ".md")) {
            annotation.addMember("page", Literal.of(operation.page()));
        }
        String doc = Javadoc.paragraphs(page.description());
        TypeSpec handler = TypeSpec.interfaceBuilder(operation.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc.isEmpty() ? "Handles " + Javadoc.line(operation.operation()) + "." : doc)
                .addAnnotation(annotation.build())
                .addMethod(method.toBuilder()
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .build())
                .build();
        return Layout.of(JavaFile.builder(operation.type().packageName(), handler)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString());
    }

    /** The annotated package. */
    static String packageInfo(ScaffoldTarget target) {
        CodeBlock annotation = target.folder().isEmpty()
                ? CodeBlock.of("@OperationApi($S)", target.apiName())
                : CodeBlock.of("@OperationApi(value = $S, pages = $S)", target.apiName(), target.folder());
        return """
                /** The %s API. */
                %s
                package %s;

                import dev.verbatim.annotations.OperationApi;
                """.formatted(target.apiName(), annotation, target.packageName());
    }
}
