package dev.verbatim.runtime;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Locks in a fixed order: the stripes of resources are acquired from the lowest to the highest. */
final class StripedLocks implements ResourceLocks {
    /** Two unrelated resources seldom meet, and the locks of a whole server are some 50 KiB. */
    private static final int STRIPES = 1 << 10;

    private final Stripe[] stripes = new Stripe[STRIPES];

    StripedLocks() {
        Arrays.setAll(stripes, i -> new Stripe());
    }

    @Override
    public Held acquire(@Nullable Object... resources) {
        int[] indexes = Arrays.stream(resources)
                .filter(resource -> resource != null)
                .mapToInt(StripedLocks::index)
                .sorted()
                .distinct()
                .toArray();
        for (int index : indexes) {
            stripes[index].lock();
        }
        return indexes.length == 1 ? stripes[indexes[0]] : () -> release(indexes);
    }

    private void release(int[] indexes) {
        for (int index : indexes) {
            stripes[index].unlock();
        }
    }

    private static int index(Object resource) {
        int hash = resource.hashCode() * 0x9E3779B9;
        return hash >>> Integer.SIZE - 10;
    }

    /** A lock that is its own release, so that the common request for one resource allocates nothing. */
    private static final class Stripe extends ReentrantLock implements Held {
        private static final long serialVersionUID = 1L;

        @Override
        public void close() {
            unlock();
        }
    }
}
