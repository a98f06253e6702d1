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

    private final SortedMap<String, Set<Subject>> subjects = new TreeMap<>();

    /**
     * The types of a round.
     *
     * @param present the annotations that types of the round have; to look for others is to visit all members in vain
     */
    public RoundTypes(Set<? extends TypeElement> present, RoundEnvironment round) {
        for (TypeElement annotation : present) {
            Subject.Place place = ANNOTATIONS.get(annotation.getQualifiedName().toString());
            if (place != null) {
                round.getElementsAnnotatedWith(annotation).forEach(element -> add(element, place));
            }
        }
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

    private void add(Element element, Subject.Place place) {
        String packageName = MoreElements.getPackage(element).getQualifiedName().toString();
        subjects.computeIfAbsent(packageName, name -> new TreeSet<>()).add(new Subject(element.toString(), place, 0));
    }
}
