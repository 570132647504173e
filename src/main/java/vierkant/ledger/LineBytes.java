package vierkant.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The lines of a file as bytes, one at a time. */
final class LineBytes {
    private static final int CHUNK = 1 << 20;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[CHUNK];
    private int from;
    private int to;
    private int next;
    private int filled;
    private boolean ended = true;
    private long offset;

    /** @param longest a line with more bytes is given in part */
    LineBytes(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; whether there is one. */
    boolean advance() throws IOException {
        offset += next - from;
        from = next;
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled || at - from > longest) {
                break;
            }
            int length = at - from;
            boolean isMore = fill();
            at = from + length;
            if (!isMore) {
                break;
            }
        }
        ended = at < filled && buffer[at] == '\n';
        next = ended ? at + 1 : at;
        to = ended && at > from && buffer[at - 1] == '\r' ? at - 1 : at;
        return next > from;
    }

    /** Makes what was not given yet the start of the buffer, and reads on; whether there was more. */
    private boolean fill() throws IOException {
        int kept = filled - from;
        byte[] target = kept + CHUNK / 2 > buffer.length ? new byte[kept + CHUNK] : buffer;
        System.arraycopy(buffer, from, target, 0, kept);
        buffer = target;
        from = 0;
        filled = kept;
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    /** The bytes in which the line stands; they change with the next line. */
    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    /** Where the line's text ends: before its line end. */
    int to() {
        return to;
    }

    /** Whether the line has an end, and is not the last, cut off. */
    boolean isEnded() {
        return ended;
    }

    boolean isTooLong() {
        return to - from > longest;
    }

    /** The bytes before this line in the file. */
    long start() {
        return offset;
    }

    /** The bytes up to the end of this line, its line end included. */
    long end() {
        return offset + next - from;
    }

    /** Whether the line from here on, and all that follows it, is zeros: what some file systems leave after a power cut. */
    boolean endsInZeros() throws IOException {
        int last = to;
        while (last > from && buffer[last - 1] == 0) {
            last--;
        }
        if (last == to) {
            return false;
        }
        byte[] rest = new byte[CHUNK];
        for (int read = in.read(rest); read > 0; read = in.read(rest)) {
            if (!allZero(rest, 0, read)) {
                return false;
            }
        }
        return allZero(buffer, to, filled);
    }

    private static boolean allZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes the line, its end included, up in a hash. */
    void addTo(MessageDigest digest) {
        digest.update(buffer, from, next - from);
    }

    /** The line as text; what is no UTF-8 becomes a sign for it. */
    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
