package dev.verbatim.runtime;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Locks in a fixed order: the stripes of resources are acquired from the lowest to the highest. */
final class StripedLocks implements ResourceLocks {
    /** Two unrelated resources rarely share a lock, and the locks of a whole server are some 50 KiB. */
    private static final int STRIPES = 1 << 10;

    private static final Held NONE = () -> {};

    private final Stripe[] stripes = new Stripe[STRIPES];

    StripedLocks() {
        Arrays.setAll(stripes, i -> new Stripe());
    }

    @Override
    public Held acquire(@Nullable Object... resources) {
        int[] indexes = new int[resources.length];
        int count = 0;
        for (Object resource : resources) {
            count = resource == null ? count : insert(indexes, count, index(resource));
        }
        for (int i = 0; i < count; i++) {
            stripes[indexes[i]].lock();
        }
        return count == 1 ? stripes[indexes[0]] : new Several(stripes, indexes, count);
    }

    @Override
    public Held acquire(@Nullable Object resource) {
        if (resource == null) {
            return NONE;
        }
        Stripe stripe = stripes[index(resource)];
        stripe.lock();
        return stripe;
    }

    /** Keeps the first indexes sorted and distinct; an operation has few resources. */
    private static int insert(int[] indexes, int count, int index) {
        int at = count;
        while (at > 0 && indexes[at - 1] >= index) {
            at--;
        }
        if (at < count && indexes[at] == index) {
            return count;
        }
        System.arraycopy(indexes, at, indexes, at + 1, count - at);
        indexes[at] = index;
        return count + 1;
    }

    private static int index(Object resource) {
        int hash = resource.hashCode() * 0x9E3779B9;
        return hash >>> Integer.numberOfLeadingZeros(STRIPES - 1);
    }

    /** A lock that is its own release, so that the common request for one resource allocates nothing. */
    private static final class Stripe extends ReentrantLock implements Held {
        private static final long serialVersionUID = 1L;

        @Override
        public void close() {
            unlock();
        }
    }

    private static final class Several implements Held {
        private final Stripe[] stripes;
        private final int[] indexes;
        private final int count;

        Several(Stripe[] stripes, int[] indexes, int count) {
            this.stripes = stripes;
            this.indexes = indexes;
            this.count = count;
        }

        @Override
        public void close() {
            for (int i = 0; i < count; i++) {
                stripes[indexes[i]].unlock();
            }
        }
    }
}
