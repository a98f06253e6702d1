package dev.verbatim.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the parts of a page what documents an operation. */
final class OperationPageReader {
    private OperationPageReader() {}

    /** The operation page that the parts make, if one of them is the heading Parameters. */
    static PageReading read(String file, List<Part> parts) {
        int parameters = parametersHeading(parts);
        if (parameters < 0) {
            return new PageReading.Other(file);
        }
        int properties = firstTable(parts, 0, parameters);
        int parameterTable = firstTable(parts, parameters + 1, sectionEnd(parts, parameters));
        return new PageReading.Operation(new OperationPage(
                file,
                title(parts),
                description(parts.subList(0, properties < 0 ? parameters : properties)),
                properties < 0 ? Properties.NONE : PropertyReader.read((Part.Table) parts.get(properties)),
                parameterTable < 0
                        ? Optional.empty()
                        : Optional.of(ParameterReader.read((Part.Table) parts.get(parameterTable))),
                SampleReader.read(parts)));
    }

    private static int parametersHeading(List<Part> parts) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index) instanceof Part.Heading heading
                    && namesParameters(heading.text().value())) {
                return index;
            }
        }
        return -1;
    }

    private static boolean namesParameters(String heading) {
        return heading.equalsIgnoreCase("Parameters") || heading.equalsIgnoreCase("Parameter");
    }

    private static int sectionEnd(List<Part> parts, int start) {
        int level = ((Part.Heading) parts.get(start)).level();
        int index = start + 1;
        while (index < parts.size()
                && !(parts.get(index) instanceof Part.Heading heading && heading.level() <= level)) {
            index++;
        }
        return index;
    }

    private static int firstTable(List<Part> parts, int from, int to) {
        for (int index = from; index < to; index++) {
            if (parts.get(index) instanceof Part.Table) {
                return index;
            }
        }
        return -1;
    }

    private static Optional<Text> title(List<Part> parts) {
        return parts.stream()
                .filter(part -> part instanceof Part.Heading heading && heading.level() == 1)
                .map(part -> ((Part.Heading) part).text())
                .findFirst();
    }

    /** The prose of the last section that has any. */
    private static String description(List<Part> parts) {
        List<String> description = List.of();
        List<String> section = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Heading) {
                section = new ArrayList<>();
            } else if (part instanceof Part.Prose prose) {
                section.add(prose.text());
                description = section;
            }
        }
        return String.join("\n\n", description);
    }
}
