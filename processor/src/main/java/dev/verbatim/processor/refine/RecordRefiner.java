package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.DeclaredValue.Component;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.UserRecord;
import dev.verbatim.processor.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refines objects to the user's records, which must have exactly one component for each documented member. */
final class RecordRefiner implements Refiner {
    @Override
    public Optional<ValueType> refine(RefinementTarget target, TypeName type, RefinementContext context) {
        return context.value(type)
                .filter(DeclaredValue.Structure.class::isInstance)
                .map(value -> {
                    Optional<SampleValue> other = target.samples().stream()
                            .filter(sample -> !(sample.json() instanceof JsonObject))
                            .findFirst();
                    if (other.isPresent()) {
                        context.cannotHold(other.get(), "");
                        return target.documented();
                    }
                    if (!(target.documented() instanceof ValueType.Nested nested)) {
                        return context.mismatch(target, "is a record, but the page shows no object with named members");
                    }
                    RecordModel model = nested.model()
                            .renamed(UserRecord.codecName(nested.model().name()));
                    return new Filling(target, model, context).fill((ClassName) type, (DeclaredValue.Structure) value);
                });
    }

    /** Matches the components of one record with the members of an object. */
    private static final class Filling {
        private final RefinementTarget target;
        private final RecordModel model;
        private final RefinementContext context;
        private final Map<String, Component> unused = new LinkedHashMap<>();
        private final Map<String, Optionality> optionals = new HashMap<>();

        Filling(RefinementTarget target, RecordModel model, RefinementContext context) {
            this.target = target;
            this.model = model;
            this.context = context;
        }

        ValueType fill(ClassName type, DeclaredValue.Structure structure) {
            structure.components().forEach(component -> unused.put(component.name(), component));
            List<String> header = List.copyOf(unused.keySet());
            List<ComponentModel> members = new ArrayList<>();
            for (ComponentModel member : model.components()) {
                find(member)
                        .ifPresentOrElse(
                                component -> members.add(filled(member, component)),
                                () -> context.mismatch(member.position(), "has no component for " + member.jsonName()));
            }
            unused.values()
                    .forEach(component -> context.mismatch(
                            target,
                            "has the component " + component.name() + ", which no sample shows" + advice(component)));
            RecordModel codec = new RecordModel(model.name(), model.doc(), model.position(), members);
            return new ValueType.Own(new UserRecord(type, codec, header, optionals));
        }

        private Optional<Component> find(ComponentModel member) {
            return unused.values().stream()
                    .filter(component -> component
                            .documented()
                            .map(member.jsonName()::equals)
                            .orElse(component.name().equals(member.javaName())))
                    .findFirst();
        }

        /**
         * Returns a member with the component that holds it. A user's record ignores defaults: it cannot tell them from a value
         * that was sent.
         */
        private ComponentModel filled(ComponentModel documented, Component component) {
            ComponentModel member = documented.withoutFallback();
            unused.remove(component.name());
            List<SampleValue> samples = target.samples().stream()
                    .flatMap(sample -> sample.member(member.jsonName()))
                    .toList();
            Optional<SampleValue> lacking = target.samples().stream()
                    .filter(sample -> sample.member(member.jsonName()).findAny().isEmpty())
                    .findFirst();
            MemberRefiner.Member refined = context.within(
                    "the component " + context.text(component.type()) + " " + component.name(),
                    () -> MemberRefiner.refine(
                            member, samples, lacking, component.type(), component.converter(), context));
            if (refined.optionality() != Optionality.NONE) {
                optionals.put(component.name(), refined.optionality());
            }
            ComponentModel filled = member.withType(refined.type()).withJavaName(component.name());
            if (filled.tellsAbsence()) {
                presence(filled);
            }
            return filled;
        }

        /** Checks the boolean component that tells an absent member from null. */
        private void presence(ComponentModel member) {
            Component presence = unused.remove(JavaNames.presence(member.javaName()));
            if (presence == null || !presence.type().equals(TypeName.BOOLEAN)) {
                context.mismatch(
                        member.position(),
                        "cannot tell " + member.jsonName() + " left out from null; add boolean "
                                + JavaNames.presence(member.javaName()));
            }
        }

        private String advice(Component component) {
            List<String> names =
                    model.components().stream().map(ComponentModel::javaName).toList();
            return NearestName.of(component.name(), names)
                    .map(nearest -> "; did you mean " + NearestName.shown(component.name(), nearest) + "?")
                    .orElse("");
        }
    }
}
