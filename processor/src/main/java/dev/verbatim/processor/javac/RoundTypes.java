package dev.verbatim.processor.javac;

import com.google.auto.common.MoreElements;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.declared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The names of the annotated types and packages that are new in a round. */
public final class RoundTypes {
    private static final Map<String, Subject.Place> ANNOTATIONS = Map.of(
            KnownTypes.OPERATION_API, Subject.Place.API,
            KnownTypes.API_CLIENT, Subject.Place.API,
            KnownTypes.OPERATION, Subject.Place.OPERATION,
            KnownTypes.NOTIFICATION, Subject.Place.NOTIFICATION,
            KnownTypes.REQUEST, Subject.Place.REQUEST,
            KnownTypes.RESPONSE, Subject.Place.RESPONSE);

    /** The annotations that need one of the others, on the same type or on the type of the method. */
    private static final Map<String, List<String>> COMPLEMENTS = Map.of(
            KnownTypes.AVAILABLE, List.of(KnownTypes.OPERATION),
            KnownTypes.DEVIATION, List.of(KnownTypes.OPERATION),
            KnownTypes.DEVIATIONS, List.of(KnownTypes.OPERATION),
            KnownTypes.MEMBER, List.of(KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE),
            KnownTypes.MEMBERS, List.of(KnownTypes.NOTIFICATION, KnownTypes.REQUEST, KnownTypes.RESPONSE));

    private final SortedMap<String, Set<Subject>> subjects = new TreeMap<>();
    private final SortedMap<Subject, String> strays = new TreeMap<>();

    /**
     * Collects the types of a round.
     *
     * @param present the annotations that occur in the round; looking for others would visit all members for nothing
     */
    public RoundTypes(Set<? extends TypeElement> present, RoundEnvironment round) {
        TypeElement[] ours = present.stream()
                .filter(annotation -> {
                    String name = annotation.getQualifiedName().toString();
                    return ANNOTATIONS.containsKey(name) || COMPLEMENTS.containsKey(name);
                })
                .toArray(TypeElement[]::new);
        // All annotations in one visit.
        for (Element element : round.getElementsAnnotatedWithAny(ours)) {
            ANNOTATIONS.forEach((annotation, place) -> {
                if (Annotations.find(element, annotation).isPresent()) {
                    add(element, place);
                }
            });
            COMPLEMENTS.forEach((annotation, needed) -> {
                if (Annotations.find(element, annotation).isPresent()) {
                    checkStray(element, annotation, needed);
                }
            });
        }
    }

    /** Returns whether the round has nothing to process. */
    public boolean isEmpty() {
        return subjects.isEmpty() && strays.isEmpty();
    }

    /** Returns a message for each type with an annotation that needs another one which is missing. */
    public SortedMap<Subject, String> strays() {
        return strays;
    }

    /** Returns the names of the packages that are annotated or have annotated types. */
    public Set<String> packages() {
        return subjects.keySet();
    }

    /** Returns the annotated types of a package. */
    public List<Subject> typesOf(String packageName) {
        return subjects.getOrDefault(packageName, Set.of()).stream()
                .filter(subject -> subject.place() != Subject.Place.API)
                .toList();
    }

    private void checkStray(Element element, String annotation, List<String> needed) {
        boolean isType = MoreElements.isType(element);
        // Members have an owner.
        Element owner = isType ? element : Objects.requireNonNull(element.getEnclosingElement());
        boolean isComplete = needed.stream()
                        .anyMatch(other -> Annotations.find(owner, other).isPresent())
                // On an operation, @Member names a member of the request.
                || isType && Annotations.find(owner, KnownTypes.OPERATION).isPresent();
        if (MoreElements.isType(owner) && !isComplete) {
            strays.put(
                    Subject.operation(
                            MoreElements.asType(owner).getQualifiedName().toString()),
                    name(annotation) + " has no effect here, because " + owner.getSimpleName() + " lacks "
                            + needed.stream()
                                    .map(RoundTypes::name)
                                    .collect(Collectors.joining(", "))
                                    .replaceFirst(", (?=[^,]*$)", " or "));
        }
    }

    private static String name(String annotation) {
        return "@" + annotation.replace(LibraryTypes.ANNOTATIONS + ".", "").replace(".List", "");
    }

    private void add(Element element, Subject.Place place) {
        String packageName = MoreElements.getPackage(element).getQualifiedName().toString();
        subjects.computeIfAbsent(packageName, name -> new TreeSet<>()).add(new Subject(element.toString(), place, 0));
    }
}
