package dev.verbatim.jackson;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 and every sample. */
class EverySampleTest extends BindingContract {
    EverySampleTest() {
        super(new Jackson3());
    }

    private static final class Jackson3 implements Binding {
        // 12.30 stays so in a tree, too.
        private final JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        private final ObjectReader reader =
                mapper.reader().withAttribute(VerbatimModule.CHANNEL, GeneratedSample.CHANNEL);

        @Override
        public Object read(String json, Class<?> type) {
            return reader.forType(type).readValue(json);
        }

        @Override
        public List<?> readList(String json, Class<?> elements) {
            return reader.forType(mapper.getTypeFactory().constructCollectionType(List.class, elements))
                    .readValue(json);
        }

        @Override
        public Map<String, ?> readMap(String json, Class<?> values) {
            return reader.forType(mapper.getTypeFactory().constructMapType(Map.class, String.class, values))
                    .readValue(json);
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String writePretty(Object value) {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        }

        @Override
        public Object throughTree(Object value, Class<?> type) {
            JsonNode tree = mapper.valueToTree(value);
            return reader.treeToValue(tree, type);
        }
    }
}
