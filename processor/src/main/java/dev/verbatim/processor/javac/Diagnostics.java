package dev.verbatim.processor.javac;

import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.Subject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** Prints messages of the compiler, at the annotation that they are about. */
public final class Diagnostics implements ErrorBoundary {
    private static final int FRAMES = 5;

    private final Messager messager;
    private final Elements elements;

    /** Creates the diagnostics of one compilation. */
    public Diagnostics(Messager messager, Elements elements) {
        this.messager = messager;
        this.elements = elements;
    }

    /** Prints a message at the value of an annotation that exists in this round. */
    public void print(Diagnostic.Kind kind, String message, Subject subject) {
        Element element = subject.place() == Subject.Place.API
                ? elements.getPackageElement(subject.element())
                : elements.getTypeElement(subject.element());
        Element annotated = subject.place() == Subject.Place.MEMBER
                ? AnnotatedTypes.members((TypeElement) element).get(subject.index())
                : element;
        // In the last round after an error, javac may have a package without its annotations.
        mirror(annotated, subject)
                .ifPresentOrElse(
                        mirror -> messager.printMessage(kind, message, annotated, mirror, value(mirror)),
                        () -> messager.printMessage(kind, message, annotated));
    }

    /** Prints a message without a place. */
    public void print(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message);
    }

    @Override
    public <T> Optional<T> attempt(Subject subject, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError unforeseen) {
            String frames = Arrays.stream(unforeseen.getStackTrace())
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(", at "));
            print(
                    Diagnostic.Kind.ERROR,
                    "internal error in Verbatim, please report it: " + unforeseen + ", at " + frames,
                    subject);
            return Optional.empty();
        }
    }

    /**
     * Returns the annotation to show a message at. Repeated annotations have no position in javac, so a deviation may be shown at
     * the operation.
     */
    private static Optional<? extends AnnotationMirror> mirror(Element annotated, Subject subject) {
        return switch (subject.place()) {
            case API ->
                Annotations.find(annotated, KnownTypes.OPERATION_API)
                        .or(() -> Annotations.find(annotated, KnownTypes.API_CLIENT));
            case OPERATION -> Annotations.find(annotated, KnownTypes.OPERATION);
            case NOTIFICATION -> Annotations.find(annotated, KnownTypes.NOTIFICATION);
            case REQUEST -> Annotations.find(annotated, KnownTypes.REQUEST);
            case RESPONSE -> Annotations.find(annotated, KnownTypes.RESPONSE);
            case MEMBER -> Annotations.find(annotated, KnownTypes.MEMBER);
            case DEVIATION ->
                Annotations.find(annotated, KnownTypes.DEVIATION)
                        .or(() -> Annotations.find(annotated, KnownTypes.OPERATION));
        };
    }

    private static AnnotationValue value(AnnotationMirror mirror) {
        boolean isDeviation = ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(KnownTypes.DEVIATION);
        return Annotations.value(mirror, isDeviation ? "rule" : "value");
    }
}
