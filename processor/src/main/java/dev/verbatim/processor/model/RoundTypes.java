package dev.verbatim.processor.model;

import com.google.auto.common.MoreElements;
import dev.verbatim.processor.declared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotated types and packages that are new in a round, by name. */
public final class RoundTypes {
    private static final Map<String, Subject.Place> ANNOTATIONS = Map.of(
            KnownTypes.OPERATION_API, Subject.Place.API,
            KnownTypes.OPERATION, Subject.Place.OPERATION,
            KnownTypes.NOTIFICATION, Subject.Place.NOTIFICATION);

    /** Annotations that say more about one of the others, on the same type or on a method of it. */
    private static final Map<String, String> COMPLEMENTS = Map.of(
            KnownTypes.AVAILABLE, KnownTypes.OPERATION,
            KnownTypes.DEVIATION, KnownTypes.OPERATION,
            KnownTypes.DEVIATIONS, KnownTypes.OPERATION,
            KnownTypes.MEMBER, KnownTypes.NOTIFICATION);

    private final SortedMap<String, Set<Subject>> subjects = new TreeMap<>();
    private final SortedMap<Subject, String> strays = new TreeMap<>();

    /**
     * The types of a round.
     *
     * @param present the annotations that types of the round have; to look for others is to visit all members in vain
     */
    public RoundTypes(Set<? extends TypeElement> present, RoundEnvironment round) {
        TypeElement[] ours = present.stream()
                .filter(annotation -> {
                    String name = annotation.getQualifiedName().toString();
                    return ANNOTATIONS.containsKey(name) || COMPLEMENTS.containsKey(name);
                })
                .toArray(TypeElement[]::new);
        // One visit for all of them.
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

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return subjects.isEmpty() && strays.isEmpty();
    }

    /** What is wrong with annotations that complement another one which is not there, by their types. */
    public SortedMap<Subject, String> strays() {
        return strays;
    }

    /** The packages that have annotated types, or are annotated themselves. */
    public Set<String> packages() {
        return subjects.keySet();
    }

    /** The annotated types of a package. */
    public List<Subject> typesOf(String packageName) {
        return subjects.getOrDefault(packageName, Set.of()).stream()
                .filter(subject -> subject.place() != Subject.Place.API)
                .toList();
    }

    private void checkStray(Element element, String annotation, String needed) {
        Element owner = MoreElements.isType(element) ? element : element.getEnclosingElement();
        if (MoreElements.isType(owner) && Annotations.find(owner, needed).isEmpty()) {
            String name = annotation.replace("dev.verbatim.annotations.", "");
            strays.put(
                    Subject.operation(
                            MoreElements.asType(owner).getQualifiedName().toString()),
                    "@" + name + " says nothing here, for " + owner.getSimpleName() + " has no @"
                            + needed.substring(needed.lastIndexOf('.') + 1));
        }
    }

    private void add(Element element, Subject.Place place) {
        String packageName = MoreElements.getPackage(element).getQualifiedName().toString();
        subjects.computeIfAbsent(packageName, name -> new TreeSet<>()).add(new Subject(element.toString(), place, 0));
    }
}
