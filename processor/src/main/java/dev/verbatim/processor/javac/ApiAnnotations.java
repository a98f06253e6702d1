package dev.verbatim.processor.javac;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.processor.declared.LibraryTypes;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;

/**
 * The annotations of a package with an API: {@code @OperationApi}, {@code @ApiClient}, or both.
 *
 * @param dispatcher {@code @OperationApi}
 * @param client {@code @ApiClient}
 */
record ApiAnnotations(Optional<AnnotationMirror> dispatcher, Optional<AnnotationMirror> client) {
    private static final String CLIENT_SIDE = "CLIENT";

    /** Reads the annotations of a package. */
    static ApiAnnotations of(PackageElement apiPackage) {
        return new ApiAnnotations(
                Annotations.find(apiPackage, KnownTypes.OPERATION_API),
                Annotations.find(apiPackage, KnownTypes.API_CLIENT));
    }

    /** Returns whether the package has one of them. */
    boolean arePresent() {
        return dispatcher.isPresent() || client.isPresent();
    }

    /** Returns the annotation that names the API. */
    AnnotationMirror first() {
        return dispatcher.or(() -> client).orElseThrow();
    }

    /** Returns the simple name of {@link #first}. */
    String simpleName() {
        return (dispatcher.isPresent() ? LibraryTypes.OPERATION_API : LibraryTypes.API_CLIENT).simpleName();
    }

    /** Returns a member that both annotations have. */
    String text(String member) {
        return Annotations.text(first(), member);
    }

    /** Returns the side of the connection that the package is for. */
    String side() {
        return dispatcher
                .map(annotation -> Annotations.constant(annotation, "side"))
                .orElse(CLIENT_SIDE);
    }

    /** Returns whether the client of the package sends an operation. */
    boolean isOfClient(String sentBy) {
        return client.isPresent() && sentBy.equals(CLIENT_SIDE);
    }

    /** Returns a message if the two annotations are about different APIs. */
    Optional<String> conflict(String packageName) {
        if (dispatcher.isEmpty() || client.isEmpty()) {
            return Optional.empty();
        }
        boolean isSame = about(dispatcher.get()).equals(about(client.get()));
        return isSame
                ? Optional.empty()
                : Optional.of("@OperationApi(" + about(dispatcher.get()) + ") and @ApiClient(" + about(client.get())
                        + ") of the package " + packageName
                        + " are about different APIs; write the same value and pages in"
                        + " both, or move one of them to a package of its own");
    }

    private static String about(AnnotationMirror annotation) {
        return "value = " + Quote.of(Annotations.text(annotation, "value")) + ", pages = "
                + Quote.of(Annotations.text(annotation, "pages"));
    }
}
