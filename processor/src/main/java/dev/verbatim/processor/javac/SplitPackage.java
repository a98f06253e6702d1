package dev.verbatim.processor.javac;

import dev.verbatim.processor.declared.LibraryTypes;
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
 * Detects an API whose package is split between modules. Both modules would generate the same dispatcher, and Java would load the
 * first of two classes with the same name; the Java module system forbids such a package.
 *
 * <p>Interfaces of another module for which nothing was generated are fine: this module generates their code.
 */
public final class SplitPackage {
    private static final List<String> ANNOTATIONS =
            List.of(KnownTypes.OPERATION, KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE);

    private static final int MOST_NAMES = 3;

    private final Elements elements;
    private final Filer filer;
    private final EarlierOutput earlier;

    /**
     * Creates the check for one compilation.
     *
     * @param earlier the output of an earlier compilation of this module
     */
    public SplitPackage(Elements elements, Filer filer, EarlierOutput earlier) {
        this.elements = elements;
        this.filer = filer;
        this.earlier = earlier;
    }

    /**
     * Returns a message about a package that has annotated types of another module; empty if all is well.
     *
     * @param apiPackage a package with an API
     * @param compiled the canonical names of the annotated types in this compilation; types from an earlier compilation of this
     *     module are in the class output
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
        ApiAnnotations annotations = ApiAnnotations.of(apiPackage);
        String api = annotations.text("value");
        return "another module has " + names(foreign) + " in the package " + name + " ("
                + origin(foreign.get(0))
                + "), but the package of an API cannot be split between modules; put the types of this module in a package with pages of its"
                + " own and a package-info.java: @" + LibraryTypes.ANNOTATIONS + "." + annotations.simpleName()
                + "(value = \"" + api
                + "Extra\", pages = \"" + api.toLowerCase(Locale.ROOT) + "-extra\") package " + name
                + ".extra"
                + (annotations.dispatcher().isPresent()
                        ? "; Router.of takes the dispatchers of both, and their operations may share Request URLs"
                        : "");
    }

    private static String names(List<TypeElement> types) {
        List<String> names = types.stream()
                .map(type -> type.getSimpleName().toString())
                .sorted()
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** Returns the archive or folder that contains a type, for messages. */
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
