package dev.verbatim.processor.scaffold;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.processor.bind.ProposedHandler;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.layout.Layout;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.naming.UnnamedMember;
import dev.verbatim.processor.write.Javadoc;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes sources that users will edit, so they look handwritten. */
final class ScaffoldWriter {
    private ScaffoldWriter() {}

    /** The sources of an operation's interface, and of the interfaces that its messages need, by simple name. */
    static SortedMap<String, String> handler(DeclaredOperation operation, OperationPage page, ProposedHandler handler) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(LibraryTypes.OPERATION).addMember("value", Literal.of(operation.operation()));
        operation.page().ifPresent(path -> annotation.addMember("page", Literal.of(path)));
        operation.as().ifPresent(as -> annotation.addMember("as", Literal.of(as)));
        String doc = Javadoc.paragraphs(page.description());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(operation.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc.isEmpty() ? "Handles " + Javadoc.line(operation.operation()) + "." : doc)
                .addAnnotation(annotation.build())
                .addMethod(handler.method().toBuilder()
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .build());
        if (page.deprecation().isPresent() && usesMessages(operation.type(), handler.method())) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", Literal.of("deprecation"))
                    .build());
        }
        addNames(type, handler.request());
        SortedMap<String, String> sources = new TreeMap<>();
        sources.put(operation.type().simpleName(), text(operation, type));
        members(operation, LibraryTypes.REQUEST, types(handler.request()))
                .ifPresent(request -> sources.put(request.build().name(), text(operation, request)));
        members(operation, LibraryTypes.RESPONSE, handler.response())
                .ifPresent(response -> sources.put(response.build().name(), text(operation, response)));
        return sources;
    }

    /** Whether a method has the generated request or response in its signature; both are deprecated where the page is. */
    private static boolean usesMessages(ClassName operation, MethodSpec method) {
        return Stream.concat(
                        Stream.of(method.returnType()),
                        method.parameters().stream().map(ParameterSpec::type))
                .map(TypeName::toString)
                .anyMatch(type -> type.contains(operation + LibraryTypes.REQUEST.simpleName())
                        || type.contains(operation + LibraryTypes.RESPONSE.simpleName()));
    }

    /** The source of a notification's interface. */
    static String notification(DeclaredNotification notification, List<UnnamedMember.Choice> choices) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(LibraryTypes.NOTIFICATION)
                .addMember("value", Literal.of(notification.messageType()));
        notification.as().ifPresent(as -> annotation.addMember("as", Literal.of(as)));
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(notification.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", "The notification " + Javadoc.line(notification.messageType()) + ".")
                .addAnnotation(annotation.build());
        addNames(type, choices);
        addTypes(type, choices);
        return source(notification.type().packageName(), type.build());
    }

    private static List<UnnamedMember.Choice> types(List<UnnamedMember.Choice> choices) {
        return choices.stream().filter(UnnamedMember.Type.class::isInstance).toList();
    }

    /** The interface that declares the members which the operation's interface cannot declare. */
    private static Optional<TypeSpec.Builder> members(
            DeclaredOperation operation, ClassName message, List<UnnamedMember.Choice> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(
                        operation.type().simpleName() + message.simpleName() + "Members")
                .addJavadoc(
                        "$L",
                        "Members of the " + message.simpleName().toLowerCase(Locale.ROOT) + " of "
                                + Javadoc.line(operation.operation()) + ".")
                .addAnnotation(AnnotationSpec.builder(message)
                        .addMember("value", Literal.of(operation.operation()))
                        .build());
        addNames(type, choices);
        addTypes(type, choices);
        return Optional.of(type);
    }

    /** Adds a method for each member whose type is chosen. */
    private static void addTypes(TypeSpec.Builder type, List<UnnamedMember.Choice> choices) {
        Set<String> names = new HashSet<>();
        for (UnnamedMember.Choice choice : types(choices)) {
            UnnamedMember.Type chosen = (UnnamedMember.Type) choice;
            String wish = JavaNames.usable(chosen.member());
            String name = wish;
            for (int number = 2; !names.add(name); number++) {
                name = wish + number;
            }
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addAnnotation(AnnotationSpec.builder(LibraryTypes.MEMBER)
                            .addMember("value", Literal.of(chosen.path()))
                            .build())
                    .returns(chosen.type())
                    .build());
        }
    }

    private static void addNames(TypeSpec.Builder type, List<UnnamedMember.Choice> choices) {
        for (UnnamedMember.Choice choice : choices) {
            if (choice instanceof UnnamedMember.Name name) {
                type.addAnnotation(AnnotationSpec.builder(LibraryTypes.MEMBER)
                        .addMember("value", Literal.of(name.path()))
                        .addMember("as", Literal.of(name.as()))
                        .build());
            }
        }
    }

    private static String text(DeclaredOperation operation, TypeSpec.Builder type) {
        return source(operation.type().packageName(), type.build());
    }

    /** A source that holds a type. */
    static String source(String packageName, TypeSpec type) {
        return Layout.of(JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString());
    }

    /** The annotated package. */
    static String packageInfo(ScaffoldTarget target, ClassName type) {
        String name = type.simpleName();
        CodeBlock annotation = target.folder().isEmpty()
                ? CodeBlock.of("@$L($S)", name, target.apiName())
                : CodeBlock.of("@$L(value = $S, pages = $S)", name, target.apiName(), target.folder());
        return """
            /** The %s API. */
            %s
            package %s;

            import %s;
            """.formatted(target.apiName(), annotation, target.packageName(), type);
    }
}
