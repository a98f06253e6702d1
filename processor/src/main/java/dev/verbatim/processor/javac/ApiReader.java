package dev.verbatim.processor.javac;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.GeneratedTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a package with {@code @OperationApi} declares. */
public final class ApiReader {
    private final Elements elements;
    private final Types types;
    private final ErrorBoundary attempts;

    /** A reader for one round. */
    public ApiReader(Elements elements, Types types, ErrorBoundary attempts) {
        this.elements = elements;
        this.types = types;
        this.attempts = attempts;
    }

    /**
     * What came of reading a package.
     *
     * @param api what it declares
     * @param missing what its signatures mention although it does not exist and is not generated from its pages; then the
     *     package has to wait for somebody to generate it
     */
    public record Reading(DeclaredApi api, SortedSet<String> missing) {}

    /** Whether a package holds an API. */
    public static boolean isApi(PackageElement apiPackage) {
        return Annotations.find(apiPackage, KnownTypes.OPERATION_API).isPresent();
    }

    /**
     * Reads a package. An operation or notification that cannot be read, for an error of ours, is left out.
     *
     * @param documented the simple names of types that its pages would give if its annotations named all that they document
     */
    public Reading read(PackageElement apiPackage, Set<String> documented) {
        String packageName = apiPackage.getQualifiedName().toString();
        AnnotationMirror annotation =
                Annotations.find(apiPackage, KnownTypes.OPERATION_API).orElseThrow();
        String name = Annotations.text(annotation, "value");
        String folder = Annotations.text(annotation, "pages");
        List<TypeElement> operationTypes = AnnotatedTypes.of(apiPackage, KnownTypes.OPERATION);
        List<TypeElement> notificationTypes = AnnotatedTypes.of(apiPackage, KnownTypes.NOTIFICATION);
        Set<String> generated = GeneratedTypes.of(
                name,
                javaNames(operationTypes, KnownTypes.OPERATION),
                Stream.concat(javaNames(notificationTypes, KnownTypes.NOTIFICATION).stream(), shared(apiPackage))
                        .toList());
        generated.addAll(documented);
        TypeReader typeReader = new TypeReader(types, packageName, generated);
        if (Annotations.isUnresolved(name) || Annotations.isUnresolved(folder)) {
            typeReader.isMissing("a constant in @OperationApi of " + packageName);
        }
        UsableClasses classes = new UsableClasses(types, typeReader, packageName);
        ValueReader valueReader = new ValueReader(typeReader, classes);
        OperationReader operationReader = new OperationReader(elements, types, typeReader, classes, valueReader);
        MessageReader messageReader = new MessageReader(typeReader, new MemberReader(typeReader, valueReader));
        return new Reading(
                new DeclaredApi(
                        name,
                        packageName,
                        folder,
                        generatedAnnotation(apiPackage),
                        operations(operationTypes, operationReader),
                        notifications(notificationTypes, messageReader),
                        messages(apiPackage, KnownTypes.REQUEST, Subject.Place.REQUEST, messageReader),
                        messages(apiPackage, KnownTypes.RESPONSE, Subject.Place.RESPONSE, messageReader),
                        valueReader.values(),
                        ownTypes(apiPackage),
                        typeReader.deprecated()),
                typeReader.missing());
    }

    /** The annotation's module is not every module's dependency. */
    private Optional<ClassName> generatedAnnotation(PackageElement apiPackage) {
        ModuleElement module = elements.getModuleOf(apiPackage);
        TypeElement generated = module == null || module.isUnnamed()
                ? elements.getTypeElement(KnownTypes.GENERATED)
                : elements.getTypeElement(module, KnownTypes.GENERATED);
        return Optional.ofNullable(generated).map(ClassName::get);
    }

    private List<DeclaredOperation> operations(List<TypeElement> types, OperationReader reader) {
        return types.stream()
                .flatMap(type -> attempts
                        .attempt(
                                Subject.operation(name(type)),
                                () -> reader.read(
                                        type,
                                        Annotations.find(type, KnownTypes.OPERATION)
                                                .orElseThrow()))
                        .stream())
                .sorted(Comparator.comparing(DeclaredOperation::operation).thenComparing(DeclaredOperation::type))
                .toList();
    }

    private List<DeclaredNotification> notifications(List<TypeElement> types, MessageReader reader) {
        return types.stream()
                .flatMap(type ->
                        attempts.attempt(Subject.notification(name(type)), () -> reader.notification(type)).stream())
                .sorted(Comparator.comparing(DeclaredNotification::messageType)
                        .thenComparing(DeclaredNotification::type))
                .toList();
    }

    private List<DeclaredMessage> messages(
            PackageElement apiPackage, String annotation, Subject.Place place, MessageReader reader) {
        return AnnotatedTypes.of(apiPackage, annotation).stream()
                .flatMap(type -> {
                    Subject subject = new Subject(name(type), place, 0);
                    return attempts.attempt(subject, () -> reader.message(type, annotation, subject)).stream();
                })
                .sorted(Comparator.comparing(DeclaredMessage::operation).thenComparing(DeclaredMessage::type))
                .toList();
    }

    /** The names of the generated records that messages share. */
    private static Stream<String> shared(PackageElement apiPackage) {
        return Stream.of(KnownTypes.OPERATION, KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE)
                .flatMap(annotation -> AnnotatedTypes.of(apiPackage, annotation).stream())
                .flatMap(MemberReader::shared);
    }

    /** The names from which those of generated types are made. */
    private static List<String> javaNames(List<TypeElement> types, String annotation) {
        return types.stream()
                .flatMap(type -> Annotations.text(type, annotation, "as")
                        .filter(as -> !as.isEmpty())
                        .or(() -> Annotations.text(type, annotation, "value"))
                        .stream())
                .toList();
    }

    /** The types of the package that stand in the way of a generated one; one that was generated before does not. */
    private static Set<String> ownTypes(PackageElement apiPackage) {
        return ElementFilter.typesIn(apiPackage.getEnclosedElements()).stream()
                .filter(type ->
                        Annotations.find(type, KnownTypes.VERBATIM_GENERATED).isEmpty())
                .map(type -> type.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
