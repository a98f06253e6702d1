package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import java.util.List;
import java.util.Optional;

/** Binds a response to the user's record that the handler's method returns. */
final class ResultBinder {
    private final DeclaredApi api;
    private final Refinement refinement;
    private final ApiSamples samples;

    ResultBinder(DeclaredApi api, Refinement refinement, ApiSamples samples) {
        this.api = api;
        this.refinement = refinement;
        this.samples = samples;
    }

    /** Returns the response as the method returns it; as documented, if the method returns no user record. */
    BoundResult bind(DocumentedOperation operation) {
        Optional<TypeName> record = operation
                .method()
                .map(DeclaredMethod::result)
                .filter(type -> api.values().get(type) instanceof DeclaredValue.Structure);
        if (operation.response().isEmpty() || record.isEmpty()) {
            return new BoundResult(operation.response(), List.of());
        }
        ResponseModel documented = operation.response().get();
        Refined refined = refined(documented, record.get());
        return refined.type() instanceof ValueType.Own own
                ? new BoundResult(
                        Optional.of(new ResponseModel(
                                documented.operationName(), own.own().codec(), Optional.of(own.own()))),
                        refined.mismatches())
                : new BoundResult(operation.response(), refined.mismatches());
    }

    private Refined refined(ResponseModel documented, TypeName record) {
        ComponentModel whole = new ComponentModel(
                "response",
                "response",
                false,
                new ValueType.Nested(documented.body()),
                true,
                false,
                "",
                documented.body().position(),
                Optional.empty(),
                Optional.empty());
        List<SampleValue> shown = samples.responses(documented.operationName()).stream()
                .map(SampleObject::value)
                .toList();
        return refinement.refine(whole, shown, Optional.empty(), record, Optional.empty());
    }
}
