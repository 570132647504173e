package vierkant.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** What a file held when it was read. */
public final class Contents {
    private final byte[] bytes;

    /** @param bytes not copied, and changed by nobody */
    Contents(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    /**
     * The hash in hexadecimal digits: the same hash is the same text to the letter. Computed when asked, because the first
     * hash of a process takes a hundredth of a second and most commands need none.
     */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
