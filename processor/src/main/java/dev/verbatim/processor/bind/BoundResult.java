package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;

/**
 * The result of binding the return type of a handler's method.
 *
 * @param response the response, if it has more than a status
 * @param type the type that the method has to return
 * @param mismatches why the user's type does not fit
 */
record BoundResult(Optional<ResponseModel> response, TypeName type, List<TypeMismatch> mismatches) {}
