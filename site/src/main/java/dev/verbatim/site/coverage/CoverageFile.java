package dev.verbatim.site.coverage;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report in JSON that the goal coverage writes.
 *
 * @param folders the items of each API, by the folder of its pages
 */
public record CoverageFile(Map<String, List<CoveredItem>> folders) {
    /** No report. */
    public static final CoverageFile NONE = new CoverageFile(Map.of());

    /**
     * Reads a report.
     *
     * @throws IOException if the file cannot be read or is not such a report; the message says what to do
     */
    public static CoverageFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "The report of coverage " + file
                            + " does not exist. Run the goal coverage first, which writes coverage.json, or leave the setting out");
        }
        JsonText json = JsonParser.parse(Files.readString(file));
        Optional<JsonValue> apis =
                json.object().flatMap(report -> report.member("apis")).map(JsonMember::value);
        if (!(apis.orElse(null) instanceof JsonArray list)) {
            throw new IOException(
                    file + " is not a report of coverage, because it has no array \"apis\"; choose the file"
                            + " coverage.json that the goal coverage writes");
        }
        Map<String, List<CoveredItem>> folders = new LinkedHashMap<>();
        for (JsonValue api : list.elements()) {
            folders.computeIfAbsent(text(api, "pages"), folder -> new ArrayList<>())
                    .addAll(items(api));
        }
        return new CoverageFile(folders);
    }

    /** Returns whether the report is about the pages of a folder. */
    public boolean has(String folder) {
        return folders.containsKey(folder);
    }

    /** Returns the items of a folder. */
    public List<CoveredItem> items(String folder) {
        return folders.getOrDefault(folder, List.of());
    }

    private static List<CoveredItem> items(JsonValue api) {
        List<CoveredItem> items = new ArrayList<>();
        if (member(api, "items").orElse(null) instanceof JsonArray list) {
            list.elements().forEach(item -> items.add(item(item)));
        }
        return items;
    }

    private static CoveredItem item(JsonValue item) {
        List<String> id = new ArrayList<>();
        if (member(item, "id").orElse(null) instanceof JsonArray parts) {
            parts.elements().forEach(part -> id.add(part instanceof JsonString text ? text.value() : ""));
        }
        return new CoveredItem(
                text(item, "kind"),
                id,
                text(item, "name"),
                text(item, "page"),
                member(item, "line").orElse(null) instanceof JsonNumber line ? Integer.parseInt(line.literal()) : 0,
                member(item, "replayed")
                        .filter(JsonBoolean.class::isInstance)
                        .map(value -> ((JsonBoolean) value).value()));
    }

    private static String text(JsonValue object, String name) {
        return member(object, name).orElse(null) instanceof JsonString text ? text.value() : "";
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.member(name).map(JsonMember::value) : Optional.empty();
    }
}
