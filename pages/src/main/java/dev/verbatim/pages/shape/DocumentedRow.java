package dev.verbatim.pages.shape;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.source.PagePosition;
import java.util.Collection;
import java.util.List;

/**
 * A row of a Parameters table, the page that it is on, and the part of it that holds. Samples that contradict a row are a
 * finding, but they are read.
 *
 * @param file the page
 * @param parameter the row
 * @param said what it says about values, without what samples contradict
 * @param mandatory whether it says that its member must be sent, and all samples send it
 * @since 0.2.0
 */
public record DocumentedRow(String file, Parameter parameter, RowConstraints said, boolean mandatory) {
    /**
     * Compares a row with samples.
     *
     * @param path the member that it documents
     * @param samples the samples of the message
     */
    public static DocumentedRow of(
            String file, Parameter parameter, ParameterPath path, Collection<SampleObject> samples) {
        List<JsonObject> objects = samples.stream().map(SampleObject::object).toList();
        List<JsonValue> values = objects.stream().flatMap(path::values).toList();
        return new DocumentedRow(
                file,
                parameter,
                RowConstraints.of(parameter).allowing(values),
                parameter.presence() == Parameter.Presence.MANDATORY
                        && objects.stream().flatMap(path::lacking).findAny().isEmpty());
    }

    /** Returns the position of the row. */
    public PagePosition position() {
        return new PagePosition(file, parameter.cell().position());
    }
}
