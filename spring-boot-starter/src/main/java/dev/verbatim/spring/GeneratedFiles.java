package dev.verbatim.spring;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads from the model of an API what the annotation processor has generated. */
final class GeneratedFiles {
    private static final String SOURCE = ".java";

    private GeneratedFiles() {}

    /** Returns the names of the generated types. */
    static List<String> types(InputStream model) {
        List<String> types = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), model)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isFiles = json.currentName().equals("files");
                json.nextToken();
                if (!isFiles) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    String file = json.getString();
                    if (file.endsWith(SOURCE)) {
                        types.add(file.substring(0, file.length() - SOURCE.length())
                                .replace('/', '.'));
                    }
                }
            }
        }
        return types;
    }
}
