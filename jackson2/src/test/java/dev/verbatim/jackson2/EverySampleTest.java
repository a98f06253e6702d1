package dev.verbatim.jackson2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.verbatim.jackson.BindingContract;
import dev.verbatim.jackson.GeneratedSample;
import java.util.List;
import java.util.Map;

/** Jackson 2 and every sample. */
class EverySampleTest extends BindingContract {
    EverySampleTest() {
        super(new Jackson2());
    }

    private static final class Jackson2 implements Binding {
        // 12.30 stays so in a tree, too.
        private final JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        private final ObjectReader reader =
                mapper.reader().withAttribute(VerbatimModule.CHANNEL, GeneratedSample.CHANNEL);

        @Override
        public Object read(String json, Class<?> type) throws Exception {
            return reader.forType(type).readValue(json);
        }

        @Override
        public List<?> readList(String json, Class<?> elements) throws Exception {
            return reader.forType(mapper.getTypeFactory().constructCollectionType(List.class, elements))
                    .readValue(json);
        }

        @Override
        public Map<String, ?> readMap(String json, Class<?> values) throws Exception {
            return reader.forType(mapper.getTypeFactory().constructMapType(Map.class, String.class, values))
                    .readValue(json);
        }

        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String writePretty(Object value) throws Exception {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        }

        @Override
        public Object throughTree(Object value, Class<?> type) throws Exception {
            JsonNode tree = mapper.valueToTree(value);
            return reader.treeToValue(tree, type);
        }
    }
}
