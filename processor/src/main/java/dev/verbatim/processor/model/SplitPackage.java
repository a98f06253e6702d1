package dev.verbatim.processor.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Tells an API that is spread over several modules in one package. Both modules would generate the same dispatcher, and of two
 * class files of one name Java takes the first; in modules of Java's own, it takes no such package at all.
 */
public final class SplitPackage {
    private static final List<String> ANNOTATIONS =
            List.of(KnownTypes.OPERATION, KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE);

    private final Elements elements;
    private final Filer filer;

    /** Looks at the packages of one compilation. */
    public SplitPackage(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /**
     * What is wrong with a package that has annotated types of another module, and what to do.
     *
     * @param apiPackage a package that holds an API
     * @param compiled the annotated types that are compiled, by canonical name; an earlier compilation of the same module has
     *     left the others in the class output
     */
    public Optional<String> problem(PackageElement apiPackage, Set<String> compiled) {
        List<TypeElement> foreign = AnnotatedTypes.all(apiPackage)
                .filter(type -> !compiled.contains(type.getQualifiedName().toString()))
                .filter(type -> ANNOTATIONS.stream()
                        .anyMatch(
                                annotation -> Annotations.find(type, annotation).isPresent()))
                .filter(type -> !exists(StandardLocation.CLASS_OUTPUT, type))
                .toList();
        return foreign.isEmpty() ? Optional.empty() : Optional.of(message(apiPackage, foreign));
    }

    private String message(PackageElement apiPackage, List<TypeElement> foreign) {
        String name = apiPackage.getQualifiedName().toString();
        String api =
                Annotations.text(apiPackage, KnownTypes.OPERATION_API, "value").orElseThrow();
        Set<String> types = new TreeSet<>();
        foreign.forEach(type -> types.add(type.getSimpleName().toString()));
        return "another module has " + String.join(", ", types) + " in the package " + name + " ("
                + origin(foreign.get(0))
                + "), and an API cannot have its package in two modules; give what is added here a package and pages of its"
                + " own, with a package-info.java: @dev.verbatim.annotations.OperationApi(value = \"" + api
                + "Extra\", pages = \"" + api.toLowerCase(Locale.ROOT) + "-extra\") package " + name
                + ".extra; Router.of takes the dispatchers of both, and their operations may share Request URLs";
    }

    /** The archive or folder that has a type. */
    private String origin(TypeElement type) {
        return file(StandardLocation.CLASS_PATH, type)
                .map(found -> place(found, path(type)))
                .orElse("on the class path");
    }

    private static String place(FileObject file, String path) {
        String uri = file.toUri().toString();
        return FileLocations.folder(file, path)
                .map(Path::toString)
                .orElseGet(() -> uri.replaceFirst("!.*", "").replaceFirst(".*/", ""));
    }

    private boolean exists(Location location, TypeElement type) {
        return file(location, type)
                .filter(file ->
                        FileLocations.path(file).map(Files::isRegularFile).orElse(true))
                .isPresent();
    }

    private Optional<FileObject> file(Location location, TypeElement type) {
        return FileLocations.resource(filer, location, path(type));
    }

    private String path(TypeElement type) {
        return elements.getBinaryName(type).toString().replace('.', '/') + ".class";
    }
}
