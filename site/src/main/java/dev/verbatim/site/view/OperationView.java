package dev.verbatim.site.view;

import org.jspecify.annotations.Nullable;

/**
 * The page of an operation.
 *
 * @param shell what is around it
 * @param title the name of the operation
 * @param summary the first sentence about it
 * @param tryOut the file of the model for the try-out; {@code null} if the site has no server for it
 */
record OperationView(
        Shell shell, String title, String summary, @Nullable String tryOut) {}
