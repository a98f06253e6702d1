package dev.verbatim.processor.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Tells an API that is spread over several modules in one package. Both modules would generate the same dispatcher, and of two
 * class files of one name Java takes the first; Java's own modules take no such package at all.
 *
 * <p>Interfaces of another module that nothing was generated for are no problem: they are this module's to generate for.
 */
public final class SplitPackage {
    private static final List<String> ANNOTATIONS =
            List.of(KnownTypes.OPERATION, KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE);

    private static final int MOST_NAMES = 3;

    private final Elements elements;
    private final Filer filer;
    private final EarlierOutput earlier;

    /**
     * Looks at the packages of one compilation.
     *
     * @param earlier what this module has compiled before
     */
    public SplitPackage(Elements elements, Filer filer, EarlierOutput earlier) {
        this.elements = elements;
        this.filer = filer;
        this.earlier = earlier;
    }

    /**
     * What is wrong with a package that has annotated types of another module, and what to do.
     *
     * @param apiPackage a package that holds an API
     * @param compiled the annotated types that are compiled, by canonical name; those that an earlier compilation of this module
     *     has compiled are in the class output
     */
    public Optional<String> problem(PackageElement apiPackage, Set<String> compiled) {
        List<TypeElement> foreign = AnnotatedTypes.all(apiPackage)
                .filter(type -> !compiled.contains(type.getQualifiedName().toString()))
                .filter(type -> ANNOTATIONS.stream().anyMatch(annotation -> has(type, annotation)))
                .filter(this::isForeign)
                .toList();
        boolean isGenerated = !foreign.isEmpty()
                && AnnotatedTypes.all(apiPackage)
                        .anyMatch(type -> has(type, KnownTypes.VERBATIM_GENERATED) && isForeign(type));
        return isGenerated ? Optional.of(message(apiPackage, foreign)) : Optional.empty();
    }

    private boolean isForeign(TypeElement type) {
        return !earlier.hasCompiled(elements.getBinaryName(type).toString());
    }

    private static boolean has(TypeElement type, String annotation) {
        return Annotations.find(type, annotation).isPresent();
    }

    private String message(PackageElement apiPackage, List<TypeElement> foreign) {
        String name = apiPackage.getQualifiedName().toString();
        String api =
                Annotations.text(apiPackage, KnownTypes.OPERATION_API, "value").orElseThrow();
        return "another module has " + names(foreign) + " in the package " + name + " ("
                + origin(foreign.get(0))
                + "), and an API cannot have its package in two modules; give what is added here a package and pages of its"
                + " own, with a package-info.java: @dev.verbatim.annotations.OperationApi(value = \"" + api
                + "Extra\", pages = \"" + api.toLowerCase(Locale.ROOT) + "-extra\") package " + name
                + ".extra; Router.of takes the dispatchers of both, and their operations may share Request URLs";
    }

    private static String names(List<TypeElement> types) {
        List<String> names = types.stream()
                .map(type -> type.getSimpleName().toString())
                .sorted()
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** The archive or folder that has a type. */
    private String origin(TypeElement type) {
        return FileLocations.resource(filer, StandardLocation.CLASS_PATH, path(type))
                .map(found -> place(found, path(type)))
                .orElse("on the class path");
    }

    private static String place(FileObject file, String path) {
        String uri = file.toUri().toString();
        return FileLocations.folder(file, path)
                .map(Path::toString)
                .orElseGet(() -> uri.replaceFirst("!.*", "").replaceFirst(".*/", ""));
    }

    private String path(TypeElement type) {
        return elements.getBinaryName(type).toString().replace('.', '/') + ".class";
    }
}
