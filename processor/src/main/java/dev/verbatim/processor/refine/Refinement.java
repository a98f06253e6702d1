package dev.verbatim.processor.refine;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the members of an API's messages the Java types that the user has chosen. */
public final class Refinement {
    private final List<Refiner> refiners;
    private final Map<TypeName, DeclaredValue> values;
    private final TypeText text;
    private final boolean input;

    /**
     * Creates the refinement of the messages that an API's server sends.
     *
     * @param types the Java types without refinement
     * @param messages turns objects into maps
     */
    public Refinement(DeclaredApi api, JavaTypes types, MessageModels messages) {
        this.values = api.values();
        this.text = new TypeText(api.packageName());
        this.refiners = List.of(
                Refinement::unusable,
                new ConverterRefiner(),
                (target, type, context) ->
                        types.isOf(target.documented(), type) ? Optional.of(target.documented()) : Optional.empty(),
                new CollectionRefiner(types, messages),
                new ScalarRefiner(),
                new EpochRefiner(),
                new TextRefiner(),
                new EnumRefiner(),
                new RecordRefiner());
        this.input = false;
    }

    private Refinement(Refinement other, boolean input) {
        this.refiners = other.refiners;
        this.values = other.values;
        this.text = other.text;
        this.input = input;
    }

    /** Returns the refinement of the requests of the same API: an enum in a request may be closed. */
    public Refinement ofRequests() {
        return new Refinement(this, true);
    }

    /**
     * Gives a member a type.
     *
     * @param samples its values in samples, including null
     * @param lacking a sample that leaves the member out
     * @param converter the converter that {@code @ConvertWith} names
     */
    public Refined refine(
            ComponentModel component,
            List<SampleValue> samples,
            Optional<SampleValue> lacking,
            TypeName type,
            Optional<DeclaredConverter> converter) {
        RefinementContext context = new RefinementContext(refiners, values, text, input);
        MemberRefiner.Member member = MemberRefiner.refine(component, samples, lacking, type, converter, context);
        return new Refined(member.type(), member.optionality(), context.mismatches());
    }

    private static Optional<ValueType> unusable(RefinementTarget target, TypeName type, RefinementContext context) {
        return context.value(type)
                .filter(DeclaredValue.Unusable.class::isInstance)
                .map(value -> context.mismatch(target, ((DeclaredValue.Unusable) value).problem()));
    }
}
