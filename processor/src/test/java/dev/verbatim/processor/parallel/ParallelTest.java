package dev.verbatim.processor.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();

    @Test
    void consumesInOrderOnTheCallingThread() {
        List<String> taken = new ArrayList<>();
        Set<Thread> takers = ConcurrentHashMap.newKeySet();

        Parallel.inOrder(NUMBERS, String::valueOf, (number, text) -> {
            takers.add(Thread.currentThread());
            taken.add(number + "=" + text.get());
        });

        assertThat(taken)
                .containsExactlyElementsOf(
                        NUMBERS.stream().map(number -> number + "=" + number).toList());
        assertThat(takers).containsExactly(Thread.currentThread());
    }

    @Test
    void exceptionIsThrownInOrderAndOtherResultsAreComputed() {
        List<Integer> good = new ArrayList<>();
        List<Throwable> bad = new ArrayList<>();

        Parallel.inOrder(NUMBERS, ParallelTest::evenOnly, (number, made) -> {
            try {
                good.add(made.get());
            } catch (IllegalArgumentException | StackOverflowError failure) {
                bad.add(failure);
            }
        });

        assertThat(good).hasSize(500).allMatch(number -> number % 2 == 0);
        assertThat(bad).hasSize(500).hasAtLeastOneElementOfType(StackOverflowError.class);
    }

    @Test
    void threadsEndAfterSuccessAndFailure() {
        Set<Thread> makers = ConcurrentHashMap.newKeySet();

        assertThatThrownBy(() ->
                        Parallel.inOrder(NUMBERS, number -> makers.add(Thread.currentThread()), (number, made) -> {
                            if (number == 500) {
                                throw new IllegalStateException("enough");
                            }
                        }))
                .hasMessage("enough");

        assertThat(makers).filteredOn(maker -> maker != Thread.currentThread()).noneMatch(Thread::isAlive);
    }

    @Test
    void interruptIsDeferredUntilTheEnd() {
        List<Integer> taken = new ArrayList<>();

        Thread.currentThread().interrupt();
        Parallel.inOrder(NUMBERS, number -> number, (number, made) -> taken.add(made.get()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isEqualTo(NUMBERS);
    }

    @Test
    void acceptsAnEmptyList() {
        Parallel.inOrder(
                List.of(), number -> number, (number, made) -> assertThat(made).isNull());
    }

    private static int evenOnly(int number) {
        if (number % 4 == 1) {
            throw new IllegalArgumentException();
        }
        if (number % 4 == 3) {
            throw new StackOverflowError();
        }
        return number;
    }
}
