package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredValue;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.ResponseModel;
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

    /** Returns the response as the method returns it; as documented, if the method returns no type that could hold it. */
    BoundResult bind(DocumentedOperation operation) {
        BoundResult documented = new BoundResult(operation.response(), operation.result(), List.of());
        Optional<TypeName> chosen = operation.method().map(DeclaredMethod::result);
        if (operation.response().isEmpty() || chosen.isEmpty()) {
            return documented;
        }
        ResponseModel response = operation.response().get();
        boolean isRecord = api.values().get(chosen.get()) instanceof DeclaredValue.Structure;
        if (chosen.get().equals(TypeName.VOID) || response.isObject() && !isRecord) {
            return documented;
        }
        Refined refined = refined(response, chosen.get());
        boolean fits = refined.mismatches().isEmpty() && refined.optionality() == Optionality.NONE;
        return fits
                ? new BoundResult(Optional.of(response.withType(refined.type())), chosen.get(), List.of())
                : new BoundResult(operation.response(), operation.result(), refined.mismatches());
    }

    private Refined refined(ResponseModel documented, TypeName type) {
        ComponentModel whole = new ComponentModel(
                "response",
                "response",
                false,
                documented.type(),
                true,
                documented.nullable(),
                "",
                documented.position(),
                Optional.empty(),
                Optional.empty());
        return refinement.refine(
                whole, samples.results(documented.operationName()), Optional.empty(), type, Optional.empty());
    }
}
