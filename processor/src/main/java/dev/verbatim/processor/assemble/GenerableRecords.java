package dev.verbatim.processor.assemble;

import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Finds the records that can be generated although an API has errors: those with valid Java names. */
final class GenerableRecords {
    private GenerableRecords() {}

    /** Returns the record without the components that have no valid Java name. Other messages use the record, so it must exist. */
    static RecordModel only(RecordModel shared) {
        Set<String> names = new HashSet<>();
        return new RecordModel(
                shared.name(),
                shared.doc(),
                shared.position(),
                shared.components().stream()
                        .filter(component -> isSound(component, names)
                                && component.type().object().stream()
                                        .allMatch(object -> object.isShared() || isSound(object)))
                        .toList());
    }

    /** Returns whether all names in a record are valid in Java. */
    static boolean areIn(RecordModel record) {
        Set<String> names = new HashSet<>();
        return SourceVersion.isName(record.simpleName())
                && record.components().stream().allMatch(component -> isSound(component, names))
                && record.nested().stream().allMatch(GenerableRecords::isSound);
    }

    private static boolean isSound(ValueType object) {
        return object.record().filter(GenerableRecords::areIn).isPresent();
    }

    private static boolean isSound(ComponentModel component, Set<String> names) {
        return JavaNames.problem(component.jsonName(), component.javaName()).isEmpty()
                && SourceVersion.isName(component.javaName())
                && names.add(JavaNames.folded(component.javaName()));
    }
}
