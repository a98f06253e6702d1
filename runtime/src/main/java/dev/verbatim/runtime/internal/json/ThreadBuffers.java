package dev.verbatim.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers of one thread. Jackson's own are taken and given back by atomic operations, since they might be given back by
 * another thread; these are for who takes and gives back within one call.
 */
final class ThreadBuffers extends BufferRecycler {
    private static final ThreadLocal<ThreadBuffers> OF_THREAD = ThreadLocal.withInitial(ThreadBuffers::new);

    private final byte[] @Nullable [] bytes = new byte[BYTE_BASE64_CODEC_BUFFER + 1][];
    private final char[] @Nullable [] chars = new char[CHAR_NAME_COPY_BUFFER + 1][];

    private final QuotedStringCache texts = new QuotedStringCache();

    private ThreadBuffers() {
        super(0, 0);
    }

    QuotedStringCache texts() {
        return texts;
    }

    @Override
    public byte[] allocByteBuffer(int use, int minLength) {
        byte[] free = bytes[use];
        bytes[use] = null;
        int length = Math.max(minLength, byteBufferLength(use));
        return free == null || free.length < length ? balloc(length) : free;
    }

    @Override
    public void releaseByteBuffer(int use, byte[] buffer) {
        bytes[use] = buffer;
    }

    @Override
    public char[] allocCharBuffer(int use, int minLength) {
        char[] free = chars[use];
        chars[use] = null;
        int length = Math.max(minLength, charBufferLength(use));
        return free == null || free.length < length ? calloc(length) : free;
    }

    @Override
    public void releaseCharBuffer(int use, char[] buffer) {
        chars[use] = buffer;
    }

    /** Gives each thread its own. */
    static final class Pool extends RecyclerPool.ThreadLocalPoolBase<BufferRecycler> {
        private static final long serialVersionUID = 1L;

        @Override
        public BufferRecycler acquirePooled() {
            return OF_THREAD.get();
        }
    }
}
