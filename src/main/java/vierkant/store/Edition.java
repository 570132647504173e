package vierkant.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import vierkant.model.Regulation;

/** One text of a regulation as it was read from its file. */
public final class Edition {
    private final Regulation regulation;
    private final Marks marks;
    private final byte[] bytes;

    /** @param bytes what the file holds; not copied, and changed by nobody */
    Edition(Regulation regulation, Marks marks, byte[] bytes) {
        this.regulation = Objects.requireNonNull(regulation, "regulation");
        this.marks = Objects.requireNonNull(marks, "marks");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    /** What it says. */
    public Regulation regulation() {
        return regulation;
    }

    /** Where everything in it stands. */
    public Marks marks() {
        return marks;
    }

    /**
     * The hash of the file in hexadecimal digits: the same hash is the same text to the letter. Computed when asked, because
     * the first hash of a process takes a hundredth of a second and most commands need none.
     */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
