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
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a package with {@code @OperationApi} or {@code @ApiClient} declares. */
public final class ApiReader {
    private final Elements elements;
    private final Types types;
    private final ErrorBoundary attempts;

    /** Creates a reader for one round. */
    public ApiReader(Elements elements, Types types, ErrorBoundary attempts) {
        this.elements = elements;
        this.types = types;
        this.attempts = attempts;
    }

    /**
     * The result of reading a package.
     *
     * @param api what it declares
     * @param missing the types in its signatures that neither exist nor are generated from its pages; the package waits until
     *     another processor generates them
     */
    public record Reading(DeclaredApi api, SortedSet<String> missing) {}

    /** Returns whether a package has {@code @OperationApi} or {@code @ApiClient}. */
    public static boolean isApi(PackageElement apiPackage) {
        return ApiAnnotations.of(apiPackage).arePresent();
    }

    /** Returns a message if the annotations of a package are about different APIs. */
    public static Optional<String> conflict(PackageElement apiPackage) {
        return ApiAnnotations.of(apiPackage)
                .conflict(apiPackage.getQualifiedName().toString());
    }

    /**
     * Reads a package. An operation or notification whose reading fails with an internal error is left out.
     *
     * @param documented the simple names of types that could be generated from its pages
     */
    public Reading read(PackageElement apiPackage, Set<String> documented) {
        String packageName = apiPackage.getQualifiedName().toString();
        ApiAnnotations annotations = ApiAnnotations.of(apiPackage);
        String name = annotations.text("value");
        String folder = annotations.text("pages");
        List<TypeElement> operationTypes = AnnotatedTypes.of(apiPackage, KnownTypes.OPERATION);
        List<TypeElement> notificationTypes = AnnotatedTypes.of(apiPackage, KnownTypes.NOTIFICATION);
        Set<String> generated = GeneratedTypes.of(
                name,
                javaNames(operationTypes, KnownTypes.OPERATION),
                Stream.concat(javaNames(notificationTypes, KnownTypes.NOTIFICATION).stream(), shared(apiPackage))
                        .toList());
        generated.addAll(documented);
        annotations.client().ifPresent(client -> generated.addAll(GeneratedTypes.ofClient(name)));
        TypeReader typeReader = new TypeReader(types, packageName, generated);
        if (Annotations.isUnresolved(name) || Annotations.isUnresolved(folder)) {
            typeReader.isMissing("a constant in @" + annotations.simpleName() + " of " + packageName);
        }
        UsableClasses classes = new UsableClasses(types, typeReader, packageName);
        ValueReader valueReader = new ValueReader(typeReader, classes);
        OperationReader operationReader =
                new OperationReader(elements, types, typeReader, classes, valueReader, annotations);
        MessageReader messageReader = new MessageReader(typeReader, new MemberReader(typeReader, valueReader));
        return new Reading(
                new DeclaredApi(
                        name,
                        packageName,
                        folder,
                        annotations.dispatcher().isPresent(),
                        annotations.client().isPresent(),
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

    /** Returns the annotation {@code Generated}; empty for a module that does not read the annotation's module. */
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
                .sorted(DeclaredOperation.ORDER)
                .toList();
    }

    private List<DeclaredNotification> notifications(List<TypeElement> types, MessageReader reader) {
        return types.stream()
                .flatMap(type ->
                        attempts.attempt(Subject.notification(name(type)), () -> reader.notification(type)).stream())
                .sorted(DeclaredNotification.ORDER)
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

    /** Returns the names of the generated records that messages share. */
    private static Stream<String> shared(PackageElement apiPackage) {
        return Stream.of(KnownTypes.OPERATION, KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE)
                .flatMap(annotation -> AnnotatedTypes.of(apiPackage, annotation).stream())
                .flatMap(MemberReader::shared);
    }

    /** Returns the names from which the names of generated types are made. */
    private static List<String> javaNames(List<TypeElement> types, String annotation) {
        return types.stream()
                .flatMap(type -> Annotations.text(type, annotation, "as")
                        .filter(as -> !as.isEmpty())
                        .or(() -> Annotations.text(type, annotation, "value"))
                        .stream())
                .toList();
    }

    /** Returns the simple names of the types that a generated type must not have: those of the package that were not generated. */
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
