package vierkant.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that runs through a ledger: the last column of each line is the beginning of the SHA-256 of the seal above it, a
 * tab, and the rest of the line. A line that is changed, taken out or put in between breaks it.
 *
 * <p>It shows mistakes and clumsy changes. Whoever computes all seals anew leaves no trace in the file itself; the hash of the
 * ledger in an older receipt tells.
 */
final class Seal {
    /** Characters of a seal: half of these in bytes. */
    static final int LENGTH = 16;

    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    /** The seal of the head of a file, from which the chain starts. */
    String ofHead(String head) {
        return hex(digest.digest(head.getBytes(StandardCharsets.UTF_8)), LENGTH / 2);
    }

    /** The seal of a line, of which the bytes from {@code from} up to {@code to} are what stands before the seal's tab. */
    String of(String before, byte[] line, int from, int to) {
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\t');
        digest.update(line, from, to - from);
        return hex(digest.digest(), LENGTH / 2);
    }

    String of(String before, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return of(before, bytes, 0, bytes.length);
    }
}
