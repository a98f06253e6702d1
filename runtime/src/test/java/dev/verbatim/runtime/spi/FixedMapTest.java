package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedMapTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 100})
    void isLikeTheMapThatItCopies(int size) {
        Map<String, Integer> original = new LinkedHashMap<>();
        for (int i = size; i > 0; i--) {
            original.put("key " + i, i % 3 == 0 ? null : i);
        }

        Map<String, Integer> copy = FixedMap.copyOf(original);

        assertThat(copy).isEqualTo(original).hasSameHashCodeAs(original).hasToString(original.toString());
        assertThat(original).isEqualTo(copy);
        assertThat(copy.entrySet()).containsExactlyElementsOf(original.entrySet());
        assertThat(copy.values()).containsExactlyElementsOf(original.values());
        Map<String, Integer> visited = new LinkedHashMap<>();
        copy.forEach(visited::put);
        assertThat(visited.entrySet()).containsExactlyElementsOf(original.entrySet());
        original.forEach((key, value) -> {
            assertThat(copy).containsKey(key);
            assertThat(copy.get(new String(key))).isEqualTo(value);
        });
        assertThat(copy.get("another")).isNull();
        assertThat(copy.containsKey(null)).isFalse();
        assertThat(FixedMap.copyOf(copy)).isSameAs(copy);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9})
    void neverChanges(int size) {
        Map<String, Integer> original = new LinkedHashMap<>();
        for (int i = 1; i <= size; i++) {
            original.put("key " + i, i);
        }
        Map<String, Integer> copy = FixedMap.copyOf(original);
        original.put("key 1", 2);
        original.put("more", 3);

        assertThat(copy).hasSize(size).containsEntry("key 1", 1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.put("key 1", 2));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove("key 1"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(copy::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> copy.entrySet().iterator().next().setValue(2));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> {
            var entries = copy.entrySet().iterator();
            while (true) {
                entries.next();
            }
        });
    }

    @Test
    void hasEachKeyOnceAlsoOfAMapThatComparesOtherwise() {
        Map<String, Integer> byIdentity = new IdentityHashMap<>();
        byIdentity.put("key", 1);
        byIdentity.put(new String("key"), 2);

        assertThat(FixedMap.copyOf(byIdentity)).hasSize(1).containsKey("key");
    }
}
