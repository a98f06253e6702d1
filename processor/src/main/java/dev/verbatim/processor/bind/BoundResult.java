package dev.verbatim.processor.bind;

import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;

/**
 * The result of binding the return type of a handler's method.
 *
 * @param response the response, if it has more than a status
 * @param mismatches why the user's type does not fit
 */
record BoundResult(Optional<ResponseModel> response, List<TypeMismatch> mismatches) {}
